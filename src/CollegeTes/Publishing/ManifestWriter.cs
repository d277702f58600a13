using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CollegeTes.Publishing;

/// <summary>Writes a manifest: UTF-8, one file a line, so that two of them compare well.</summary>
internal static class ManifestWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static ReadOnlyMemory<byte> Write(Manifest manifest)
    {
        var bytes = new ArrayBufferWriter<byte>(256 + (manifest.Entries.Count * 256) + ((manifest.Shown?.Count ?? 0) * 20));
        using var json = new Utf8JsonWriter(bytes, Options);
        WriteHead(json, bytes, manifest);
        for (var i = 0; i < manifest.Entries.Count; i++)
        {
            bytes.Write(i == 0 ? "\n"u8 : ",\n"u8);
            json.Reset();
            WriteEntry(json, manifest.Entries[i]);
            json.Flush();
        }
        bytes.Write("\n]}\n"u8);
        return bytes.WrittenMemory;
    }

    private static void WriteHead(Utf8JsonWriter json, ArrayBufferWriter<byte> bytes, Manifest manifest)
    {
        json.WriteStartObject();
        json.WriteString("outil"u8, "tes"u8);
        json.WriteNumber("format"u8, Manifest.Format);
        json.WriteString("version"u8, manifest.ToolVersion);
        json.WriteString("entrees"u8, manifest.Inputs);
        if (manifest.Shown is { } shown)
            WriteStrings(json, "montre"u8, shown);
        json.Flush();
        bytes.Write(",\"fichiers\":["u8);
    }

    private static void WriteEntry(Utf8JsonWriter json, ManifestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("chemin"u8, entry.Path);
        json.WriteString("sha256"u8, entry.Sha256.ToString());
        json.WriteNumber("taille"u8, entry.Size);
        json.WriteString("medium"u8, entry.Medium);
        json.WriteString("livrable"u8, entry.Deliverable);
        WriteStrings(json, "sources"u8, entry.Sources);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
