namespace CollegeTes.Text;

/// <summary>
/// What a language tag (BCP 47: <c>fr</c>, <c>fr-CA</c>) says. The only place that decides what is French: <c>frp</c> is Franco-Provençal,
/// <c>fro</c> Old French, and neither has the typography of French.
/// </summary>
public static class LanguageTag
{
    /// <summary>French, of no place in particular.</summary>
    public const string French = "fr";

    /// <summary>True for French of any place and script. Case does not count, and an underscore is read as a hyphen.</summary>
    public static bool IsFrench(string tag)
    {
        var primary = Primary(tag);
        // The three letters of ISO 639-2, of libraries and of terminology, name the same language.
        return primary.Equals("fr", StringComparison.OrdinalIgnoreCase)
            || primary.Equals("fra", StringComparison.OrdinalIgnoreCase)
            || primary.Equals("fre", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The language of a tag, without place and script.</summary>
    public static ReadOnlySpan<char> Primary(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return end < 0 ? tag : tag.AsSpan(0, end);
    }

    /// <summary>True when two tags name one language, whatever the place.</summary>
    public static bool IsSame(string tag, string other) =>
        (IsFrench(tag) && IsFrench(other)) || Primary(tag).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);
}
