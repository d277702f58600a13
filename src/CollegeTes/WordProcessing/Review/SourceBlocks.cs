using System.Text.RegularExpressions;

namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// Cuts a Markdown body into blocks by its lines. Enough to put a paragraph between two others; whatever is not plainly a
/// paragraph or an item becomes a block that nothing is done with.
/// </summary>
internal static partial class SourceBlocks
{
    /// <param name="text">The file, its lines ended by <c>\n</c>.</param>
    /// <param name="body">Where its body begins.</param>
    public static List<SourceBlock> Of(string text, int body)
    {
        var blocks = new List<SourceBlock>();
        var columns = new Stack<int>();
        string? fence = null;
        SourceBlock? open = null;
        for (var start = body; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var line = text[start..end];
            if (fence is not null || (open is null or { Kind: not SourceBlockKind.Other } && Fence(line) is not null))
            {
                open = fence is null ? Begin(SourceBlockKind.Other, "") : open! with { End = end };
                fence =
                    fence is null ? Fence(line)
                    : line.Trim() == fence ? null
                    : fence;
                if (fence is null)
                    Close();
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                Close();
            }
            else if (
                Kind(line) is var (kind, marker)
                && (open is null || kind is not SourceBlockKind.Text and not SourceBlockKind.Figure)
                && !(open?.Kind == kind && kind is SourceBlockKind.Table or SourceBlockKind.Quote)
            )
            {
                Close();
                open = Begin(kind, marker);
                if (kind == SourceBlockKind.Heading)
                    Close();
            }
            else
            {
                open = open! with
                {
                    End = end,
                    Kind = Underline().IsMatch(line) || open.Kind == SourceBlockKind.Figure ? SourceBlockKind.Other : open.Kind,
                };
            }
            start = end + 1;

            SourceBlock Begin(SourceBlockKind kind, string marker) =>
                new(kind, start, end, marker) { Indent = line.Length - line.TrimStart().Length };
        }
        Close();
        return blocks;

        void Close()
        {
            if (open is not { } block)
                return;
            open = null;
            if (block.Kind == SourceBlockKind.Item)
            {
                while (columns.TryPeek(out var column) && block.Indent < column)
                    columns.Pop();
                block = block with { Level = columns.Count };
                columns.Push(block.Marker.Length);
            }
            else if (block.Indent == 0)
            {
                columns.Clear();
            }
            blocks.Add(block);
        }
    }

    private static (SourceBlockKind Kind, string Marker) Kind(string line)
    {
        var words = line.TrimStart();
        if (Item().Match(line) is { Success: true } item)
            return (SourceBlockKind.Item, item.Value);
        if (words.StartsWith("> ", StringComparison.Ordinal))
            return (SourceBlockKind.Quote, line[..^(words.Length - 2)]);
        if (Heading().IsMatch(line))
            return (SourceBlockKind.Heading, "");
        if (words[0] == '|')
            return (SourceBlockKind.Table, "");
        if (words.StartsWith("![", StringComparison.Ordinal))
            return (SourceBlockKind.Figure, "");
        return (words[0] is '<' or '>' or ':' || Rule().IsMatch(line) ? SourceBlockKind.Other : SourceBlockKind.Text, "");
    }

    private static string? Fence(string line) => Opening().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^\s*([-*+]|\d{1,9}[.)])\s+(?=\S)")]
    private static partial Regex Item();

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(=+|-+)\s*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\s*([-*_])\s*(\1\s*){2,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*(`{3,}|~{3,})")]
    private static partial Regex Opening();
}
