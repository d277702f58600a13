using System.Text;
using System.Text.Json;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Teaching;

/// <summary>The quiz as Moodle imports it: read back by an independent parser, every kind of question, any character anywhere.</summary>
public sealed class GiftTests
{
    // What has a meaning in GIFT, and what looks as if it had one.
    // csharpier-ignore
    private static readonly string[] Tokens =
    [
        "~", "=", "#", "{", "}", ":", "\\", "::", "####", "->", "%50%", "[html]", "[plain]", "[markdown]", "//", "$CATEGORY:", "\\n", "\\=",
        "<b>", "&amp;", "T", "F", "1..2", "mot", "d’été", "ça", "œuvre", "12", "%", "…", "@", "*", "_", "|", "/", "é",
    ];

    [Fact]
    public void Each_kind_of_question_is_read_back()
    {
        using var workspace = new TrainingWorkspace();
        workspace.Build("gift");
        var read = TrainingWorkspace.ReadGift(workspace.PathOf("quiz.gift")).EnumerateArray().ToList();
        Assert.Equal(["Category", "MC", "MC", "TF", "Numerical", "Matching", "Essay"], read.Select(q => q.GetProperty("type").GetString()));
        Assert.Equal("$course$/top/Lire, une expérience - à plusieurs", read[0].GetProperty("title").GetString());
        Assert.Equal("1. Qui plante\u202F?", read[1].GetProperty("title").GetString());
        Assert.Equal(
            [("La commune", true, "Oui, avec 12,5\u00A0km."), ("L’État", false, "Non.")],
            read[1].GetProperty("choices").EnumerateArray().Select(Choice)
        );
        Assert.StartsWith("La commune a planté.\nD’où on le sait", Words(read[1].GetProperty("globalFeedback")), StringComparison.Ordinal);
        Assert.Equal([50, 50, -100], read[2].GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("weight").GetDouble()));
        Assert.True(read[3].GetProperty("isTrue").GetBoolean());
        // The first is for who is wrong (Moodle, format.php, split_truefalse_comment).
        Assert.Equal("Relisez.", Words(read[3].GetProperty("trueFeedback")));
        Assert.Equal("En effet.", Words(read[3].GetProperty("falseFeedback")));
        var number = read[4].GetProperty("choices");
        Assert.Equal((12.5, 0.5), (number.GetProperty("number").GetDouble(), number.GetProperty("range").GetDouble()));
        Assert.Equal(
            [("L’école", "plante"), ("La ferme", "arrose"), ("La mairie", "paie")],
            read[5]
                .GetProperty("matchPairs")
                .EnumerateArray()
                .Select(p => (Words(p.GetProperty("subquestion")), p.GetProperty("subanswer").GetString()!))
        );
        Assert.Equal("À discuter.", Words(read[6].GetProperty("globalFeedback")));
        Assert.All(read.Skip(1), q => Assert.Equal("plain", q.GetProperty("stem").GetProperty("format").GetString()));
    }

    [Theory]
    [InlineData("Vrai", "Faux", 0, "TF", true)]
    [InlineData("faux", "VRAI", 0, "TF", false)]
    [InlineData("Vrai", "Faux", 1, "TF", false)]
    [InlineData("Oui", "Non", 0, "MC", false)]
    public void True_and_false_are_what_the_right_answer_says(string first, string second, int right, string type, bool isTrue)
    {
        using var workspace = new TrainingWorkspace(
            $$"""
            questions:
              - id: q
                type: vrai-faux
                enonce: "Vraiment ?"
                reponses: [{texte: "{{first}}", juste: {{(right == 0 ? "oui" : "non")}}}, {texte: "{{second}}", juste: {{(
                right == 1 ? "oui" : "non"
            )}}}]
            """
        );
        workspace.Build("gift");
        var question = TrainingWorkspace.ReadGift(workspace.PathOf("quiz.gift"))[1];
        Assert.Equal(type, question.GetProperty("type").GetString());
        if (type == "TF")
            Assert.Equal(isTrue, question.GetProperty("isTrue").GetBoolean());
    }

    [Fact]
    public void Any_character_is_the_same_text_in_every_place()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        var count = Seed.Rounds(60);
        var drawn = Enumerable
            .Range(0, count)
            .Select(i => new Drawn(i, Enumerable.Range(0, 8).Select(_ => Line(random)).ToArray()))
            .ToList();
        using var workspace = new TrainingWorkspace("questions:\n" + string.Concat(drawn.Select(d => d.Yaml)));
        workspace.Build("gift");
        var read = TrainingWorkspace.ReadGift(workspace.PathOf("quiz.gift")).EnumerateArray().Skip(1).ToList();
        Assert.Equal(count, read.Count);
        Findings.None(drawn.Zip(read).SelectMany(p => p.First.Differences(p.Second)).Select(d => $"seed {seed}: {d}"));
    }

    [Fact]
    public void A_line_end_never_ends_a_question() => Assert.Equal("a\\n\\nb\\\\n", Escaping.Gift.Apply("a\r\n\nb\\n"));

    private static string Line(Random random)
    {
        var text = new StringBuilder("T");
        for (var i = random.Next(1, 9); i > 0; i--)
            text.Append(Tokens[random.Next(Tokens.Length)]).Append(random.Next(3) == 0 ? " " : "");
        return text.ToString().TrimEnd();
    }

    private static (string, bool, string) Choice(JsonElement choice) =>
        (Words(choice.GetProperty("text")), choice.GetProperty("isCorrect").GetBoolean(), Words(choice.GetProperty("feedback")));

    // The parser leaves its own marks of escaped characters there, which Moodle takes away.
    private static string Decoded(string text) =>
        "#:={}~\\".Aggregate(text, (t, c) => t.Replace($"&&{(int)c:D3};", c.ToString(), StringComparison.Ordinal));

    private static string Words(JsonElement text) => text.ValueKind == JsonValueKind.Null ? "" : text.GetProperty("text").GetString()!;

    // One question, its texts in each place that its kind has.
    private sealed record Drawn(int Number, string[] Texts)
    {
        private static readonly string[] Kinds = ["choix", "choix-multiple", "vrai-faux", "association", "libre"];

        private string Kind => Kinds[Number % Kinds.Length];

        public string Yaml =>
            $"  - id: q{Number}\n    type: {Kind}\n    enonce: {Quoted(0)}\n    explication: {Quoted(1)}\n"
            + Kind switch
            {
                "libre" => "",
                "association" =>
                    $"    paires: [{{gauche: {Quoted(2)}, droite: {Quoted(3)}}}, {{gauche: {Quoted(4)}, droite: {Quoted(5)}}}, "
                        + $"{{gauche: {Quoted(6)}, droite: {Quoted(7)}}}]\n",
                "vrai-faux" => $"    reponses: [{{texte: Vrai, juste: oui, retour: {Quoted(2)}}}, {{texte: Faux, retour: {Quoted(3)}}}]\n",
                _ =>
                    $"    reponses: [{{texte: {Quoted(2)}, juste: oui, retour: {Quoted(3)}}}, {{texte: {Quoted(4)}, retour: {Quoted(5)}}}, "
                        + $"{{texte: {Quoted(6)}, retour: {Quoted(7)}}}]\n",
            };

        public IEnumerable<string> Differences(JsonElement read)
        {
            var found = new List<(string Place, string Expected, string Actual)>
            {
                ("enonce", Shown(0), Words(read.GetProperty("stem"))),
                ("explication", Shown(1), Words(read.GetProperty("globalFeedback"))),
            };
            if (Kind == "association")
                found.AddRange(
                    read.GetProperty("matchPairs")
                        .EnumerateArray()
                        .SelectMany(
                            (p, i) =>
                                new[]
                                {
                                    ("gauche", Arrowed(2 + 2 * i), Words(p.GetProperty("subquestion"))),
                                    ("droite", Shown(3 + 2 * i), Decoded(p.GetProperty("subanswer").GetString()!)),
                                }
                        )
                );
            else if (Kind == "vrai-faux")
                found.AddRange([
                    ("faux", Shown(3), Words(read.GetProperty("trueFeedback"))),
                    ("juste", Shown(2), Words(read.GetProperty("falseFeedback"))),
                ]);
            else if (Kind != "libre")
                found.AddRange(
                    read.GetProperty("choices")
                        .EnumerateArray()
                        .SelectMany(
                            (c, i) =>
                                new[]
                                {
                                    ("texte", Arrowed(2 + 2 * i), Words(c.GetProperty("text"))),
                                    ("retour", Shown(3 + 2 * i), Words(c.GetProperty("feedback"))),
                                }
                        )
                );
            return found
                .Where(f => Line(f.Expected) != Line(f.Actual))
                .Select(f => $"q{Number} {Kind} {f.Place}: «{f.Expected}» became «{f.Actual}»");
        }

        private string Quoted(int at) => JsonSerializer.Serialize(Texts[at]);

        private string Shown(int at) => FrenchTypography.Apply(Texts[at]);

        // Two characters that would make a matching question of any other.
        private string Arrowed(int at) => Shown(at).Replace("->", "→", StringComparison.Ordinal);

        // Readers of GIFT fold ordinary spaces.
        private static string Line(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
