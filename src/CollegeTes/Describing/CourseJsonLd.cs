using System.Text.Json;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Teaching;
using CollegeTes.Text;

namespace CollegeTes.Describing;

/// <summary>
/// What only a training says of itself in schema.org (<c>Course</c>): what it teaches, to whom, in how long, when. Who takes part is said
/// nowhere.
/// </summary>
internal static class CourseJsonLd
{
    /// <summary>Writes its properties into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, Training training, RenderScope scope)
    {
        var context = ProseContext.ForTextsOf(training, scope.Library);
        json.WriteString("timeRequired", JsonLdValues.Iso(Programme.LengthOf(training)));
        List(json, "teaches", training.Objectives.Select(o => Plain(o.Text)));
        List(json, "coursePrerequisites", training.Prerequisites.Select(Plain));
        if (training.Audiences.Count > 0)
        {
            json.WriteStartObject("audience");
            json.WriteString("@type", "Audience");
            json.WriteStringIf(
                "audienceType",
                MetadataText.Of(FrenchFormat.List([.. training.Audiences.Select(Plain)]), training.Language)
            );
            json.WriteEndObject();
        }
        Providers(json, training, scope);
        Sessions(json, training);

        string Plain(Located<string> text) => RichText.PlainText(text.Value, context);
    }

    /// <summary>Writes, of a page that goes with a training, what it is and what it belongs to.</summary>
    public static void WritePart(Utf8JsonWriter json, PlannedArtifact planned, Training training, RenderScope scope)
    {
        json.WriteString("learningResourceType", Path.GetFileNameWithoutExtension(planned.Path));
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Course");
        json.WriteStringIf("@id", JsonLdValues.Iri(scope.Addresses.OfPage(training), scope));
        json.WriteStringIf("name", MetadataText.Of(training.Title.Value, training.Language));
        json.WriteEndObject();
    }

    private static void Providers(Utf8JsonWriter json, Training training, RenderScope scope)
    {
        var names = training
            .Partners.Where(p => p.Role?.Value == TrainingRole.Facilitator)
            .Select(p => scope.Library.Partners.GetValueOrDefault(p.Reference.Value)?.Name)
            .OfType<string>()
            .ToList();
        if (names.Count == 0)
            return;
        json.WriteStartArray("provider");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Organization");
            json.WriteStringIf("name", MetadataText.Of(name, scope.Library.Collection.Language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Sessions(Utf8JsonWriter json, Training training)
    {
        if (training.Sessions.Count == 0)
            return;
        json.WriteStartArray("hasCourseInstance");
        foreach (var session in training.Sessions)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CourseInstance");
            json.WriteStringIf("courseMode", training.Mode is { } mode ? ModeOf(mode.Value) : null);
            json.WriteStringIf("startDate", session.Date?.Value.ToIso());
            if (session.Place is { } place)
            {
                json.WriteStartObject("location");
                json.WriteString("@type", "Place");
                json.WriteStringIf("name", MetadataText.Of(place.Value, training.Language));
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string ModeOf(TrainingMode mode) =>
        mode switch
        {
            TrainingMode.OnSite => "onsite",
            TrainingMode.Remote => "online",
            _ => "blended",
        };

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var list = values.ToList();
        if (list.Count == 0)
            return;
        json.WriteStartArray(name);
        list.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }
}
