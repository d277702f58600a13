using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>A block of a cross reading is placed in the text of a synthesis: anywhere else it would be printed as it is written.</summary>
public sealed class StrayBlocks : ICheck
{
    public static readonly Descriptor Stray = new(
        "TES0952",
        Severity.Error,
        "bloc hors d'une synthèse",
        "{matrice}, {condition:critere}, {freins-leviers}, {frise}, {partenaires} et {lacunes} ne se remplissent que dans le texte "
            + "d'une synthèse, avec les retours de son périmètre. Dans un retour, un livret ou un champ, ils s'imprimeraient tels quels.",
        "## Comparer\n\n{matrice}",
        "## Comparer\n\nLa matrice met ces expériences côte à côte."
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Stray];

    public void Run(CheckContext context)
    {
        foreach (var document in context.Documents())
        {
            if (document.Subject is not Synthesis)
            {
                foreach (var block in document.Prose.Blocks)
                    Report(block.Place, block.Of is null ? $"{{{block.Name}}}" : $"{{{block.Name}:{block.Of}}}");
            }
            foreach (var field in document.Shown)
            {
                foreach (var block in BlockPlaces.Named(field.Value))
                    Report(field.Span, block);
            }
        }

        void Report(SourceSpan place, string block) =>
            context.Report(
                Stray,
                place,
                $"« {block} » n'est rempli que dans le texte d'une synthèse",
                "Retirez-le d'ici, ou posez-le, seul entre deux lignes vides, dans content/syntheses/."
            );
    }
}
