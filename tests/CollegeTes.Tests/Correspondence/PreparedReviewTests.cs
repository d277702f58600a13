using System.Text.Json;
using System.Xml.Linq;
using CollegeTes.Tests.WordProcessing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CollegeTes.Tests.Correspondence;

/// <summary>The folder that is sent for the write-up of Plessé: whole, valid for those who open it, apart from what is published.</summary>
public sealed class PreparedReviewTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void It_asks_what_the_write_up_says_in_a_document_that_is_valid_for_Word()
    {
        using var collection = new ReviewedCollection();
        var sent = collection.Prepare();
        foreach (var file in new[] { "a-confirmer.docx", "texte.docx", "fiche.docx" })
        {
            using var document = WordprocessingDocument.Open(
                new MemoryStream(collection.ReadBytes($"{ReviewedCollection.Sent}/{file}")),
                false
            );
            Findings.None(
                new OpenXmlValidator(FileFormatVersions.Office2019)
                    .Validate(document, TestContext.Current.CancellationToken)
                    .Select(e => $"{file} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
            );
        }
        var questions = FilledDocument.TagsOf(sent, boxes: true).Concat(FilledDocument.TagsOf(sent, boxes: false)).ToList();
        Assert.Equal(questions.Count, questions.Distinct(StringComparer.Ordinal).Count());
        Assert.All(questions, t => Assert.InRange(t.Length, 1, 64));
        var kinds = questions
            .Select(t => t[..t.LastIndexOf('/')])
            .Distinct(StringComparer.Ordinal)
            .CountBy(k => k.Split('/')[0])
            .ToDictionary();
        Assert.Equal(10, kinds["chiffre"]);
        Assert.Equal(3, kinds["citation"]);
        Assert.Equal(4, kinds["lacune"]);
        // Two of the ten observations say that nothing is known: they are asked as gaps.
        Assert.Equal(8, kinds["observation"]);
        Assert.Equal(7, kinds["grille"]);
        var xml = WordParts.Xml(WordParts.Of(sent)["word/document.xml"]);
        var text = xml.Root!.Value;
        Assert.Equal(2, text.Split("[…]\u00A0»").Length - 1);
        var controls = xml.Descendants(W + "sdtPr").Where(p => p.Element(W + "tag") is not null).ToList();
        Assert.All(controls, c => Assert.InRange(((string?)c.Element(W + "alias")!.Attribute(W + "val"))!.Length, 1, 64));
        Assert.All(controls, c => Assert.Equal("sdtLocked", (string?)c.Element(W + "lock")?.Attribute(W + "val")));
        Assert.All(xml.Descendants(W + "tbl"), t =>
            Assert.Contains(t.Ancestors(W + "sdt"), s => s.Element(W + "sdtPr")!.Element(W + "group") is not null)
        );
        Assert.All(xml.Descendants(W + "tbl"), t => Assert.NotNull(t.Descendants(W + "tblHeader").FirstOrDefault()));
    }

    [Fact]
    public void The_same_day_gives_the_same_bytes_and_nothing_of_people_is_written()
    {
        using var first = new ReviewedCollection();
        using var second = new ReviewedCollection();
        first.Prepare();
        second.Prepare();
        foreach (var file in Directory.EnumerateFiles(first.PathOf(ReviewedCollection.Sent)).Select(f => Path.GetFileName(f)!))
            Assert.Equal(first.ReadBytes($"{ReviewedCollection.Sent}/{file}"), second.ReadBytes($"{ReviewedCollection.Sent}/{file}"));
        Assert.Contains(
            "id: commune-de-plesse, aupres: commune-de-plesse, role: porteur",
            first.Read(ReviewedCollection.Review),
            StringComparison.Ordinal
        );
        Assert.Contains("echeance: 2026-12-21, statut: a-envoyer", first.Read(ReviewedCollection.Review), StringComparison.Ordinal);
        // What was asked already is asked again, and its file stays as it is.
        var before = first.Read(ReviewedCollection.Review);
        first.Prepare();
        Assert.Equal(before, first.Read(ReviewedCollection.Review));
    }

    [Fact]
    public async Task Other_readers_find_in_the_letter_and_the_calendar_what_was_put_there()
    {
        var script = Path.Combine(Repository.Root, "tests", "outils", "lire-envoi.mjs");
        Tools.Require(
            Directory.Exists(Path.Combine(Repository.Root, "tests/outils/node_modules/mailparser")) ? script : null,
            "mailparser (npm ci dans tests/outils)"
        );
        using var collection = new ReviewedCollection();
        collection.Prepare();
        var (letter, date) = (
            collection.PathOf(ReviewedCollection.Sent + "/lettre.eml"),
            collection.PathOf(ReviewedCollection.Sent + "/echeance.ics")
        );
        using var answer = JsonDocument.Parse(await Tools.RunAsync(Tools.RequireProgram("node"), script, letter, date));
        var (mail, day) = (answer.RootElement.GetProperty("lettre"), answer.RootElement.GetProperty("echeance"));
        Assert.Equal(
            "À relire\u00A0: Une installation agricole pour chaque départ, au plus tard le 21 décembre 2026",
            mail.GetProperty("objet").GetString()
        );
        Assert.Equal("", mail.GetProperty("a").GetString());
        Assert.Equal("1", mail.GetProperty("nonEnvoye").GetString());
        Assert.StartsWith("2026-11-30", mail.GetProperty("date").GetString(), StringComparison.Ordinal);
        Assert.Equal(Words(mail.GetProperty("texte").GetString()!), Words(Body(mail.GetProperty("html").GetString()!)));
        Assert.Equal(
            ["a-confirmer.docx", "echeance.ics", "fiche.docx", "texte.docx"],
            mail.GetProperty("pieces").EnumerateArray().Select(p => p.GetProperty("nom").GetString()).Order(StringComparer.Ordinal)
        );
        foreach (var piece in mail.GetProperty("pieces").EnumerateArray())
            Assert.Equal(
                new FileInfo(collection.PathOf($"{ReviewedCollection.Sent}/{piece.GetProperty("nom").GetString()}")).Length,
                piece.GetProperty("octets").GetInt64()
            );
        Assert.Equal("2026-12-21", day.GetProperty("debut").GetString());
        Assert.Equal("2026-12-22", day.GetProperty("fin").GetString());
        Assert.True(day.GetProperty("jourEntier").GetBoolean());
        Assert.Equal(1, day.GetProperty("evenements").GetInt32());
        Assert.Equal("-P2D", day.GetProperty("rappel").GetString());
        Assert.Contains("Commune de Plessé", day.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_never_among_published_files_and_never_over_those_of_others()
    {
        using var collection = new ReviewedCollection();
        Assert.Equal(0, collection.Run("build", "redon-agglomeration", "-d", "fiche").Code);
        Assert.False(Directory.Exists(collection.PathOf("dist/relectures")));
        Refused("dist", "publication");
        Refused("dist/relecture", "publication");
        Refused("content/relecture", "content");
        collection.Write("ailleurs/notes.txt", "à garder");
        Refused("ailleurs", "n'est pas vide");
        Assert.Equal("à garder", collection.Read("ailleurs/notes.txt"));
        Assert.False(File.Exists(collection.PathOf(ReviewedCollection.Review)));
        // What a person put in the folder that was prepared is not ours either.
        collection.Prepare();
        collection.Write(ReviewedCollection.Sent + "/rendu.docx", "rendu");
        Refused(ReviewedCollection.Sent, "rendu.docx");

        void Refused(string folder, string why)
        {
            var (_, error, code) = collection.Run("relecture", "preparer", ReviewedCollection.Subject, "-o", folder);
            Assert.True(code is 1 or 2 or 3 && error.Contains(why, StringComparison.Ordinal), $"{folder}: {code} {error}");
        }
    }

    [Theory]
    [InlineData("a-qui-cela-revient", "synthese")]
    [InlineData("ouverture-rencontres-transition-2024", "video")]
    public void What_is_no_write_up_is_put_to_somebody_too(string subject, string kind)
    {
        using var collection = new ReviewedCollection();
        Assert.Equal(2, collection.Run("relecture", "preparer", subject).Code);
        var (output, error, code) = collection.Run("relecture", "preparer", subject, "--aupres", "college-tes");
        Assert.True(code == 0, output + error);
        var tags = FilledDocument.TagsOf(collection.ReadBytes($"a-envoyer/{kind}/{subject}/college-tes/a-confirmer.docx"), boxes: true);
        Assert.Contains("accord/demande/validee", tags);
    }

    // The words of a letter, its marks of lists and its spaces apart.
    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Body(string html) =>
        System.Text.RegularExpressions.Regex.Replace(
            System.Net.WebUtility.HtmlDecode(html[html.IndexOf("<body", StringComparison.Ordinal)..]),
            "<[^>]+>",
            " "
        );
}
