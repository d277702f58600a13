using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Images that texts show are there and described; images that are there are shown.</summary>
public sealed class Images : ICheck
{
    public static readonly Descriptor Unused = new(
        "TES0311",
        Severity.Notice,
        "image inutilisée",
        "L'image est dans un dossier medias, mais aucun texte ne la montre : elle n'est pas publiée. Citez-la, ou retirez-la, "
            + "surtout si des personnes y sont reconnaissables.",
        "medias/reunion.jpg   (citée nulle part)",
        "medias: [{fichier: medias/reunion.jpg, alt: \"…\"}]"
    );

    public static readonly Descriptor NoAlternative = new(
        "TES0312",
        Severity.Error,
        "image sans description",
        "Une image qui apporte une information est décrite pour les personnes qui ne la voient pas (RGAA 1.1). Une image "
            + "d'ambiance se déclare « decoratif: oui » et reste sans description.",
        "- {fichier: medias/halle.jpg}",
        "- {fichier: medias/halle.jpg, alt: \"La halle le jour du premier marché\"}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unused, NoAlternative];

    public void Run(CheckContext context)
    {
        var library = context.Library;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var decorative = new HashSet<string>(StringComparer.Ordinal);
        if (library.Collection.Organisation.Logo is { } logo)
            used.Add(logo.Value);
        foreach (var territory in library.Territories)
        {
            Declared(territory.Media);
            foreach (var experience in territory.Experiences)
                Declared(experience.Media);
        }
        foreach (var (name, from) in library.Podcasts.SelectMany(PodcastImage.Of))
            OfPodcast(name, from);
        foreach (var film in library.Films.Where(f => f.Poster is not null))
            Declared([film.Poster!]);
        foreach (var document in context.Documents())
        {
            foreach (var image in document.Prose.Images)
                Shown(image);
            foreach (var link in document.Prose.Links)
                used.Add(LinkTarget.Of(link.Target, document.Path).Path ?? "");
        }
        foreach (var path in library.MediaFiles.Keys)
        {
            if (!used.Contains(path) && path.Contains("/medias/", StringComparison.Ordinal))
                context.Report(
                    Unused,
                    SourceSpan.OfFile(path),
                    "aucun texte ne montre cette image",
                    "Citez-la sous « medias » ou dans un texte, ou retirez-la."
                );
        }

        void Declared(IReadOnlyList<Media> media)
        {
            foreach (var medium in media)
            {
                used.Add(medium.File.Value);
                NotAnImage(medium.File.Value, medium.File.Span);
                if (medium.IsDecorative)
                    decorative.Add(medium.File.Value);
                else if (string.IsNullOrWhiteSpace(medium.Alternative?.Value))
                    context.Report(
                        NoAlternative,
                        medium.File.Span,
                        "cette image n'a pas de description",
                        "Ajoutez « alt: » qui dit ce qu'elle montre, ou « decoratif: oui »."
                    );
            }
        }

        // What has the name of an image was looked into when it was read; a page would show nothing of any other file.
        bool NotAnImage(string file, SourceSpan place)
        {
            if (ImageName.IsOne(file))
                return false;
            context.Report(
                MediaDiagnostics.UnreadableImage,
                place,
                $"« {file} » n'est pas une image que tes publie",
                "Exportez-la en JPEG, PNG, WebP ou SVG."
            );
            return true;
        }

        void Shown(ProseImage image)
        {
            used.Add(image.File);
            if (!NotAnImage(image.File, image.Place) && !context.Workspace.Digests.ContainsKey(image.File))
                context.Report(
                    MediaDiagnostics.NotFound,
                    image.Place,
                    $"l'image « {image.File} » n'existe pas",
                    "Déposez-la à cet endroit, ou corrigez le chemin, qui part du fichier du texte."
                );
            if (string.IsNullOrWhiteSpace(image.Alternative) && !decorative.Contains(image.File))
                context.Report(
                    NoAlternative,
                    image.Place,
                    "cette image n'a pas de description",
                    "Écrivez ![ce qu'elle montre](chemin), ou déclarez-la sous « medias » avec « decoratif: oui »."
                );
        }

        void OfPodcast(Located<string> image, string from)
        {
            var target = LinkTarget.Of(image.Value, from);
            used.Add(target.Path ?? "");
            if (target.Kind != LinkKind.Workspace)
                context.Report(
                    MediaDiagnostics.BadPath,
                    image.Span,
                    $"« {image.Value} » n'est pas un chemin de la collection",
                    "Écrivez un chemin relatif, sans espace ni lettre accentuée."
                );
            else if (!context.Workspace.Digests.ContainsKey(target.Path!))
                context.Report(
                    MediaDiagnostics.NotFound,
                    image.Span,
                    $"l'image « {target.Path} » n'existe pas",
                    $"Déposez-la à côté "
                        + $"d{(from.EndsWith("emission.yaml", StringComparison.Ordinal) ? "'emission.yaml" : "'episode.md")}, ou "
                        + $"corrigez le nom."
                );
        }
    }
}
