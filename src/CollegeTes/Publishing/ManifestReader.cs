using System.Text.Json;

namespace CollegeTes.Publishing;

/// <summary>
/// Reads a manifest back, strictly: it decides what may be deleted, and a hand or another tool may have written it.
/// Whatever is not exactly what <see cref="ManifestWriter"/> writes gives null.
/// </summary>
internal static class ManifestReader
{
    public static Manifest? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var manifest = ReadManifest(bytes);
            return manifest is not null && IsValid(manifest.Entries) ? manifest : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Manifest? ReadManifest(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        string? tool = null,
            version = null,
            inputs = null;
        int? format = null;
        List<ManifestEntry>? entries = null;
        List<string>? shown = null;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "outil":
                    tool = json.GetString();
                    break;
                case "format":
                    format = json.GetInt32();
                    break;
                case "version":
                    version = json.GetString();
                    break;
                case "entrees":
                    inputs = json.GetString();
                    break;
                case "montre":
                    shown = ReadStrings(ref json);
                    break;
                case "fichiers":
                    entries = ReadEntries(ref json, names);
                    break;
                default:
                    return null;
            }
        }
        return tool == "tes" && format == Manifest.Format && version is not null && entries is not null && !json.Read()
            ? new Manifest(version, inputs, entries) { Shown = shown }
            : null;
    }

    private static List<ManifestEntry> ReadEntries(ref Utf8JsonReader json, Dictionary<string, string> names)
    {
        var entries = new List<ManifestEntry>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            entries.Add(ReadEntry(ref json, names));
        return entries;
    }

    private static ManifestEntry ReadEntry(ref Utf8JsonReader json, Dictionary<string, string> names)
    {
        string? path = null,
            medium = null,
            deliverable = null;
        ContentHash? sha256 = null;
        long size = -1;
        IReadOnlyList<string> sources = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("chemin"u8))
                path = Next(ref json);
            else if (json.ValueTextEquals("sha256"u8))
                sha256 = ContentHash.Parse(Next(ref json));
            else if (json.ValueTextEquals("taille"u8))
                size = json.Read() ? json.GetInt64() : -1;
            else if (json.ValueTextEquals("medium"u8))
                medium = Shared(Next(ref json), names);
            else if (json.ValueTextEquals("livrable"u8))
                deliverable = Shared(Next(ref json), names);
            else if (json.ValueTextEquals("sources"u8) && json.Read())
                sources = ReadStrings(ref json);
            else
                throw new FormatException();
        }
        return path is not null && sha256 is { } hash && medium is not null && size >= 0
            ? new ManifestEntry(path, hash, size, medium, deliverable, sources)
            : throw new FormatException();
    }

    // The reader stands at the beginning of the array.
    private static List<string> ReadStrings(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartArray)
            throw new FormatException();
        var strings = new List<string>();
        while (json.Read() && json.TokenType == JsonTokenType.String)
            strings.Add(json.GetString()!);
        return strings;
    }

    /// <summary>Sorted, each once, and none that could lead out of the folder.</summary>
    private static bool IsValid(IReadOnlyList<ManifestEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (PublicationPath.Fault(entries[i].Path) is not null || entries[i].Path == Manifest.FileName)
                return false;
            if (i > 0 && string.CompareOrdinal(entries[i - 1].Path, entries[i].Path) >= 0)
                return false;
        }
        return true;
    }

    private static string? Next(ref Utf8JsonReader json) => json.Read() ? json.GetString() : null;

    private static string? Shared(string? name, Dictionary<string, string> names)
    {
        if (name is null)
            return null;
        names.TryAdd(name, name);
        return names[name];
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (!json.Read() || json.TokenType != token)
            throw new FormatException();
    }
}
