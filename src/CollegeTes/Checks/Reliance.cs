using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Something of a person that a text shows under a consent.</summary>
/// <param name="Consent">The id, where an author wrote it.</param>
/// <param name="Register">Workspace path of the register it is in.</param>
/// <param name="Text">Workspace path of the file that shows it.</param>
/// <param name="Place">Where that file shows it.</param>
/// <param name="Shown">What decides which deliverables show it.</param>
/// <param name="What">French, with its article: <c>la citation</c>.</param>
/// <param name="Objects">What the consent may be for.</param>
internal sealed record Reliance(
    Located<string> Consent,
    string Register,
    string Text,
    SourceSpan Place,
    ShownThing Shown,
    string What,
    IReadOnlyList<ConsentObject> Objects
)
{
    /// <summary>True for what no build shows, not even one of drafts.</summary>
    public bool IsArchived { get; init; }

    /// <summary>When the text that shows it is published.</summary>
    public Window? Window { get; init; }
}
