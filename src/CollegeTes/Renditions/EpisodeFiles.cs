using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Renditions.Sound;
using CollegeTes.Renditions.Subtitles;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Renditions;

/// <summary>The sounds and transcripts of episodes, each beside the page of its episode.</summary>
internal static class EpisodeFiles
{
    /// <summary>Which files an episode has.</summary>
    public static IEnumerable<RecordingFile> Of(Episode episode, Podcast podcast, Workspace workspace)
    {
        var folder = episode.Reference.Folder + "/";
        if (episode.Audio is { } audio)
            yield return Sound(audio, e => e.Audio);
        if (episode.LightAudio is { } light && light.File.Value != episode.Audio?.File.Value)
            yield return Sound(light, e => e.LightAudio);
        if (episode is not { TranscriptFile.Value: var path, Transcript.Cues.Count: > 0 })
            yield break;
        var isFrench = LanguageTag.IsFrench(podcast.Language);
        yield return new RecordingFile(path, Medium.Captions, folder + "transcription.vtt", path, l =>
            Now(l)?.Transcript is { } t ? WebVttWriter.Write(t) : null
        );
        yield return new RecordingFile(RecordingKeys.SubRipKey(path), Medium.Captions, folder + "transcription.srt", path, l =>
            Now(l)?.Transcript is { } t ? SubRipWriter.Write(t, isFrench) : null
        );
        yield return new RecordingFile(RecordingKeys.TextKey(path), Medium.Text, folder + "transcription.txt", path, l =>
            Now(l) is { Transcript: { } t } now && l.Find(SubjectKind.Podcast, now.PodcastSlug)! is var series
                ? PlainTranscript.Write(now.Title.Value, series.Title.Value, series.Announcement, t, now.Chapters, series.Language)
                : null
        );

        RecordingFile Sound(AudioFile file, Func<Episode, AudioFile?> which) =>
            new(
                file.File.Value,
                Medium.Sound,
                folder + MediaName.Complete(file.File.Value.Split('/')[^1], file.MimeType),
                file.File.Value,
                l => Now(l) is { } now && which(now) is { } sound ? PublishedSound.Make(sound, now, l, workspace) : null
            );

        // The preview keeps this list while what the episode says of itself changes.
        Episode? Now(Library now) => now.Find(SubjectKind.Episode, episode.Id);
    }
}
