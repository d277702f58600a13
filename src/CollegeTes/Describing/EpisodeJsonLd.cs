using System.Text.Json;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Renditions.Sound;

namespace CollegeTes.Describing;

/// <summary>What only an episode says of itself in schema.org (<c>PodcastEpisode</c>): its series, its sound, its transcript.</summary>
internal static class EpisodeJsonLd
{
    /// <summary>Writes its properties into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, Episode episode, RenderScope scope)
    {
        var podcast = scope.Library.Find(SubjectKind.Podcast, episode.PodcastSlug)!;
        json.WriteStartObject("partOfSeries");
        json.WriteString("@type", "PodcastSeries");
        json.WriteStringIf("@id", JsonLdValues.Iri(scope.Addresses.OfPage(podcast), scope));
        json.WriteStringIf("name", MetadataText.Of(podcast.Title.Value, podcast.Language));
        json.WriteEndObject();
        if (episode.Number is { } number)
            json.WriteNumber("episodeNumber", number.Value);
        if (episode.Audio is not { } audio || JsonLdValues.Iri(scope.Addresses.OfMedia(audio.File.Value), scope) is not { } address)
            return;
        var duration = audio.Duration is { } time ? JsonLdValues.Iso(time) : null;
        json.WriteStringIf("duration", duration);
        json.WriteStartObject("associatedMedia");
        json.WriteString("@type", "AudioObject");
        json.WriteString("contentUrl", address);
        json.WriteStringIf("duration", duration);
        json.WriteStringIf("encodingFormat", audio.MimeType);
        json.WriteString(
            "contentSize",
            PublishedSound.LengthOf(audio, episode, scope.Library).ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        if (episode.Transcript is not null)
            json.WriteString("transcript", JsonLdValues.Iri(scope.Addresses.OfPage(episode) ?? scope.Path, scope) + "#transcription");
        json.WriteEndObject();
        if (episode.Transcript is not null)
        {
            json.WriteStartArray("accessibilityFeature");
            json.WriteStringValue("transcript");
            json.WriteEndArray();
        }
    }
}
