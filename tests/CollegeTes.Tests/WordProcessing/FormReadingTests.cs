using System.Text;
using System.Xml.Linq;
using CollegeTes.Tests.Text;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Forms;
using CollegeTes.WordProcessing.Review;
using CollegeTes.WordProcessing.Writing;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// What is put in the fields of a document is read back, whichever program saved it; what stands anywhere else is told with its place.
/// </summary>
public sealed class FormReadingTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // csharpier-ignore
    private static readonly string[] Words =
    [
        "26", "6 300 ha", "une réponse, avec « des guillemets »", "ligne une\nligne deux", "je ne sais pas", "à corriger", "x",
        "L'année 2024 : voir le compte rendu", "oui", "12,5 %",
    ];

    private static readonly byte[] Sent = PageDocument.Make(Encoding.UTF8.GetBytes(Page()), "relecture val-clair/haies", _ => null);

    [Theory]
    [InlineData("word")]
    [InlineData("shown")]
    [InlineData("said")]
    [InlineData("untagged")]
    [InlineData("plain")]
    [InlineData("wrapped")]
    public void What_is_filled_in_is_read_back(string layout)
    {
        var seed = Seed.Next();
        for (var i = 0; i < Seed.Rounds(40); i++)
        {
            var filling = Draw(new Random(seed + i), layout == "plain");
            Check(filling, FilledDocument.Fill(Sent, filling, layout), $"{layout}, seed {seed + i}");
        }
    }

    [Fact]
    public async Task What_the_office_suite_saved_is_read_back()
    {
        var suite = Tools.RequireProgram("soffice", "libreoffice-writer");
        using var folder = new TemporaryFolder();
        var fillings = Enumerable.Range(1, 3).Select(i => Draw(new Random(i), isPlain: false)).ToList();
        foreach (var (index, filling) in fillings.Index())
            File.WriteAllBytes(folder.Combine($"{index}.docx"), FilledDocument.Fill(Sent, filling, "word"));
        await Convert("odt", "odt", [.. fillings.Select((_, i) => folder.Combine($"{i}.docx"))]);
        await Convert("docx", "docx", [.. fillings.Select((_, i) => folder.Combine($"{i}.docx"))]);
        await Convert("docx", "docx-2", [.. fillings.Select((_, i) => folder.Combine("odt", $"{i}.odt"))]);
        foreach (var (index, filling) in fillings.Index())
        {
            foreach (var path in new[] { $"odt/{index}.odt", $"docx/{index}.docx", $"docx-2/{index}.docx" })
                Check(filling, File.ReadAllBytes(folder.Combine(path)), path);
        }

        Task<string> Convert(string to, string into, string[] files) =>
            Tools.RunAsync(
                suite,
                [
                    $"-env:UserInstallation={new Uri(folder.Combine("profil")).AbsoluteUri}",
                    "--headless",
                    "--convert-to",
                    to,
                    "--outdir",
                    folder.Combine(into),
                    .. files,
                ]
            );
    }

    public static TheoryData<string> Places =>
        [
            "beside a box",
            "in a paragraph",
            "in a label",
            "in a comment",
            "in a new paragraph",
            "in a tracked insertion",
            "in a tracked deletion",
            "in a footnote",
            "in a text box",
        ];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_written_elsewhere_is_told(string place)
    {
        var none = new Filling(new HashSet<string>(), new Dictionary<string, string>());
        var parts = WordParts.Of(FilledDocument.Fill(Sent, none, "untagged"));
        var document = WordParts.Xml(parts["word/document.xml"]);
        var rows = document.Descendants(W + "tr").ToList();
        switch (place)
        {
            case "beside a box":
                rows[2].Descendants(W + "tc").Last().Descendants(W + "p").Last().Add(Run(" plutôt en dahlia"));
                break;
            case "in a tracked insertion":
                rows[2].Descendants(W + "tc").Last().Descendants(W + "p").Last().Add(Tracked("ins", Run(" plutôt en dahlia")));
                break;
            case "in a tracked deletion":
                var gone = new XElement(W + "r", new XElement(W + "delText", "les dahlias d'avant"));
                document.Descendants(W + "p").First(p => p.Value.StartsWith("Merci", StringComparison.Ordinal)).Add(Tracked("del", gone));
                break;
            case "in a footnote":
                Note(parts, document, "Et les dahlias ?");
                break;
            case "in a text box":
                document
                    .Descendants(W + "p")
                    .First(p => p.Value.StartsWith("Merci", StringComparison.Ordinal))
                    .Add(Box("Et les dahlias ?"));
                break;
            case "in a label":
                rows[2].Descendants(W + "t").First().Value += ", surtout des dahlias";
                break;
            case "in a paragraph":
                document
                    .Descendants(W + "p")
                    .First(p => p.Value.StartsWith("Merci", StringComparison.Ordinal))
                    .Add(Run(" Et les dahlias ?"));
                break;
            case "in a new paragraph":
                document.Descendants(W + "tbl").First().AddAfterSelf(new XElement(W + "p", Run("Nous avons aussi des dahlias.")));
                break;
            default:
                Comment(parts, document, "Et les dahlias ?");
                break;
        }
        parts["word/document.xml"] = WordParts.Bytes(document);
        var reading = Read(WordParts.ToBytes(parts));
        var told = string.Join('\n', reading.Remarks.Select(r => $"{r.Where} : {r.What}"));
        Assert.Contains("dahlia", told, StringComparison.Ordinal);
        Assert.Single(reading.Remarks);
        Assert.Empty(reading.Lost);
        if (place is "beside a box" or "in a label")
            Assert.Contains("Départs", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_in_another_order_and_rows_that_are_gone_are_known()
    {
        var filling = new Filling(
            new HashSet<string> { "chiffre/departs/confirme", "chiffre/surface/inconnu" },
            new Dictionary<string, string>()
        );
        var parts = WordParts.Of(FilledDocument.Fill(Sent, filling, "untagged"));
        var document = WordParts.Xml(parts["word/document.xml"]);
        var rows = document.Descendants(W + "tr").Skip(1).Take(3).ToList();
        rows[0].Remove();
        rows[2].Remove();
        rows[1].AddBeforeSelf(rows[2]);
        parts["word/document.xml"] = WordParts.Bytes(document);
        var reading = Read(WordParts.ToBytes(parts));
        Assert.Equal(
            ["chiffre/departs confirme", "chiffre/surface inconnu"],
            reading.Answers.Select(a => $"{a.Question.Key} {a.Ticked.Single()}")
        );
        Assert.Equal(["chiffre/installations"], reading.Lost.Select(q => q.Key));
    }

    private static void Comment(SortedDictionary<string, byte[]> parts, XDocument document, string text)
    {
        var paragraph = document.Descendants(W + "p").First(p => p.Value.StartsWith("Merci", StringComparison.Ordinal));
        paragraph.AddFirst(new XElement(W + "commentRangeStart", new XAttribute(W + "id", "1")));
        paragraph.Add(
            new XElement(W + "commentRangeEnd", new XAttribute(W + "id", "1")),
            new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", "1")))
        );
        var remark = new XElement(
            W + "comments",
            new XElement(
                W + "comment",
                new XAttribute(W + "id", "1"),
                new XAttribute(W + "author", "Mairie"),
                new XElement(W + "p", Run(text))
            )
        );
        Relate(parts, "comments", remark);
    }

    private static void Relate(SortedDictionary<string, byte[]> parts, string name, XElement root)
    {
        parts[$"word/{name}.xml"] = WordParts.Bytes(new XDocument(root));
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        XNamespace rels = "http://schemas.openxmlformats.org/package/2006/relationships";
        var content = WordParts.Xml(parts["[Content_Types].xml"]);
        content.Root!.Add(
            new XElement(
                types + "Override",
                new XAttribute("PartName", $"/word/{name}.xml"),
                new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml")
            )
        );
        parts["[Content_Types].xml"] = WordParts.Bytes(content);
        var relations = WordParts.Xml(parts["word/_rels/document.xml.rels"]);
        relations.Root!.Add(
            new XElement(
                rels + "Relationship",
                new XAttribute("Id", "rIdAdded"),
                new XAttribute("Type", $"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}"),
                new XAttribute("Target", name + ".xml")
            )
        );
        parts["word/_rels/document.xml.rels"] = WordParts.Bytes(relations);
    }

    private static XElement Tracked(string name, XElement run) =>
        new(
            W + name,
            new XAttribute(W + "id", "900"),
            new XAttribute(W + "author", "Mairie"),
            new XAttribute(W + "date", "2026-12-01T10:00:00Z"),
            run
        );

    private static XElement Box(string text)
    {
        XNamespace v = "urn:schemas-microsoft-com:vml";
        var inside = new XElement(W + "txbxContent", new XElement(W + "p", Run(text)));
        return new XElement(W + "r", new XElement(W + "pict", new XElement(v + "shape", new XElement(v + "textbox", inside))));
    }

    private static void Note(SortedDictionary<string, byte[]> parts, XDocument document, string text)
    {
        var paragraph = document.Descendants(W + "p").First(p => p.Value.StartsWith("Merci", StringComparison.Ordinal));
        paragraph.Add(new XElement(W + "r", new XElement(W + "footnoteReference", new XAttribute(W + "id", "2"))));
        var note = new XElement(W + "footnote", new XAttribute(W + "id", "2"), new XElement(W + "p", Run(text)));
        Relate(parts, "footnotes", new XElement(W + "footnotes", note));
    }

    private static XElement Run(string text) =>
        new(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    // Any number of boxes of a question, any words in a field; in plain text nothing tells words of the document typed again from its own.
    private static Filling Draw(Random random, bool isPlain)
    {
        var words = isPlain ? Words.Except(["je ne sais pas", "à corriger", "x", "oui"]).ToArray() : Words;
        return new Filling(
            FilledDocument.TagsOf(Sent, boxes: true).Where(_ => random.Next(3) == 0).ToHashSet(StringComparer.Ordinal),
            FilledDocument
                .TagsOf(Sent, boxes: false)
                .Where(_ => random.Next(2) == 0)
                .ToDictionary(t => t, _ => words[random.Next(words.Length)], StringComparer.Ordinal)
        );
    }

    private static FormReading Read(byte[] document)
    {
        var origin = OriginCarrier.Find(document)!;
        return FormReader.Read(DocumentFile.Read(document), origin.Questions, origin.Sent);
    }

    private static void Check(Filling filling, byte[] document, string what)
    {
        var reading = Read(document);
        var ticked = reading.Answers.SelectMany(a => a.Ticked.Select(t => $"{a.Question.Key}/{t}")).Order(StringComparer.Ordinal);
        Assert.True(filling.Ticked.Order(StringComparer.Ordinal).SequenceEqual(ticked), $"{what}\n{string.Join('\n', ticked)}");
        var typed = reading
            .Answers.SelectMany(a => a.Typed.Select(t => $"{a.Question.Key}/{t.Key}={t.Value}"))
            .Order(StringComparer.Ordinal);
        var expected = filling.Typed.Select(t => $"{t.Key}={t.Value}").Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(typed), $"{what}\n{string.Join('\n', expected)}\nread\n{string.Join('\n', typed)}");
        Assert.True(reading.Remarks.Count == 0, $"{what}\n{string.Join('\n', reading.Remarks)}");
        Assert.Empty(reading.Lost);
    }

    private static string Page()
    {
        var page = new StringBuilder(
            """
            <html lang="fr"><head><title>À confirmer</title></head><body><h1>À confirmer</h1><p>Merci de cocher une case par ligne.</p>
            <h2>Chiffres</h2><fieldset><table><thead><tr><th>Ce que nous écrivons</th><th>Votre réponse</th></tr></thead><tbody>
            """
        );
        foreach (
            var (id, said) in new[]
            {
                ("installations", "Installations : 25"),
                ("departs", "Départs : 25"),
                ("surface", "Surface : 6 300 ha"),
            }
        )
            page.Append(
                $"""
                <tr data-empreinte="0123abcd"><td>{said}</td><td><p><input type="checkbox" name="chiffre/{id}/confirme" aria-label="confirmé"> confirmé</p>
                <p><input type="checkbox" name="chiffre/{id}/corrige" aria-label="à corriger"> à corriger : <input type="text" name="chiffre/{id}/valeur" placeholder="la bonne valeur"></p>
                <p><input type="checkbox" name="chiffre/{id}/inconnu" aria-label="je ne sais pas"> je ne sais pas</p></td></tr>
                """
            );
        return page.Append(
                """
                </tbody></table></fieldset><h2>Questions</h2><fieldset><table><thead><tr><th>Question</th><th>Réponse</th></tr></thead><tbody>
                <tr><td>Quel budget ?</td><td><textarea name="lacune/budget/reponse" placeholder="Votre réponse"></textarea></td></tr>
                <tr><td>Est-ce clair ?</td><td><input type="checkbox" name="grille/clair/oui"> oui <input type="checkbox" name="grille/clair/non"> non <input type="checkbox" name="grille/clair/nr"> sans avis</td></tr>
                </tbody></table></fieldset>
                <h2>Qui répond</h2><p>Nom et fonction : <input type="text" name="repondant/nom" placeholder="à remplir"></p>
                <p>Date : <input type="text" name="repondant-date/date" placeholder="à remplir"></p></body></html>
                """
            )
            .ToString();
    }
}
