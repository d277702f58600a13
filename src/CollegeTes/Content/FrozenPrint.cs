using System.Security.Cryptography;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>
/// The print of a frozen copy, on its first line: what tells that not a word of it was changed since. It is taken of the text as it is
/// read, so that neither the line ends of a system nor a byte order mark break it.
/// </summary>
public static class FrozenPrint
{
    private const string Opening = "# Copie figée par « tes cadre figer » : ne la modifiez pas. Empreinte : ";

    /// <summary>A text with its print.</summary>
    public static string Seal(string text)
    {
        var kept = Normal(text);
        return Opening + Of(kept) + "\n" + kept;
    }

    /// <summary>The print that a frozen copy bears, null when it bears none, and whether it is that of its text.</summary>
    public static (string? Written, bool IsIntact) Read(string text)
    {
        var kept = Normal(text);
        var end = kept.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || !kept.StartsWith(Opening, StringComparison.Ordinal))
            return (null, false);
        var written = kept[Opening.Length..end].Trim();
        return (written, written == Of(kept[(end + 1)..]));
    }

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Normal(string text) =>
        UnicodeText.Compose(text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
}
