using System.Globalization;
using System.Text;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.Renditions.Subtitles;

/// <summary>
/// A transcript in SubRip (.srt), which every directory and video platform takes. A voice is named, with a colon, where it begins
/// (podcast namespace, « Transcript File Formats »).
/// </summary>
internal static class SubRipWriter
{
    /// <summary>The file, UTF-8, line ends <c>\n</c>.</summary>
    /// <param name="transcript">What is said.</param>
    /// <param name="isFrench">True for a space before colons.</param>
    public static byte[] Write(Transcript transcript, bool isFrench)
    {
        var text = new StringBuilder();
        var number = 0;
        string? speaking = null;
        foreach (var group in CueGroups.Of(transcript))
        {
            text.Append(++number > 1 ? "\n" : "").Append(CultureInfo.InvariantCulture, $"{number}\n");
            text.Append(CueGroups.Time(group[0].Start, ',')).Append(" --> ").Append(CueGroups.Time(group[0].End, ',')).Append('\n');
            foreach (var cue in group)
            {
                // Words that could be taken for a voice are given theirs again.
                if (cue.Voice is { } voice && (voice != speaking || SubRipVoices.Resembles(cue.Text)))
                    text.Append(voice).Append(isFrench ? "\u00A0: " : ": ");
                speaking = cue.Voice;
                // What would read as times or as dress is made harmless: the words stay.
                text.AppendJoin('\n', CueGroups.Lines(cue).Select(Harmless)).Append('\n');
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Programs write references of HTML in SubRip, and readers read them: words that look like one keep their character by one.
    private static string Harmless(string line)
    {
        var text = line.Replace("-->", "→", StringComparison.Ordinal);
        return HtmlCharacters.Decode(text) == text ? text : text.Replace("&", "&amp;", StringComparison.Ordinal);
    }
}
