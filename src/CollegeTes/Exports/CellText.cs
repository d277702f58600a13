using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Exports;

/// <summary>What cells hold of the content: plain words, ids.</summary>
internal static class CellText
{
    /// <summary>A text of a write-up in plain words: figures written out, references to sources left out.</summary>
    public static string? Plain(string? text, Experience experience, Library library) =>
        text is null ? null : MetadataText.Of(RichText.PlainText(text, ProseContext.ForTextsOf(experience, library)), experience.Language);

    /// <summary>The ids of the sources that a text cites, in order.</summary>
    public static IReadOnlyList<string> Plain(IEnumerable<Located<string>> ids) => [.. ids.Select(i => i.Value)];

    /// <summary>Theme ids as the collection writes them.</summary>
    public static IReadOnlyList<string> Themes(IEnumerable<Located<string>> themes) =>
        [.. themes.Select(t => Slug.From(t.Value)).Distinct(StringComparer.Ordinal)];
}
