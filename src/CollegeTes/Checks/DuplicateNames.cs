using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Texts that stand on one page start its ids with their file name, and readers know them by their title: both are of one text only.
/// </summary>
public sealed class DuplicateNames : ICheck
{
    public static readonly Descriptor SameSlug = new(
        "TES0231",
        Severity.Error,
        "deux textes au même nom de fichier",
        "Le nom du fichier commence les ancres de la page. Deux retours du même nom, un livret thématique et un retour, ou un territoire "
            + "et un de ses retours peuvent se trouver dans la même "
            + "page : un lien y mènerait au mauvais endroit. Renommez l'un des deux.",
        "territoires/redon/retours/energie.md et territoires/mauges/retours/energie.md",
        "territoires/redon/retours/eolien-citoyen.md et territoires/mauges/retours/energie-locale.md"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor SameTitle = new(
        "TES0232",
        Severity.Warning,
        "deux retours au même titre",
        "Dans le catalogue, dans une recherche ou dans la bouche d'un élu, deux retours du même titre se confondent. Dites ce que "
            + "celui-ci a de particulier.",
        "titre: \"Un projet alimentaire territorial\"   (deux fois)",
        "titre: \"Du champ à la cantine, commune par commune\""
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [SameSlug, SameTitle];

    public void Run(CheckContext context)
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        var titles = new Dictionary<string, Experience>(StringComparer.Ordinal);
        foreach (var experience in context.Library.Experiences)
        {
            Name(experience.Slug, experience.Path);
            var title = UnicodeText.Fold(experience.Title.Value);
            if (title.Length > 0 && !titles.TryAdd(title, experience) && titles[title].Language == experience.Language)
                context.Report(
                    SameTitle,
                    experience.Title.Span,
                    $"« {experience.Title.Value} » est déjà le titre de {titles[title].Id}",
                    "Donnez un titre propre à chacun."
                );
        }
        foreach (var booklet in context.Library.Booklets)
            Name(booklet.Slug, booklet.Path);
        // The territory's own text stands before them.
        foreach (var territory in context.Library.Territories)
        {
            if (territory.Experiences.FirstOrDefault(e => e.Slug == territory.Slug) is { } same)
                context.Report(
                    SameSlug,
                    SourceSpan.OfFile(same.Path),
                    $"« {same.Slug} » est aussi le nom du territoire",
                    "Renommez le fichier du retour."
                );
        }

        void Name(string slug, string path)
        {
            if (!slugs.TryAdd(slug, path))
                context.Report(
                    SameSlug,
                    SourceSpan.OfFile(path),
                    $"« {slug} » est aussi le nom de {slugs[slug]}",
                    "Renommez l'un des deux fichiers."
                );
        }
    }
}
