using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Windows of publication make sense, and what is published does not send readers to what is not.</summary>
public sealed class Windows : ICheck
{
    public static readonly Descriptor Inverted = new(
        "TES0410",
        Severity.Error,
        "dates de parution inversées",
        "Le texte cesserait de paraître avant d'avoir paru : il ne serait jamais publié. Les deux dates ont sans doute été échangées.",
        "publication: {a-partir-du: 2027-01-01, jusqu-au: 2026-01-01}",
        "publication: {a-partir-du: 2026-01-01, jusqu-au: 2027-01-01}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Expired = new(
        "TES0411",
        Severity.Notice,
        "parution terminée",
        "La dernière date de parution est passée : le texte n'est plus dans la publication. Prolongez-la, ou donnez au texte le statut « "
            + "archive ».",
        "publication: {jusqu-au: 2020-12-31}",
        "statut: archive"
    );

    public static readonly Descriptor Hidden = new(
        "TES0412",
        Severity.Warning,
        "renvoi à un texte qui ne paraît pas",
        "Un texte publié renvoie à un autre qui ne l'est pas (brouillon, archive, embargo). Celui-ci n'apparaîtra nulle part, et "
            + "le lien ne mènera à rien. Publiez-le, ou retirez le renvoi.",
        "retours: [redon/eolien]   (dont le statut est brouillon)",
        "retours: [redon/eolien]   (dont le statut est publie)"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Inverted, Expired, Hidden];

    public void Run(CheckContext context)
    {
        var library = context.Library;
        var hiddenIds = new Dictionary<string, string>(StringComparer.Ordinal);
        var hiddenPaths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var experience in library.Experiences)
        {
            Look(experience.Window, experience.Status.Value, context);
            if (Hiding(experience.Status.Value, experience.Window, context.Day) is not { } reason)
                continue;
            hiddenIds[experience.Id] = reason;
            hiddenPaths[experience.Path] = reason;
        }
        foreach (var episode in library.Podcasts.SelectMany(p => p.Episodes))
        {
            Look(episode.Window, episode.Status.Value, context);
            if (Hiding(episode.Status.Value, episode.Window, context.Day) is { } reason)
                hiddenPaths[episode.Path] = reason;
            else
                Named(episode.Experiences);
        }
        foreach (var film in library.Films)
        {
            Look(film.Window, film.Status.Value, context);
            if (Hiding(film.Status.Value, film.Window, context.Day) is { } reason)
                hiddenPaths[film.Path] = reason;
            else
                Named(film.Experiences);
        }
        foreach (var booklet in library.Booklets)
        {
            if (booklet.Status.Value == Status.Published)
                Named(booklet.Experiences);
            else
                hiddenPaths[booklet.Path] = "n'est pas publié";
        }
        foreach (var synthesis in SubjectKind.Synthesis.In(library))
        {
            Look(synthesis.Window, synthesis.Status.Value, context);
            if (Hiding(synthesis.Status.Value, synthesis.Window, context.Day) is { } reason)
                hiddenPaths[synthesis.Path] = reason;
            else
                Named([.. synthesis.Perimeter.Experiences, .. synthesis.Cited]);
        }
        foreach (var other in library.Others.OfType<WrittenSubject>().Where(o => o is not Synthesis))
        {
            Look(other.Window, other.Status.Value, context);
            if (Hiding(other.Status.Value, other.Window, context.Day) is { } reason)
                hiddenPaths[other.Path] = reason;
        }
        foreach (var letter in SubjectKind.Letter.In(library).Where(l => !hiddenPaths.ContainsKey(l.Path)))
        {
            foreach (var element in letter.Elements)
            {
                if (element.FindIn(library) is { } about && HidingWhole(about) is { } reason)
                    context.Report(
                        Hidden,
                        element.Reference.Span,
                        $"« {element.Reference.Value} » {reason} et ne paraîtra pas ici",
                        "Publiez-le, ou retirez-le de la lettre."
                    );
            }
        }
        if (hiddenPaths.Count == 0)
            return;
        foreach (var document in context.Documents())
        {
            if (hiddenPaths.ContainsKey(document.Path))
                continue;
            foreach (var link in document.Prose.Links)
            {
                if (
                    LinkTarget.Of(link.Target, document.Path) is { Kind: LinkKind.Workspace } target
                    && hiddenPaths.TryGetValue(target.Path, out var reason)
                )
                    context.Report(Hidden, link.Place, $"« {target.Path} » {reason}", "Publiez-le, ou retirez le lien.");
            }
        }

        // What has no status of its own is shown with one of its parts at least.
        string? HidingWhole(Subject subject) =>
            hiddenPaths.TryGetValue(subject.Path, out var reason) ? reason
            : subject.Standing is null && subject.Parts.Count > 0 && subject.Parts.All(p => hiddenPaths.ContainsKey(p.Path))
                ? "n'a rien de publié"
            : null;

        void Named(IReadOnlyList<Located<string>> references)
        {
            foreach (var reference in references)
            {
                if (hiddenIds.TryGetValue(reference.Value, out var reason))
                    context.Report(
                        Hidden,
                        reference.Span,
                        $"« {reference.Value} » {reason} et ne paraîtra pas ici",
                        "Publiez-le, ou retirez-le de la liste."
                    );
            }
        }
    }

    private static void Look(Window? window, Status status, CheckContext context)
    {
        if (window?.Until is not { } until)
            return;
        if (window.From is { } from && until.Value.Latest < from.Value.Earliest)
            context.Report(
                Inverted,
                until.Span,
                $"la parution finit {DateWords.On(until.Value)}, avant de commencer {DateWords.On(from.Value)}",
                "Échangez les deux dates."
            );
        else if (status == Status.Published && until.Value.Latest < context.Day)
            context.Report(
                Expired,
                until.Span,
                $"la parution s'est terminée {DateWords.On(until.Value)}",
                "Prolongez-la, ou écrivez « statut: archive »."
            );
    }

    /// <summary>Why a build does not show a subject, in French, or null.</summary>
    internal static string? Hiding(Subject subject, CheckContext context) =>
        subject.Standing is not { } status ? null
        : !context.WithDrafts ? Hiding(status, subject.Embargo, context.Day)
        : status == Status.Archived ? "est archivé"
        : null;

    private static string? Hiding(Status status, Window? window, DateOnly day)
    {
        if (status != Status.Published)
            return status == Status.Archived ? "est archivé" : "n'est pas publié";
        if (window?.From is { } from && from.Value.Earliest > day)
            return $"est sous embargo {DateWords.Until(from.Value)}";
        return window?.Until is { } until && until.Value.Latest < day ? $"a cessé de paraître {DateWords.On(until.Value)}" : null;
    }
}
