using System.IO.Compression;
using System.Text;
using CollegeTes.WordProcessing.Review;
using CollegeTes.WordProcessing.Writing;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// What an office suite saves again without a change has none, in both formats; what its reader laid out otherwise is told with its place.
/// </summary>
public sealed class OfficeSuiteReviewTests
{
    private const string Page = """
        <html lang="fr"><head><title>Des haies</title></head><body><h1>Des haies</h1>
        <p class="chapo">Planter à plusieurs.</p><h2>Contexte</h2>
        <p>Le <b>vent</b> <em>emportait</em> la terre<sup><a href="#s1">1</a></sup>, sur <code>12 m²</code> de sol nu.<br>
        Puis la pluie vint.</p>
        <p>Un <a href="https://example.org/guide">guide</a> dit <span lang="en">how to plant</span> sans <s>abîmer</s> les racines.</p>
        <blockquote><p>Vingt ans de travail, et des oiseaux revenus.</p></blockquote>
        <h2>Suite</h2><h3>Un détail</h3>
        <ul><li>choisir les parcelles<ul><li>avec leurs voisins</li></ul></li><li>commander les plants</li></ul>
        <ol><li>planter</li><li>tailler</li></ol>
        <pre><code>une ligne
        une autre</code></pre>
        <table><thead><tr><th>Année</th><th>Mètres</th></tr></thead><tbody><tr><td>2019</td><td>40 mètres</td></tr></tbody></table>
        <p>La commune a suivi les travaux pendant cinq ans.</p>
        </body></html>
        """;

    private const string Passage = "La commune a suivi les travaux pendant cinq ans.";

    // A change of an .odt as the suite writes it: what stands for the passage, the automatic style that goes with it, what is told.
    private static readonly (string Name, string Written, string Style, string Reported)[] Changes =
    [
        ("font", Span("X1"), Look("X1", "style:font-name=\"Georgia\""), "police"),
        ("size", Span("X1"), Look("X1", "fo:font-size=\"18pt\""), "taille des caractères"),
        ("colour", Span("X1"), Look("X1", "fo:color=\"#ff0000\""), "en couleur"),
        ("style", Span("Marginalia"), "", "style"),
        ("tabulation", Passage.Replace("a suivi ", "a suivi<text:tab/>", StringComparison.Ordinal), "", "tabulation"),
        ("line break", Passage.Replace("a suivi ", "a suivi<text:line-break/>", StringComparison.Ordinal), "", "retour à la ligne"),
        ("page break", "\0X2", Laid("X2", "fo:break-before=\"page\""), "saut de page"),
        ("centred", "\0X2", Laid("X2", "fo:text-align=\"center\""), "alignement"),
        ("paragraph style", "\0Marginalia", "", "style"),
    ];

    [Fact]
    public async Task What_is_saved_untouched_has_no_change_and_what_is_laid_out_otherwise_is_told()
    {
        var suite = Tools.RequireProgram("soffice", "libreoffice-writer");
        using var folder = new TemporaryFolder();
        var sent = PageDocument.Make(Encoding.UTF8.GetBytes(Page), "fiche val-clair/haies", _ => null);
        Assert.Equal("", DocumentReview.Of(sent, sent).Write());
        File.WriteAllBytes(folder.Combine("fiche.docx"), sent);
        foreach (
            var (from, to, into) in new[]
            {
                ("fiche.docx", "odt", "odt"),
                ("fiche.docx", "docx", "docx"),
                ("odt/fiche.odt", "docx", "docx-2"),
            }
        )
            await Tools.RunAsync(
                suite,
                $"-env:UserInstallation={new Uri(folder.Combine("profil")).AbsoluteUri}",
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                folder.Combine(into),
                folder.Combine(from)
            );
        foreach (var path in new[] { "odt/fiche.odt", "docx/fiche.docx", "docx-2/fiche.docx" })
        {
            var review = DocumentReview.Of(File.ReadAllBytes(folder.Combine(path)), sent);
            Assert.True(review.HasOrigin, path);
            Assert.True(review.Write().Length == 0, path + "\n" + review.Write());
        }
        foreach (var (name, written, style, reported) in Changes)
        {
            var changed = Changed(File.ReadAllBytes(folder.Combine("odt/fiche.odt")), written, style);
            var told = DocumentReview.Of(changed, sent).Write();
            Assert.True(
                told.Contains("sous « Un détail »", StringComparison.Ordinal) && told.Contains(reported, StringComparison.Ordinal),
                name + "\n" + told
            );
            Assert.True(told.Count(c => c == '\n') == 2, name + "\n" + told);
        }
    }

    private static string Span(string style) =>
        Passage.Replace("suivi", $"<text:span text:style-name=\"{style}\">suivi</text:span>", StringComparison.Ordinal);

    private static string Look(string name, string property) =>
        $"<style:style style:name=\"{name}\" style:family=\"text\"><style:text-properties {property}/></style:style>";

    private static string Laid(string name, string property) =>
        $"<style:style style:name=\"{name}\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
        + $"<style:paragraph-properties {property}/></style:style>";

    // With the passage written otherwise, or its paragraph in another style.
    private static byte[] Changed(byte[] document, string written, string style)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("content.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            var at = text.IndexOf(Passage, StringComparison.Ordinal);
            Assert.True(at > 0);
            if (written[0] == '\0')
            {
                var open = text.LastIndexOf("text:style-name=\"", at, StringComparison.Ordinal) + 17;
                text = string.Concat(text.AsSpan(0, open), written.AsSpan(1), text.AsSpan(text.IndexOf('"', open)));
            }
            else
            {
                text = text.Replace(Passage, written, StringComparison.Ordinal);
            }
            text = text.Replace("</office:automatic-styles>", style + "</office:automatic-styles>", StringComparison.Ordinal);
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("content.xml").Open(), new UTF8Encoding(false));
            writer.Write(text);
        }
        return stream.ToArray();
    }
}
