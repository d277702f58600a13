using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Searching;

/// <summary>What a search may find.</summary>
/// <param name="Title">Typography applied.</param>
/// <param name="Path">Path of its page inside the publication.</param>
/// <param name="Place">Where it takes place, or what it belongs to; null for what has no place.</param>
/// <param name="Lede">What announces it, in plain words; null when nothing does.</param>
/// <param name="StoryPath">Path of the page where its passages are read.</param>
internal sealed record FoundRecord(Subject Subject, string Title, string Path, string? Place, string? Lede, string StoryPath)
{
    public required string Language { get; init; }

    /// <summary>What it has in common with others; gathered when it is indexed, and not again when it is shown.</summary>
    public IEnumerable<Facet> Facets { get; init; } = [];

    /// <summary>Words that are not shown, and by which it is found all the same: its themes, the sort of thing it is.</summary>
    public IEnumerable<string> OtherWords { get; init; } = [];

    /// <summary>What it says, in reading order.</summary>
    public IReadOnlyList<FoundPassage> Passages { get; init; } = [];
}

/// <summary>A part of a record, shown under its title when it holds what was looked for.</summary>
/// <param name="Title">Empty for what has none.</param>
/// <param name="Fragment">Where it is on the page of its story, without the number sign; empty for the top.</param>
/// <param name="Text">Plain words.</param>
internal sealed record FoundPassage(string Title, string Fragment, string Text);
