using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>Dates as French documents write them. Day before month, always: the documents are French.</summary>
internal static partial class FrenchDates
{
    private static readonly string[] Months =
    [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ];

    /// <summary>A text that is one date: <c>15 mars 2024</c>, <c>15/03/2024</c>, <c>mars 2024</c>, <c>03/2024</c>, <c>2024</c>.</summary>
    public static PartialDate? Read(string text)
    {
        var folded = UnicodeText.Fold(text).Trim();
        var match = One().Match(folded);
        return match.Success && match.Length == folded.Length ? Of(match) : null;
    }

    /// <summary>A beginning and an end, or a beginning that goes on; null when the text says more than that.</summary>
    public static (PartialDate From, PartialDate? To)? ReadPeriod(string text)
    {
        var folded = UnicodeText.Fold(text);
        var dates = One().Matches(folded).Select(Of).ToList();
        if (dates.Count is 0 or > 2 || dates.Contains(null))
            return null;
        var rest = Connectors().Replace(One().Replace(folded, " "), " ");
        if (rest.Any(char.IsLetterOrDigit))
            return null;
        var from = dates[0]!.Value;
        if (dates.Count == 2)
            return dates[1]!.Value.Latest >= from.Earliest ? (from, dates[1]) : null;
        return GoesOn().IsMatch(folded) ? (from, null) : (from, from);
    }

    /// <summary>A date at the start of a line, then what happened: <c>Mars 2021 : lancement</c>.</summary>
    public static (PartialDate Date, string Text)? ReadMilestone(string line)
    {
        // Folding one character may give two: the line is cut where it says, not where the folded one does.
        var cut = line.AsSpan().IndexOfAny(":–—");
        if (cut < 0)
            cut = line.IndexOf(" - ", StringComparison.Ordinal) is var dash && dash >= 0 ? dash + 1 : -1;
        if (cut <= 0 || Read(line[..cut]) is not { } date)
            return null;
        var text = line[(cut + 1)..].Trim();
        return text.Length == 0 ? null : (date, text);
    }

    private static PartialDate? Of(Match match)
    {
        var year = Number(match.Groups["year"].Value);
        int? month =
            match.Groups["month"] is { Success: true } digits ? Number(digits.Value)
            : match.Groups["name"] is { Success: true } name ? Array.IndexOf(Months, name.Value) + 1
            : null;
        int? day = match.Groups["day"] is { Success: true } written ? Number(written.Value) : null;
        var iso = $"{year:D4}" + (month is { } m ? $"-{m:D2}" : "") + (day is { } d ? $"-{d:D2}" : "");
        return PartialDate.TryParse(iso, out var date) ? date : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Names = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre";

    [GeneratedRegex(
        @"(?<![\d/])(?:(?:(?<day>\d{1,2})(?:er)? )?(?<name>"
            + Names
            + @") (?<year>(?:19|20)\d\d)|(?:(?<day>\d{1,2})/)?(?<month>\d{1,2})/(?<year>(?:19|20)\d\d)|(?<year>(?:19|20)\d\d)(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?)(?![\d/])"
    )]
    private static partial Regex One();

    [GeneratedRegex(
        @"\b(de|du|des|a|au|et|le|la|en cours|en|entre|depuis|jusqu'en|jusqu'au|jusqu'a|debut|fin|annee|annees|ce jour|aujourd'hui|toujours|partir)\b"
    )]
    private static partial Regex Connectors();

    [GeneratedRegex(@"\b(depuis|en cours|ce jour|aujourd'hui|toujours|a partir)\b|[-–—]\s*$|…\s*$")]
    private static partial Regex GoesOn();
}
