using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>Who observes is known, and two who look at one thing are told apart: readers see whose view each is.</summary>
public sealed class Observers : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0272",
        Severity.Error,
        "observateur inconnu",
        "L'auteur d'une observation est un membre de l'équipe (« equipe » de collection.yaml) ou une organisation de partenaires.yaml, "
            + "nommé par son identifiant : son nom et sa fonction s'écrivent une seule fois, et se corrigent partout.",
        "{critere: gouvernance, niveau: creee, auteur: \"Anne Durand\"}",
        "{critere: gouvernance, niveau: creee, auteur: anne-durand}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Unsigned = new(
        "TES0274",
        Severity.Error,
        "avis partagés sans auteur",
        "Deux observations portent sur le même critère. Elles paraissent côte à côte, chacune avec ses preuves : le lecteur doit savoir "
            + "de qui est chacune. Donnez un auteur à chacune, ou réunissez-les en une seule.",
        "- {critere: gouvernance, niveau: creee}\n- {critere: gouvernance, niveau: absente}",
        "- {critere: gouvernance, niveau: creee, auteur: anne}\n- {critere: gouvernance, niveau: absente, auteur: commune}"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown, Unsigned];

    public void Run(CheckContext context)
    {
        var library = context.Library;
        var names = new KnownNames(library.Collection.Team.Select(m => m.Id.Value).Concat(library.Partners.Keys));
        foreach (var experience in library.Experiences)
        {
            foreach (var observation in experience.Observations)
            {
                if (observation.Author is { Value.Length: > 0 } author && !names.Contains(author.Value))
                    context.Report(
                        Unknown,
                        author.Span,
                        $"« {author.Value} » n'est ni de l'équipe, ni dans partenaires.yaml",
                        names.Remedy(author.Value, "Ajoutez cette personne sous « equipe » dans collection.yaml.")
                    );
            }
            foreach (
                var shared in experience.Observations.GroupBy(o => o.Criterion.Value, StringComparer.Ordinal).Where(g => g.Count() > 1)
            )
            {
                foreach (var observation in shared.Where(o => o.Author is null && o.Criterion.Value.Length > 0))
                    context.Report(
                        Unsigned,
                        observation.Criterion.Span,
                        $"« {shared.Key} » est observé {shared.Count()} fois dans ce retour, ici sans auteur",
                        "Ajoutez « auteur: » à chacune des observations de ce critère."
                    );
            }
        }
    }
}
