using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Links inside the collection lead somewhere, and their words say where.</summary>
public sealed partial class Links : ICheck
{
    public static readonly Descriptor Dead = new(
        "TES0309",
        Severity.Error,
        "lien mort",
        "Le lien désigne un fichier ou une section de la collection qui n'existe pas. Le chemin part du fichier qui contient le "
            + "lien ; une section s'appelle par son titre en minuscules sans accent, avec des traits d'union.",
        "[les moyens](#les-moyen)",
        "[les moyens](#les-moyens)"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Vague = new(
        "TES0310",
        Severity.Notice,
        "lien qui ne dit pas où il mène",
        "« ici » ou une adresse nue ne veulent rien dire hors de leur phrase : or un lecteur d'écran lit la liste des liens, et la "
            + "page imprimée n'a que les mots. Mettez le lien sur le nom de ce qu'on va y trouver (RGAA 6.1).",
        "Le rapport est [ici](https://example.org/rapport.pdf).",
        "Lire [le rapport de 2024](https://example.org/rapport.pdf)."
    );

    // csharpier-ignore
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "ici", "cliquez ici", "cliquer ici", "clic", "lien", "ce lien", "le lien", "voir", "voir ici", "lire", "lire la suite",
        "en savoir plus", "plus", "plus d'infos", "la", "site", "page", "cette page", "ce site", "suite", "telecharger", "http", "url",
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Dead, Vague];

    public void Run(CheckContext context)
    {
        var targets = new Targets(context.Library);
        foreach (var document in context.Documents())
        {
            foreach (var link in document.Prose.Links)
            {
                Follow(link.Target, link.Place, document.Path, targets, context);
                Read(link, context);
            }
        }
        foreach (var experience in context.Library.Experiences)
        {
            foreach (var evidence in experience.Observations.SelectMany(o => o.Evidence))
            {
                if (evidence.Anchor is { } anchor)
                    Follow("#" + anchor.Value.TrimStart('#'), anchor.Span, experience.Path, targets, context);
            }
        }
    }

    private static void Follow(string url, SourceSpan place, string from, Targets targets, CheckContext context)
    {
        var target = LinkTarget.Of(url, from);
        if (target.Kind is not (LinkKind.Fragment or LinkKind.Workspace))
            return;
        var path = target.Kind == LinkKind.Fragment ? from : target.Path;
        if (targets.Find(path) is not { } page)
        {
            // A text that could not be read is reported as such.
            if (path.EndsWith(".md", StringComparison.Ordinal) && context.Workspace.Digests.ContainsKey(path))
                return;
            Report(url, path, place, targets, context);
            return;
        }
        // Nobody knows what a text that was refused holds.
        if (target.Fragment is { } fragment && !page.Text.IsRefused && !page.Text.Headings.Any(h => h.Id.Name == fragment))
        {
            var known = new KnownNames(page.Text.Headings.Select(h => h.Id.Name));
            context.Report(
                Dead,
                place,
                $"« #{fragment} » n'est pas une section de {(path == from ? "ce texte" : path)}",
                known.Remedy(fragment, "Écrivez le titre en minuscules sans accent, avec des traits d'union.")
            );
        }
    }

    // What the author most likely meant: a site, a file to download, a text elsewhere.
    private static void Report(string url, string path, SourceSpan place, Targets targets, CheckContext context)
    {
        var first = url.Split('/', '#')[0];
        var ending = path[(path.LastIndexOf('.') + 1)..].ToLowerInvariant();
        if (!url.StartsWith('.') && Site().IsMatch(first))
            context.Report(Dead, place, $"« {first} » se lit comme le chemin d'un fichier", $"Si c'est un site, écrivez https://{url}.");
        else if (!path.EndsWith('/') && ending is not ("md" or "yaml" or "yml") && path.LastIndexOf('.') > path.LastIndexOf('/'))
            context.Report(
                Dead,
                place,
                $"« {path} » n'est pas un texte : tes ne publie pas de fichier à télécharger",
                "Mettez le fichier en ligne et donnez son adresse en https:// ; une image se montre par ![description](chemin)."
            );
        else
            context.Report(Dead, place, $"« {path} » n'est pas un texte de la collection", targets.Remedy(path));
    }

    [GeneratedRegex(@"^([a-z0-9-]+\.)+(fr|com|org|net|eu|info|bzh|be|ch|ca|io|re|nc)$", RegexOptions.IgnoreCase)]
    private static partial Regex Site();

    private static void Read(ProseLink link, CheckContext context)
    {
        var label = link.Label.AsSpan().Trim(" .…»«\u00A0\u202F").ToString();
        var isAddress =
            label.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || label.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || label.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (isAddress)
            context.Report(Vague, link.Place, "une adresse nue ne dit pas ce qu'on y trouve", "Écrivez [ce qu'on y trouve](adresse).");
        else if (label.Length < 20 && (label.Length == 0 || Empty.Contains(UnicodeText.Fold(label))))
            context.Report(
                Vague,
                link.Place,
                $"« {label} » ne dit pas où mène le lien",
                "Mettez le lien sur le nom de ce qu'on va y trouver."
            );
    }

    /// <summary>What a link may lead to: a content file that has a page, and its headings.</summary>
    private sealed record Page(string Owner, Model.Prose Text);

    private sealed class Targets
    {
        private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string?> _byName = new(StringComparer.Ordinal);

        public Targets(Library library)
        {
            Add(library.Collection.Path, "presentation", library.Collection.Presentation);
            foreach (var territory in library.Territories)
            {
                Add(territory.Path, territory.Slug, territory.Description);
                foreach (var experience in territory.Experiences)
                    Add(experience.Path, experience.Slug, experience.Body);
            }
            foreach (var booklet in library.Booklets)
                Add(booklet.Path, booklet.Slug, booklet.Introduction);
            foreach (var synthesis in SubjectKind.Synthesis.In(library))
                Add(synthesis.Path, synthesis.Slug, synthesis.Body);
            foreach (var episode in library.Podcasts.SelectMany(p => p.Episodes))
                Add(episode.Path, episode.Slug, episode.Body);
            foreach (var film in library.Films)
                Add(film.Path, film.Slug, film.Body);
        }

        public Page? Find(string path) => _pages.GetValueOrDefault(path);

        public string Remedy(string path) =>
            _byName.GetValueOrDefault(path[(path.LastIndexOf('/') + 1)..]) is { } same
                ? $"Il y a « {same} » : le chemin part du fichier qui contient le lien."
            : Nearest.Name(path[(path.LastIndexOf('/') + 1)..], _byName.Keys) is { } near ? $"Vouliez-vous écrire « {near} » ?"
            : "Vérifiez le chemin, qui part du fichier qui contient le lien.";

        private void Add(string path, string owner, Model.Prose prose)
        {
            _pages[path] = new Page(owner, prose);
            var name = path[(path.LastIndexOf('/') + 1)..];
            _byName[name] = _byName.ContainsKey(name) ? null : path;
        }
    }
}
