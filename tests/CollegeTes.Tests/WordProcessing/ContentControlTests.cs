using System.Text;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>Boxes and fields of a page are fields of Word: valid, named, locked, and read back as they were filled in.</summary>
public sealed class ContentControlTests
{
    private const string Page = """
        <html lang="fr"><head><title>À confirmer</title></head><body><h1>À confirmer</h1>
        <p>Votre nom : <input type="text" name="qui" aria-label="Votre nom" placeholder="Nom et fonction"></p>
        <fieldset><h2>Chiffres</h2>
        <table><thead><tr><th>Chiffre</th><th>Réponse</th></tr></thead><tbody>
        <tr><td>25 installations</td><td><input type="checkbox" name="a.oui" aria-label="confirmé" checked> confirmé
        <input type="checkbox" name="a.non" aria-label="à corriger"> à corriger :
        <input type="text" name="a.valeur" aria-label="bonne valeur" placeholder="la bonne valeur"></td></tr>
        </tbody></table></fieldset>
        <p>Autres remarques : <textarea name="remarques" aria-label="Autres remarques">une ligne
        une autre</textarea></p>
        </body></html>
        """;

    private static byte[] Made() => PageDocument.Make(Encoding.UTF8.GetBytes(Page), "relecture val-clair/haies", _ => null);

    [Fact]
    public void They_are_valid_for_Word()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Made()), false);
        Findings.None(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
        );
    }

    [Fact]
    public void They_are_named_and_locked_and_come_back()
    {
        var pieces = DocumentFile.Read(Made()).Blocks.SelectMany(Pieces).Where(p => p.Control is not null).ToList();
        Assert.Equal(
            ["a.oui=☒", "a.non=☐", "remarques=une ligne", "remarques=", "remarques=une autre"],
            pieces.Select(p => $"{p.Control!.Tag}={p.Text}")
        );
    }

    private static IEnumerable<Piece> Pieces(Block block) =>
        block switch
        {
            Paragraph paragraph => paragraph.Pieces,
            DocumentTable table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).SelectMany(Pieces),
            _ => [],
        };
}
