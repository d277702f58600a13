using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// What an author changed in the video of a write-up: <c>capsules/&lt;retour&gt;/capsule.yaml</c>. Without one, all of it is derived.
/// </summary>
public sealed record CapsuleEdit
{
    public required string Path { get; init; }

    /// <summary>The scenes in their order; empty to keep those that are derived.</summary>
    public IReadOnlyList<SceneEdit> Scenes { get; init; } = [];

    /// <summary>The recorded voice; null for a silent video.</summary>
    public AudioFile? Narration { get; init; }

    /// <summary>The captions of the voice.</summary>
    public Located<string>? CaptionFile { get; init; }

    public Transcript? Captions { get; init; }

    /// <summary>True when the voice is a machine's, which is announced.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>True under <c>--keep-going</c> when its file has errors: the video is not made.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Consent of the person who is heard.</summary>
    public Located<string>? Consent { get; init; }
}

/// <summary>One scene as an author wants it; what is not written is derived.</summary>
/// <param name="Kind">What the scene shows.</param>
/// <param name="Title">Its large words.</param>
/// <param name="Text">Its text: what a voice would say.</param>
/// <param name="Figures">Ids of the figures it shows.</param>
/// <param name="Milestones">Ranks, from 1, of the steps it shows.</param>
/// <param name="Quotation">Rank, from 1, of the quotation.</param>
/// <param name="Seconds">How long it lasts.</param>
/// <param name="Start">When it begins, in the recording.</param>
/// <param name="IsOmitted">Kept in the file, left out of the video.</param>
/// <param name="Place">Its first key.</param>
public sealed record SceneEdit(
    SceneKind Kind,
    Located<string>? Title,
    Located<string>? Text,
    IReadOnlyList<Located<string>> Figures,
    IReadOnlyList<Located<int>> Milestones,
    Located<int>? Quotation,
    Located<decimal>? Seconds,
    Located<TimeSpan>? Start,
    bool IsOmitted,
    SourceSpan Place
);

/// <summary>What a scene shows: titre, lieu, chiffres, etapes, citation, enseignement, appel.</summary>
public enum SceneKind
{
    Title,
    Place,
    Figures,
    Milestones,
    Quotation,
    Lesson,
    Call,
}
