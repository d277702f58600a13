using System.Text;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Renditions.Subtitles;

/// <summary>
/// A transcript in WebVTT (W3C, 2019), made of what was read: times, voices and words. What authors noted for themselves, their styles and
/// their
/// settings stay in the source.
/// </summary>
internal static class WebVttWriter
{
    /// <summary>The file, UTF-8, line ends <c>\n</c>.</summary>
    public static byte[] Write(Transcript transcript)
    {
        var text = new StringBuilder("WEBVTT\n");
        foreach (var group in CueGroups.Of(transcript))
        {
            text.Append('\n')
                .Append(CueGroups.Time(group[0].Start, '.'))
                .Append(" --> ")
                .Append(CueGroups.Time(group[0].End, '.'))
                .Append('\n');
            foreach (var cue in group)
            {
                if (cue.Voice is { } voice)
                    text.Append("<v ").Append(Escaping.Content.Apply(voice)).Append('>');
                // The next part has its own voice, which ends this one; without one, this one must say that it ends.
                text.AppendJoin('\n', CueGroups.Lines(cue).Select(Escaping.Content.Apply))
                    .Append(cue.Voice is not null && group.Count > 1 ? "</v>\n" : "\n");
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
