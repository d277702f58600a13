using System.Text;
using System.Text.RegularExpressions;

namespace CollegeTes.Content.MediaFiles;

/// <summary>What stands in the style and the addresses of a drawing beside what draws.</summary>
internal static partial class SvgStyle
{
    private const string Start = "data:";

    /// <summary>Without comments, and without the properties that programs write for themselves.</summary>
    public static string WithoutAsides(string style) =>
        style.Contains("/*", StringComparison.Ordinal) || style.Contains("-inkscape-", StringComparison.Ordinal)
            ? Own().Replace(Comment().Replace(style, ""), "")
            : style;

    /// <summary>The same style with the images that it holds as they may be published; null when one of them may not be.</summary>
    public static string? WithPublicImages(string style)
    {
        if (!style.Contains(Start, StringComparison.OrdinalIgnoreCase))
            return style;
        var isPublic = true;
        var clean = Url()
            .Replace(style, found =>
            {
                var copy = PublicAddress(found.Groups[2].Value);
                isPublic &= copy is not null;
                return found.Groups[1].Value + copy;
            });
        return isPublic ? clean : null;
    }

    /// <summary>
    /// The address of an image: one that holds the image itself holds it as it may be published; null when it may not be.
    /// </summary>
    public static string? PublicAddress(string address)
    {
        var trimmed = address.Trim();
        if (!trimmed.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
            return address;
        var comma = trimmed.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
            return null;
        var head = trimmed[Start.Length..comma];
        if (head.StartsWith("font/", StringComparison.OrdinalIgnoreCase))
            return address;
        if (
            !head.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            || Bytes(head, trimmed[(comma + 1)..]) is not { } bytes
            || !ImageMetadata.IsImage(bytes)
            || ImageMetadata.Strip(bytes) is not { } copy
        )
            return null;
        return copy == bytes ? address : $"data:{ImageMetadata.MimeTypeOf(copy)};base64,{Convert.ToBase64String(copy)}";
    }

    private static byte[]? Bytes(string head, string content)
    {
        var plain = Uri.UnescapeDataString(content);
        if (!head.EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return plain.All(c => c < 256) ? Encoding.Latin1.GetBytes(plain) : null;
        var packed = string.Concat(plain.Where(c => !char.IsWhiteSpace(c)));
        var bytes = new byte[packed.Length];
        return Convert.TryFromBase64String(packed.PadRight((packed.Length + 3) / 4 * 4, '='), bytes, out var length)
            ? bytes[..length]
            : null;
    }

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"-inkscape-[\w-]+\s*:[^;}]*;?")]
    private static partial Regex Own();

    [GeneratedRegex(@"(url\(\s*[""']?\s*)(data:[^""')]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
