using CollegeTes.Content;
using CollegeTes.Content.Files;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.WordProcessing.Import;

/// <summary>A write-up made of a document, and all that is to be said of how.</summary>
internal sealed record WriteUp
{
    public required string Territory { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>The whole file.</summary>
    public required string Text { get; init; }

    public required OfficeDocument Document { get; init; }

    public required FrontMatterDraft Draft { get; init; }

    public required DocumentPlan Plan { get; init; }

    public required ActionSheet Sheet { get; init; }

    public required ImportedImages Images { get; init; }

    public required NoteBook Notes { get; init; }

    public required MarkdownBody Body { get; init; }

    public required InlineMarkdown Inlines { get; init; }

    /// <summary>Where the title was found, in French.</summary>
    public required string TitleOrigin { get; init; }

    /// <summary>Workspace path of the write-up.</summary>
    public string Path => ContentKind.Experience.PathOf($"{Territory}/{Slug}");

    /// <summary>
    /// Reads the text back with the readers of the collection: the prose, how many addresses the front matter holds, what is wrong.
    /// </summary>
    public (Model.Prose Prose, int Addresses, IReadOnlyList<Diagnostic> Findings) ReadBack()
    {
        var bag = new DiagnosticBag();
        var file = new SourceFile(Path, Text);
        if (FrontMatter.Split(file, bag) is not var (header, body) || YamlReader.ReadMapping(header, bag) is not { } mapping)
            return (Model.Prose.Empty, 0, bag.Sorted());
        var read = ExperienceFile.Read(mapping, new ReadContext(header, bag), Territory, Slug, "fr");
        var prose = ProseReader.Read(body, new ProseContext(Slug, read.Sources, read.Figures), bag);
        return (prose, read.Sources.Count(s => s.Url is not null) + read.Resources.Count, bag.Sorted());
    }
}
