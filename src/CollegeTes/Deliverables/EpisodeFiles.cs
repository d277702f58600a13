using CollegeTes.Content;
using CollegeTes.Deliverables.Sound;
using CollegeTes.Deliverables.Subtitles;
using CollegeTes.Model;

namespace CollegeTes.Deliverables;

/// <summary>A file of an episode that no template makes.</summary>
/// <param name="Key">What <see cref="Addresses.OfMedia"/> knows it by.</param>
/// <param name="Source">Workspace path of what it is made of.</param>
/// <param name="Make">Its bytes, for the episode as a library has it.</param>
internal sealed record EpisodeFile(string Key, string Medium, string Target, string Source, Func<Library, byte[]?> Make);

/// <summary>The sounds and transcripts of episodes, each beside the page of its episode.</summary>
internal static class EpisodeFiles
{
    /// <summary>What <see cref="Addresses.OfMedia"/> knows a SubRip transcript by.</summary>
    public static string SubRipKey(string transcript) => transcript + "#srt";

    /// <summary>What <see cref="Addresses.OfMedia"/> knows a transcript in plain text by.</summary>
    public static string TextKey(string transcript) => transcript + "#txt";

    /// <summary>Which files there are, and where each goes; makes none.</summary>
    public static IEnumerable<EpisodeFile> Of(Library library, Workspace workspace) =>
        library.Podcasts.SelectMany(p => p.Episodes.SelectMany(e => Of(e, p, workspace)));

    private static IEnumerable<EpisodeFile> Of(Episode episode, Podcast podcast, Workspace workspace)
    {
        var folder = $"podcast/{episode.PodcastSlug}/{episode.Slug}/";
        if (episode.Audio is { } audio)
            yield return Sound(audio, e => e.Audio);
        if (episode.LightAudio is { } light && light.File.Value != episode.Audio?.File.Value)
            yield return Sound(light, e => e.LightAudio);
        if (episode is not { TranscriptFile.Value: var path, Transcript.Cues.Count: > 0 })
            yield break;
        var isFrench = podcast.Language.Split('-')[0] == "fr";
        yield return new EpisodeFile(path, "sous-titres", folder + "transcription.vtt", path, l => Now(l)?.Transcript is { } t ? WebVttWriter.Write(t) : null);
        yield return new EpisodeFile(SubRipKey(path), "sous-titres", folder + "transcription.srt", path, l => Now(l)?.Transcript is { } t ? SubRipWriter.Write(t, isFrench) : null);
        yield return new EpisodeFile(TextKey(path), "texte", folder + "transcription.txt", path,
            l => Now(l) is { Transcript: not null } now ? PlainTranscript.Write(now, l.Podcasts.First(p => p.Slug == now.PodcastSlug)) : null);

        EpisodeFile Sound(AudioFile file, Func<Episode, AudioFile?> which) => new(file.File.Value, "audio", folder + file.File.Value.Split('/')[^1], file.File.Value,
            l => Now(l) is { } now && which(now) is { } sound ? PublishedSound.Make(sound, now, l, workspace) : null);

        // The preview keeps this list while what the episode says of itself changes.
        Episode? Now(Library now) => now.Podcasts.FirstOrDefault(p => p.Slug == episode.PodcastSlug)?.Episodes.FirstOrDefault(e => e.Slug == episode.Slug);
    }
}
