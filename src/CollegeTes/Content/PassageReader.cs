using System.Globalization;
using System.Security.Cryptography;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Content;

/// <summary>
/// What a subject says, passage by passage, as its file is written now: what a validation is tied to. It follows the declared fields, so
/// that a new field counts without anyone thinking of it; what is left out is how the collection files it (<see cref="Unsaid"/>).
/// </summary>
public sealed class PassageReader
{
    // Keys, with those around them, that say nothing of what was validated: the way of a text to publication, what it is filed under,
    // where its facts were read.
    // csharpier-ignore
    private static readonly HashSet<string> Unsaid = new(StringComparer.Ordinal)
    {
        "statut", "publication", "axes", "themes", "sources", "langue", "traduction-de", "auteurs", "relecteurs", "recueilli-le",
        "mis-a-jour-le", "cadre", "perimetre", "criteres", "livrables",
        "observations.statut", "observations.auteur", "observations.cadre",
    };

    // Keys that say nothing wherever they stand.
    // csharpier-ignore
    private static readonly HashSet<string> UnsaidAnywhere = new(StringComparer.Ordinal)
    {
        "id", "licence", "consentement", "exergue", "cle", "releve-le",
    };

    private static readonly Dictionary<string, ValidationObject> Objects = new(StringComparer.Ordinal)
    {
        ["chiffres"] = ValidationObject.Figures,
        ["moyens.financiers"] = ValidationObject.Figures,
        ["moyens.sources-financement"] = ValidationObject.Figures,
        ["citations"] = ValidationObject.Quotations,
        ["observations"] = ValidationObject.Observations,
        ["medias"] = ValidationObject.Photographs,
    };

    // Keys whose value may stand alone: « texte » says as much as {texte: …}.
    private static readonly string[] Alone = ["texte", "ref", "nom"];

    private readonly List<ReviewPassage> _passages = [];
    private readonly HashSet<(ValidationObject, string)> _keys = [];
    private readonly Func<string, string> _printOfImage;

    private PassageReader(Func<string, string> printOfImage) => _printOfImage = printOfImage;

    /// <summary>The passages of a subject; none when its file cannot be read, which reading it as a subject reports.</summary>
    /// <param name="root">Full path of the workspace.</param>
    public static IReadOnlyList<ReviewPassage> Read(string root, Subject subject)
    {
        var bag = new DiagnosticBag();
        if (TextLoader.Load(root, subject.Path, bag, out _) is not { } file)
            return [];
        var kind = ContentKind.For(subject.SubjectKind);
        var (header, body) = kind.IsText ? FrontMatter.Split(file, bag) ?? (null, null)! : (file, null);
        if (header is null || YamlReader.ReadMapping(header, bag) is not { } mapping)
            return [];
        var parent = subject.Reference.Parent;
        var folder =
            subject is Experience && parent is { } territory
                ? ContentKind.Territory.FolderOf(territory.Id)
                : subject.Path[..subject.Path.LastIndexOf('/')];
        var reader = new PassageReader(name =>
            !name.Contains("..", StringComparison.Ordinal) && SourceFiles.TryRead(root, $"{folder}/{name}") is { } bytes
                ? Convert.ToHexStringLower(SHA256.HashData(bytes))
                : name
        );
        foreach (var field in kind.Shape.Fields)
            reader.AddField(field.Key, field.Shape, Child(mapping, field.Key));
        if (body is not null)
        {
            foreach (var (section, rank, text, place) in BodyPassages.Cut(body))
                reader.Add(ValidationObject.Text, $"{section}.{rank}", text, place);
        }
        return reader._passages;
    }

