using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Renditions.Subtitles;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Renditions;

/// <summary>The film itself when it is published with its page, its captions and its transcript.</summary>
internal static class FilmFiles
{
    /// <summary>Which files a film has.</summary>
    public static IEnumerable<RecordingFile> Of(Film film, Workspace workspace)
    {
        var folder = film.Reference.Folder + "/";
        var isFrench = LanguageTag.IsFrench(film.Language);
        if (film.File is { MimeType: { } type } file)
        {
            yield return new RecordingFile(
                file.File.Value,
                Medium.Video,
                folder + (type == "video/webm" ? "film.webm" : "film.mp4"),
                file.File.Value,
                l => Now(l)?.File is { } f ? workspace.ReadMedia(f.File.Value) : null
            )
            {
                Open = l => Now(l)?.File is { } f ? workspace.OpenMedia(f.File.Value) : null,
            };
        }
        if (film is { CaptionFile.Value: var captions, Captions.Cues.Count: > 0 })
        {
            yield return new RecordingFile(RecordingKeys.CaptionKey(captions), Medium.Captions, folder + "sous-titres.vtt", captions, l =>
                Now(l)?.Captions is { } t ? WebVttWriter.Write(t) : null
            );
            yield return new RecordingFile(
                RecordingKeys.SubRipKey(RecordingKeys.CaptionKey(captions)),
                Medium.Captions,
                folder + "sous-titres.srt",
                captions,
                l => Now(l)?.Captions is { } t ? SubRipWriter.Write(t, isFrench) : null
            );
        }
        if (film is { TranscriptFile.Value: var transcript, Transcript.Cues.Count: > 0 })
            yield return new RecordingFile(RecordingKeys.TextKey(transcript), Medium.Text, folder + "transcription.txt", transcript, l =>
                Now(l) is { Transcript: { } t } now
                    ? PlainTranscript.Write(now.Title.Value, null, null, t, now.Chapters, now.Language)
                    : null
            );

        if (film.Chapters.Count > 0)
            yield return new RecordingFile(RecordingKeys.ChaptersKey(film.Path), Medium.Captions, folder + "chapitres.vtt", film.Path, l =>
                Now(l) is { Chapters.Count: > 0 } now ? ChapterTrack.Write(now.Chapters, now.Duration, now.Language) : null
            );

        // The preview keeps this list while what the film says of itself changes.
        Film? Now(Library now) => now.Find(SubjectKind.Film, film.Slug);
    }
}
