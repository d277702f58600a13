using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>An address written as such in a text: what is shown, and where it leads.</summary>
internal sealed class AddressInline(string shown, string url) : LeafInline
{
    public string Shown { get; } = shown;

    public string Url { get; } = url;
}

/// <summary>
/// Finds addresses of the Web and of mail in running text. The characters of the sentence around them are no part of them.
/// </summary>
internal static partial class BareAddresses
{
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(
        ["@", "http", "www."],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>False for a text that holds no address for sure: nearly all of them.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text) => text.ContainsAny(Beginnings);

    /// <summary>Addresses of a text, in order.</summary>
    public static IEnumerable<(int Start, int Length, string Url)> Find(string text)
    {
        if (!MayStandIn(text))
            yield break;
        foreach (Match match in Address().Matches(text))
        {
            var isMail = match.Groups["mail"].Success;
            var length = isMail ? match.Length : Length(match.ValueSpan);
            // Trimmed of the characters after it, an address of the Web must still hold all of its host.
            if (length < match.Groups["host"].Index + match.Groups["host"].Length - match.Index)
                continue;
            var shown = text.Substring(match.Index, length);
            yield return (
                match.Index,
                length,
                isMail ? "mailto:" + shown
                : match.Groups["scheme"].Success ? shown
                : "https://" + shown
            );
        }
    }

    // A closing bracket belongs to the address that opens it.
    private static int Length(ReadOnlySpan<char> address)
    {
        var length = address.Length;
        while (length > 0)
        {
            var last = address[length - 1];
            var isUnopened = last == ')' && address[..length].Count(')') > address[..length].Count('(');
            if (
                !isUnopened && last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '…' or '*' or '_' or '~' or '[' or ']')
            )
                break;
            length--;
        }
        return length;
    }

    // No nested repetition that could try the same characters twice: texts are up to 256 KiB.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_/@.-])(?:(?<scheme>https?://)(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d{1,5})?|(?<host>www(?:\.[\p{L}\p{N}-]+){2,}))(?:[/?#][^\s<>""«»“”|`{}^\\]*)?"
            + @"|(?<![\p{L}\p{N}_/@.%+-])(?<mail>[A-Za-z0-9_](?:[A-Za-z0-9._%+-]{0,63}))@(?<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24})(?![A-Za-z0-9@-])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();
}
