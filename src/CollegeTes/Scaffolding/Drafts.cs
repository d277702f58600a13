using System.Globalization;
using CollegeTes.Content;
using CollegeTes.Scaffolding.Schemas;
using CollegeTes.Text;

namespace CollegeTes.Scaffolding;

/// <summary>A file to be: where it goes and what it says.</summary>
/// <param name="Path">Workspace path.</param>
/// <param name="Text">Line ends <c>\n</c>.</param>
public sealed record NewFile(string Path, string Text);

/// <summary>The new files of a workspace, each with what is known of it already.</summary>
/// <param name="names">The names that the workspace knows.</param>
/// <param name="vocabulary">The same, and those of tes.</param>
/// <param name="day">Today, where a date must be written.</param>
public sealed class Drafts(WorkspaceNames names, Vocabulary vocabulary, DateOnly day)
{
    private readonly string _today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A territory; what the national table knows of it needs no key but its code.</summary>
    public NewFile Territory(string slug, string name, OfficialTerritory? official) =>
        Make(
            ContentKind.Territory,
            slug,
            new()
            {
                ["nom"] = YamlText.Quote(name),
                ["axes"] = FirstAxis,
                ["mis-a-jour-le"] = _today,
            },
            official is null ? [] : new() { [official.IsGroup ? "siren" : "insee"] = YamlText.Quote(official.Code) }
        );

    /// <summary>A write-up.</summary>
    public NewFile Experience(string territory, string slug, string title)
    {
        var year = day.Year.ToString(CultureInfo.InvariantCulture);
        return Make(
            ContentKind.Experience,
            $"{territory}/{slug}",
            new()
            {
                ["titre"] = YamlText.Quote(title),
                ["axes"] = FirstAxis,
                ["periode"] = $"{{debut: {year}}}",
                ["etapes"] =
                    $"\n  - {{date: {year}, titre: \"À compléter : le premier pas\", texte: \"Qui a fait quoi, et ce qui a décidé de la "
                    + $"suite.\", cle: oui}}",
                ["sources"] =
                    $"\n  - {{id: PV, titre: \"À compléter : un document que le lecteur peut retrouver\", editeur: \"Qui l'a publié\", "
                    + $"date: {year}}}",
                ["mis-a-jour-le"] = _today,
            }
        );
    }

