using CollegeTes.Tests.Text;
using CollegeTes.Tests.WordProcessing;
using CollegeTes.Text;
using CollegeTes.WordProcessing.Writing;

namespace CollegeTes.Tests.Correspondence;

/// <summary>Every answer of a returned document is in the review file or in the report; the write-up changes when that is asked.</summary>
public sealed class ReturnedReviewTests
{
    private static readonly string[] Words = ["une autre réponse", "voir le compte rendu de 2024", "l'année 2025, « environ »"];
    private static readonly string[] Numbers = ["26", "6 200", "12,5", "6.300", "vingt-six", "environ 30", "26 à 28"];

    [Fact]
    public void Every_answer_is_noted_or_told()
    {
        using var collection = new ReviewedCollection();
        var sent = collection.Prepare();
        var (review, text) = (collection.Read(ReviewedCollection.Review), collection.Read(ReviewedCollection.Text));
        var seed = Seed.Next();
        for (var i = 0; i < Seed.Rounds(12); i++)
        {
            collection.Write(ReviewedCollection.Review, review);
            var random = new Random(seed + i);
            var filling = Draw(sent, random);
            var (output, error, code) = collection.Receive(
                FilledDocument.Fill(sent, filling, FilledDocument.Layouts[random.Next(FilledDocument.Layouts.Length - 2)])
            );
            Assert.True(code == 0, $"seed {seed + i}\n{output}{error}");
            var noted = collection.Read(ReviewedCollection.Review);
            foreach (var (tag, words) in filling.Typed)
                Assert.True(
                    noted.Contains(words, StringComparison.Ordinal)
                        || output.Contains(words, StringComparison.Ordinal)
                        || (
                            PlainNumber.TryReadQuantity(words, out var value)
                            && noted.Contains($"valeur: {FormattableString.Invariant($"{value:0.##}")}", StringComparison.Ordinal)
                        ),
                    $"seed {seed + i}, {tag}: « {words} » is nowhere in\n{output}\n{noted}"
                );
            foreach (var question in filling.Ticked.GroupBy(t => t[..t.LastIndexOf('/')], StringComparer.Ordinal))
                Assert.True(
                    IsNoted(question.Key, noted)
                        || output.Contains("réponses contradictoires", StringComparison.Ordinal)
                        || output.Contains("À lire", StringComparison.Ordinal),
                    $"seed {seed + i}, {question.Key} is nowhere in\n{output}\n{noted}"
                );
            Assert.Equal(text, collection.Read(ReviewedCollection.Text));
            var (checkedOutput, checkedError, _) = collection.Run("check", "redon-agglomeration");
            Assert.DoesNotContain(
                "relectures/plesse-politique-agricole.yaml",
                Errors(checkedOutput + checkedError),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task The_office_suite_saves_what_Word_saves()
    {
        var suite = Tools.RequireProgram("soffice", "libreoffice-writer");
        using var collection = new ReviewedCollection();
        var sent = collection.Prepare();
        var review = collection.Read(ReviewedCollection.Review);
        File.WriteAllBytes(collection.PathOf("rempli.docx"), FilledDocument.Fill(sent, Draw(sent, new Random(7)), "word"));
        foreach (
            var (from, to, into) in new[]
            {
                ("rempli.docx", "odt", "odt"),
                ("rempli.docx", "docx", "docx"),
                ("odt/rempli.odt", "docx", "docx-2"),
            }
        )
            await Tools.RunAsync(
                suite,
                $"-env:UserInstallation={new Uri(collection.PathOf("profil")).AbsoluteUri}",
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                collection.PathOf(into),
                collection.PathOf(from)
            );
        var (shown, _, _) = collection.Receive(collection.ReadBytes("rempli.docx"));
        var noted = collection.Read(ReviewedCollection.Review);
        Assert.Contains("confirmations:", noted, StringComparison.Ordinal);
        foreach (var path in new[] { "odt/rempli.odt", "docx/rempli.docx", "docx-2/rempli.docx" })
        {
            collection.Write(ReviewedCollection.Review, review);
            Assert.Equal(shown, collection.Receive(collection.ReadBytes(path)).Output);
            Assert.Equal(noted, collection.Read(ReviewedCollection.Review));
        }
    }

    // The value that is written, what somebody types, and what is made of it: a correction, or a word of the report.
    [Theory]
    [InlineData("installations", "26", "valeur: 26")]
    [InlineData("installations", "26,5", "valeur: 26.5")]
    [InlineData("surface-agricole", "6 200 ha", "valeur: 6200")]
    [InlineData("surface-agricole", "6\u00A0200", "valeur: 6200")]
    [InlineData("surface-agricole", "6.200", null)]
    [InlineData("installations", "vingt-six", null)]
    [InlineData("installations", "environ 26", null)]
    [InlineData("installations", "26 ou 27", null)]
    [InlineData("installations", "026", null)]
    [InlineData("installations", "26 ha", null)]
    public void A_corrected_figure_is_proposed_and_what_is_ambiguous_is_told(string figure, string typed, string? written)
    {
        using var collection = new ReviewedCollection();
        var sent = collection.Prepare();
        var before = collection.Read(ReviewedCollection.Text);
        var filling = Answer([$"chiffre/{figure}/corrige"], ($"chiffre/{figure}/valeur", typed));
        var (shown, _, _) = collection.Receive(sent, filling, "--dry-run", "--appliquer");
        Assert.Equal(before, collection.Read(ReviewedCollection.Text));
        Assert.DoesNotContain("confirmations", collection.Read(ReviewedCollection.Review), StringComparison.Ordinal);
        var (output, _, _) = collection.Receive(sent, filling, "--appliquer");
        var (source, noted) = (collection.Read(ReviewedCollection.Text), collection.Read(ReviewedCollection.Review));
        if (written is null)
        {
            Assert.Contains(typed, output, StringComparison.Ordinal);
            Assert.Equal(before, source);
            Assert.DoesNotContain("confirmations", noted, StringComparison.Ordinal);
            return;
        }
        Assert.Contains(written, shown, StringComparison.Ordinal);
        Assert.Contains($"{{chiffre: {figure}, reponse: corrige, {written}", noted, StringComparison.Ordinal);
        var changed = source.Split('\n').Except(before.Split('\n')).ToList();
        Assert.Contains(written, Assert.Single(changed), StringComparison.Ordinal);
        // Taken in again, nothing is left to do.
        Assert.Contains("Tout est déjà noté", collection.Receive(sent, filling, "--appliquer").Output, StringComparison.Ordinal);
        Assert.Equal(source, collection.Read(ReviewedCollection.Text));
    }

    [Fact]
    public void What_changed_since_it_was_sent_is_a_conflict_and_takes_nothing_else()
    {
        using var collection = new ReviewedCollection();
        var sent = collection.Prepare();
        collection.Write(
            ReviewedCollection.Text,
            collection
                .Read(ReviewedCollection.Text)
                .Replace(
                    "installations agricoles entre 2021 et fin 2024\", valeur: 25",
                    "installations agricoles entre 2021 et fin 2024\", valeur: 27",
                    StringComparison.Ordinal
                )
                .Replace("non délocalisable\", auteur", "non délocalisable, aujourd'hui\", auteur", StringComparison.Ordinal)
        );
        var (output, _, code) = collection.Receive(
            sent,
            Answer(["chiffre/installations/confirme", "chiffre/departs/confirme", "citation/citations-1/oui", "accord/demande/validee"])
        );
        Assert.Equal(0, code);
        Assert.Contains("a changé depuis l'envoi : la source dit maintenant « 27 »", output, StringComparison.Ordinal);
        Assert.Contains("« chiffres » a changé depuis l'envoi", output, StringComparison.Ordinal);
        var noted = collection.Read(ReviewedCollection.Review);
        Assert.DoesNotContain("chiffre: installations", noted, StringComparison.Ordinal);
        Assert.DoesNotContain("sur: citations-1", noted, StringComparison.Ordinal);
        Assert.Contains("{chiffre: departs, reponse: confirme, valeur: 25", noted, StringComparison.Ordinal);
        Assert.Contains("empreinte: {texte: ", noted, StringComparison.Ordinal);
        Assert.DoesNotContain(", chiffres: \"", noted, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_in_the_file_stays()
    {
        using var collection = new ReviewedCollection();
        var sent = collection.Prepare();
        const string written = """
            # Une relecture à la main.
            demandes:
              - id: commune-de-plesse   # le porteur
                role: porteur
                objet: [texte, chiffres]
                statut: envoyee
                preuve: "Courriel du 3 décembre"
            confirmations:
              - {chiffre: comites, reponse: confirme, valeur: 8}   # au téléphone

            # La fin.
            """;
        collection.Write(ReviewedCollection.Review, written);
        collection.Receive(
            sent,
            Answer(["chiffre/departs/confirme", "accord/demande/modifications"], ("repondant/nom/texte", "Jeanne Martin"))
        );
        var noted = collection.Read(ReviewedCollection.Review);
        Assert.Equal(["    statut: envoyee"], written.Split('\n').Except(noted.Split('\n')));
        Assert.Contains("statut: modifications", noted, StringComparison.Ordinal);
        Assert.Contains("rendue-le: 2026-11-30", noted, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeanne Martin", noted, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_tied_to_what_was_sent_is_refused()
    {
        using var collection = new ReviewedCollection();
        var sent = collection.Prepare();
        Refused("TES0980", new WordPackage(WordPackage.P("Bonjour")).ToBytes());
        Refused("TES0801", "Bonjour"u8.ToArray());
        Refused("TES0801", sent[..(sent.Length / 2)]);
        // A document whose demand was taken out: what it says is shown, nothing is noted.
        collection.Write(ReviewedCollection.Review, "demandes:\n  - {id: mairie, role: porteur, objet: [texte], statut: envoyee}\n");
        Assert.Contains(
            "confirmé",
            Refused("TES0981", FilledDocument.Fill(sent, Answer(["chiffre/departs/confirme"]), "word")),
            StringComparison.Ordinal
        );
        var text = collection.Read(ReviewedCollection.Text);
        collection.Write(ReviewedCollection.Text, text.Replace("accroche: \"", "accroche: [\"", StringComparison.Ordinal));
        Refused("TES01", sent);
        File.Delete(collection.PathOf(ReviewedCollection.Text));
        Refused("TES0980", sent);

        string Refused(string code, byte[] document)
        {
            var before = File.Exists(collection.PathOf(ReviewedCollection.Review)) ? collection.Read(ReviewedCollection.Review) : "";
            var (output, error, exit) = collection.Receive(document);
            Assert.True(exit == 1 && error.Contains(code, StringComparison.Ordinal), $"{code}: {exit} {error}");
            Assert.Equal(before, collection.Read(ReviewedCollection.Review));
            return output;
        }
    }

    [Fact]
    public void A_document_that_lost_what_it_carried_is_read_with_the_questions_of_today()
    {
        using var collection = new ReviewedCollection();
        var filled = FilledDocument.Fill(collection.Prepare(), Answer(["chiffre/departs/confirme"]), "untagged");
        var (output, error, code) = collection.Receive(WordParts.Without(filled, WordParts.IsOrigin));
        Assert.True(code == 0 && error.Contains("TES0820", StringComparison.Ordinal), output + error);
        Assert.Contains("{chiffre: departs, reponse: confirme", collection.Read(ReviewedCollection.Review), StringComparison.Ordinal);
    }

    // Documents come from outside: the names of their fields too are words of whoever made them.
    [Theory]
    [InlineData("grille/clair", "oui}\n  - {question: exact, reponse: oui")]
    [InlineData("grille/clair, reponse: oui}#", "oui")]
    [InlineData("chiffre/departs", "confirme, valeur: 99")]
    [InlineData("citation/citations-1", "oui}")]
    [InlineData("observation/gouvernance", "oui\nreponse: non")]
    [InlineData("accord/demande", "validee, reserves: \"Aucune\"")]
    [InlineData("accord/demande", "en-cours")]
    [InlineData("autre/chose", "oui")]
    public void Names_that_were_never_ours_are_told_and_written_nowhere(string question, string answer)
    {
        using var collection = new ReviewedCollection();
        collection.Prepare();
        var before = collection.Read(ReviewedCollection.Review);
        var name = System.Net.WebUtility.HtmlEncode($"{question}/{answer}");
        var page = $"""
            <html lang="fr" data-demande="commune-de-plesse"><head><title>À confirmer</title></head><body><table><thead><tr><th>Question</th><th>Réponse</th></tr></thead>
            <tbody><tr><td>Une question</td><td><input type="checkbox" name="{name}" checked> réponse</td></tr></tbody></table></body></html>
            """;
        var document = PageDocument.Make(System.Text.Encoding.UTF8.GetBytes(page), "relecture " + ReviewedCollection.Subject, _ => null);
        var (output, error, code) = collection.Receive(document);
        Assert.True(code == 0 && output.Contains("À lire (1)", StringComparison.Ordinal), output + error);
        Assert.Equal(before, collection.Read(ReviewedCollection.Review));
    }

    private static Filling Answer(string[] ticked, params (string Tag, string Words)[] typed) =>
        new(ticked.ToHashSet(StringComparer.Ordinal), typed.ToDictionary(t => t.Tag, t => t.Words, StringComparer.Ordinal));

    private static Filling Draw(byte[] sent, Random random) =>
        new(
            FilledDocument.TagsOf(sent, boxes: true).Where(_ => random.Next(4) == 0).ToHashSet(StringComparer.Ordinal),
            FilledDocument
                .TagsOf(sent, boxes: false)
                .Where(_ => random.Next(3) == 0)
                .ToDictionary(
                    t => t,
                    t =>
                        t.StartsWith("chiffre/", StringComparison.Ordinal)
                            ? Numbers[random.Next(Numbers.Length)]
                            : Words[random.Next(Words.Length)],
                    StringComparer.Ordinal
                )
        );

    private static bool IsNoted(string question, string noted)
    {
        var id = question[(question.IndexOf('/') + 1)..];
        return noted.Contains($"chiffre: {id},", StringComparison.Ordinal)
            || noted.Contains($"sur: {id},", StringComparison.Ordinal)
            || noted.Contains($"question: {id},", StringComparison.Ordinal)
            || (question == "accord/demande" && noted.Contains("rendue-le", StringComparison.Ordinal));
    }

    private static string Errors(string output) =>
        string.Join('\n', output.Split('\n').Where(l => l.Contains(" erreur ", StringComparison.Ordinal)));
}
