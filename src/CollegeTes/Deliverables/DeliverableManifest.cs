using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Deliverables;

/// <summary>What a recording must have, or not have, for an output to be made of it.</summary>
public enum OutputCondition
{
    None,
    Transcript,
    Chapters,

    /// <summary>Nothing that stands for it: its image is to be drawn.</summary>
    NoPoster,
}

/// <summary>One file that a deliverable makes for each of its subjects.</summary>
/// <param name="For">What it is made for.</param>
/// <param name="Medium">html, pdf, epub, docx, texte, json, csv, xml, video, image, svg or fragment (HTML to paste into a page).</param>
/// <param name="Template">Template, in the deliverable's folder; no value where the program writes the file itself (<see cref="Export"/>).</param>
/// <param name="PathPattern">Where it goes: the names of its subject (<see cref="SubjectKind.Names"/>) are replaced: <c>{territoire}</c>.</param>
/// <param name="Variant">Of a PDF: <c>impression</c> (with bleed, for a printer), <c>cahier</c> (two pages a face, to fold), or null.</param>
/// <param name="Condition">What an episode or a film must have for it to be made.</param>
public sealed record DeliverableOutput(SubjectKind For, string Medium, Located<string> Template, Located<string> PathPattern, string? Variant = null, OutputCondition Condition = default)
{
    /// <summary>True for what means nothing without the publication's address, such as a feed: made only when the collection has one.</summary>
    public bool NeedsAddress { get; init; }

    /// <summary>Where the older episodes of a series go, page by page; null when one file holds them all.</summary>
    public FeedArchives? Archives { get; init; }

    /// <summary>Most bytes that it may weigh, because of who reads it; null for as many as there are.</summary>
    public int? MostBytes { get; init; }

    /// <summary>The only elements of HTML that it may hold; empty for all.</summary>
    public IReadOnlyList<string> Elements { get; init; } = [];

    /// <summary>What the program writes there itself, without a template: a table, a reference to cite (<c>export:</c>).</summary>
    public Located<string>? Export { get; init; }

    /// <summary>What it belongs to when it is only made with it: <c>video</c>, or null.</summary>
    public string? Group { get; init; }

    /// <summary>Of a video or an image.</summary>
    public PictureSize? Size { get; init; }

    /// <summary>Images a second of a video.</summary>
    public int Rate { get; init; } = 25;

    /// <summary>What <c>-f</c> names it by.</summary>
    public string Form => Variant ?? Group ?? Medium;

    /// <summary>True when its template sees a storyboard (<c>capsule</c>).</summary>
    public bool IsOfVideo => Medium == "video" || Group == "video";

    /// <summary>True for what is made only when it is asked for by name: paper, e-readers, images and videos, which take longer or need a browser, and Word versions, for reviews.</summary>
    public bool IsOnDemand => Medium is "pdf" or "epub" or "docx" or "image" || IsOfVideo;
}

/// <summary>The archives of a feed (RFC 5005): files of so many episodes each.</summary>
/// <param name="Size">Episodes of an archive, and most of those of the feed itself.</param>
/// <param name="PathPattern">Where an archive goes: <c>{page}</c> is its number, from 1.</param>
public sealed record FeedArchives(int Size, Located<string> PathPattern);

