using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>What the framework names is there: its own criteria and levels, and the cases that its hypotheses rest on.</summary>
public sealed class FrameworkReferences : ICheck
{
    public static readonly Descriptor UnknownName = new(
        "TES0946",
        Severity.Error,
        "renvoi inconnu dans le cadre",
        "Une origine, un repère, une hypothèse ou le journal nomme un critère ou un niveau que ni cette version du cadre, ni celle "
            + "qu'elle désigne ne connaît.",
        "origine: [{critere: esaimage, version: \"1.0\", rapport: identique}]",
        "origine: [{critere: essaimage, version: \"1.0\", rapport: identique}]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NothingAgainst = new(
        "TES0947",
        Severity.Warning,
        "hypothèse confortée sans cas contraire",
        "Une hypothèse n'est confortée que si l'on a cherché ce qui la contredit. Citez sous « contre: » au moins un cas examiné qui va "
            + "dans l'autre sens, ou laissez-la « a-l-epreuve ».",
        "{id: cooperer, texte: \"…\", statut: confortee, pour: [val-clair/haies]}",
        "{id: cooperer, texte: \"…\", statut: confortee, pour: [val-clair/haies], contre: [bois-joli/puits]}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [UnknownName, NothingAgainst];

    public void Run(CheckContext context)
    {
        var framework = context.Library.Framework;
        var ever = framework
            .Earlier.Append(framework)
            .SelectMany(v => v.Criteria.Select(c => c.Id))
            .Concat(framework.Retired.Select(r => r.Id.Value))
            .ToHashSet(StringComparer.Ordinal);
        var (now, any) = (new KnownNames(framework.Criteria.Select(c => c.Id)), new KnownNames(ever));
        foreach (var dimension in framework.Dimensions)
        {
            var levels = new KnownNames(dimension.Levels.Select(l => l.Id));
            foreach (var criterion in dimension.Criteria)
            {
                foreach (var landmark in criterion.Landmarks)
                    Known(landmark.Level, levels, $"n'est pas un niveau de la dimension « {dimension.Title} »");
                foreach (var origin in criterion.Origins)
                    LookAtOrigin(origin, framework, context);
            }
        }
        foreach (var retired in framework.Retired)
            All(retired.ReplacedBy, now);
        foreach (var change in framework.Journal.SelectMany(e => e.Changes))
        {
            All(change.Criteria, any);
            All(change.To, any);
            Cases(change.From);
        }
        foreach (var hypothesis in framework.Hypotheses)
        {
            // A hypothesis follows a criterion that is renamed or merged, as write-ups do.
            foreach (var criterion in hypothesis.Criteria.Where(c => Placement.FindCurrent(framework, c.Value) is null))
                Known(criterion, now, "n'est pas un critère du cadre");
            Cases(hypothesis.For);
            Cases(hypothesis.Against);
            if (hypothesis is { Status.Value: HypothesisStatus.Supported, Against.Count: 0 })
                context.Report(
                    NothingAgainst,
                    hypothesis.Status.Span,
                    $"l'hypothèse « {hypothesis.Id} » est dite confortée, et aucun cas contraire n'a été examiné",
                    "Ajoutez « contre: […] », ou écrivez « statut: a-l-epreuve »."
                );
        }

        void All(IReadOnlyList<Located<string>> names, KnownNames known)
        {
            foreach (var name in names)
                Known(name, known, "n'est pas un critère du cadre");
        }

        void Known(Located<string> name, KnownNames known, string what)
        {
            if (!known.Contains(name.Value))
                context.Report(UnknownName, name.Span, $"« {name.Value} » {what}", known.Remedy(name.Value, "Voyez cadre.yaml."));
        }

        void Cases(IReadOnlyList<Located<StatementReference>> cases)
        {
            foreach (var reference in cases)
                StatementReferences.Look(context, null, reference);
        }
    }

    private static void LookAtOrigin(CriterionOrigin origin, Framework framework, CheckContext context)
    {
        // A version that has no frozen copy is reported as such.
        if (framework.FindVersion(origin.Version.Value) is { } version)
        {
            var names = new KnownNames(version.Criteria.Select(c => c.Id));
            if (VersionNumber.Compare(version.Version, framework.Version) >= 0)
                context.Report(
                    UnknownName,
                    origin.Version.Span,
                    $"une origine est d'une version d'avant, pas de la version {framework.Version} elle-même",
                    "Nommez la version qui avait l'ancien critère."
                );
            else if (!names.Contains(origin.Criterion.Value))
                context.Report(
                    UnknownName,
                    origin.Criterion.Span,
                    $"« {origin.Criterion.Value} » n'était pas dans le cadre {version.Version}",
                    names.Remedy(origin.Criterion.Value, $"Voyez {version.Path}.")
                );
        }
        else if (VersionNumber.Compare(origin.Version.Value, framework.Version) > 0)
            context.Report(
                UnknownName,
                origin.Version.Span,
                $"la version {origin.Version.Value} n'existe pas encore",
                "Nommez la version qui avait l'ancien critère."
            );
    }
}
