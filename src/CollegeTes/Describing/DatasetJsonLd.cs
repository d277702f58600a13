using System.Text.Json;
using CollegeTes.Planning;

namespace CollegeTes.Describing;

/// <summary>The open data of a collection as schema.org describes them.</summary>
internal static class DatasetJsonLd
{
    /// <summary>Writes the data set, when its files are made.</summary>
    public static void Write(Utf8JsonWriter json, RenderScope scope)
    {
        var files = new[]
        {
            ("donnees.json", "application/json"),
            ("donnees.schema.json", "application/schema+json"),
            ("datapackage.json", "application/json"),
        }
            .Select(f => (Address: JsonLdValues.Iri(scope.Addresses.OfExport(f.Item1, "collection"), scope), Type: f.Item2))
            .Where(f => f.Address is not null)
            .ToList();
        if (files.Count == 0)
            return;
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "Dataset");
        json.WriteStringIf(
            "name",
            MetadataText.Of($"{scope.Labels["donnees.titre"]} : {scope.Library.Collection.Title.Value}", scope.Library.Collection.Language)
        );
        json.WriteStringIf("description", MetadataText.Of(scope.Labels["donnees.accroche"], scope.Library.Collection.Language));
        json.WriteStringIf("license", scope.Library.Collection.Licence is { } licence ? MetadataText.LicenceAddress(licence.Value) : null);
        json.WriteStartArray("distribution");
        foreach (var (address, type) in files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("contentUrl", address);
            json.WriteString("encodingFormat", type);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
