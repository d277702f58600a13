namespace CollegeTes.Text;

/// <summary>What <see cref="FrenchTypography.Inspect"/> notices.</summary>
public enum TypographyNoticeKind
{
    /// <summary>A point where French writes a decimal comma: <c>3.5</c>; or sets thousands apart: <c>12.500 €</c>.</summary>
    DecimalPoint,

    /// <summary>A misspelt ordinal: <c>1ère</c>, <c>2ème</c>, <c>XXIème</c>, <c>2nd</c>.</summary>
    Ordinal,

    /// <summary>A capital without its accent: <c>Etat</c>, <c>A partir</c>.</summary>
    CapitalAccent,

    /// <summary>Two letters where French has one: <c>oeuvre</c>.</summary>
    Ligature,

    /// <summary>An inclusive form, <c>élu·e·s</c>: for information, the choice is the house's. Its suggestion is empty.</summary>
    InclusiveForm,
}
