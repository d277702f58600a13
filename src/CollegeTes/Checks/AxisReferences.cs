using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Axes named by territories, write-ups, booklets and films are those of the collection.</summary>
public sealed class AxisReferences : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0214",
        Severity.Error,
        "axe inconnu",
        "Les axes du programme sont définis dans collection.yaml, avec leur couleur. Un axe qui n'y est pas ne peut être ni "
            + "coloré, ni filtré dans le catalogue. Corrigez son nom, ou définissez-le.",
        "axes: [resources]",
        "axes: [ressources]"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown];

    public void Run(CheckContext context)
    {
        // A collection that could not be read is reported as such.
        if (context.Library.Collection.Title.Value.Length == 0)
            return;
        var known = new KnownNames(context.Library.Collection.Axes.Select(a => a.Id));
        foreach (var territory in context.Library.Territories)
            Look(territory.Axes);
        foreach (var experience in context.Library.Experiences)
            Look(experience.Axes);
        foreach (var booklet in context.Library.Booklets)
            Look(booklet.Axes);
        foreach (var synthesis in SubjectKind.Synthesis.In(context.Library))
            Look(synthesis.Perimeter.Axes);
        foreach (var film in context.Library.Films)
            Look(film.Axes);

        void Look(IReadOnlyList<Located<string>> axes)
        {
            foreach (var axis in axes)
            {
                if (!known.Contains(axis.Value))
                    context.Report(
                        Unknown,
                        axis.Span,
                        $"« {axis.Value} » n'est pas un axe de la collection",
                        known.Remedy(axis.Value, "Définissez-le sous « axes » dans collection.yaml.")
                    );
            }
        }
    }
}
