using System.Text.RegularExpressions;
using CollegeTes.Model;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Captions that roll up, as automatic ones do (YouTube): each cue shows again the line before it, above the words that are being said, and
/// a short cue
/// between two holds the line still. A transcript says each line once.
/// </summary>
internal static partial class RollUp
{
    /// <summary>The cues with what is new in each; as they are where words do not carry times of their own.</summary>
    /// <param name="text">The file, in which such captions give their words times.</param>
    public static List<Cue> Undo(List<Cue> cues, string text)
    {
        if (!TimedWord().IsMatch(text))
            return cues;
        var said = new List<Cue>(cues.Count);
        var shown = "";
        foreach (var cue in cues)
        {
            var lines = cue.Text.Split('\n');
            var last = shown.Split('\n')[^1];
            shown = cue.Text;
            var fresh = lines[0] == last && last.Length > 0 ? lines[1..] : lines;
            if (fresh.Length > 0)
                said.Add(cue with { Text = string.Join('\n', fresh) });
        }
        return said;
    }

    [GeneratedRegex(@"<\d\d:\d\d:\d\d\.\d{3}><c>")]
    private static partial Regex TimedWord();
}
