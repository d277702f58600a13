using System.Xml.Linq;
using static CollegeTes.Slides.PresentationMarkup;

namespace CollegeTes.Slides;

/// <summary>Colours and fonts of a deck, from those of the publication.</summary>
internal sealed class SlideTheme
{
    // The colours that whoever edits a deck chooses from, and which of the publication's each is.
    private static readonly (string Slot, string Scheme, string Name, string Default)[] Slots =
    [
        ("dk1", "tx1", "encre", "231a26"),
        ("lt1", "bg1", "fond", "ffffff"),
        ("dk2", "tx2", "titre", "341a3b"),
        ("lt2", "bg2", "lavis", "e9e3ef"),
        ("accent1", "accent1", "tuile1", "24503f"),
        ("accent2", "accent2", "courge", "f7bf3c"),
        ("accent3", "accent3", "prune", "4a2650"),
        ("accent4", "accent4", "accent", "a81f52"),
        ("accent5", "accent5", "jauge", "2f6b4f"),
        ("accent6", "accent6", "gris", "5a4f5f"),
        ("hlink", "hlink", "lien", "24503f"),
        ("folHlink", "folHlink", "prune", "4a2650"),
    ];

    private readonly IReadOnlyDictionary<string, string> _colours;
    private readonly string _titles;
    private readonly string _text;

    /// <param name="colours">Colours of the theme, by name, as CSS writes them.</param>
    /// <param name="titles">Font of titles: one that computers have.</param>
    /// <param name="text">Font of text: one that computers have.</param>
    public SlideTheme(IReadOnlyDictionary<string, string> colours, string titles, string text) =>
        (_colours, _titles, _text) = (colours, titles, text);

    /// <summary>A colour of the publication: one of the deck's theme where it is one, so that another theme changes it.</summary>
    public XElement Fill(string name)
    {
        var value = Value(name) ?? "000000";
        var slot = Array.Find(Slots, s => s.Name == name);
        if (slot.Scheme is null)
            slot = Array.Find(Slots, s => (Value(s.Name) ?? s.Default) == value);
        return new XElement(
            A + "solidFill",
            slot.Scheme is { } scheme
                ? new XElement(A + "schemeClr", new XAttribute("val", scheme))
                : new XElement(A + "srgbClr", new XAttribute("val", value))
        );
    }

    /// <summary>The part of the package: colours, fonts, and the effects that the format requires, all plain.</summary>
    public XElement ToPart() =>
        new(
            A + "theme",
            Prefixed(A, "a"),
            new XAttribute("name", "Collection"),
            new XElement(
                A + "themeElements",
                new XElement(
                    A + "clrScheme",
                    new XAttribute("name", "Collection"),
                    Slots.Select(s => new XElement(
                        A + s.Slot,
                        new XElement(A + "srgbClr", new XAttribute("val", Value(s.Name) ?? s.Default))
                    ))
                ),
                new XElement(
                    A + "fontScheme",
                    new XAttribute("name", "Collection"),
                    new XElement(A + "majorFont", Font("latin", _titles), Font("ea", ""), Font("cs", "")),
                    new XElement(A + "minorFont", Font("latin", _text), Font("ea", ""), Font("cs", ""))
                ),
                new XElement(
                    A + "fmtScheme",
                    new XAttribute("name", "Collection"),
                    new XElement(A + "fillStyleLst", Three(_ => PlainFill())),
                    new XElement(A + "lnStyleLst", Three(i => new XElement(A + "ln", new XAttribute("w", 6350 * (i + 1)), PlainFill()))),
                    new XElement(A + "effectStyleLst", Three(_ => new XElement(A + "effectStyle", new XElement(A + "effectLst")))),
                    new XElement(A + "bgFillStyleLst", Three(_ => PlainFill()))
                )
            )
        );

    private static IEnumerable<XElement> Three(Func<int, XElement> make) => Enumerable.Range(0, 3).Select(make);

    private static XElement PlainFill() => new(A + "solidFill", new XElement(A + "schemeClr", new XAttribute("val", "phClr")));

    private static XElement Font(string script, string name) => new(A + script, new XAttribute("typeface", name));

    // Six digits, or null for what is not written as a number.
    private string? Value(string name)
    {
        if (_colours.GetValueOrDefault(name) is not ['#', .. var digits] || !digits.All(char.IsAsciiHexDigit))
            return null;
        return digits.Length switch
        {
            3 => string.Concat(digits.Select(c => $"{c}{c}")),
            6 => digits,
            _ => null,
        };
    }
}
