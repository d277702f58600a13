namespace CollegeTes.Tests.Prose;

/// <summary>
/// All examples of CommonMark's specification (npm, <c>commonmark-spec</c>): the words and characters that its own HTML shows are those
/// that we show. Where they are
/// not, the author is told by an error, or the reason is listed here.
/// </summary>
public sealed class SpecificationTests
{
    // What is refused with an error, and may leave its words out: none of it is ever published.
    private static readonly string[] Refused = ["TES0301", "TES0341", "TES0340", "TES0303", "TES0206"];

    private const string PushedIn = "lines pushed in are a paragraph, not a listing";

    // Examples whose visible text is not the specification's, though nothing is refused.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["18"] = PushedIn,
        ["36"] = PushedIn,
        ["134"] = PushedIn,
        ["183"] = PushedIn,
        ["211"] = PushedIn,
        ["177"] = "what follows a comment on its line is read as Markdown, not as HTML",
    };

    public static IEnumerable<(int Number, string Markdown, string Html)> Examples(string specification)
    {
        const string Fence = "````````````````````````````````";
        var number = 0;
        var parts = specification.Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] != Fence + " example")
                continue;
            var middle = Array.IndexOf(parts, ".", i);
            var end = Array.IndexOf(parts, Fence, middle);
            yield return (++number, Lines(i + 1, middle), Lines(middle + 1, end));
            i = end;
        }

        string Lines(int from, int to) => string.Concat(parts[from..to].Select(l => l.Replace('→', '\t') + "\n"));
    }

    [Fact]
    public void Every_word_of_every_example_is_shown()
    {
        var file = Path.Combine(Repository.Root, "tests/outils/node_modules/commonmark-spec/spec.txt");
        Tools.Require(File.Exists(file) ? file : null, "commonmark-spec (npm)");
        var differences = new List<string>();
        var count = 0;
        foreach (var (number, markdown, html) in Examples(File.ReadAllText(file)))
        {
            count++;
            var ours = Words.Page(markdown, out var bag);
            if (
                bag.Sorted().Any(d => Refused.Contains(d.Code))
                || Known.ContainsKey(number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            )
                continue;
            if (Words.Of(ours) != Words.Of(html) || Words.Signs(ours) != Words.Signs(html))
                differences.Add(
                    $"{number}\n{markdown}→ {Words.Signs(ours)}\n  {Words.Signs(html)}  "
                        + $"({string.Join(' ', bag.Sorted().Select(d => d.Code).Distinct())})"
                );
        }
        Assert.InRange(count, 600, 1_000);
        Assert.True(differences.Count == 0, $"{differences.Count} of {count}\n" + string.Join('\n', differences));
    }
}
