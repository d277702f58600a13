namespace CollegeTes.Text;

/// <summary>French typography of fields that hold no markup; <see cref="TypographyFlow"/> is for text with markup.</summary>
public static class FrenchTypography
{
    /// <summary>Applies <see cref="TypographyProfile.French"/> to a whole field. Idempotent.</summary>
    /// <returns>The same instance when nothing changes; nothing is allocated then.</returns>
    public static string Apply(string text) => Apply(text, TypographyProfile.French);

    /// <summary>Applies the typography of a language to a whole field: to one that is not French, none.</summary>
    /// <param name="language">A language tag.</param>
    public static string Apply(string text, string language) => Apply(text, TypographyProfile.Of(language));

    /// <summary>Applies a profile to a whole field. Idempotent.</summary>
    /// <returns>The same instance when nothing changes; nothing is allocated then.</returns>
    public static string Apply(string text, TypographyProfile profile)
    {
        var edits = new TypographyEdits(text);
        TypographyPass.Collect(profile, text, ref edits);
        return edits.Any ? edits.Finish() : text;
    }

    /// <summary>
    /// What a reader of proofs would mark and no program should rewrite: decimal points, misspelt ordinals, capitals without
    /// their accent, missing ligatures, inclusive forms. In order of place; empty when there is nothing. Addresses are skipped.
    /// </summary>
    public static IReadOnlyList<TypographyNotice> Inspect(string text) => TypographyInspector.Inspect(text);
}
