using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Model;
using CollegeTes.WordProcessing.Review;
using CollegeTes.WordProcessing.Writing;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// A document is compared with what it was when it was sent: what the author or another partner has changed since stays. Sources,
/// documents and edits are drawn; a page is made of the sources by the few lines below, and not by the program's own renderer.
/// </summary>
public sealed partial class ThreeWayReviewTests
{
    private const string Words =
        "haies vent terre sol ferme bois eau prairie vallée talus verger ruisseau chemin lisière semence racine branche saison village "
        + "école marché moulin étang colline";

    private static readonly Dictionary<string, IReadOnlyList<Figure>> NoFigures = [];

    private static readonly string Source =
        string.Join(
            "\n\n",
            "---\ntitre: \"Des haies\"\n---",
            "## Contexte",
            "Le **vent** emportait la terre [@A], l'hiver surtout.",
            "Sur 12 m² de sol, puis 40 m³ d'eau.",
            "- choisir les parcelles\n- planter en hiver",
            "## Suite",
            "La commune a suivi les travaux.",
            "Une clôture tient cinq ans."
        ) + "\n";

    [Fact]
    public void Two_partners_who_change_different_passages_are_both_heard_in_any_order()
    {
        var anne = Document(Source.Replace("l'hiver surtout", "l'hiver et l'automne", StringComparison.Ordinal));
        var benoit = Document(Source.Replace("cinq ans", "dix ans", StringComparison.Ordinal));
        foreach (var order in new[] { new[] { anne, benoit }, [benoit, anne], [anne, benoit, anne] })
        {
            var text = order.Aggregate(Source, (source, document) => Apply(source, Sent(document, Source)).Text);
            Assert.Contains("l'hiver et l'automne", text, StringComparison.Ordinal);
            Assert.Contains("dix ans", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_the_author_wrote_after_sending_stays()
    {
        var mended = Source
            .Replace("a suivi les travaux", "a suivi tous les travaux", StringComparison.Ordinal)
            .Replace("## Suite", "Un paragraphe tout neuf.\n\n## Suite", StringComparison.Ordinal);
        var (text, left, _) = Apply(mended, Sent(Document(Source.Replace("cinq ans", "dix ans", StringComparison.Ordinal)), Source));
        Assert.Empty(left);
        Assert.Equal(mended.Replace("cinq ans", "dix ans", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Words_of_one_passage_changed_in_two_places_are_merged()
    {
        var mended = Source.Replace("Une clôture", "Une bonne clôture", StringComparison.Ordinal);
        var (text, left, _) = Apply(mended, Sent(Document(Source.Replace("cinq ans", "dix ans", StringComparison.Ordinal)), Source));
        Assert.Empty(left);
        Assert.Contains("Une bonne clôture tient dix ans.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tient cinq ans", "tient six ans", "tient dix ans")]
    [InlineData("Une clôture tient cinq ans.", "Un mur tient cent ans.", "Une clôture tient dix ans.")]
    [InlineData("tient cinq ans", "tient six ans", null)]
    [InlineData("Une clôture tient cinq ans.\n", "", "Une clôture tient dix ans.\n")]
    public void What_both_changed_otherwise_is_shown_with_the_readings_and_left(string old, string author, string? partner)
    {
        var mended = Source.Replace(old, author, StringComparison.Ordinal);
        var document = Document(
            partner is null
                ? Source.Replace("Une clôture tient cinq ans.\n", "", StringComparison.Ordinal)
                : Source.Replace(old, partner, StringComparison.Ordinal)
        );
        var (text, left, review) = Apply(mended, Sent(document, Source));
        Assert.Equal(mended, text);
        Assert.Contains("cinq ans", Assert.Single(left).Shown, StringComparison.Ordinal);
        Assert.Contains("    envoyé : Une clôture tient cinq ans.\n    source : ", review.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_both_changed_the_same_way_is_no_change()
    {
        var mended = Source
            .Replace("cinq ans", "dix ans", StringComparison.Ordinal)
            .Replace("- planter en hiver", "- planter en hiver\n- tailler", StringComparison.Ordinal);
        Assert.Equal("", Apply(mended, Sent(Document(mended), Source)).Review.Write());
    }

    [Fact]
    public void A_document_that_lost_its_origin_takes_nothing_out()
    {
        var mended = Source
            .Replace("## Suite", "Un paragraphe tout neuf.\n\n## Suite", StringComparison.Ordinal)
            .Replace("a suivi", "a bien suivi", StringComparison.Ordinal);
        var (text, left, review) = Apply(
            mended,
            WithoutOrigin(Document(Source.Replace("cinq ans", "cinq ans au moins", StringComparison.Ordinal)))
        );
        Assert.False(review.HasOrigin);
        Assert.Equal(mended.Replace("cinq ans", "cinq ans au moins", StringComparison.Ordinal), text);
        Assert.Equal(2, left.Count);
    }

    [Theory]
    [InlineData("12 m²", "15 m²", "Sur 15 m² de sol, puis 40 m³ d'eau.")]
    [InlineData("12 m²", "12 m³", "Sur 12 m³ de sol, puis 40 m³ d'eau.")]
    [InlineData("40 m³ d'eau", "40 m³ de belle eau", "Sur 12 m² de sol, puis 40 m³ de belle eau.")]
    [InlineData("m² de sol, puis 40 m³", "m², puis", "Sur 12 m², puis d'eau.")]
    public void Squares_and_cubes_are_words(string old, string now, string expected)
    {
        var (text, left, _) = Apply(Source, Sent(Document(Source.Replace(old, now, StringComparison.Ordinal)), Source));
        Assert.Empty(left);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Un **long passage. Et gras** ensuite.", "long passage.", false)]
    [InlineData("Un **long passage.** Et la suite.", "long passage.", true)]
    [InlineData("Un long passage. **Et la** suite.", "long passage.", true)]
    [InlineData("Un *long passage.* **Et** la suite.", "long passage.", true)]
    [InlineData("Un [long passage. Et](https://example.org/) la suite.", "long passage.", false)]
    public void A_paragraph_is_cut_beside_marks_and_never_within(string paragraph, string end, bool isCut)
    {
        var source = Source.Replace("La commune a suivi les travaux.", paragraph, StringComparison.Ordinal);
        var plain = Regex.Replace(paragraph, @"\*|\[|\]\([^)]*\)", "");
        var at = plain.IndexOf(end, StringComparison.Ordinal) + end.Length;
        var cut = source.Replace(paragraph, plain[..at] + "\n\n" + plain[(at + 1)..], StringComparison.Ordinal);
        var (text, left, _) = Apply(source, Sent(Document(cut), source));
        Assert.Equal(isCut, left.Count == 0);
        // Whatever was done, the marks are whole: the words of the page are those of the sources.
        Assert.Equal(isCut ? Plain(cut) : Plain(source), Plain(text));
        Assert.Equal(source.Count(c => c == '*'), text.Count(c => c == '*'));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 300)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_two_people_change_in_different_passages_is_there_or_told(int seed)
    {
        var random = new Random(seed);
        var units = Enumerable.Range(0, 6 + random.Next(6)).Select(i => Paragraph(random, i)).ToList();
        var sent = Text(units);
        // The author changes some paragraphs, the partner others.
        var (author, partner) = (units.ToList(), units.ToList());
        var mine = new List<string>();
        var theirs = new List<string>();
        foreach (var i in Enumerable.Range(0, units.Count).Reverse().Where(_ => random.Next(2) == 0))
        {
            if (random.Next(2) == 0)
                mine.Add(Edit(random, author, i));
            else
                theirs.Add(Edit(random, partner, i));
        }
        var current = Text(author);
        var document = Sent(Document(Text(partner)), sent);
        var (text, left, review) = Apply(current, document);
        Assert.True(review.HasOrigin, $"seed {seed}");

        // What the author wrote is there to the byte; what the partner wrote too, or it is told.
        var paragraphs = text.Split("\n\n").Select(p => p.Trim('\n')).ToHashSet(StringComparer.Ordinal);
        var told = string.Join('\n', left.Select(l => l.Shown));
        Findings.None(
            mine.Where(m => m.Length > 0 && !paragraphs.Contains(m)).Select(m => $"seed {seed}: the author's « {m} » is lost in\n{text}")
        );
        Findings.None(
            theirs
                .Where(t => t.Length > 0 && !paragraphs.Contains(t) && !t.Split(' ').All(w => told.Contains(w, StringComparison.Ordinal)))
                .Select(t => $"seed {seed}: the partner's « {t} » is neither applied nor told in\n{text}\n{told}")
        );
        // Nothing else changes.
        Findings.None(
            units
                .Where(u => author.Contains(u) && partner.Contains(u) && !paragraphs.Contains(u))
                .Select(u => $"seed {seed}: « {u} » was touched by nobody")
        );
        // And once more is the same.
        var again = Apply(text, document);
        Assert.Equal(text, again.Text);
        Assert.Equal(left.Count, again.Left.Count);
    }

    private static string Paragraph(Random random, int number) =>
        $"Unité {number} : " + string.Join(' ', Enumerable.Range(0, 6 + random.Next(8)).Select(_ => Word(random))) + ".";

    private static string Word(Random random) => Words.Split(' ') is var words ? words[random.Next(words.Length)] + random.Next(1000) : "";

    // Changes, adds, takes out or cuts; gives the paragraph that must be found, or nothing for one taken out.
    private static string Edit(Random random, List<string> units, int at)
    {
        var words = units[at].Split(' ').ToList();
        var place = 3 + random.Next(words.Count - 4);
        switch (random.Next(5))
        {
            case 0:
                words[place] = Word(random);
                break;
            case 1:
                words.Insert(place, Word(random));
                break;
            case 2:
                words.RemoveAt(place);
                break;
            case 3:
                units.RemoveAt(at);
                return "";
            default:
                var added = "Ajout " + Paragraph(random, at + 100);
                units.Insert(at + 1, added);
                return added;
        }
        return units[at] = string.Join(' ', words);
    }

    private static string Text(IEnumerable<string> units) =>
        "---\ntitre: \"Des haies\"\n---\n\n## Contexte\n\n" + string.Join("\n\n", units) + "\n";

    private static (string Text, IReadOnlyList<LeftChange> Left, DocumentReview Review) Apply(string source, byte[] document)
    {
        var review = DocumentReview.Of(document, Document(source));
        var patch = SourcePatch.Of(review, new Dictionary<string, string> { ["a.md"] = source }, NoFigures);
        return (patch.Files().GetValueOrDefault("a.md", source), patch.Left, review);
    }

    // A document as it comes back: its text is the partner's, what it carries is what was sent.
    private static byte[] Sent(byte[] edited, string source) =>
        WordParts.With(edited, WordParts.Of(Document(source)).Where(p => WordParts.IsOrigin(p.Key)));

    private static byte[] WithoutOrigin(byte[] document) => WordParts.Without(document, WordParts.IsOrigin);

    private static byte[] Document(string source) => PageDocument.Make(Encoding.UTF8.GetBytes(Page(source)), "x", _ => null);

    private static string Page(string source)
    {
        var page = new StringBuilder("<html><body>");
        foreach (
            var block in source[(source.IndexOf("\n---", 3, StringComparison.Ordinal) + 4)..]
                .Split("\n\n")
                .Select(b => b.Trim('\n'))
                .Where(b => b.Length > 0)
        )
        {
            if (block.StartsWith("## ", StringComparison.Ordinal))
                page.Append("<h2>").Append(block[3..]).Append("</h2>");
            else if (block.StartsWith("- ", StringComparison.Ordinal))
                page.Append("<ul>").AppendJoin("", block.Split('\n').Select(i => $"<li>{Inline(i[2..])}</li>")).Append("</ul>");
            else
                page.Append("<p>").Append(Inline(block)).Append("</p>");
        }
        return page.Append("</body></html>").ToString();
    }

    private static string Inline(string text)
    {
        text = Strong().Replace(text, "<b>$1</b>");
        text = Emphasis().Replace(text, "<i>$1</i>");
        text = Link().Replace(text, "<a href=\"$2\">$1</a>");
        return text.Replace(" [@A]", "<sup><a href=\"#s1\">1</a></sup>", StringComparison.Ordinal);
    }

    private static string Plain(string source) =>
        Regex.Replace(Page(source), "</(p|h2|li)>", "\n").Replace("<ul>", "", StringComparison.Ordinal) is var lines
            ? Regex.Replace(lines, "<[^>]+>", "")
            : "";

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Strong();

    [GeneratedRegex(@"\*([^*]+)\*")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\[([^\]@]+)\]\(([^)]+)\)")]
    private static partial Regex Link();
}
