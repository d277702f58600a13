using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Tests.Yaml;

/// <summary>What people type who do not know YAML: either it is read as they meant it, or they are told what to write.</summary>
public sealed class AuthorYamlTests
{
    private static readonly Field<Located<string>> Title = new("titre", Kinds.PlainText, "Titre.");
    private static readonly Field<Located<string>> Code = new("code", Kinds.UnshownText, "Code.");
    private static readonly Field<Located<string>> Colour = new("couleur", Kinds.Colour, "Couleur.");
    private static readonly Field<Located<decimal>> Amount = new("montant", Kinds.Amount, "Montant.");
    private static readonly Field<Located<bool>> Flag = new("cle", Kinds.Flag, "Clé.");
    private static readonly Field<Located<PartialDate>> Date = new("date", Kinds.Date, "Date.");
    private static readonly Field<IReadOnlyList<Located<string>>> List = new("publics", Kinds.ListOf(Kinds.PlainText), "Publics.");
    private static readonly Field<Located<decimal>> Inner = new(
        "depense",
        Kinds.Object(new ObjectShape("une dépense", [Title, Amount]), r => r.Value(Amount) ?? default),
        "Dépense."
    );

    private static readonly ObjectShape Shape = new("un essai", [Title, Code, Colour, Amount, Flag, Date, List, Inner]);

    [Theory]
    [InlineData("---\ntitre: a\n---\ntexte")]
    [InlineData("---  \ntitre: a\n---\t\ntexte")]
    [InlineData("--- \t \ntitre: a\n---   \ntexte")]
    [InlineData("\uFEFF--- \r\ntitre: a\r\n--- \r\ntexte")]
    [InlineData("---\r\ntitre: a\r\n---\r\ntexte")]
    [InlineData("---\rtitre: a\r--- \rtexte")]
    public void Fences_may_have_spaces_behind_them(string text)
    {
        var bag = new DiagnosticBag();
        var (header, body) = FrontMatter.Split(new SourceFile("x.md", Loaded(text)), bag)!.Value;
        Assert.Equal("titre: a\n", header.Text);
        Assert.Equal("texte", body.Text);
        Assert.Equal((4, 1), body.Position(0));
        Assert.Empty(bag.Sorted());
    }

    [Theory]
    [InlineData("---\n---", "", "")]
    [InlineData("---\na: 1\n---", "a: 1\n", "")]
    [InlineData("---\na: 1\n---  ", "a: 1\n", "")]
    [InlineData("---\na: --- b\nc: ---d\n ---\n---\n---\n", "a: --- b\nc: ---d\n ---\n", "---\n")]
    public void A_fence_is_a_line_of_its_own(string text, string header, string body)
    {
        var read = FrontMatter.Split(new SourceFile("x.md", text), new DiagnosticBag())!.Value;
        Assert.Equal((header, body), (read.Header.Text, read.Body.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("----\na: 1\n---\n")]
    [InlineData("--- x\na: 1\n---\n")]
    [InlineData("---\na: 1\n--- x\n")]
    [InlineData("---\na: 1\n----\n")]
    [InlineData(" ---\na: 1\n---\n")]
    [InlineData("---")]
    public void What_is_no_fence_is_reported(string text)
    {
        var bag = new DiagnosticBag();
        Assert.Null(FrontMatter.Split(new SourceFile("x.md", text), bag));
        Assert.Equal("TES0106", Assert.Single(bag.Sorted()).Code);
    }

    [Theory]
    [InlineData("titre: Action #1", "1:15 #1")]
    [InlineData("titre: Action #1, la haie  ", "1:15 #1, la haie")]
    [InlineData("titre: Action # 1", "1:15 # 1")]
    [InlineData("titre: #AgirEnsemble", "1:8 #AgirEnsemble")]
    [InlineData("titre: une ligne\n  et l'autre #2", "2:14 #2")]
    [InlineData("publics:\n  - Élus #1\n  - Agents", "2:10 #1")]
    [InlineData("couleur: #24503f", "1:10 #24503f")]
    [InlineData("depense: {titre: x, montant: 3} #1\ntitre: a #b", "2:10 #b")]
    [InlineData("titre: Un titre # à revoir", "")]
    [InlineData("titre: Un titre  # 2 à revoir", "")]
    [InlineData("titre: Un titre ## à revoir", "")]
    [InlineData("titre: Un titre #", "")]
    [InlineData("titre: Un titre #---", "")]
    [InlineData("titre: \"Action #1\"  #x", "")]
    [InlineData("titre: Action#1 et C#", "")]
    [InlineData("code: x #1", "")]
    [InlineData("date: 2024 #1", "")]
    [InlineData("# titre: Action #1\ncode: x", "")]
    [InlineData("titre: |\n  Action #1\n", "")]
    [InlineData("publics: #une liste\n  - Agents", "")]
    public void Texts_that_a_sign_cuts_are_told_from_comments(string yaml, string expected)
    {
        var found = Read(yaml, out _).Where(d => d.Code == "TES0107").ToList();
        var lines = yaml.Split('\n');
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                found.Select(d => d.Span!.Value).Select(s => $"{s.Line}:{s.Column} {lines[s.Line - 1][(s.Column - 1)..(s.EndColumn - 1)]}")
            )
        );
    }

