using System.Globalization;
using System.Text;
using System.Text.Json;
using CollegeTes.Prose;

namespace CollegeTes.Deliverables.Views;

/// <summary>
/// What a page says of its video to search engines: a <c>VideoObject</c> of schema.org in JSON-LD. Addresses are public when the collection has
/// one, else relative to the page. Nothing in it can end the element that it stands in.
/// </summary>
internal static class VideoObject
{
    public static string Of(CapsuleSubject subject, RenderScope scope)
    {
        var experience = subject.Experience;
        using var stream = new MemoryStream();
        // The default encoder writes « < », « > » and « & » as escapes: no text can close the script element.
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "VideoObject");
            json.WriteString("name", RenderScope.Typeset(experience.Title.Value));
            json.WriteString("description", RichText.PlainText(experience.Lede.Value, ExperienceViews.Context(experience)));
            if (Address("image") is { } poster)
                json.WriteString("thumbnailUrl", poster);
            if ((experience.UpdatedOn ?? scope.Library.Collection.Date) is { } date)
                json.WriteString("uploadDate", date.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("duration", CapsuleTimes.Iso(subject.Storyboard.Duration));
            if (Address("video") is { } video)
                json.WriteString("contentUrl", video);
            json.WriteString("encodingFormat", "video/mp4");
            json.WriteString("inLanguage", scope.Labels.Language);
            json.WriteString("transcript", string.Join(' ', subject.Storyboard.Captions.Select(c => c.Text.Replace('\n', ' '))));
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", RenderScope.Typeset(scope.Library.Collection.Organisation.Name));
            json.WriteEndObject();
            if ((experience.Licence ?? scope.Library.Collection.Licence) is { } id && Licences.UrlOf(id.Value) is { } licence)
                json.WriteString("license", licence);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());

        string? Address(string medium) => CapsuleFiles.Of(subject.Planned, medium).Select(f => CapsuleViews.Public(f.Path, scope) ?? scope.To(f.Path)).FirstOrDefault();
    }
}