/// <summary>A kind of publication: a folder of <c>templates/</c> with a <c>livrable.yaml</c>. A new one needs no C#.</summary>
/// <param name="Name">Folder name: <c>livret</c>.</param>
/// <param name="Title">As readers see it.</param>
/// <param name="HasCalls">True when its pages carry the sources that calls lead to.</param>
/// <param name="Styles">Style sheets of its folder, after the shared ones.</param>
/// <param name="Budgets">Longest text per field, in characters, so that a printed page never overflows; for lists, also <c>nombre</c>.</param>
public sealed record DeliverableManifest(
    string Name, string Title, bool HasCalls, IReadOnlyList<DeliverableOutput> Outputs, IReadOnlyList<string> Styles, IReadOnlyDictionary<string, int> Budgets)
{
    /// <summary>What it says it shows of people; null when it says nothing, and may show all.</summary>
    public IReadOnlySet<ShownThing>? Shows { get; init; }

    private static readonly Field<Located<SubjectKind>> Subject = new("pour",
        Choice([.. SubjectKind.All.Select(k => (k.Name, k))]), "Ce pour quoi un fichier est fait.", true);
    private static readonly Field<Located<string>> Kind = new("medium", TextChoice("html", "pdf", "epub", "docx", "texte", "json", "csv", "xml", "video", "image", "svg", "fragment"), "Sorte de fichier.", true);
    private static readonly Field<Located<string>> Template = new("gabarit", UnshownText, "Gabarit, dans le dossier du livrable.");
    private static readonly Field<Located<string>> Exported = new("export", UnshownText,
        "À la place d'un gabarit : ce que tes écrit lui-même (une table de données, une référence à citer).");
    private static readonly Field<Located<string>> Pattern = new("chemin", UnshownText, "Chemin dans la publication.", true);
    private static readonly Field<Located<string>> Variation = new("variante", TextChoice("impression", "cahier", "partage"), "D'un PDF : pour l'imprimeur (fond perdu), ou à plier en cahier. D'une image : pour les réseaux (partage).");
    private static readonly Field<Located<bool>> Online = new("adresse", Flag, "oui pour ce qui n'a de sens qu'avec l'adresse publique de la collection, comme un flux.");
    private static readonly Field<Located<int>> Size = new("par", Integer, "Nombre d'épisodes de chaque page d'archive, et au plus du flux lui-même.", true);
    private static readonly Field<Located<string>> ArchivePattern = new("chemin", UnshownText,
        "Chemin d'une page d'archive, avec {page} pour son numéro.", true);
    private static readonly Field<FeedArchives> Older = new("archives", Object(new("les archives", [Size, ArchivePattern]), r => new FeedArchives(Math.Max(1, r.Value(Size)?.Value ?? 300), r.Text(ArchivePattern))),
        "D'un flux d'émission : où vont les épisodes plus anciens.");
    private static readonly Field<Located<int>> Weight = new("octets", Integer, "D'un épisode ou d'une vidéo : ce que le fichier peut peser au plus.");
    private static readonly Field<IReadOnlyList<Located<string>>> Allowed = new("balises", ListOf(UnshownText),
        "D'un épisode : les seules balises que le fichier peut contenir.");
    private static readonly Field<Located<OutputCondition>> Condition = new("si", Choice(("transcription", OutputCondition.Transcript), ("chapitres", OutputCondition.Chapters), ("sans-affiche", OutputCondition.NoPoster)), "Faite seulement pour les épisodes et les vidéos qui en ont, ou pour les vidéos sans affiche.");
    private static readonly Kind<Located<PictureSize>> Picture = new ScalarKind<PictureSize>(
        new("string", "une taille en pixels, paire, comme 1920x1080", "^\\d{2,4}x\\d{2,4}$"), ParseSize, FieldDiagnostics.WrongValue);
    private static readonly Field<Located<string>> Together = new("forme", TextChoice("video"), "video pour ce qui accompagne une vidéo et n'est fait qu'avec elle.");
    private static readonly Field<Located<PictureSize>> Sides = new("taille", Picture, "D'une vidéo ou d'une image, en pixels : 1920x1080.");
    private static readonly Field<Located<int>> Frequency = new("cadence", Integer, "Images par seconde d'une vidéo, de 5 à 50 ; 25 sinon, que toutes les plateformes prennent.");
    private static readonly Kind<DeliverableOutput> Output = Object(new("une sortie", [Subject, Kind, Template, Exported, Pattern, Variation, Online, Older, Weight, Allowed, Condition, Together, Sides, Frequency]), r => new DeliverableOutput(
        r.Value(Subject)?.Value ?? SubjectKind.Collection, r.Plain(Kind) ?? "html", r.Text(Template), r.Text(Pattern), r.Plain(Variation), r.Value(Condition)?.Value ?? default)
    {
        NeedsAddress = r.Value(Online)?.Value ?? false,
        Export = r.Value(Exported),
        Archives = r.Item(Older),
        MostBytes = r.Value(Weight)?.Value,
        Elements = [.. r.List(Allowed).Select(a => a.Value)],
        Group = r.Plain(Together),
        Size = r.Value(Sides)?.Value,
        Rate = Math.Clamp(r.Value(Frequency)?.Value ?? 25, 5, 50),
    });

    private static readonly Field<Located<string>> Heading = new("titre", PlainText, "Nom du livrable pour les lecteurs.", true);
    private static readonly Field<Located<string>> Description = new("description", PlainText, "À quoi il sert.");
    private static readonly Field<Located<bool>> Calls = new("appels", Flag, "non quand la page ne porte pas la liste des sources.");
    private static readonly Field<IReadOnlyList<DeliverableOutput>> Made = new("sorties", ListOf(Output), "Les fichiers qu'il produit.", true);
    private static readonly Field<IReadOnlyList<Located<string>>> Sheets = new("styles", ListOf(UnshownText), "Feuilles de style.");
    private static readonly Field<IReadOnlyDictionary<string, int>> Limits = new("budgets", new BudgetKind(), "Longueur au plus, en signes, par champ.");

    /// <summary>The keys of <c>livrable.yaml</c>.</summary>
    public static readonly ObjectShape Shape = new("livrable.yaml", [Heading, Description, Calls, ShownThings.Field, Made, Sheets, Limits]);

    /// <summary>Reads a manifest.</summary>
    public static DeliverableManifest Read(YamlMapping mapping, ReadContext context, string name)
    {
        var r = new ObjectReader(mapping, Shape, context);
        return new DeliverableManifest(name, r.Text(Heading).Value, r.Value(Calls)?.Value ?? true, r.List(Made), [.. r.List(Sheets).Select(s => s.Value)],
            r.Item(Limits) ?? new Dictionary<string, int>())
        {
            Shows = r.TryGet(ShownThings.Field, out var shown) ? shown.Select(s => s.Value).ToHashSet() : null,
        };
    }

    private static bool ParseSize(string text, out PictureSize size)
    {
        size = PictureSize.Read(text) ?? default;
        return size != default;
    }

    private sealed class BudgetKind : Kind<IReadOnlyDictionary<string, int>>
    {
        public override Shape Shape { get; } = new MapShape(Integer.Shape);

        public override bool TryRead(YamlNode node, ReadContext context, out IReadOnlyDictionary<string, int> value)
        {
            var budgets = new Dictionary<string, int>(StringComparer.Ordinal);
            value = budgets;
            if (node is not YamlMapping mapping)
            {
                context.Unexpected(node, Shape);
                return false;
            }
            foreach (var entry in mapping.Entries)
            {
                if (Integer.TryRead(entry.Value, context, out var limit))
                    budgets[entry.Key.Value] = limit.Value;
            }
            return true;
        }
    }
}