    /// <summary>An audio series; where the publication will stand gives it its identifier, once and for all.</summary>
    /// <param name="address">Public address of the publication, without final slash; null when it is not known, or to be that of the
    /// collection.</param>
    public NewFile Podcast(string slug, string title, string? address)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["titre"] = YamlText.Quote(title) };
        if ((address ?? names.Address) is { } site)
            values["guid"] = YamlText.Quote(Model.PodcastIdentity.Assigned(site, slug));
        return Make(ContentKind.Podcast, slug, values);
    }

    /// <summary>An episode, to be written before it is recorded.</summary>
    public NewFile Episode(string podcast, string slug, string title) =>
        Make(
            ContentKind.Episode,
            $"{podcast}/{slug}",
            new()
            {
                ["titre"] = YamlText.Quote(title),
                ["date"] = _today,
                ["mis-a-jour-le"] = _today,
            }
        );

    /// <summary>An episode that tells a write-up: its outline, with what the write-up knows already.</summary>
    public NewFile Episode(string podcast, string slug, string title, EpisodeOutline outline) =>
        Make(
            ContentKind.Episode,
            $"{podcast}/{slug}",
            new()
            {
                ["titre"] = YamlText.Quote(title),
                ["date"] = _today,
                ["mis-a-jour-le"] = _today,
            },
            outline.Values,
            outline.Body
        );

    /// <summary>A film that exists already, or soon will.</summary>
    public NewFile Film(string slug, string title) =>
        Make(
            ContentKind.Film,
            slug,
            new()
            {
                ["titre"] = YamlText.Quote(title),
                ["date"] = _today,
                ["mis-a-jour-le"] = _today,
            }
        );

    /// <summary>A thematic booklet.</summary>
    public NewFile Booklet(string slug, string title) =>
        Make(
            ContentKind.Booklet,
            slug,
            new()
            {
                ["titre"] = YamlText.Quote(title),
                ["selection"] = $"\n  axes: {FirstAxis}",
                ["mis-a-jour-le"] = _today,
            }
        );

    /// <summary>A cross reading of several write-ups.</summary>
    public NewFile Synthesis(string slug, string title) =>
        Make(ContentKind.Synthesis, slug, new() { ["titre"] = YamlText.Quote(title), ["mis-a-jour-le"] = _today });

    /// <summary>A training day made of published cases.</summary>
    public NewFile Training(string slug, string title) =>
        Make(ContentKind.Training, slug, new() { ["titre"] = YamlText.Quote(title), ["mis-a-jour-le"] = _today });

    /// <summary>A letter to those who follow the collection.</summary>
    public NewFile Letter(string slug, string title) =>
        Make(ContentKind.Letter, slug, new() { ["objet"] = YamlText.Quote(title), ["date"] = _today });

    /// <summary>The list of partners, with its first one.</summary>
    public NewFile Partners(string id, string name, string type) =>
        Make(ContentKind.Partners, "", new() { ["partenaires"] = "\n  - " + PartnerList.Item(id, name, type) });

    /// <summary>The consents of a territory, a series or a film.</summary>
    public NewFile Consents(Model.SubjectReference subject) => MakeAt(ContentKind.Consents, ContentKind.Consents.PathBeside(subject), []);

    /// <summary>What those a subject speaks of are asked: its first demand, to be sent.</summary>
    /// <param name="partner">Whom it is put to, by id of the partners; null to be completed.</param>
    public NewFile Validation(Model.SubjectReference subject, string? partner) =>
        MakeAt(
            ContentKind.Validation,
            ContentKind.Validation.PathBeside(subject),
            partner is null ? [] : new(StringComparer.Ordinal) { ["demandes"] = FirstRequest(partner) }
        );

    private static string FirstRequest(string partner) =>
        $"\n  - {{id: territoire, aupres: {partner}, role: territoire, objet: [texte, chiffres, citations], statut: a-envoyer}}";

    /// <summary>The video of a write-up.</summary>
    /// <param name="id">The write-up: <c>territoire/retour</c>.</param>
    /// <param name="scenes">Its scenes, as <see cref="CapsuleDraft.Scenes"/> gives them.</param>
    public NewFile Capsule(string id, string scenes) => Make(ContentKind.Capsule, id, new() { ["scenes"] = scenes });

    /// <summary>The collection itself.</summary>
    public NewFile Collection(string title, string organisation) =>
        Make(
            ContentKind.Collection,
            "",
            new()
            {
                ["titre"] = YamlText.Quote(title),
                ["organisation"] = FileModel
                    .Of(ContentKind.Collection)
                    .Lines("organisation")["organisation:".Length..]
                    .TrimEnd('\n')
                    .Replace("\"À compléter\"", YamlText.Quote(organisation), StringComparison.Ordinal),
                ["auteurs"] = $"[{YamlText.Quote(organisation)}]",
                ["date"] = _today,
            }
        );

    /// <summary>The framework of the Collège, to start from.</summary>
    public static NewFile Framework()
    {
        var path = ContentKind.Framework.PathOf("");
        return new NewFile(path, $"{SchemaFolder.Line(ContentKind.Framework, path)}\n{WithoutCases(FileModel.Text("cadre.yaml"))}");
    }

    // The cases of its hypotheses are write-ups of the collection it comes from.
    private static string WithoutCases(string framework)
    {
        var kept = new List<string>();
        var isCase = false;
        foreach (var line in framework.Split('\n'))
        {
            isCase = line is "    pour:" or "    contre:" || (isCase && line.StartsWith("      - ", StringComparison.Ordinal));
            if (!isCase)
                kept.Add(line);
        }
        return string.Join('\n', kept);
    }

    /// <summary>A title made of a slug: <c>haies-du-val</c> gives « Haies du val ».</summary>
    public static string TitleOf(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');

    private string FirstAxis => names.Axes.Count > 0 ? $"[{names.Axes[0].Id}]" : "[]";

    private NewFile Make(
        ContentKind kind,
        string id,
        Dictionary<string, string> values,
        Dictionary<string, string>? more = null,
        string? body = null
    ) => MakeAt(kind, kind.PathOf(id), values, more, body);

    private NewFile MakeAt(
        ContentKind kind,
        string path,
        Dictionary<string, string> values,
        Dictionary<string, string>? more = null,
        string? body = null
    )
    {
        foreach (var (key, value) in more ?? [])
            values[key] = value;
        return new NewFile(path, Starter.Make(kind, path, vocabulary, values, body));
    }
}
