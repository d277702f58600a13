using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>
/// Reads a Markdown text into sections of finished HTML, once for all the pages it will stand on. One pipeline, a closed
/// list of extensions: "advanced" ones let authors write handlers and frames.
/// </summary>
public static class ProseReader
{
    private const int MaxLinks = 5_000;
    private const int MaxHeadings = 1_000;
    private const int MaxIndentation = 64;

    private const string EndlessBars = "||||||||||||||||";

    private static readonly string TooIndented = new(' ', MaxIndentation + 1);

    private static readonly MarkdownPipeline Pipeline = Build();

    private static readonly Model.Prose Refused = Model.Prose.Empty with { IsRefused = true };

    [ThreadStatic]
    private static Utf8Builder? s_builder;

    /// <summary>Reads a whole text; what is wrong with it goes to the bag, the rest is read all the same.</summary>
    public static Model.Prose Read(SourceFile file, ProseContext context, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(file.Text))
            return Model.Prose.Empty;
        if (TooMuch(file.Text) is { } fault)
        {
            bag.Add(ProseDiagnostics.TooComplex.At(file.Span(fault.Start, fault.Length), fault.Reason, fault.Remedy));
            return Refused;
        }
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(file.Text, Pipeline);
        }
        // Markdig's only word for more than 128 levels of nesting.
        catch (ArgumentException)
        {
            bag.Add(ProseDiagnostics.TooComplex.At(file.Span(0, 0), "plus de cent niveaux imbriqués", "Simplifiez listes et citations."));
            return Refused;
        }
        var output = s_builder ??= new Utf8Builder();
        output.Clear();
        var session = new ProseSession(file, context, bag, output);
        session.RareCharacters.ReadSource();
        session.RareCharacters.ReadReferences(document);
        CharacterReferences.Report(document, file, bag);
        UnusedDefinitions.Report(document, session);
        new SyntaxTree(session).Settle(document);
        return new SectionWriter(session, document).Write();
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.Replace<HtmlBlockParser>(new CommentParser());
        // Who writes prose pushes a paragraph in with a tabulation, and never means a listing by it: those stand between fences.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.InsertAfter<HeadingBlockParser>(new UnspacedHeadingParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new ReferenceParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new LanguageParser());
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new AddressMarkParser());
        return builder.Build();
    }

    private static Excess? TooMuch(string text)
    {
        var span = text.AsSpan();
        // One character is found much faster than two, and nearly all texts have few of these.
        if (span.Count('[') > MaxHeadings)
        {
            if (span.Count("](") > MaxLinks)
                return Excess.At(text, "](", MaxLinks, $"plus de {MaxLinks} liens");
            if (span.Count("]:") > MaxHeadings)
                return Excess.At(text, "]:", MaxHeadings, $"plus de {MaxHeadings} définitions de liens");
            if (span.Count("[") > MaxLinks * 2)
                return Excess.At(text, "[", MaxLinks * 2, "trop de crochets ouvrants");
        }
        if (span.Count('#') > MaxHeadings && span.Count("\n#") > MaxHeadings)
            return Excess.At(text, "\n#", MaxHeadings, $"plus de {MaxHeadings} titres");
        if (span.Contains(TooIndented, StringComparison.Ordinal) && Excess.Indentation(text, TooIndented) is { } indented)
            return indented;
        var bars = span.IndexOf(EndlessBars, StringComparison.Ordinal);
        return bars < 0
            ? null
            : new Excess(bars, EndlessBars.Length, "une ligne de barres verticales sans fin", "Ôtez les barres qui ne séparent rien.");
    }
}
