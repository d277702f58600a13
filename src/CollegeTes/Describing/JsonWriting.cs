using System.Text.Json;

namespace CollegeTes.Describing;

/// <summary>Members that are written only when there is something to say.</summary>
internal static class JsonWriting
{
    public static void WriteStringIf(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
