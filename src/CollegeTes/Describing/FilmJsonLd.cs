using System.Globalization;
using System.Text.Json;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Renditions;

namespace CollegeTes.Describing;

/// <summary>
/// What only a film says of itself in schema.org (<c>VideoObject</c>), whoever made it: length, picture, place, words, chapters.
/// </summary>
internal static class FilmJsonLd
{
    /// <summary>Writes its properties into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, Film film, RenderScope scope)
    {
        json.WriteStringIf("uploadDate", film.Date?.Value.ToIso());
        json.WriteStringIf("duration", film.Duration is { } time ? JsonLdValues.Iso(time) : null);
        json.WriteStringIf("thumbnailUrl", JsonLdValues.Iri(FilmAddresses.Poster(film, scope), scope));
        if (film.File is { MimeType: { } type } file)
        {
            json.WriteStringIf("contentUrl", JsonLdValues.Iri(scope.Addresses.OfMedia(file.File.Value), scope));
            json.WriteString("encodingFormat", type);
            json.WriteString("contentSize", file.Length.ToString(CultureInfo.InvariantCulture));
            json.WriteString("videoFrameSize", $"{file.Width}x{file.Height}");
        }
        json.WriteStringIf("embedUrl", film.Places.PeerTube is { } address ? PeerTubeAddress.Of(address.Value)?.Embed : null);
        json.WriteStringIf("sameAs", FilmAddresses.Watch(film));
        if (film.Transcript is { } transcript)
            json.WriteStringIf("transcript", MetadataText.Of(string.Join(' ', transcript.Cues.Select(c => c.Text)), film.Language));
        if (
            film.CaptionFile is { } captions
            && JsonLdValues.Iri(scope.Addresses.OfMedia(RecordingKeys.CaptionKey(captions.Value)), scope) is { } track
        )
        {
            json.WriteStartObject("caption");
            json.WriteString("@type", "MediaObject");
            json.WriteString("contentUrl", track);
            json.WriteString("encodingFormat", "text/vtt");
            json.WriteString("inLanguage", film.Language);
            json.WriteEndObject();
        }
        Features(json, film);
        Clips(json, film, scope);
    }

    private static void Features(Utf8JsonWriter json, Film film)
    {
        List<string> features = [];
        if (film.CaptionFile is not null || film.CaptionsElsewhere.Or(false))
            features.Add("captions");
        if (film.Transcript is not null)
            features.Add("transcript");
        if (film.AudioDescription is { HasValue: true, Value.Value: AudioDescription.Yes })
            features.Add("audioDescription");
        if (features.Count == 0)
            return;
        json.WriteStartArray("accessibilityFeature");
        features.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    // A clip is found by its address: without a link to its moment it says nothing.
    private static void Clips(Utf8JsonWriter json, Film film, RenderScope scope)
    {
        if (film.Chapters.Count == 0 || FilmAddresses.At(film, TimeSpan.Zero, scope) is null)
            return;
        json.WriteStartArray("hasPart");
        for (var i = 0; i < film.Chapters.Count; i++)
        {
            var start = film.Chapters[i].Start.Value;
            json.WriteStartObject();
            json.WriteString("@type", "Clip");
            json.WriteStringIf("name", MetadataText.Of(film.Chapters[i].Title.Value, film.Language));
            json.WriteNumber("startOffset", (long)start.TotalSeconds);
            if ((i + 1 < film.Chapters.Count ? film.Chapters[i + 1].Start.Value : film.Duration) is { } end)
                json.WriteNumber("endOffset", (long)end.TotalSeconds);
            json.WriteStringIf(
                "url",
                film.File is { } file && JsonLdValues.Iri(scope.Addresses.OfMedia(file.File.Value), scope) is { } address
                    ? $"{address}#t={(long)start.TotalSeconds}"
                    : FilmAddresses.At(film, start, scope)
            );
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
