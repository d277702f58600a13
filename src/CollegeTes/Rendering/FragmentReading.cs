using System.Text;

namespace CollegeTes.Rendering;

/// <summary>
/// What is pasted into a directory, HTML or text, seen as it sees it: which elements it holds, which of its parts weighs most.
/// </summary>
internal static class FragmentReading
{
    private const int LongestName = 60;

    /// <summary>Names of the elements it holds, each once, in order.</summary>
    public static IReadOnlyList<string> Elements(string fragment) =>
        [.. Tags(fragment).Where(t => t.Name[0] != '/').Select(t => t.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The heaviest of the parts that stand side by side: a list goes by the paragraph before it, a paragraph by its first words.
    /// </summary>
    public static (string Name, int Bytes) Heaviest(string fragment)
    {
        var (depth, start) = (0, 0);
        var (heaviest, before) = (("", 0), "");
        foreach (var (name, from, to) in Tags(fragment))
        {
            if (name[0] != '/')
            {
                if (depth++ == 0)
                    start = from;
            }
            else if (--depth == 0)
            {
                var part = fragment[start..to];
                var words = Words(WithoutTags(part));
                var isList = part.StartsWith("<ul", StringComparison.Ordinal) || part.StartsWith("<ol", StringComparison.Ordinal);
                if (Encoding.UTF8.GetByteCount(part) is var bytes && bytes > heaviest.Item2)
                    heaviest = (isList && before.Length > 0 ? before : words, bytes);
                before = isList ? "" : words;
            }
        }
        return heaviest;
    }

    /// <summary>The heaviest paragraph of a text, by its first words.</summary>
    public static (string Name, int Bytes) HeaviestParagraph(string text) =>
        text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => (Words(p), Encoding.UTF8.GetByteCount(p)))
            .MaxBy(p => p.Item2);

    private static IEnumerable<(string Name, int From, int To)> Tags(string fragment)
    {
        for (var from = fragment.IndexOf('<', StringComparison.Ordinal); from >= 0; from = fragment.IndexOf('<', from + 1))
        {
            var to = fragment.IndexOf('>', from);
            if (to < 0)
                yield break;
            var name = fragment[(from + 1)..to].Split(' ', '/')[0] is { Length: > 0 } opening ? opening : fragment[(from + 1)..to];
            yield return (name.TrimEnd('/').ToLowerInvariant() is { Length: > 0 } known ? known : "?", from, to + 1);
        }
    }

    private static string WithoutTags(string part)
    {
        var text = new StringBuilder();
        var inside = false;
        foreach (var character in part)
        {
            if (character is '<' or '>')
                inside = character == '<';
            else if (!inside)
                text.Append(character);
        }
        return text.ToString();
    }

    private static string Words(string text)
    {
        var words = text.Trim().Replace('\n', ' ');
        return words.Length <= LongestName ? words : string.Concat(words.AsSpan(0, LongestName), "…");
    }
}
