using System.Text.Json;
using CollegeTes.Themes;

namespace CollegeTes.Describing;

/// <summary>What schema.org says of a video and of nothing else (<c>VideoObject</c>), for the page of a capsule.</summary>
internal static class CapsuleJsonLd
{
    /// <param name="json">Inside the object of the page.</param>
    /// <param name="capsule">The video.</param>
    /// <param name="uploaded">The day it was published, or null.</param>
    /// <param name="iri">The address of a path of the publication.</param>
    public static void Write(Utf8JsonWriter json, CapsuleSubject capsule, string? uploaded, Func<string, string?> iri)
    {
        json.WriteStringIf("thumbnailUrl", Address(Medium.Image));
        json.WriteStringIf("uploadDate", uploaded);
        json.WriteString("duration", CapsuleTimes.Iso(capsule.Storyboard.Duration));
        json.WriteStringIf("contentUrl", Address(Medium.Video));
        json.WriteString("encodingFormat", "video/mp4");
        if (CapsuleFiles.Of(capsule.Planned, Medium.Video).Select(f => f.Output.Size).FirstOrDefault() is { } size)
            json.WriteString("videoFrameSize", $"{size.Width}x{size.Height}");
        json.WriteString("transcript", string.Join(' ', capsule.Storyboard.Captions.Select(c => c.Text.Replace('\n', ' '))));
        json.WriteStartArray("accessibilityFeature");
        json.WriteStringValue("captions");
        json.WriteStringValue("transcript");
        json.WriteEndArray();

        string? Address(Medium medium) => CapsuleFiles.Of(capsule.Planned, medium).Select(f => iri(f.Path)).FirstOrDefault();
    }
}
