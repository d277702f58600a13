using System.Text.Json;
using CollegeTes.Content;
using CollegeTes.Scaffolding.Schemas;
using CollegeTes.Tests.Reporting;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>The schemas accept what the readers accept, and refuse what they refuse.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void The_collection_of_this_repository_is_valid() => Findings.None(Faults(Repository.Root));

    [Fact]
    public void What_tes_new_writes_is_valid()
    {
        using var made = new NewCollection();
        made.Run("new", "territoire", "--siren", "244400503");
        made.Run("new", "emission", "recits");
        made.Run("new", "episode", "recits/un");
        made.Run("new", "livret", "eau");
        made.Run("new", "partenaire", "cerema");
        made.Run("new", "consentements", "mon-territoire");
        Findings.None(Faults(made.Root));
    }

    [Fact]
    public void Every_kind_of_file_is_looked_at() =>
        Assert.Equal(
            ContentKind.All.Where(k => k != ContentKind.Consents && k != ContentKind.Validation),
            ContentKind.All.Where(k => FilesOf(k, Repository.Root).Any())
        );

    [Theory]
    [InlineData("territoire", "nom: x\ntype: cantonn\n", "/type")]
    [InlineData("territoire", "nom: x\naxes: [mobiliser, inconnu]\n", "/axes")]
    [InlineData("territoire", "nom: x\nmis-a-jour-le: 05/03/2026\n", "/mis-a-jour-le")]
    [InlineData("territoire", "nom: x\nposition: {lat: 47}\n", "/position")]
    [InlineData("territoire", "nom: x\nnoms: y\n", "noms")]
    [InlineData("livret", "titre: x\nstatut: publie\nselection: {retours: [nulle/part]}\n", "/selection")]
    [InlineData("partenaires", "partenaires: [{id: A B, nom: x, type: autre}]\n", "/partenaires")]
    [InlineData("collection", "titre: x\norganisation: {nom: x}\naxes: []\nlicence: CC-BY-4.0\nregles: {TES0226: parfois}\n", "/regles")]
    [InlineData("relecture", "demandes: [{id: a, role: maire, objet: texte, statut: envoyee}]\n", "/role")]
    [InlineData("relecture", "demandes: [{id: a, role: porteur, objet: texte, statut: envoyee, empreinte: {texte: oui}}]\n", "/texte")]
    [InlineData("consentements", "consentements: [{id: a, personne-cle: P1, preuve: ici, objet: tout}]\n", "/consentements")]
    public void A_fault_is_found_where_it_is(string name, string text, string place)
    {
        var faults = Validate(ContentKind.All.First(k => k.Name == name), text, Vocabulary.Read(Repository.Root));
        Assert.Contains(faults, f => f.Contains(place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "territoire",
        "nom: 2024\nsiren: 244400503\ndepartements: 44\naxes: mobiliser\ncommunes: \"1 200\"\nmis-a-jour-le: 2024\nposition: {lat: "
            + "\"47,5\", lon: -1.2}\n"
    )]
    [InlineData("territoire", "nom: x\nmedias: [{fichier: a.png, decoratif: oui}, {fichier: b.png, decoratif: true}]\n")]
    [InlineData("livret", "titre: x\nstatut: publie\nselection: {themes: [un thème à part, energie]}\n")]
    public void What_readers_forgive_is_forgiven(string name, string text) =>
        Findings.None(Validate(ContentKind.All.First(k => k.Name == name), text, Vocabulary.Read(Repository.Root)));

    [Fact]
    public void Every_key_is_described_and_every_schema_is_draft_07()
    {
        foreach (var kind in ContentKind.All)
        {
            using var schema = JsonDocument.Parse(ContentSchema.Of(kind, Vocabulary.Read(null)));
            Assert.Equal("http://json-schema.org/draft-07/schema#", schema.RootElement.GetProperty("$schema").GetString());
            foreach (FieldShape field in kind.Shape.Fields)
                Assert.Equal(
                    field.Description,
                    schema.RootElement.GetProperty("properties").GetProperty(field.Key).GetProperty("description").GetString()
                );
        }
    }

    [Fact]
    public void A_schema_is_the_same_in_every_run() =>
        Assert.All(ContentKind.All, k =>
            Assert.Equal(ContentSchema.Of(k, Vocabulary.Read(Repository.Root)), ContentSchema.Of(k, Vocabulary.Read(Repository.Root)))
        );

    private static IEnumerable<string> Faults(string root)
    {
        var vocabulary = Vocabulary.Read(root);
        return from kind in ContentKind.All
            from file in FilesOf(kind, root)
            from fault in Validate(kind, File.ReadAllText(file), vocabulary)
            select $"{Path.GetRelativePath(root, file)} {fault}";
    }

    private static IReadOnlyList<string> Validate(ContentKind kind, string text, Vocabulary vocabulary)
    {
        using var schema = JsonDocument.Parse(ContentSchema.Of(kind, vocabulary));
        using var value = YamlJson.Of(text);
        return JsonSchema.Validate(schema, value.RootElement);
    }

    // A place has at most two « * », each a whole name.
    private static IEnumerable<string> FilesOf(ContentKind kind, string root)
    {
        IEnumerable<string> found = [root];
        foreach (var part in kind.Place.Split('/'))
            found = found.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFileSystemEntries(f, part));
        return found.Where(File.Exists).Order(StringComparer.Ordinal);
    }
}
