using System.Text;

namespace CollegeTes.Scaffolding;

/// <summary>Values written into YAML.</summary>
internal static class YamlText
{
    /// <summary>A text on one line between double quotes, which any text may be.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\');
            quoted.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }
        return quoted.Append('"').ToString();
    }
}
