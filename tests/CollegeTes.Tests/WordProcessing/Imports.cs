using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Import;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>Imports without a workspace, for tests: one territory, one axis, one partner.</summary>
internal static class Imports
{
    private static readonly SourceSpan Nowhere = SourceSpan.OfFile("content/x");

    public static Library Library { get; } =
        new()
        {
            Collection = new Collection
            {
                Path = "content/collection.yaml",
                Title = At("Essais"),
                Organisation = new Organisation("Atelier", null, null, null, null, null),
                Axes = [new Axis("agir", "Agir ensemble", null, null)],
            },
            Partners = new Dictionary<string, Partner> { ["ademe"] = new(At("ademe"), "ADEME", PartnerKind.Other, null, null, Nowhere) },
            Territories =
            [
                new Territory
                {
                    Slug = "val-clair",
                    Path = "content/territoires/val-clair/territoire.yaml",
                    Title = At("Val clair"),
                    Kind = "cc",
                },
            ],
        };

    /// <summary>Imports a document, and has another reader look for words that are nowhere.</summary>
    public static WriteUp Of(byte[] bytes, string file = "essai.docx", ImageCut? cut = null)
    {
        var writeUp = new WriteUpComposer(Library, _ => false, cut).Compose(DocumentFile.Read(bytes), file, null, null)!;
        var missing = DocumentWords.MissingFrom(writeUp, DocumentWords.Of(bytes));
        Assert.True(
            missing.Count == 0,
            $"neither in the write-up nor in the report: {string.Join(" | ", missing)}\n{writeUp.Text}\n{Report(writeUp)}"
        );
        return writeUp;
    }

    public static WriteUp Of(string body) => Of(new WordPackage(body).ToBytes());

    /// <summary>The text without its front matter.</summary>
    public static string Body(WriteUp writeUp) => writeUp.Text[(writeUp.Text.IndexOf("\n---\n", StringComparison.Ordinal) + 6)..];

    public static string Report(WriteUp writeUp) => new ImportReport(writeUp, "essai.docx").Write(isWhole: true);

    private static Located<string> At(string text) => new(text, Nowhere);
}
