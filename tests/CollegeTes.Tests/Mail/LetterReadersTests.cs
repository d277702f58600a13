using System.Text.Json;
using CollegeTes.Building;

namespace CollegeTes.Tests.Mail;

/// <summary>The letter of the real collection, opened by programs that are not ours.</summary>
public sealed class LetterReadersTests
{
    // What some mail programs leave out, and nothing is lost: the colours of the night; the page, where they put their own and the table
    // has its ground; the line that boxes show, tiny and of the colour of the ground where it is not hidden.
    private static readonly string[] Forgone =
    [
        "<style> element",
        "@media",
        "color-scheme meta tag",
        "<body> element",
        "display:none",
        "aria-hidden attribute",
    ];

    [Fact]
    public async Task Other_programs_read_the_letters_of_the_collection_and_find_nothing_that_mail_programs_refuse()
    {
        var script = Path.Combine(Repository.Root, "tests/outils/lire-lettre.mjs");
        Tools.Require(
            Directory.Exists(Path.Combine(Repository.Root, "tests/outils/node_modules/caniemail")) ? script : null,
            "mailparser, caniemail et html-validate (npm ci dans tests/outils)"
        );
        using var folder = new TemporaryFolder();
        var result = new Pipeline(
            new PipelineOptions(Repository.Root, folder.Combine("dist"), "1.0.0", new DateOnly(2026, 12, 1))
            {
                Deliverables = ["lettre"],
                Media = ["courriel"],
                Address = LetterWorkspace.Address,
            }
        ).Build(TestContext.Current.CancellationToken);
        Assert.NotNull(result.Summary);
        var letters = Directory.GetFiles(folder.Combine("dist"), "*.eml", SearchOption.AllDirectories);
        Assert.NotEmpty(letters);
        foreach (var letter in letters)
        {
            using var answer = JsonDocument.Parse(await Tools.RunAsync(Tools.RequireProgram("node"), script, letter));
            var mail = answer.RootElement;
            Assert.Equal(Path.GetFileName(Path.GetDirectoryName(letter)), mail.GetProperty("date").GetString()![..10]);
            Assert.EndsWith("@exemple.fr>", mail.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.InRange(mail.GetProperty("objet").GetString()!.Length, 1, 60);
            Assert.Equal(0, mail.GetProperty("pieces").GetInt32());
            Assert.Equal(File.ReadAllText(Path.ChangeExtension(letter, ".txt")).Trim(), mail.GetProperty("texte").GetString()!.Trim());
            Assert.Equal(
                LetterFileTests.HtmlOf(File.ReadAllBytes(letter)).ReplaceLineEndings("\n").Trim(),
                mail.GetProperty("html").GetString()!.Trim()
            );
            Findings.None(mail.GetProperty("fautes").EnumerateArray().Select(f => f.GetString()!));
            Findings.None(mail.GetProperty("refus").EnumerateArray().Select(f => f.GetString()!).Except(Forgone));
        }
    }
}
