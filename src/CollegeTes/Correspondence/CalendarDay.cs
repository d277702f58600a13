using System.Globalization;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Correspondence;

/// <summary>
/// A day to put in a calendar (RFC 5545): one event that lasts the day, takes no time of it, and is announced two days before.
/// </summary>
/// <param name="Name">What it is, the same for the same event each time: calendars then replace it.</param>
/// <param name="Day">The day itself.</param>
/// <param name="MadeOn">The day it was written.</param>
/// <param name="Summary">French, one line.</param>
/// <param name="Description">French.</param>
public sealed record CalendarDay(string Name, DateOnly Day, DateOnly MadeOn, string Summary, string Description)
{
    private static readonly Guid Space = new("7c1a4e8e-3f52-4a0b-8f0e-5b8d6a2f9c11");

    // Octets of a line, its end apart.
    private const int LineLength = 75;

    /// <summary>Its bytes; the same day gives the same bytes.</summary>
    public byte[] Write()
    {
        var output = new StringBuilder();
        foreach (
            var line in (string[])
                [
                    "BEGIN:VCALENDAR",
                    "VERSION:2.0",
                    "PRODID:-//tes//relecture//FR",
                    "CALSCALE:GREGORIAN",
                    "BEGIN:VEVENT",
                    "UID:" + NameUuid.Of(Space, Name).ToString("D"),
                    $"DTSTAMP:{Compact(MadeOn)}T000000Z",
                    "DTSTART;VALUE=DATE:" + Compact(Day),
                    "DTEND;VALUE=DATE:" + Compact(Day.AddDays(1)),
                    "SUMMARY;LANGUAGE=fr:" + Escaped(Summary),
                    "DESCRIPTION;LANGUAGE=fr:" + Escaped(Description),
                    "TRANSP:TRANSPARENT",
                    "BEGIN:VALARM",
                    "ACTION:DISPLAY",
                    "TRIGGER:-P2D",
                    "DESCRIPTION:" + Escaped(Summary),
                    "END:VALARM",
                    "END:VEVENT",
                    "END:VCALENDAR",
                ]
        )
            Fold(output, line);
        return Encoding.UTF8.GetBytes(output.ToString());
    }

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.ReplaceLineEndings("\n")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    // A line that goes on begins with a space; no character is cut in two.
    private static void Fold(StringBuilder output, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LineLength)
            {
                output.Append("\r\n ");
                length = 1;
            }
            output.Append(rune);
            length += rune.Utf8SequenceLength;
        }
        output.Append("\r\n");
    }
}
