using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>The framework is applied as it is defined: known criteria, levels and categories, and dated evidence for each level.</summary>
public sealed class Observations : ICheck
{
    public static readonly Descriptor UnknownCriterion = new(
        "TES0219",
        Severity.Error,
        "critère inconnu",
        "Les critères sont ceux de cadre.yaml. Un facteur, un frein ou une observation qui en nomme un autre ne pourrait être rapproché "
            + "de rien.",
        "critere: gouvernence",
        "critere: gouvernance"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnknownLevel = new(
        "TES0220",
        Severity.Error,
        "niveau inconnu",
        "Chaque dimension du cadre a ses niveaux, qui ne se mélangent pas : « consolidée » pour une condition, « installée » pour "
            + "une transformation. Reprenez un niveau de la dimension de ce critère.",
        "{critere: gouvernance, niveau: installee}",
        "{critere: gouvernance, niveau: consolidee}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnknownCategory = new(
        "TES0221",
        Severity.Error,
        "catégorie inconnue",
        "Un critère à catégories n'accepte que les siennes, définies dans cadre.yaml.",
        "{critere: motif, categories: [envie]}",
        "{critere: motif, categories: [aspiration]}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Nothing = new(
        "TES0222",
        Severity.Error,
        "observation sans contenu",
        "Une observation dit un niveau, ou une ou plusieurs catégories. Si rien n'est documenté, écrivez « niveau: nr » : cela dit qu'on "
            + "a cherché.",
        "{critere: formation}",
        "{critere: formation, niveau: nr}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Mixed = new(
        "TES0223",
        Severity.Error,
        "niveau et catégorie confondus",
        "Certains critères se décrivent par des catégories, qui ne se classent pas ; les autres par un niveau. Donner un niveau à "
            + "une intention reviendrait à la noter, ce que le cadre refuse.",
        "{critere: motif, niveau: creee}",
        "{critere: motif, categories: [besoin]}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoEvidence = new(
        "TES0224",
        Severity.Error,
        "niveau sans preuve datée",
        "Tout niveau qui affirme quelque chose s'appuie sur au moins une preuve datée, par elle-même ou par sa source. Sinon c'est "
            + "une impression : ajoutez la preuve, ou écrivez « niveau: nr ».",
        "{critere: cooperation, niveau: creee}",
        "{critere: cooperation, niveau: creee, preuves: [{type: presse, date: 2023, texte: \"…\", source: OF}]}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [UnknownCriterion, UnknownLevel, UnknownCategory, Nothing, Mixed, NoEvidence];

    public void Run(CheckContext context)
    {
        // A framework that could not be read is reported as such.
        if (context.Library.Framework.Dimensions.Count == 0 && context.Workspace.Digests.ContainsKey(context.Library.Framework.Path))
            return;
        var framework = context.Library.Framework;
        var names = new KnownNames(framework.Criteria.Select(c => c.Id));
        var ever = framework.Earlier.Append(framework).SelectMany(v => v.Criteria).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var experience in context.Library.Experiences)
        {
            Named(experience.Statements.Select(s => s.Criterion));
            Named(experience.Quotations.Select(q => q.Criterion));
            foreach (var observation in experience.Observations)
            {
                if (Placement.Find(framework, observation) is { } placed)
                    Look(observation, placed, experience, context);
                // One that another version has is reported as such.
                else if (!ever.Contains(observation.Criterion.Value))
                    Unknown(observation.Criterion);
            }
        }

        Named(SubjectKind.Synthesis.In(context.Library).SelectMany(s => s.NamedCriteria).Select(c => (Located<string>?)c));
        Named(SubjectKind.Training.In(context.Library).SelectMany(t => t.NamedCriteria).Select(c => (Located<string>?)c));

        void Named(IEnumerable<Located<string>?> named)
        {
            foreach (var written in named)
            {
                if (written is { } criterion && !ever.Contains(criterion.Value))
                    Unknown(criterion);
            }
        }

        void Unknown(Located<string> criterion)
        {
            if (criterion.Value.Length > 0)
                context.Report(
                    UnknownCriterion,
                    criterion.Span,
                    $"« {criterion.Value} » n'est pas un critère de cadre.yaml",
                    names.Remedy(criterion.Value, "Les critères sont listés dans cadre.yaml.")
                );
        }
    }

    private static void Look(Observation observation, Placement placed, Experience experience, CheckContext context)
    {
        // What an older version defined is looked at as that version defined it.
        var (dimension, criterion) = (placed.Dimension, placed.Criterion);
        if (observation.Level is null && observation.Categories.Count == 0)
            context.Report(
                Nothing,
                observation.Place,
                $"l'observation de « {criterion.Id} » ne dit ni niveau ni catégorie",
                dimension.IsCategorical ? $"Ajoutez « categories: [{Example(criterion)}] »." : "Ajoutez un niveau, ou « niveau: nr »."
            );
        if (dimension.IsCategorical)
            Categories(observation, criterion, context);
        else
            Level(observation, dimension, criterion, experience, context);
    }

    private static void Categories(Observation observation, Criterion criterion, CheckContext context)
    {
        // « nr » is no level: it says that the sources are silent, of any criterion.
        if (observation.Level is { Value: not "nr" } level)
            context.Report(
                Mixed,
                level.Span,
                $"« {criterion.Id} » se décrit par des catégories, pas par un niveau",
                $"Écrivez « categories: [{Example(criterion)}] »."
            );
        foreach (var category in observation.Categories)
        {
            if (!criterion.Categories.Any(c => c.Id == category.Value))
                context.Report(
                    UnknownCategory,
                    category.Span,
                    $"« {category.Value} » n'est pas une catégorie de « {criterion.Id} »",
                    new KnownNames(criterion.Categories.Select(c => c.Id)).Remedy(
                        category.Value,
                        "Les catégories sont listées dans cadre.yaml."
                    )
                );
        }
    }

    private static void Level(
        Observation observation,
        Dimension dimension,
        Criterion criterion,
        Experience experience,
        CheckContext context
    )
    {
        if (observation.Categories.Count > 0)
            context.Report(
                Mixed,
                observation.Categories[0].Span,
                $"« {criterion.Id} » se décrit par un niveau, pas par des catégories",
                "Écrivez « niveau: … »."
            );
        if (observation.Level is not { } written)
            return;
        var level = dimension.FindLevel(written.Value);
        if (level is null)
        {
            context.Report(
                UnknownLevel,
                written.Span,
                $"« {written.Value} » n'est pas un niveau de la dimension « {dimension.Title} »",
                new KnownNames(dimension.Levels.Select(l => l.Id)).Remedy(written.Value, "Les niveaux sont listés dans cadre.yaml.")
            );
            return;
        }
        if (level.Rank is null or 0 || HasDate(observation.Evidence, experience.Sources))
            return;
        var found = observation.Evidence.Count == 0 ? "n'a aucune preuve" : "n'a aucune preuve datée";
        context.Report(
            NoEvidence,
            written.Span,
            $"le niveau « {level.Id} » de « {criterion.Id} » {found}",
            "Datez une preuve ou sa source, ou écrivez « niveau: nr »."
        );
    }

    private static string Example(Criterion criterion) => criterion.Categories.Count > 0 ? criterion.Categories[0].Id : "…";

    private static bool HasDate(IReadOnlyList<Evidence> evidence, IReadOnlyList<Source> sources)
    {
        foreach (var proof in evidence)
        {
            if (proof.Date.HasValue)
                return true;
            foreach (var source in sources)
            {
                if (source.Date is not null && source.Id.Value == proof.Source?.Value)
                    return true;
            }
        }
        return false;
    }
}
