using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Typed facts: defined once, known where they are cited, and never contradicted by the words around.</summary>
public sealed class FigureReferences : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0228",
        Severity.Error,
        "chiffre inconnu",
        "Un renvoi {chiffre:id} reprend un fait chiffré du même retour, défini sous « chiffres » ; {chiffre:territoire/retour/id}, "
            + "celui d'un autre. Celui-ci n'y est pas : la phrase paraîtrait avec un trou.",
        "Au total, {chiffre:foyer} foyers participent.",
        "Au total, {chiffre:foyers} foyers participent."
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Disagrees = new(
        "TES0229",
        Severity.Error,
        "chiffre écrit autrement qu'il n'est défini",
        "La forme {chiffre:id=texte} redit le chiffre en toutes lettres pour l'auteur qui relit ; le nombre doit être celui de la "
            + "définition. L'un des deux a été mis à jour sans l'autre.",
        "{chiffre:friches=12 500 ha}   (et valeur: 12000)",
        "{chiffre:friches=12 000 ha}   (et valeur: 12000)"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Hidden = new(
        "TES0271",
        Severity.Error,
        "chiffre d'un retour qui ne paraît pas",
        "Le texte reprend le chiffre d'un autre retour, qui n'est pas publié (brouillon, archive, embargo) : rien de lui ne doit paraître, "
            + "pas même ce chiffre, et la phrase aurait un trou. Publiez ce retour, ou retirez le renvoi.",
        "Le parc compte {chiffre:redon/eolien/mats} mâts.   (d'un retour dont le statut est brouillon)",
        "Le parc compte {chiffre:redon/eolien/mats} mâts.   (d'un retour dont le statut est publie)"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown, Disagrees, Hidden];

    public void Run(CheckContext context)
    {
        var ids = new List<(int Start, int Length)>();
        var contradictions = new List<(int Start, int Length, Figure Figure)>();
        foreach (var document in context.Documents())
        {
            var figures = document.Figures;
            foreach (var reference in document.Prose.Figures)
                Look(context, document, reference.Id, reference.Written, reference.Place);
            var agreement = new FigureAgreement(figures);
            foreach (var field in document.Shown)
            {
                Malformed(context, field, ids);
                for (var at = 0; References.TryFindNext(field.Value, ref at, ids, out var found); )
                {
                    if (found.FigureId is { } id)
                        Look(context, document, id, found.Written, Places.Within(field, found.Start, found.Length));
                }
            }
            if (agreement.IsEmpty)
                continue;
            foreach (var field in document.Rich)
            {
                contradictions.Clear();
                agreement.Find(field.Value, contradictions);
                foreach (var (start, length, figure) in contradictions)
                    context.Bag.Add(FigureAgreement.At(Places.Within(field, start, length), field.Value.Substring(start, length), figure));
            }
        }
    }

    private static void Malformed(CheckContext context, Located<string> field, List<(int Start, int Length)> ids)
    {
        if (!field.Value.Contains('{', StringComparison.Ordinal))
            return;
        var understood = new List<int>();
        for (var at = 0; References.TryFindNext(field.Value, ref at, ids, out var found); )
            understood.Add(found.Start);
        foreach (var (start, length) in MalformedFigures.Find(field.Value, understood))
            context.Bag.Add(MalformedFigures.At(Places.Within(field, start, length), field.Value.Substring(start, length)));
    }

    /// <summary>The write-ups whose figures a document cites, in its text or its fields.</summary>
    internal static IEnumerable<SubjectReference> Others(DocumentTexts document)
    {
        foreach (var reference in document.Prose.Figures)
        {
            if (References.TrySplit(reference.Id) is var (experience, _))
                yield return experience;
        }
        var ids = new List<(int Start, int Length)>();
        foreach (var field in document.Shown)
        {
            for (var at = 0; References.TryFindNext(field.Value, ref at, ids, out var found); )
            {
                if (found.FigureId is { } id && References.TrySplit(id) is var (experience, _))
                    yield return experience;
            }
        }
    }

    private static void Look(CheckContext context, DocumentTexts document, string id, string? written, SourceSpan place)
    {
        var (figures, where, wanted, hiding) = (document.Figures, "dans ce fichier", id, (string?)null);
        if (References.TrySplit(id) is var (reference, own))
        {
            if (context.Library.Find(reference) is not { } other)
            {
                context.Report(
                    Unknown,
                    place,
                    $"aucun retour ne s'appelle « {reference.Id} »",
                    new KnownNames(context.Library.Experiences.Select(e => e.Id)).Remedy(
                        reference.Id,
                        "Écrivez {chiffre:territoire/retour/id}."
                    )
                );
                return;
            }
            if (document.Subject is not { } citing || Windows.Hiding(citing, context) is null)
                hiding = Windows.Hiding(other, context) is { } reason ? $"le retour « {reference.Id} » {reason}" : null;
            (figures, where, wanted) = (other.Figures, $"dans « {reference.Id} »", own);
        }
        var figure = figures.FirstOrDefault(f => f.Id.Value == wanted);
        if (figure is null)
        {
            context.Report(
                Unknown,
                place,
                $"le chiffre « {wanted} » n'est pas défini {where}",
                new KnownNames(figures.Select(f => f.Id.Value)).Remedy(wanted, "Ajoutez-le sous « chiffres ».")
            );
            return;
        }
        if (hiding is not null)
            context.Report(Hidden, place, hiding, "Publiez-le, ou retirez le renvoi.");
        if (written is null || written.AsSpan().IndexOfAnyInRange('0', '9') is var at && at < 0)
            return;
        FrenchNumber.Read(written, at, out var value);
        if (at > 0 && written[at - 1] is '-' or '\u2212')
            value = -value;
        if (!figure.Value.HasValue || figure.Value.Value.Value != value)
            context.Report(
                Disagrees,
                place,
                $"« {written} » est écrit ici, « {FigureText.Value(figure)} » est défini ligne {figure.Id.Span.Line}",
                $"Écrivez {{chiffre:{id}}}, ou corrigez celui des deux qui est faux."
            );
    }
}
