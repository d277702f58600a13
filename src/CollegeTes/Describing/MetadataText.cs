using CollegeTes.Text;

namespace CollegeTes.Describing;

/// <summary>Texts as other programs take them: the apostrophes and quotation marks of the pages, with ordinary spaces.</summary>
internal static class MetadataText
{
    /// <summary>The text, typography applied, non-breaking spaces as plain ones; null of null or of nothing.</summary>
    /// <param name="language">Tag of the language that the text is in.</param>
    public static string? Of(string? text, string language) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : FrenchTypography
                .Apply(text.Trim(), language)
                .Replace('\u00A0', ' ')
                .Replace('\u202F', ' ')
                .Replace('\n', ' ')
                .Replace('\r', ' ');

    /// <summary>The address of a licence in the SPDX list, by its identifier.</summary>
    public static string LicenceAddress(string identifier) => "https://spdx.org/licenses/" + identifier;
}
