using CollegeTes.Diagnostics;
using CollegeTes.Tests.Properties;
using CollegeTes.Tests.Text;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Tests.Yaml;

/// <summary>The everyday reader gives the tree of the full parser, or nothing.</summary>
public sealed class PlainYamlTests
{
    private readonly int _seed = Seed.Next();

    [Theory]
    [InlineData("titre: Un titre\nstatut: publie\n")]
    [InlineData("titre: \"Un : titre\"  # dit ainsi\naxes: [a, b-c, \"d e\"]\n")]
    [InlineData("periode: {debut: 2016, fin: 2021}\n\n# plus loin\nporteur: l'association d'ici\n")]
    [InlineData(
        "etapes:\n  - {date: 2016, cle: oui}\n  - date: 2017\n    titre: Deux mots\n    liste: [\n      un,\n      deux\n      ]\n"
    )]
    [InlineData("a:\n  b:\n    c: http://exemple.org/x?y=1#z\n    d: -5\n  e: x\n")]
    [InlineData("liste: []\nsuite: 12:30\n")]
    [InlineData("été: oui\nlieu-dit: Île d’Yeu « là »\n")]
    public void Everyday_texts_are_read_here(string text)
    {
        var file = new SourceFile("x.yaml", text, firstLine: 3, indent: 2);
        Assert.True(PlainYaml.TryReadMapping(file, out var plain));
        Assert.Equal(Show(YamlReader.ReadFully(file, new DiagnosticBag())!), Show(plain));
    }

    [Theory]
    [InlineData("a: un\n  deux\n")]
    [InlineData("a: |\n  un\n")]
    [InlineData("a: \"x\\n\"\n")]
    [InlineData("a: 'l''eau'\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: *b\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: [b, c\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("a:\n")]
    [InlineData("- a\n")]
    [InlineData("")]
    public void What_is_unusual_or_wrong_is_left_to_the_full_parser(string text) =>
        Assert.False(PlainYaml.TryReadMapping(new SourceFile("x.yaml", text), out _));

    [Fact]
    public void The_shipped_collection_is_read_here_for_the_most_part()
    {
        var headers = Headers().ToList();
        Assert.InRange(headers.Count(h => PlainYaml.TryReadMapping(h, out _)), headers.Count / 2, headers.Count);
    }

    [Fact]
    public void Mutations_of_real_files_give_the_same_tree_or_none()
    {
        var random = new Random(_seed);
        var headers = Headers().ToList();
        var read = 0;
        for (var round = 0; round < Seed.Rounds(20_000); round++)
        {
            var text = Mutate(Excerpt(headers[round % headers.Count].Text, random), random);
            var file = new SourceFile("x.yaml", text, 2);
            if (!PlainYaml.TryReadMapping(file, out var plain))
                continue;
            read++;
            var bag = new DiagnosticBag();
            var full = YamlReader.ReadFully(file, bag);
            if (full is null || bag.Sorted().Count > 0 || Show(full) != Show(plain))
                Assert.Fail(
                    $"seed {_seed}, round {round}\n{text}\n--- full\n{(full is null ? bag.Sorted()[0].Message : Show(full))}\n--- here\n"
                        + $"{Show(plain)}"
                );
        }
        Assert.InRange(read, 2_000, 20_000);
    }

    [Fact]
    public void Hostile_lines_give_the_same_tree_or_none()
    {
        var hostile = new HostileText(_seed);
        for (var round = 0; round < Seed.Rounds(5_000); round++)
        {
            var file = new SourceFile("x.yaml", "a: " + hostile.Line(60) + "\nb:\n  - " + hostile.Line(40) + "\n");
            if (PlainYaml.TryReadMapping(file, out var plain))
                Assert.Equal(
                    YamlReader.ReadFully(file, new DiagnosticBag()) is { } full ? Show(full) : "refusé : " + file.Text,
                    Show(plain)
                );
        }
    }

    private static IEnumerable<SourceFile> Headers()
    {
        foreach (
            var path in Repository.Files.Where(f =>
                f.StartsWith("content/", StringComparison.Ordinal) && Path.GetExtension(f) is ".md" or ".yaml"
            )
        )
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, path));
            yield return new SourceFile(
                path,
                path.EndsWith(".md", StringComparison.Ordinal) ? text.Split("\n---\n", 2)[0][4..] + "\n" : text
            );
        }
    }

    // A few lines from anywhere that starts at the margin.
    private static string Excerpt(string text, Random random)
    {
        var lines = text.Split('\n');
        var first = random.Next(lines.Length);
        while (first > 0 && (lines[first].Length == 0 || lines[first][0] is ' ' or '-' or '#'))
            first--;
        return string.Join('\n', lines.Skip(first).Take(random.Next(1, 12))) + "\n";
    }

    private static string Mutate(string text, Random random)
    {
        string[] pieces =
        [
            " ",
            "\n",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "a",
            "é",
            "?",
            "|",
            ">",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "\\",
            "\t",
            "...",
            "---",
            "<<",
            "~",
            "0",
            "\n  ",
            "\n    ",
        ];
        for (var i = random.Next(4); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(3) switch
            {
                0 => text.Insert(at, pieces[random.Next(pieces.Length)]),
                1 when at < text.Length => text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)),
                _ when at < text.Length => string.Concat(text.AsSpan(0, at), pieces[random.Next(pieces.Length)], text.AsSpan(at + 1)),
                _ => text,
            };
        }
        return text;
    }

    private static string Show(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => $"{scalar.Style} «{scalar.Value}» {Place(scalar.Span)}",
            YamlSequence list => $"[{string.Join("; ", list.Items.Select(Show))}] {Place(list.Span)}",
            YamlMapping group =>
                $"{{{string.Join("; ", group.Entries.Select(e => Show(e.Key) + " = " + Show(e.Value)))}}} {Place(group.Span)}",
            _ => throw new InvalidOperationException(),
        };

    private static string Place(SourceSpan span) => $"{span.Line}:{span.Column}-{span.EndLine}:{span.EndColumn}";
}
