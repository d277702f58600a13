using System.Text;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Renditions.Subtitles;

/// <summary>
/// A transcript as plain text: title, chapters, paragraphs with their moment and who speaks. To read, to search, to quote.
/// </summary>
internal static class PlainTranscript
{
    /// <summary>The file, UTF-8, line ends <c>\n</c>.</summary>
    /// <param name="title">Of what is recorded.</param>
    /// <param name="of">Title of the whole that it is part of, or null.</param>
    /// <param name="announcement">What must be said with it, or null.</param>
    /// <param name="transcript">What is said.</param>
    /// <param name="chapters">Each stands before its first paragraph.</param>
    /// <param name="language">Tag of the language that it is said in.</param>
    public static byte[] Write(
        string title,
        string? of,
        string? announcement,
        Transcript transcript,
        IReadOnlyList<Chapter> chapters,
        string language
    )
    {
        var text = new StringBuilder();
        text.Append(Show(title)).Append('\n');
        if (of is not null)
            text.Append(Show(of)).Append('\n');
        if (announcement is not null)
            text.Append('\n').Append(Show(announcement)).Append('\n');
        string? voice = null;
        var chapter = 0;
        var listed = chapters.Where(c => c.IsListed).ToList();
        foreach (var passage in Passages.Of(transcript, chapters))
        {
            while (chapter < listed.Count && listed[chapter].Start.Value <= passage.Start)
                text.Append("\n\n").Append(Show(listed[chapter++].Title.Value)).Append('\n');
            text.Append("\n[").Append(Clock.Of(passage.Start)).Append("] ");
            if (passage.Voice is { } who && who != voice)
                text.Append(who).Append("\u00A0: ");
            voice = passage.Voice;
            text.Append(Show(passage.Text)).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());

        string Show(string words) => FrenchTypography.Apply(words, language);
    }
}
