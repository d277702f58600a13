using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>Territories named by films, and other territories named by write-ups, are in the collection.</summary>
public sealed class TerritoryReferences : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0217",
        Severity.Error,
        "territoire inconnu",
        "La clé « territoires » nomme d'autres territoires de la collection, par le nom de leur dossier. Celui-ci n'en a pas. "
            + "Corrigez le nom, ou créez le territoire.",
        "territoires: [ile-dyeu]",
        "territoires: [ile-d-yeu]"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown];

    public void Run(CheckContext context)
    {
        var known = new KnownNames(context.Library.Territories.Select(t => t.Slug));
        foreach (
            var territory in context
                .Library.Experiences.SelectMany(e => e.OtherTerritories)
                .Concat(context.Library.Films.SelectMany(f => f.Territories))
                .Concat(SubjectKind.Synthesis.In(context.Library).SelectMany(s => s.Perimeter.Territories))
        )
        {
            if (!known.Contains(territory.Value) && !context.Workspace.Digests.ContainsKey(ContentKind.Territory.PathOf(territory.Value)))
                context.Report(
                    Unknown,
                    territory.Span,
                    $"« {territory.Value} » n'est pas un territoire de la collection",
                    known.Remedy(territory.Value, "Créez territoires/" + territory.Value + "/territoire.yaml.")
                );
        }
    }
}
