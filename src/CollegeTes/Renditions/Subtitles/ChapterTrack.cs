using System.Text;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Renditions.Subtitles;

/// <summary>Chapters in WebVTT (W3C, 2019, « chapter title text »): what players offer as a menu.</summary>
internal static class ChapterTrack
{
    /// <summary>
    /// The file, UTF-8, line ends <c>\n</c>. A chapter lasts until the next; the last one, until the end, or for an hour when nobody knows
    /// it.
    /// </summary>
    public static byte[] Write(IReadOnlyList<Chapter> chapters, TimeSpan? duration, string language)
    {
        var text = new StringBuilder("WEBVTT\n");
        for (var i = 0; i < chapters.Count; i++)
        {
            var start = chapters[i].Start.Value;
            var end = i + 1 < chapters.Count ? chapters[i + 1].Start.Value : duration ?? start + TimeSpan.FromHours(1);
            text.Append('\n')
                .Append(CueGroups.Time(start, '.'))
                .Append(" --> ")
                .Append(CueGroups.Time(end, '.'))
                .Append('\n')
                .Append(Escaping.Content.Apply(FrenchTypography.Apply(chapters[i].Title.Value, language)))
                .Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
