using System.Text;

namespace CollegeTes.Text;

/// <summary>Texts written into YAML: always between double quotes, so that nothing in them can be taken for syntax.</summary>
internal static class YamlText
{
    /// <summary>True for a text that a field may hold: a reference written in Word would be taken for one of ours.</summary>
    public static bool Fits(string text) =>
        !text.Contains("[@", StringComparison.Ordinal) && !text.Contains("{chiffre:", StringComparison.Ordinal);

    /// <summary>A text on one line.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\');
            quoted.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }
        // A comment that silences findings is an author's decision, never a document's.
        return quoted.Append('"').Replace("tes:ignorer", "tes\\x3Aignorer").ToString();
    }

    /// <summary>A text inside a comment.</summary>
    public static string Comment(string text) =>
        "« " + text.Replace("tes:ignorer", "tes ignorer", StringComparison.Ordinal).Replace('\n', ' ') + " »";

    /// <summary>A mapping on one line.</summary>
    public static string Map(params (string Key, string? Yaml)[] pairs) =>
        "{" + string.Join(", ", pairs.Where(p => p.Yaml is not null).Select(p => $"{p.Key}: {p.Yaml}")) + "}";
}
