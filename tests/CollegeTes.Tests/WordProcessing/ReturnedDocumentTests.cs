using System.Text;
using System.Xml.Linq;
using CollegeTes.Model;
using CollegeTes.WordProcessing.Review;
using CollegeTes.WordProcessing.Writing;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// Whatever a person can do to a document in a word processor is carried into the sources or told with its place. The edits are made
/// in the XML of the document, as Word writes them, at places that are drawn.
/// </summary>
public sealed class ReturnedDocumentTests
{
    private const string Source = """
        ---
        titre: "Des haies"
        ---

        ## Contexte

        Le **vent** emportait la terre [@A], l'hiver surtout, sur 12 m² de sol nu.

        Un [guide](https://example.org/guide) dit comment planter sans abîmer les racines.

        > Vingt ans de travail, et des oiseaux revenus.

        ## Suite

        - choisir les parcelles avec leurs voisins
        - commander les plants à la pépinière
        - planter en hiver quand le sol est meuble

        La commune a suivi les travaux pendant cinq ans.

        | Année | Mètres plantés |
        |---|---|
        | 2019 | 40 mètres |
        | 2020 | 90 mètres |
        """;

    private const string Page = """
        <html lang="fr"><head><title>Des haies</title></head><body><h1>Des haies</h1><h2>Contexte</h2>
        <p>Le <b>vent</b> emportait la terre<sup><a href="#s1">1</a></sup>, l'hiver surtout, sur 12 m² de sol nu.</p>
        <p>Un <a href="https://example.org/guide">guide</a> dit comment planter sans abîmer les racines.</p>
        <blockquote><p>Vingt ans de travail, et des oiseaux revenus.</p></blockquote>
        <figure><img src="haie.png" alt="Une haie en fleur"><figcaption>La haie du pré en mai</figcaption></figure>
        <h2>Suite</h2>
        <ul><li>choisir les parcelles avec leurs voisins</li><li>commander les plants à la pépinière</li><li>planter en hiver quand le sol est meuble</li></ul>
        <p>La commune a suivi les travaux pendant cinq ans.</p>
        <table><thead><tr><th>Année</th><th>Mètres plantés</th></tr></thead><tbody><tr><td>2019</td><td>40 mètres</td></tr><tr><td>2020</td><td>90 mètres</td></tr></tbody></table>
        </body></html>
        """;

    private static readonly byte[] Photo = File.ReadAllBytes(
        Path.Combine(Repository.Root, "tests/CollegeTes.Tests/WordProcessing/Documents/photo.png")
    );

    private static readonly byte[] Sent = PageDocument.Make(Encoding.UTF8.GetBytes(Page), "fiche val-clair/haies", a =>
        a == "haie.png" ? Photo : null
    );

    private static readonly Dictionary<string, IReadOnlyList<Figure>> NoFigures = [];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var name in WordEdit.Names)
            {
                for (var seed = 1; seed <= 8; seed++)
                    cases.Add(name, seed);
            }
            return cases;
        }
    }

    [Fact]
    public void Nothing_changed_is_nothing()
    {
        Assert.Equal("", Review(Sent).Write());
        Assert.True(Review(Sent).HasOrigin);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Whatever_was_done_is_applied_or_told(string name, int seed)
    {
        var edit = new WordEdit(Sent, new Random(seed));
        var expected = edit.Do(name);
        var review = Review(edit.ToBytes());
        Assert.True(review.HasOrigin, name);
        var patch = SourcePatch.Of(review, new Dictionary<string, string> { ["a.md"] = Source }, NoFigures);
        var text = patch.Files().GetValueOrDefault("a.md", Source);
        var told = review.Write() + string.Join('\n', patch.Left.Select(l => l.Shown + " " + l.Reason));
        Assert.True(told.Length > 0, $"{name}, seed {seed}: « Aucun changement »");
        if (expected.Length > 0)
            Assert.True(
                Words(text).Contains(Words(expected), StringComparison.Ordinal)
                    || Words(told).Contains(Words(expected), StringComparison.Ordinal),
                $"{name}, seed {seed}: « {expected} » is nowhere in\n{told}"
            );
        // A line that was not touched is there to the byte: no more lines go than the edit takes out.
        var gone = Source.Split('\n').Except(text.Split('\n')).ToList();
        Assert.True(gone.Count <= WordEdit.MostLines(name), $"{name}, seed {seed}: gone\n{string.Join('\n', gone)}\n{told}");
        // What was done is done once.
        var again = SourcePatch.Of(Review(edit.ToBytes(), text), new Dictionary<string, string> { ["a.md"] = text }, NoFigures);
        Assert.Equal(text, again.Files().GetValueOrDefault("a.md", text));
    }

    private static DocumentReview Review(byte[] document, string? source = null) =>
        DocumentReview.Of(document, source is null || source == Source ? Sent : Remade(source));

    // The page that the sources give once they have changed: the paragraphs that hold their words, in their order.
    private static byte[] Remade(string source)
    {
        var page = new StringBuilder("<html lang=\"fr\"><head><title>Des haies</title></head><body><h1>Des haies</h1>");
        foreach (
            var block in source[(source.IndexOf("\n---", 3, StringComparison.Ordinal) + 4)..]
                .Split("\n\n")
                .Select(b => b.Trim('\n'))
                .Where(b => b.Length > 0)
        )
        {
            var inline = System
                .Text.RegularExpressions.Regex.Replace(block, @"\[([^\]@]+)\]\(([^)]+)\)", "<a href=\"$2\">$1</a>")
                .Replace("**vent**", "<b>vent</b>", StringComparison.Ordinal)
                .Replace(" [@A]", "<sup><a href=\"#s1\">1</a></sup>", StringComparison.Ordinal)
                .Replace("\\", "", StringComparison.Ordinal);
            if (block == "## Suite")
                page.Append(
                    "<figure><img src=\"haie.png\" alt=\"Une haie en fleur\"><figcaption>La haie du pré en mai</figcaption></figure>"
                );
            page.Append(
                block[0] switch
                {
                    '#' => $"<h2>{inline[3..]}</h2>",
                    '>' => $"<blockquote><p>{inline[2..]}</p></blockquote>",
                    '-' => "<ul>" + string.Concat(inline.Split('\n').Select(i => $"<li>{i[2..]}</li>")) + "</ul>",
                    '|' => "<table><thead><tr><th>Année</th><th>Mètres plantés</th></tr></thead><tbody>"
                        + string.Concat(
                            inline
                                .Split('\n')
                                .Skip(2)
                                .Select(r => "<tr>" + string.Concat(r.Trim('|').Split('|').Select(c => $"<td>{c.Trim()}</td>")) + "</tr>")
                        )
                        + "</tbody></table>",
                    _ => $"<p>{inline}</p>",
                }
            );
        }
        return PageDocument.Make(Encoding.UTF8.GetBytes(page + "</body></html>"), "fiche val-clair/haies", a =>
            a == "haie.png" ? Photo : null
        );
    }

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
