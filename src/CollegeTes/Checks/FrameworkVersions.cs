using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>The framework changes in the open: each version is frozen, journalled, and says what became of what it gives up.</summary>
public sealed class FrameworkVersions : ICheck
{
    public static readonly Descriptor FrozenMoved = new(
        "TES0941",
        Severity.Error,
        "version figée, puis changée",
        "Une version du cadre qui a été figée ne change plus : des observations ont été faites avec elle. Un critère, un niveau ou un "
            + "repère qui change demande une nouvelle version. L'introduction, les hypothèses et le journal peuvent continuer d'évoluer.",
        "version: \"1.0\" (déjà figée), et une question retouchée",
        "version: \"1.1\", la question retouchée, et une entrée du journal qui le dit"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Gone = new(
        "TES0942",
        Severity.Error,
        "critère disparu",
        "Une version d'avant avait ce critère, et le cadre ne dit pas ce qu'il est devenu : des observations resteraient sans place. "
            + "Dites-le sous « retires: », ou dans « origine: » du critère qui en vient.",
        "(le critère essaimage n'est plus là)",
        "retires: [{id: essaimage, retire-en: \"1.1\", remplace-par: [diffusion], motif: \"…\"}]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoEntry = new(
        "TES0943",
        Severity.Error,
        "version sans entrée au journal",
        "Ceux qui ont lu des expériences avec l'ancien cadre doivent pouvoir savoir ce qui a changé, et pourquoi. Chaque version du cadre "
            + "a son entrée au journal.",
        "version: \"1.1\" (le journal s'arrête à 1.0)",
        "journal: [{version: \"1.1\", date: 2027-03, resume: \"…\", decide-par: \"…\", changements: […]}]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NotFrozen = new(
        "TES0944",
        Severity.Error,
        "version jamais figée",
        "Le cadre nomme une version d'avant, et sa copie figée manque : nul ne peut plus lire avec quels mots des observations ont été "
            + "faites. Tapez « tes cadre figer » avant de changer le numéro de version ; s'il est déjà changé, reprenez le texte d'avant "
            + "dans votre historique, figez-le, puis revenez.",
        "version: \"1.1\" (content/cadre/1.0.yaml n'existe pas)",
        "tes cadre figer (avec la version 1.0), puis version: \"1.1\""
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor RetiredAlive = new(
        "TES0945",
        Severity.Error,
        "critère retiré, et toujours là",
        "Un critère est en vigueur, ou il est retiré : pas les deux. Ôtez-le de « retires: » ou des dimensions.",
        "retires: [{id: formation, retire-en: \"1.1\"}] (et formation dans une dimension)",
        "retires: [{id: formation, retire-en: \"1.1\"}] (et plus de formation ailleurs)"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [FrozenMoved, Gone, NoEntry, NotFrozen, RetiredAlive];

    public void Run(CheckContext context)
    {
        var framework = context.Library.Framework;
        // A framework that is not there, or could not be read, is reported as such.
        if (framework.Dimensions.Count == 0)
            return;
        var frozen = SubjectKind.FrameworkVersion.In(context.Library).Select(v => v.Framework).ToList();
        LookAtFrozen(framework, frozen, context);
        LookForGone(framework, context);
        if (
            (framework.Earlier.Count > 0 || framework.Journal.Count > 0)
            && !framework.Journal.Any(e => e.Version.Value == framework.Version)
        )
            context.Report(
                NoEntry,
                framework.Place,
                $"le journal ne dit rien de la version {framework.Version}",
                "Ajoutez son entrée sous « journal: » ; « tes cadre comparer » dit ce qui a changé."
            );
        foreach (var version in VersionsNamed(framework).Where(v => IsMissing(v.Value)).DistinctBy(v => v.Value))
            context.Report(
                NotFrozen,
                version.Span,
                $"la version {version.Value} n'a pas de copie figée : content/cadre/{version.Value}.yaml n'existe pas",
                "Figez-la avec « tes cadre figer », depuis le texte qu'elle avait ; ou corrigez ce numéro."
            );

        bool IsMissing(string version) =>
            version.Length > 0
            && version != framework.Version
            && frozen.All(f => f.Version != version)
            && !context.Workspace.Digests.ContainsKey(Content.ContentKind.FrozenFramework.PathOf(version));
    }

    private static void LookAtFrozen(Framework framework, List<Framework> frozen, CheckContext context)
    {
        if (frozen.FirstOrDefault(f => f.Version == framework.Version) is { } same)
        {
            var changes = FrameworkComparison.Compare(same, framework);
            if (changes.Count > 0)
                context.Report(
                    FrozenMoved,
                    framework.Place,
                    $"la version {framework.Version} est figée, et cadre.yaml n'a plus les mêmes critères : {Names(changes)}",
                    "Donnez à cadre.yaml un nouveau numéro de version, ou rendez-lui les mots de sa copie figée."
                );
        }
        if (
            frozen.MaxBy(f => f.Version, Comparer<string>.Create(VersionNumber.Compare)) is { } last
            && VersionNumber.Compare(last.Version, framework.Version) > 0
        )
            context.Report(
                FrozenMoved,
                framework.Place,
                $"la version en vigueur, {framework.Version}, est plus ancienne qu'une copie figée, {last.Version}",
                "Un numéro de version ne redescend pas : reprenez au moins celui de la dernière copie."
            );
    }

    private static void LookForGone(Framework framework, CheckContext context)
    {
        var known = framework
            .Criteria.SelectMany(c => c.Origins.Select(o => o.Criterion.Value).Prepend(c.Id))
            .Concat(framework.Retired.Select(r => r.Id.Value))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var version in Enumerable.Reverse(framework.Earlier))
        {
            foreach (var criterion in version.Criteria.Where(c => known.Add(c.Id)))
                context.Report(
                    Gone,
                    framework.Place,
                    $"« {criterion.Id} » était dans le cadre {version.Version}, et le cadre {framework.Version} n'en dit plus rien",
                    "Ajoutez-le sous « retires: », ou dites « origine: » sur le critère qui en vient."
                );
        }
        foreach (var retired in framework.Retired.Where(r => framework.Find(r.Id.Value) is not null))
            context.Report(
                RetiredAlive,
                retired.Id.Span,
                $"« {retired.Id.Value} » est dit retiré, et le cadre {framework.Version} l'a toujours",
                "Ôtez-le de l'une des deux places."
            );
    }

    // Only what lies before: a version to come may be announced.
    private static IEnumerable<Located<string>> VersionsNamed(Framework framework) =>
        framework
            .Journal.Select(e => e.Version)
            .Concat(framework.Criteria.SelectMany(c => c.Origins.Select(o => o.Version)))
            .Concat(framework.Criteria.Select(c => c.Since).OfType<Located<string>>())
            .Concat(framework.Retired.Select(r => r.RetiredIn))
            .Where(v => VersionNumber.Compare(v.Value, framework.Version) < 0);

    private static string Names(IReadOnlyList<FrameworkDifference> changes)
    {
        var names = changes
            .SelectMany(c => c.Nature == DifferenceNature.Levels ? ["les niveaux"] : c.Before.Concat(c.After).Select(k => k.Id))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count <= 5 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(5))} et {names.Count - 5} autres";
    }
}
