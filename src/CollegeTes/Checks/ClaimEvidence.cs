using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// How sure a synthesis may be: evidence of several kinds, write-ups that have not changed since, criteria that somebody observed.
/// </summary>
public sealed class ClaimEvidence : ICheck
{
    public static readonly Descriptor OneKind = new(
        "TES0927",
        Severity.Warning,
        "confiance haute sur une seule sorte de preuve",
        "Une confiance haute demande que des preuves de plusieurs sortes disent la même chose : un document et un entretien, la presse et "
            + "des "
            + "données. Une seule sorte peut se tromper d'un bout à l'autre.",
        "confiance: haute   (toutes les preuves sont de la presse)",
        "confiance: moyenne"
    );

    public static readonly Descriptor Older = new(
        "TES0928",
        Severity.Notice,
        "synthèse plus ancienne qu'un retour",
        "Ce retour a été mis à jour après la synthèse qui s'appuie sur lui : il dit peut-être autre chose. Relisez le constat, puis "
            + "changez "
            + "« mis-a-jour-le » de la synthèse.",
        "mis-a-jour-le: 2026-01-10   (et un cas mis à jour le 2026-03-02)",
        "mis-a-jour-le: 2026-03-15"
    );

    public static readonly Descriptor Unobserved = new(
        "TES0929",
        Severity.Notice,
        "critère que personne n'observe",
        "La synthèse regarde un critère dont aucun retour de son périmètre ne dit rien. Si c'est ce qu'elle veut montrer, dites-le sous "
            + "« angles-morts » ; sinon, retirez le critère.",
        "criteres: [combinaison]   (qu'aucun retour n'observe)",
        "angles-morts: [{texte: \"Aucun cas n'a mis la règle à l'épreuve.\", criteres: [combinaison]}]"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [OneKind, Older, Unobserved];

    public void Run(CheckContext context)
    {
        foreach (var synthesis in SubjectKind.Synthesis.In(context.Library))
        {
            foreach (var claim in synthesis.Convergences.Where(c => c.Confidence?.Value == Confidence.High))
            {
                var kinds = claim.Cases.SelectMany(c => KindsOf(c, claim, context.Library)).Distinct().Take(2).Count();
                if (kinds < 2)
                    context.Report(
                        OneKind,
                        claim.Confidence!.Value.Span,
                        kinds == 0
                            ? $"« {claim.Id.Value} » n'a aucune preuve dans ses cas"
                            : $"« {claim.Id.Value} » ne s'appuie que sur une sorte de preuve",
                        "Écrivez « confiance: moyenne », ou ajoutez un appui d'une autre sorte."
                    );
            }
            Age(synthesis, context);
            Criteria(synthesis, context);
        }
    }

    private static IEnumerable<EvidenceKind> KindsOf(SupportingCase @case, Convergence claim, Library library)
    {
        if (library.Find(SubjectKind.Experience, @case.Experience.Value) is not { } experience)
            return [];
        var names = @case.Support.Where(s => s.Value.Experience == experience.Id).Select(s => s.Value.Id).ToList();
        return names.Count > 0 && !names.Contains(null)
            ? names.SelectMany(n => KindsOf(experience, n!))
            : experience
                .Observations.Where(o => claim.Criteria.Count == 0 || claim.Criteria.Any(c => c.Value == o.Criterion.Value))
                .SelectMany(o => o.Evidence)
                .Select(e => e.Kind);
    }

    // A figure is data, a quotation someone's words; what is stated rests on the documents that it cites.
    private static IEnumerable<EvidenceKind> KindsOf(Experience experience, string name)
    {
        var observations = experience.Observations.Where(o => o.Id?.Value == name || o.Criterion.Value == name).ToList();
        return observations.Count > 0 ? observations.SelectMany(o => o.Evidence).Select(e => e.Kind)
            : experience.FindFigure(name) is not null ? [EvidenceKind.Data]
            : experience.Quotations.Any(q => q.Id?.Value == name) ? [EvidenceKind.Verbatim]
            : [EvidenceKind.Document];
    }

    private static void Age(Synthesis synthesis, CheckContext context)
    {
        if (synthesis.UpdatedOn is not { } day)
            return;
        foreach (var reference in synthesis.Cited.DistinctBy(r => r.Value))
        {
            var name = reference.Value;
            if (context.Library.Find(SubjectKind.Experience, name)?.UpdatedOn is { } updated && updated.Earliest > day.Latest)
                context.Report(
                    Older,
                    reference.Span,
                    $"« {name} » a été mis à jour {DateWords.On(updated)}, après cette synthèse ({day.ToFrench()})",
                    "Relisez ce cas, puis changez « mis-a-jour-le »."
                );
        }
    }

    private static void Criteria(Synthesis synthesis, CheckContext context)
    {
        var named = synthesis
            .Criteria.Concat(synthesis.Convergences.SelectMany(c => c.Criteria))
            .Concat(synthesis.Divergences.SelectMany(d => d.Criteria));
        var blind = synthesis.BlindSpots.SelectMany(b => b.Criteria).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        var read = synthesis.SelectedIn(context.Library);
        foreach (var criterion in named.DistinctBy(c => c.Value))
        {
            if (blind.Contains(criterion.Value) || context.Library.Framework.Find(criterion.Value) is null)
                continue;
            if (!read.Any(e => e.Observations.Any(o => o.Criterion.Value == criterion.Value)))
                context.Report(
                    Unobserved,
                    criterion.Span,
                    $"aucun des {read.Count} retours du périmètre n'observe « {criterion.Value} »",
                    "Retirez-le, ou dites-le sous « angles-morts »."
                );
        }
    }
}
