using System.Text;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// One check: what it can say, and the looking. A new check is one file, one line in <see cref="CheckList"/>, one folder of cases.
/// </summary>
public interface ICheck
{
    /// <summary>The kinds of diagnostics it can raise.</summary>
    IReadOnlyList<Descriptor> Descriptors { get; }

    /// <summary>Looks at the whole workspace. Called once in a run, on any thread; must not keep anything.</summary>
    void Run(CheckContext context);
}

/// <summary>What checks look at.</summary>
/// <param name="Workspace">All that was read, drafts included.</param>
/// <param name="Day">The day that embargoes and consents are counted against, in Europe/Paris.</param>
/// <param name="Deliverables">The deliverables that will be made, with their length budgets.</param>
/// <param name="Catalogue">Every kind of diagnostic there is.</param>
/// <param name="Bag">Where diagnostics go.</param>
public sealed record CheckContext(
    Workspace Workspace,
    DateOnly Day,
    IReadOnlyList<DeliverableBudgets> Deliverables,
    IReadOnlyList<Descriptor> Catalogue,
    DiagnosticBag Bag
)
{
    /// <summary>Heard between documents: a preview gives up checks of what has changed again.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether the fonts of the publication have a character.</summary>
    public Predicate<Rune> HasGlyph { get; init; } = _ => true;

    /// <summary>True when drafts are published too, and with them what is outside its dates.</summary>
    public bool WithDrafts { get; init; }

    public Library Library => Workspace.Library;

    /// <summary>All documents, as <see cref="DocumentTexts.Of"/> gives them.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the checks any more.</exception>
    internal IEnumerable<DocumentTexts> Documents()
    {
        foreach (var document in DocumentTexts.Of(Workspace))
        {
            Cancellation.ThrowIfCancellationRequested();
            yield return document;
        }
    }

    /// <summary>Reports a diagnostic.</summary>
    public void Report(Descriptor descriptor, SourceSpan place, string message, string? remedy = null) =>
        Bag.Add(descriptor.At(place, message, remedy));
}

/// <summary>A deliverable and the longest texts it can print, by field.</summary>
/// <param name="Name">Such as <c>fiche</c>.</param>
/// <param name="Budgets">Characters per field; see <c>livrable.yaml</c>.</param>
public sealed record DeliverableBudgets(string Name, string Title, IReadOnlyDictionary<string, int> Budgets)
{
    /// <summary>What it shows of people, who have to consent to it there.</summary>
    public IReadOnlySet<ShownThing> Shows { get; init; } = new HashSet<ShownThing>();

    /// <summary>True when it makes the feeds of series.</summary>
    public bool MakesFeeds { get; init; }

    /// <summary>True when it makes trainings.</summary>
    public bool MakesTrainings { get; init; }

    /// <summary>True when it makes nothing else: it shows of people only what stands in the write-ups that trainings study.</summary>
    public bool MakesTrainingsAlone { get; init; }

    /// <summary>True when it makes videos of write-ups, which show only what consents let them.</summary>
    public bool MakesVideos { get; init; }
}