    private void AddField(string path, Shape shape, YamlNode? node)
    {
        if (node is null or YamlScalar { IsBlank: true } || Unsaid.Contains(path) || UnsaidAnywhere.Contains(path))
            return;
        var of = Objects.GetValueOrDefault(path);
        var list = Options(shape).OfType<ListShape>().FirstOrDefault();
        if (node is YamlMapping mapping && list is null)
        {
            if (Options(shape).OfType<ObjectShape>().FirstOrDefault() is { } keys)
            {
                foreach (var field in keys.Fields)
                    AddField($"{path}.{field.Key}", field.Shape, Child(mapping, field.Key));
            }
            return;
        }
        if (list is null || (node is YamlScalar && Options(shape).Any(o => o is ChoiceShape)))
        {
            Add(ValidationObject.Text, path, Words(path, shape, node), node.Span);
            return;
        }
        var items = node is YamlSequence sequence ? sequence.Items : [node];
        for (var i = 0; i < items.Count; i++)
            Add(of, NameOf(of, items[i]) ?? $"{path}-{i + 1}", Words(path, list.Item, items[i]), items[i].Span);
    }

    // What the item of a list is called where it has a name of its own.
    private static string? NameOf(ValidationObject of, YamlNode item)
    {
        var named = item as YamlMapping;
        var name =
            of == ValidationObject.Text ? null
            : (Child(named, "id") as YamlScalar)?.Value is { Length: > 0 } id ? id
            : of == ValidationObject.Observations ? (Child(named, "critere") as YamlScalar)?.Value
            : of == ValidationObject.Photographs ? (Child(named, "fichier") as YamlScalar)?.Value
            : null;
        return name is null ? null : Slug.From(name);
    }

    // What a node says, its keys in the order in which they are declared.
    private string Words(string path, Shape shape, YamlNode node)
    {
        switch (node)
        {
            case YamlSequence sequence:
                var item = Options(shape).OfType<ListShape>().FirstOrDefault()?.Item ?? shape;
                return string.Join(" ; ", sequence.Items.Select(i => Words(path, item, i)));
            case YamlMapping mapping when Options(shape).OfType<ObjectShape>().FirstOrDefault() is { } keys:
                var said =
                    from field in keys.Fields
                    let child = Child(mapping, field.Key)
                    where child is not null && !IsUnsaid(path, field.Key)
                    let words = Words($"{path}.{field.Key}", field.Shape, child)
                    where words.Length > 0
                    select Alone.Contains(field.Key) ? words : $"{field.Key} = {words}";
                return string.Join(" ; ", said);
            case YamlScalar scalar:
                return Words(path, shape, scalar);
            default:
                return "";
        }
    }

    private string Words(string path, Shape shape, YamlScalar scalar)
    {
        if (path == "medias.fichier")
            return _printOfImage(scalar.Value);
        var type = Options(shape).OfType<ScalarShape>().FirstOrDefault();
        return type switch
        {
            { Role: TextRole.Unshown or TextRole.Cited } => "",
            { Type: "boolean" } => ScalarParsers.ParseFlag(scalar.Value, out var isSo) && isSo ? "oui" : "",
            { Type: "number" or "integer" } when PlainNumber.TryRead(scalar.Value.Trim(), out var number) => number.ToString(
                "0.#############################",
                CultureInfo.InvariantCulture
            ),
            _ => scalar.Value,
        };
    }

    private static bool IsUnsaid(string path, string key) =>
        UnsaidAnywhere.Contains(key)
        || Unsaid.Contains($"{path}.{key}")
        || (key == "critere" && !path.StartsWith("observations", StringComparison.Ordinal));

    private static IEnumerable<Shape> Options(Shape shape) => shape is EitherShape either ? either.Options.SelectMany(Options) : [shape];

    private static YamlNode? Child(YamlMapping? mapping, string key) =>
        mapping?.Entries.FirstOrDefault(e => UnicodeText.Fold(e.Key.Value).Replace('_', '-').Replace(' ', '-') == key).Value;

    private void Add(ValidationObject of, string key, string text, SourceSpan place)
    {
        if (text.Length == 0)
            return;
        var name = key;
        for (var i = 2; !_keys.Add((of, name)); i++)
            name = $"{key}~{i}";
        _passages.Add(new ReviewPassage(of, name, PassageText.PrintOf(text), place));
    }
}
