using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Markup;

namespace CollegeTes.Printing;

/// <summary>
/// A page as the browser must have it to print all that it says: lists of terms, spaces between boxes, ends of lines, expansions and
/// languages of words
/// are otherwise lost on the way to the structure of a PDF. Nothing of it changes what is seen.
/// </summary>
public static partial class PrintedMarkup
{
    /// <summary>The class of the number at the head of a note that leads back to nothing.</summary>
    internal const string NoteNumber = "numero";

    // A private part of a language tag (RFC 5646, 2.2.7) is the one thing that the browser carries from an element to its tag.
    private const string Mark = "-x-tes";

    /// <summary>The page to print.</summary>
    public static string Of(string page) => WithMarks(WithLines(WithSpaces(WithLists(page))));

    /// <summary>The marked elements of such a page, by the language that their tags carry.</summary>
    internal static IReadOnlyDictionary<string, MarkupElement> Marked(MarkupElement page) =>
        page.SelfAndDescendants()
            .Where(e => e["lang"]?.Contains(Mark, StringComparison.Ordinal) == true)
            .ToDictionary(e => e["lang"]!, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a marked element, without its mark.</summary>
    internal static string LanguageOf(string mark) => mark[..mark.IndexOf(Mark, StringComparison.Ordinal)];

    // A list of terms is a list for whoever listens to a page; the browser prints it as running text.
    private static string WithLists(string page) =>
        TermGroup().Replace(TermList().Replace(page, "<dl role=\"list\""), "<div role=\"listitem\"$1><dt");

    // Between two boxes side by side a space is not printed, and their words would be read as one: it goes inside the first.
    private static string WithSpaces(string page) => SideBySide().Replace(page, " </$1><$2");

    // The end of a line is not printed either, and commands would be read as one.
    private static string WithLines(string page) =>
        LineEnd().Replace(Preformatted().Replace(page, pre => pre.Value.Replace("\n", " \n", StringComparison.Ordinal)), " <br");

    // Words that have an expansion or a language are tagged only when they have a role.
    private static string WithMarks(string page)
    {
        var language = PageLanguage().Match(page).Groups[1].Value;
        var count = 0;
        var numbered = page.Replace(
            $"<b class=\"{NoteNumber}\">",
            $"<b class=\"{NoteNumber}\" lang=\"{language}\">",
            StringComparison.Ordinal
        );
        return Word()
            .Replace(numbered, word =>
            {
                var own = WordLanguage().Match(word.Value);
                if (
                    !own.Success
                    && !(
                        word.Value.StartsWith("<abbr", StringComparison.Ordinal)
                        && word.Value.Contains(" title=\"", StringComparison.Ordinal)
                    )
                )
                    return word.Value;
                var mark = string.Create(CultureInfo.InvariantCulture, $"{(own.Success ? own.Groups[1].Value : language)}{Mark}{count++}");
                return $"{(own.Success ? word.Value.Remove(own.Index, own.Length) : word.Value)[..^1]} lang=\"{mark}\" role=\"emphasis\">";
            });
    }

    [GeneratedRegex(@"<dl(?=[^>]*>\s*<div(?: [^<>]*)?>\s*<dt)")]
    private static partial Regex TermList();

    [GeneratedRegex(@"<div((?: [^<>]*)?)>\s*<dt")]
    private static partial Regex TermGroup();

    [GeneratedRegex(@"</(span|strong|time|b)> <(span|time|strong)\b")]
    private static partial Regex SideBySide();

    [GeneratedRegex(@"<pre\b.*?</pre>", RegexOptions.Singleline)]
    private static partial Regex Preformatted();

    [GeneratedRegex(@"(?<=\S)<br\b")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"<html\b[^>]*? lang=""([^""]+)""")]
    private static partial Regex PageLanguage();

    [GeneratedRegex(@"<(?:abbr|span|i|b|cite|q|small|mark|dfn|var|kbd|samp)(?: [^<>]*)?(?: lang=""| title="")[^<>]*>")]
    private static partial Regex Word();

    [GeneratedRegex(@" lang=""([^""]+)""")]
    private static partial Regex WordLanguage();
}
