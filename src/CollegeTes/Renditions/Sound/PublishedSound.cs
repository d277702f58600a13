using CollegeTes.Content;
using CollegeTes.Model;

namespace CollegeTes.Renditions.Sound;

/// <summary>
/// The sound of an episode as it is published. An MP3 is copied frame by frame under a tag of its own: title, series, cover, language and
/// chapters. Other formats are copied without any.
/// </summary>
/// <remarks>
/// tes writes the tag itself: with ffmpeg where it is there and nothing where it is not, the same content would give other bytes on another
/// machine.
/// </remarks>
internal static class PublishedSound
{
    /// <summary>How many bytes the published file has: what a feed says of it.</summary>
    public static long LengthOf(AudioFile audio, Episode episode, Library library)
    {
        if (!IsTagged(audio))
            return audio.PublicLength;
        var podcast = PodcastOf(episode, library);
        return TagLength(EpisodeTag.Of(episode, podcast, library, audio.Duration!.Value), CoverOf(audio, episode, podcast))
            + audio.PublicLength;
    }

    /// <summary>The bytes of the published file; null when nothing is left of it.</summary>
    public static byte[]? Make(AudioFile audio, Episode episode, Library library, Workspace workspace)
    {
        var sound = workspace.ReadMedia(audio.File.Value);
        if (sound is null || !IsTagged(audio))
            return sound;
        var podcast = PodcastOf(episode, library);
        var tag = EpisodeTag.Of(episode, podcast, library, audio.Duration!.Value);
        var cover = CoverOf(audio, episode, podcast);
        var length = TagLength(tag, cover);
        if (cover is not null)
            tag.Cover(cover.MimeType, workspace.ReadMedia(cover.File));
        var bytes = new byte[length + sound.Length];
        tag.Write(bytes);
        sound.CopyTo(bytes, length);
        return bytes;
    }

    private static bool IsTagged(AudioFile audio) => audio is { MimeType: "audio/mpeg", Duration: not null };

    private static Podcast PodcastOf(Episode episode, Library library) => library.Find(SubjectKind.Podcast, episode.PodcastSlug)!;

    // A cover would weigh more than it shows on the version that is light.
    private static CoverImage? CoverOf(AudioFile audio, Episode episode, Podcast podcast) =>
        audio == episode.LightAudio ? null : episode.Cover ?? podcast.Cover;

    private static int TagLength(Id3Writer tag, CoverImage? cover) =>
        Id3Writer.LengthOfTag(tag.Length + (cover is null ? 0 : Id3Writer.LengthOfCover(cover.MimeType, cover.Length)));
}
