using System.Xml;
using CollegeTes.Planning;

namespace CollegeTes.Describing;

/// <summary>Values as schema.org writes them.</summary>
internal static class JsonLdValues
{
    /// <summary>Absolute with a public address, relative to the page without one.</summary>
    public static string? Iri(string? path, RenderScope scope) => scope.Online(path) ?? scope.To(path);

    /// <summary>A length of time in whole seconds (ISO 8601).</summary>
    public static string Iso(TimeSpan time) => XmlConvert.ToString(TimeSpan.FromSeconds(Math.Round(time.TotalSeconds)));
}
