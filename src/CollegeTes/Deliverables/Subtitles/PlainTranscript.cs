using System.Text;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Deliverables.Subtitles;

/// <summary>A transcript as plain text: title, chapters, paragraphs with their moment and who speaks. To read, to search, to quote.</summary>
internal static class PlainTranscript
{
    /// <summary>The file, UTF-8, line ends <c>\n</c>.</summary>
    public static byte[] Write(Episode episode, Podcast podcast)
    {
        var text = new StringBuilder();
        text.Append(Show(episode.Title.Value)).Append('\n').Append(Show(podcast.Title.Value)).Append('\n');
        if (podcast.Announcement is { } announcement)
            text.Append('\n').Append(Show(announcement)).Append('\n');
        string? voice = null;
        var chapter = 0;
        var chapters = episode.Chapters.Where(c => c.IsListed).ToList();
        foreach (var passage in Passages.Of(episode))
        {
            while (chapter < chapters.Count && chapters[chapter].Start.Value <= passage.Start)
                text.Append("\n\n").Append(Show(chapters[chapter++].Title.Value)).Append('\n');
            text.Append("\n[").Append(Clock.Of(passage.Start)).Append("] ");
            if (passage.Voice is { } who && who != voice)
                text.Append(who).Append("\u00A0: ");
            voice = passage.Voice;
            text.Append(Show(passage.Text)).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Show(string text) => FrenchTypography.Apply(text);
}