    [Theory]
    [InlineData("titre: oui", "oui")]
    [InlineData("titre: no", "no")]
    [InlineData("titre: Off", "Off")]
    [InlineData("titre: 12:30", "12:30")]
    [InlineData("titre: 1:02:03", "1:02:03")]
    [InlineData("titre: 2024-03-15", "2024-03-15")]
    [InlineData("titre: 01234", "01234")]
    [InlineData("titre: 0x1F", "0x1F")]
    [InlineData("titre: 1e3", "1e3")]
    [InlineData("titre: .5", ".5")]
    [InlineData("titre: 1_000", "1_000")]
    [InlineData("titre: NaN", "NaN")]
    [InlineData("titre: =", "=")]
    [InlineData("titre: http://a.fr/#b", "http://a.fr/#b")]
    [InlineData("titre:\tUn titre", "Un titre")]
    public void Nothing_is_guessed_from_the_look_of_a_text(string yaml, string value)
    {
        Assert.Empty(Read(yaml, out var reader));
        Assert.Equal(value, reader!.Text(Title).Value);
    }

    [Theory]
    [InlineData("titre: @nom", "1:8", "« @ »", "titre: \"@nom\"")]
    [InlineData("titre: `code`", "1:8", "« ` »", "titre: \"`code`\"")]
    [InlineData("titre: %age", "1:8", "« % »", "titre: \"%age\"")]
    [InlineData("titre: a: b", "1:9", "deux-points", "titre: \"a: b\"")]
    [InlineData("titre: a \"b\": c", "1:13", "deux-points", "titre: 'a \"b\": c'")]
    [InlineData("titre: Fin:", "1:11", "deux-points", "titre: \"Fin:\"")]
    [InlineData("titre: \"ouvert", "1:8", "guillemet", "Fermez-le")]
    [InlineData("titre: 'l'eau'", "1:11", "guillemet fermé", "guillemets doubles")]
    [InlineData("titre: \"ouvert\ncode: \"x\"\n", "1:8", "guillemet", "Fermez-le")]
    [InlineData("titre: \"a\" et b", "1:11", "guillemet fermé", "guillemets simples")]
    [InlineData("titre: [crochet", "1:8", "« [ »", "« ] »")]
    [InlineData("publics: [eau #1, sol]", "1:15", "commentaire", "guillemets")]
    [InlineData("titre: - tiret", "1:8", "« - »", "titre: \"- tiret\"")]
    [InlineData("titre: | barre", "1:8", "« | »", "titre: \"| barre\"")]
    [InlineData("titre: > chevron", "1:8", "« > »", "titre: \"> chevron\"")]
    [InlineData("depense:\n\ttitre: x", "2:1", "tabulation", "espaces")]
    [InlineData("publics:\n  - a\n\t- b", "3:1", "tabulation", "espaces")]
    [InlineData("depense: {montant: 1,5}", "1:20", "« 1,5 »", "\"1,5\"")]
    [InlineData("depense: {titre: Un mot, deux mots, montant: 3}", "1:18", "« Un mot, deux mots »", "\"Un mot, deux mots\"")]
    [InlineData("montant: 1,5", "1:10", "« 1,5 »", "1.50")]
    [InlineData("montant: 12.500", "1:10", "« 12.500 »", "12500")]
    [InlineData("montant: 1250000.5", "1:10", "« 1250000.5 »", "1250000.50")]
    [InlineData("montant: 1.12345", "1:10", "« 1.12345 »", "1.12")]
    [InlineData("montant: 12.500,00", "1:10", "« 12.500,00 »", "12500.50")]
    [InlineData("montant: 12 500 €", "1:10", "« 12 500 € »", "sans unité")]
    [InlineData("cle: yes", "1:6", "« yes »", "")]
    [InlineData("date: 15/03/2024", "1:7", "« 15/03/2024 »", "2024-03-15")]
    [InlineData("titre: *étoile", "1:8", "« *étoile »", "guillemets")]
    [InlineData("titre: &ancre", "1:8", "« &ancre »", "guillemets")]
    [InlineData("titre: !point", "1:8", "« ! »", "guillemets")]
    public void What_cannot_be_read_is_said_where_it_stands_with_its_remedy(string yaml, string place, string message, string remedy)
    {
        var found = Read(yaml, out _).Where(d => d.Severity == Severity.Error).ToList();
        var first = found[0];
        Assert.Equal(place, $"{first.Span!.Value.Line}:{first.Span.Value.Column}");
        Assert.Contains(message, first.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, first.Remedy ?? "", StringComparison.Ordinal);
        Assert.Single(found);
    }

