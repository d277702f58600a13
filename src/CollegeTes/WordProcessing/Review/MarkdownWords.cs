using System.Globalization;
using System.Text;
using CollegeTes.WordProcessing.Import;

namespace CollegeTes.WordProcessing.Review;

/// <summary>Words of a review as Markdown.</summary>
internal static class MarkdownWords
{
    /// <summary>Without the spaces of typography, which it puts back itself.</summary>
    public static string Plain(string words) => words.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    /// <param name="words">As read.</param>
    /// <param name="isBlock">True where they begin a paragraph.</param>
    public static string Of(string words, bool isBlock)
    {
        words = Plain(words);
        var output = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
            MarkdownEscape.Append(output, words, i, isBlock);
        return output.ToString();
    }

    /// <summary>What stands between a block and one of the same kind that is put after it.</summary>
    public static string Separator(SourceBlock block) =>
        block.Kind switch
        {
            SourceBlockKind.Item => "\n" + Marker(block, 1),
            SourceBlockKind.Quote => "\n\n" + block.Marker,
            _ => "\n\n" + new string(' ', block.Indent),
        };

    /// <summary>The marker of an item that comes some places after another.</summary>
    public static string Marker(SourceBlock block, int after)
    {
        if (!block.IsNumbered)
            return block.Marker;
        var sign = block.Marker.Trim();
        var number = int.Parse(sign[..^1], CultureInfo.InvariantCulture) + after;
        return block.Marker[..block.Indent] + number.ToString(CultureInfo.InvariantCulture) + sign[^1] + " ";
    }
}
