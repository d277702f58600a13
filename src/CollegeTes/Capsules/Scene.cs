using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Capsules;

/// <summary>One scene of a video, its texts finished: typography applied, figures written, sources left out.</summary>
public sealed record Scene
{
    public required SceneKind Kind { get; init; }

    /// <summary>Its large words; empty where the scene has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>What a voice would say. It is the caption, unless the scene itself shows these very words.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it shows one after the other: a figure and its label, a date and what happened.</summary>
    public IReadOnlyList<SceneItem> Items { get; init; } = [];

    /// <summary>Who is quoted, and as what.</summary>
    public string? Author { get; init; }

    public string? Role { get; init; }

    /// <summary>Where the quotation was published, or null.</summary>
    public string? Source { get; init; }

    /// <summary>True when its text is drawn by the scene itself, in large type, and not under it.</summary>
    public bool ShowsItsText { get; init; }

    /// <summary>Seconds that the author wants, or null.</summary>
    public decimal? Seconds { get; init; }

    /// <summary>When it begins in the recording, as the author wrote it, or null.</summary>
    public TimeSpan? Start { get; init; }

    /// <summary>Where it was written, or null when it is derived.</summary>
    public SourceSpan? Place { get; init; }

    /// <summary>Characters that are read beside the captions, once.</summary>
    public int ShownLength =>
        Title.Length + (ShowsItsText ? 0 : Items.Sum(i => i.Value.Length + i.Label.Length)) + (Author?.Length ?? 0) + (Role?.Length ?? 0);
}

/// <summary>A figure and what it counts, or a date and what happened.</summary>
/// <param name="Value">Large.</param>
/// <param name="Label">What it counts, or what happened.</param>
/// <param name="Said">The same as a sentence.</param>
/// <param name="Qualifier">How exact a figure is, or null.</param>
public readonly record struct SceneItem(string Value, string Label, string Said, string? Qualifier = null);