    [Theory]
    [InlineData("montant: 12500", 12_500)]
    [InlineData("montant: 12 500", 12_500)]
    [InlineData("montant: 12500.50", 12_500.50)]
    [InlineData("montant: 12500,50", 12_500.50)]
    [InlineData("depense: {montant: \"1,50\"}", 1.50)]
    public void Plain_amounts_are_read(string yaml, double value)
    {
        Assert.Empty(Read(yaml, out var reader));
        Assert.Equal((decimal)value, (reader!.Value(Amount) ?? reader.Value(Inner))!.Value.Value);
    }

    [Fact]
    public void Comments_of_the_collection_and_of_models_cut_nothing()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "content"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/CollegeTes/Scaffolding/Modeles")))
            .Where(f => f.EndsWith(".yaml", StringComparison.Ordinal) || f.EndsWith(".md", StringComparison.Ordinal))
            .ToList();
        Assert.True(files.Count > 20);
        foreach (var path in files)
        {
            var file = new SourceFile(path, Loaded(File.ReadAllText(path)));
            var header = path.EndsWith(".md", StringComparison.Ordinal)
                ? FrontMatter.Split(file, new DiagnosticBag())?.Header ?? file
                : file;
            var bag = new DiagnosticBag();
            if (YamlReader.ReadMapping(header, bag) is { } mapping)
                Visit(mapping, header, bag);
            Findings.None(bag.Sorted().Where(d => d.Code == "TES0107").Select(d => $"{d.Span} {d.Message}"));
        }
    }

    private static void Visit(YamlNode node, SourceFile file, DiagnosticBag bag)
    {
        if (node is YamlScalar { Style: YamlScalarStyle.Plain } scalar)
            UnquotedText.Report(file, scalar.Span, isKey: false, bag);
        foreach (
            var child in node is YamlMapping mapping ? mapping.Entries.Select(e => e.Value)
            : node is YamlSequence list ? list.Items
            : []
        )
            Visit(child, file, bag);
    }

    private static IReadOnlyList<Diagnostic> Read(string yaml, out ObjectReader? reader)
    {
        var bag = new DiagnosticBag();
        var file = new SourceFile("x.yaml", yaml);
        reader = YamlReader.ReadMapping(file, bag) is { } mapping ? new ObjectReader(mapping, Shape, new ReadContext(file, bag)) : null;
        foreach (var field in new[] { Title, Code, Colour })
            reader?.TryGet(field, out _);
        reader?.Value(Amount);
        reader?.Value(Flag);
        reader?.Value(Date);
        reader?.List(List);
        reader?.Value(Inner);
        if (reader?.Node(Inner) is YamlMapping inner)
            new ObjectReader(inner, new ObjectShape("une dépense", [Title, Amount]), new ReadContext(file, new DiagnosticBag())).TryGet(
                Title,
                out _
            );
        return bag.Sorted();
    }

    private static string Loaded(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
