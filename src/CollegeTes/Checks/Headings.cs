using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Headings make an outline that can be heard and followed, and a write-up tells what readers look for.</summary>
public sealed class Headings : ICheck
{
    public static readonly Descriptor Jump = new(
        "TES0313",
        Severity.Warning,
        "saut de niveau de titre",
        "Les lecteurs d'écran et la table des matières suivent les niveaux de titre : après « ## » vient « ### », jamais « #### » (RGAA "
            + "9.1).",
        "## Résultats\n\n#### Sur les terres",
        "## Résultats\n\n### Sur les terres"
    );

    public static readonly Descriptor Empty = new(
        "TES0314",
        Severity.Warning,
        "section vide",
        "Le titre annonce un texte qui ne vient pas. Écrivez ce que l'on sait, ou que l'on ne sait pas, ou retirez le titre.",
        "## Gouvernance\n\n## Résultats",
        "## Gouvernance\n\nNon renseigné : les sources n'en disent rien."
    );

    public static readonly Descriptor Missing = new(
        "TES0315",
        Severity.Notice,
        "section attendue absente",
        "Un retour d'expérience se lit dans l'ordre : le contexte, le déroulement, les résultats. La fiche prend ses trois "
            + "paragraphes au début de ces sections ; sans elles, elle a des trous.",
        "un texte sans « ## Contexte »",
        "## Contexte\n\n## Déroulement\n\n## Résultats"
    );

    private static readonly (string Key, string Heading)[] Expected =
    [
        ("contexte", "## Contexte"),
        ("deroulement", "## Déroulement"),
        ("resultats", "## Résultats"),
    ];

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Jump, Empty, Missing];

    public void Run(CheckContext context)
    {
        foreach (var document in context.Documents())
            Outline(document.Prose.Headings, context);
        foreach (var experience in context.Library.Experiences.Where(e => !e.Body.IsRefused))
            Sections(experience, context);
    }

    private static void Outline(IReadOnlyList<ProseHeading> headings, CheckContext context)
    {
        var level = 1;
        foreach (var heading in headings)
        {
            if (heading.Level > level + 1)
                context.Report(
                    Jump,
                    heading.Place,
                    $"« {heading.Title} » passe du niveau {level} au niveau {heading.Level}",
                    $"Écrivez « {new string('#', level + 1)} {heading.Title} »."
                );
            if (!heading.HasContent)
                context.Report(
                    Empty,
                    heading.Place,
                    $"« {heading.Title} » n'est suivi d'aucun texte",
                    "Écrivez la section, ou retirez le titre."
                );
            level = heading.Level;
        }
    }

    private static bool Has(IReadOnlyList<Section> sections, string key)
    {
        foreach (var section in sections)
        {
            if (section.Key == key)
                return true;
        }
        return false;
    }

    private static void Sections(Experience experience, CheckContext context)
    {
        List<string>? missing = null;
        foreach (var (key, heading) in Expected)
        {
            // An idea has no results yet.
            if ((key != "resultats" || experience.Stage?.Phase != Phase.Idea) && !Has(experience.Body.Sections, key))
                (missing ??= []).Add($"« {heading} »");
        }
        if (missing is not null)
            context.Report(
                Missing,
                experience.Title.Span,
                $"ce retour n'a pas de section {FrenchFormat.List(missing, "ni")}",
                "Ajoutez ce titre et son texte, même bref."
            );
    }
}
