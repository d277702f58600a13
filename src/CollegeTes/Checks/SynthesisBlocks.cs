using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>The blocks that syntheses place are known, stand alone, and each once.</summary>
public sealed class SynthesisBlocks : ICheck
{
    private const string Known = "{matrice}, {condition:critere}, {freins-leviers}, {frise}, {partenaires}, {lacunes}";

    public static readonly Descriptor Unknown = new(
        "TES0924",
        Severity.Error,
        "bloc inconnu",
        "Le texte d'une synthèse place des blocs que tes remplit : "
            + Known
            + ". Un autre nom, ou un critère que le cadre ne connaît pas, "
            + "laisserait un trou dans la page.",
        "{matrix}",
        "{matrice}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Misplaced = new(
        "TES0925",
        Severity.Error,
        "bloc mal placé",
        "Un bloc remplit une place entière : il s'écrit seul, entre deux lignes vides, hors des listes et des tableaux, et une seule fois.",
        "Voyez {matrice} pour le détail.",
        "Voyez le détail :\n\n{matrice}"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown, Misplaced];

    public void Run(CheckContext context)
    {
        var framework = context.Library.Framework;
        foreach (var synthesis in SubjectKind.Synthesis.In(context.Library))
        {
            var seen = new HashSet<(string, string?)>();
            foreach (var block in synthesis.Body.Blocks)
            {
                if (Fault(block, framework) is var (message, remedy))
                    context.Report(Unknown, block.Place, message, remedy);
                else if (!block.IsAlone)
                    context.Report(Misplaced, block.Place, $"« {Shown(block)} » n'est pas seul", "Laissez une ligne vide avant et après.");
                else if (!seen.Add((block.Name, block.Of)))
                    context.Report(Misplaced, block.Place, $"« {Shown(block)} » est déjà placé plus haut", "Gardez-en un seul.");
            }
        }
    }

    private static (string Message, string Remedy)? Fault(PlacedBlock block, Framework framework)
    {
        if (!PlacedBlock.Names.Contains(block.Name, StringComparer.Ordinal))
            return (
                $"« {Shown(block)} » n'est pas un bloc",
                Text.Nearest.Name(block.Name, PlacedBlock.Names) is { } near
                    ? $"Vouliez-vous écrire « {{{near}}} » ?"
                    : $"Blocs connus : {Known}."
            );
        if (block.Name != PlacedBlock.Condition)
            return block.Of is null
                ? null
                : ($"« {{{block.Name}}} » ne prend rien après les deux points", $"Écrivez « {{{block.Name}}} ».");
        if (block.Of is not { Length: > 0 } criterion)
            return ("« {condition} » ne dit pas de quel critère", "Écrivez « {condition:critere} », avec un critère de cadre.yaml.");
        return framework.Find(criterion) is null
            ? (
                $"« {criterion} » n'est pas un critère de cadre.yaml",
                new KnownNames(framework.Dimensions.SelectMany(d => d.Criteria).Select(c => c.Id)).Remedy(
                    criterion,
                    "Les critères sont listés dans cadre.yaml."
                )
            )
            : null;
    }

    private static string Shown(PlacedBlock block) => block.Of is null ? $"{{{block.Name}}}" : $"{{{block.Name}:{block.Of}}}";
}
