using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Themes;

/// <summary>What a recording, a training or the collection must have, or not have, for an output to be made of it.</summary>
public enum OutputCondition
{
    None,
    Transcript,
    Chapters,

    /// <summary>Nothing that stands for it: its image is to be drawn.</summary>
    NoPoster,

    /// <summary>Something to ask.</summary>
    Questions,

    /// <summary>A statement on the accessibility of its pages.</summary>
    Accessibility,
}

/// <summary>One file that a deliverable makes for each of its subjects.</summary>
/// <param name="For">What it is made for.</param>
/// <param name="Template">Template, in the deliverable's folder; no value where the program writes the file itself
/// (<see cref="Export"/>).</param>
/// <param name="PathPattern">Where it goes: the names of its subject (<see cref="SubjectKind.Names"/>) are replaced:
/// <c>{territoire}</c>.</param>
/// <param name="Variant">Of a PDF: <c>impression</c> (with bleed, for a printer), <c>cahier</c> (two pages a face, to fold), or
/// null.</param>
/// <param name="Condition">What its subject must have for it to be made.</param>
public sealed record DeliverableOutput(
    SubjectKind For,
    Medium Medium,
    Located<string> Template,
    Located<string> PathPattern,
    string? Variant = null,
    OutputCondition Condition = default
)
{
    /// <summary>The roles that its pages play, when they are not those of all the deliverable.</summary>
    public IReadOnlyList<Located<PageRole>> Roles { get; init; } = [];

    /// <summary>
    /// True for what means nothing without the publication's address, such as a feed: made only when the collection has one.
    /// </summary>
    public bool NeedsAddress { get; init; }

    /// <summary>True for what is for the team: made with drafts, in the preview, and where the collection says it may be public.</summary>
    public bool IsInternal { get; init; }

    /// <summary>True for what is sent to those a subject speaks of: made by that command, in no publication.</summary>
    public bool IsForReview { get; init; }

    /// <summary>True for what is for the team alone: made with drafts and in the preview, whatever the collection says.</summary>
    public bool IsForTeam { get; init; }

    /// <summary>Where the older episodes of a series go, page by page; null when one file holds them all.</summary>
    public FeedArchives? Archives { get; init; }

    /// <summary>What becomes of a reading of the whole collection that is too long for a page; null for what is none.</summary>
    public ReadingCuts? Cuts { get; init; }

    /// <summary>True when its page carries the sources that references lead to; null for what its deliverable says.</summary>
    public bool? HasReferenceMarks { get; init; }

    /// <summary>The size of its paper, when it is not that of its deliverable: <c>420mm 297mm</c>.</summary>
    public string? Paper { get; init; }

    /// <summary>Its style sheets, when they are not those of its deliverable.</summary>
    public IReadOnlyList<string> Styles { get; init; } = [];

    /// <summary>Most bytes that it may weigh, because of who reads it; null for as many as there are.</summary>
    public int? MostBytes { get; init; }

    /// <summary>The only elements of HTML that it may hold; empty for all.</summary>
    public IReadOnlyList<string> Elements { get; init; } = [];

    /// <summary>What its file is, in a few words for who takes it away; null where its deliverable says enough.</summary>
    public string? Title { get; init; }

    /// <summary>Of an archive: the deliverables whose files it gathers; empty for its own.</summary>
    public IReadOnlyList<Located<string>> Gathers { get; init; } = [];

    /// <summary>What the program writes there itself, without a template: a table, a reference to cite (<c>export:</c>).</summary>
    public Located<string>? Export { get; init; }

    /// <summary>What it belongs to when it is only made with it: <c>video</c>, or null.</summary>
    public string? Group { get; init; }

    /// <summary>Of a video or an image.</summary>
    public PictureSize? Size { get; init; }

    /// <summary>Images a second of a video.</summary>
    public int Rate { get; init; } = 25;

    /// <summary>What <c>-f</c> names it by.</summary>
    public string Form => Variant ?? Group ?? Medium.Name;

    /// <summary>True when its template sees a storyboard (<c>capsule</c>).</summary>
    public bool IsOfVideo => Medium == Medium.Video || Group == Medium.Video.Name;

    /// <summary>
    /// True for what is made only when it is asked for by name: paper, e-readers, images and videos, which take longer or need a browser,
    /// and Word versions, for reviews.
    /// </summary>
    public bool IsOnDemand => Medium.IsOnDemand || IsOfVideo || IsForReview;
}

/// <summary>What becomes of a reading of more write-ups than one page holds.</summary>
/// <param name="PathPattern">Where its pages go: <c>{coupe}</c> is the name of one; null for what is then not made.</param>
public sealed record ReadingCuts(ReadingLimit Limit, Located<string>? PathPattern);

/// <summary>The archives of a feed (RFC 5005): files of so many episodes each.</summary>
/// <param name="Size">Episodes of an archive, and most of those of the feed itself.</param>
/// <param name="PathPattern">Where an archive goes: <c>{page}</c> is its number, from 1.</param>
public sealed record FeedArchives(int Size, Located<string> PathPattern);
