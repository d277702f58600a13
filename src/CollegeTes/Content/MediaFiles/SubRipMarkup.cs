using System.Text.RegularExpressions;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The dress that programs put on SubRip: tags of HTML's oldest sort, and places in braces. Every other character is text.
/// </summary>
internal static partial class SubRipMarkup
{
    public static string Remove(string line) => line.AsSpan().IndexOfAny('<', '{') < 0 ? line : Tag().Replace(line, "");

    [GeneratedRegex(@"</?(b|i|u|s)>|</?font\b[^<>]*>|\{\\[^{}]*\}", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
