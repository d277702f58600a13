using System.Globalization;
using System.Text;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>
/// Draws Markdown whose words are as long as words are not, in every construction; each holds a mark of its own, by which it is found
/// again.
/// </summary>
internal sealed class LongTexts(Random draw)
{
    private const int Deepest = 3;

    /// <summary>The marks of all that was written.</summary>
    public List<string> Marks { get; } = [];

    /// <summary>Draws a text of so many blocks.</summary>
    public string Write(int blocks)
    {
        var text = new StringBuilder();
        // Each construction once, the others as they come.
        for (var i = 0; i < blocks; i++)
            text.Append(string.Join('\n', Block(i, 0))).Append("\n\nEntre deux.\n\n");
        return text.ToString();
    }

    private IEnumerable<string> Block(int kind, int depth) =>
        (kind % 12) switch
        {
            0 => [$"{Word()} {Word()} {Word()}"],
            1 => ["\t" + string.Join(' ', Enumerable.Range(0, 30).Select(_ => Word(12)))],
            2 => ["```", $"commande {Word()} {Word()}", string.Join(' ', Enumerable.Range(0, 20).Select(_ => Word(9))), "```"],
            3 => Table(draw.Next(2, 12), right: false),
            4 => Table(draw.Next(7, 11), right: true),
            5 => [$"`{Word()}` et **{Word()}** et *{Word()}*, ~~{Word()}~~"],
            6 => [$"Voir https://exemple.fr/{Word()}/{Word()} et [{Word()}](https://exemple.fr/a)"],
            7 when depth == 0 => [$"### {Word()}"],
            8 when depth == 0 => [Word(), $": {Word()}"],
            9 when depth < Deepest => Inside("> ", "> ", depth),
            10 when depth < Deepest => Inside("- ", "  ", depth),
            _ when depth < Deepest => Inside("1. ", "   ", depth),
            _ => [Word()],
        };

    private List<string> Inside(string first, string next, int depth)
    {
        var lines = new List<string> { first + Word(), next.TrimEnd() };
        lines.AddRange(Block(draw.Next(12), depth + 1).Select(l => next + l));
        return lines;
    }

    private IEnumerable<string> Table(int columns, bool right)
    {
        yield return Row(i => right && i > 0 ? (2015 + i).ToString(CultureInfo.InvariantCulture) : Word(14));
        yield return Row(i => right && i > 0 ? "--:" : "---");
        for (var row = 0; row < 2; row++)
            yield return Row(i => right && i > 0 ? Number() : Word(draw.Next(3) == 0 ? 30 : 8));

        string Row(Func<int, string> cell) => "| " + string.Join(" | ", Enumerable.Range(0, columns).Select(cell)) + " |";
    }

    private string Number() => draw.Next(1, 20_000_000).ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u00A0');

    private string Word(int most = 200)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"Q{Marks.Count}Q");
        Marks.Add(mark);
        return new string((char)('a' + draw.Next(26)), draw.Next(1, most + 1)) + mark;
    }
}
