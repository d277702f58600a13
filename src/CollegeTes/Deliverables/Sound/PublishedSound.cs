using CollegeTes.Content;
using CollegeTes.Model;

namespace CollegeTes.Deliverables.Sound;

/// <summary>
/// The sound of an episode as it is published. An MP3 is copied frame by frame under a tag of its own: title, series, cover, language and
/// chapters. Tags of the source, which may say who made it and with what, stay there. Other formats are copied as they are.
/// </summary>
/// <remarks>
/// tes writes the tag itself: with ffmpeg where it is there and nothing where it is not, the same content would give other bytes on another machine.
/// </remarks>
internal static class PublishedSound
{
    /// <summary>How many bytes the published file has: what a feed says of it.</summary>
    public static long LengthOf(AudioFile audio, Episode episode, Library library)
    {
        if (!IsTagged(audio))
            return audio.Length;
        var podcast = PodcastOf(episode, library);
        return TagLength(EpisodeTag.Of(episode, podcast, library, audio.Duration!.Value), CoverOf(audio, episode, podcast)) + audio.Sound.End - audio.Sound.Start;
    }

    /// <summary>The bytes of the published file; null when nothing is left of it.</summary>
    public static byte[]? Make(AudioFile audio, Episode episode, Library library, Workspace workspace)
    {
        if (!IsTagged(audio))
            return workspace.ReadMedia(audio.File.Value);
        var podcast = PodcastOf(episode, library);
        var tag = EpisodeTag.Of(episode, podcast, library, audio.Duration!.Value);
        var cover = CoverOf(audio, episode, podcast);
        var length = TagLength(tag, cover);
        if (cover is not null)
            tag.Cover(cover.MimeType, workspace.ReadMedia(cover.File));
        using var source = SourceFiles.Open(workspace.Root, audio.File.Value);
        var bytes = new byte[length + audio.Sound.End - audio.Sound.Start];
        tag.Write(bytes);
        source.Position = audio.Sound.Start;
        source.ReadExactly(bytes.AsSpan(length));
        return bytes;
    }

    private static bool IsTagged(AudioFile audio) => audio is { MimeType: "audio/mpeg", Duration: not null };

    private static Podcast PodcastOf(Episode episode, Library library) => library.Find(SubjectKind.Podcast, episode.PodcastSlug)!;

    // A cover would weigh more than it shows on the version that is light.
    private static CoverImage? CoverOf(AudioFile audio, Episode episode, Podcast podcast) => audio == episode.LightAudio ? null : episode.Cover ?? podcast.Cover;

    private static int TagLength(Id3Writer tag, CoverImage? cover) =>
        Id3Writer.LengthOfTag(tag.Length + (cover is null ? 0 : Id3Writer.LengthOfCover(cover.MimeType, cover.Length)));
}
