using System.Xml.Linq;
using static CollegeTes.Slides.PresentationMarkup;

namespace CollegeTes.Slides;

/// <summary>Layouts, and the master that they take what they do not say from.</summary>
/// <param name="theme">Colours and fonts.</param>
/// <param name="language">Language tag of what empty placeholders say.</param>
internal sealed class LayoutWriter(SlideTheme theme, string language)
{
    /// <summary>The foot and the number are the same placeholders in all parts.</summary>
    public const int FootIndex = 98;

    /// <inheritdoc cref="FootIndex"/>
    public const int NumberIndex = 99;

    private static readonly string[] Insets = ["lIns", "tIns", "rIns", "bIns"];
    private static readonly SlideBox Foot = new(96, 1000, 1500, 50);
    private static readonly SlideBox Number = new(1624, 1000, 200, 50);

    /// <summary>The master.</summary>
    /// <param name="layouts">Relationships of the layouts.</param>
    public XElement Master(IReadOnlyList<string> layouts)
    {
        var content = SlideLayouts.Content;
        var body = content.Places[1];
        return Part(
            "sldMaster",
            new XElement(
                P + "cSld",
                Ground("fond"),
                Tree(
                    Place(2, content.Title with { Index = 0 }),
                    Place(3, body with { Index = 1 }),
                    FootShape(4, "gris"),
                    NumberShape(5, "gris")
                )
            ),
            ColourMap(),
            // Numbers of masters and layouts share one count, which starts there (ISO/IEC 29500-1, 19.7.3).
            new XElement(
                P + "sldLayoutIdLst",
                layouts.Select(
                    (id, i) => new XElement(P + "sldLayoutId", new XAttribute("id", 2_147_483_649u + (uint)i), new XAttribute(R + "id", id))
                )
            ),
            new XElement(
                P + "txStyles",
                new XElement(P + "titleStyle", Level(1, content.Title.Look, 0)),
                new XElement(P + "bodyStyle", Levels(body.Look, 5)),
                new XElement(P + "otherStyle", Levels(new TextLook(18, "encre"), 1))
            )
        );
    }

    /// <summary>A layout.</summary>
    public XElement Layout(SlideLayout layout)
    {
        var id = 2;
        return Part(
            "sldLayout",
            new XAttribute("preserve", 1),
            new XAttribute("userDrawn", 1),
            new XElement(
                P + "cSld",
                new XAttribute("name", layout.Name),
                Ground(layout.Ground),
                Tree(
                    layout.Surfaces.Select(s => Surface(id++, s.Box, s.Colour)).ToList(),
                    layout.Places.Select(p => Place(id++, p)).ToList(),
                    FootShape(id++, layout.FootInk),
                    NumberShape(id, layout.FootInk)
                )
            ),
            new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping"))
        );
    }

    /// <summary>The foot of a slide or of a layout.</summary>
    public static XElement Footer(int id, IEnumerable<XElement?> properties, XElement text) =>
        Shape(id, "Pied de page", PlaceMark("ftr", FootIndex, "quarter"), properties, text);

    /// <summary>The number of a slide.</summary>
    public static XElement SlideNumber(int id, IEnumerable<XElement?> properties, XElement text) =>
        Shape(id, "Numéro", PlaceMark("sldNum", NumberIndex, "quarter"), properties, text);

    /// <summary>A paragraph that says the number of its slide.</summary>
    public static XElement NumberParagraph(string language, string shown) =>
        new(
            A + "p",
            new XElement(
                A + "fld",
                // The same for every field: it only tells programs that the field is one.
                new XAttribute("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"),
                new XAttribute("type", "slidenum"),
                new XElement(A + "rPr", new XAttribute("lang", language)),
                new XElement(A + "t", shown)
            ),
            new XElement(A + "endParaRPr", new XAttribute("lang", language))
        );

    private XElement Ground(string colour) => new(P + "bg", new XElement(P + "bgPr", theme.Fill(colour), new XElement(A + "effectLst")));

    private XElement Surface(int id, SlideBox box, string colour) =>
        Shape(
            id,
            "Aplat",
            null,
            [Transform(A, box), Rectangle(), theme.Fill(colour), new XElement(A + "ln", new XElement(A + "noFill"))],
            null
        );

    private XElement Place(int id, Placeholder place) =>
        Shape(
            id,
            place.Name,
            PlaceMark(place.Kind, place.Index),
            [Transform(A, place.Box), Rectangle(), place.Ground is { } ground ? theme.Fill(ground) : null],
            new XElement(
                P + "txBody",
                BodyProperties(place.Look),
                new XElement(
                    A + "lstStyle",
                    Levels(
                        place.Look,
                        place.Look.CaptionSize > 0 ? 2
                            : place.IsTitle ? 1
                            : 3
                    )
                ),
                Prompt(place.Name)
            )
        );

    private XElement Prompt(string words) =>
        new(A + "p", new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", language)), new XElement(A + "t", words)));

    private static XElement BodyProperties(TextLook look) =>
        new(
            A + "bodyPr",
            new XAttribute("wrap", "square"),
            Insets.Select(n => new XAttribute(n, Units(look.Inset))),
            new XAttribute("anchor", look.Anchor),
            new XElement(A + "normAutofit")
        );

    private IEnumerable<XElement> Levels(TextLook look, int count) => Enumerable.Range(1, count).Select(l => Level(l, look, l - 1));

    private XElement Level(int level, TextLook look, int depth)
    {
        var isCaption = look.CaptionSize > 0 && depth > 0;
        var size = isCaption ? look.CaptionSize : Math.Max(look.Size - 3 * depth, Math.Min(look.Size, 20));
        return new XElement(
            A + $"lvl{level}pPr",
            new XAttribute("marL", Units(look.Indent * (depth + 1))),
            new XAttribute("indent", Units(-look.Indent)),
            new XAttribute("algn", "l"),
            new XAttribute("defTabSz", Units(72)),
            new XElement(A + "lnSpc", new XElement(A + "spcPct", new XAttribute("val", (isCaption ? 100 : look.Leading) * 1000))),
            new XElement(A + "spcBef", new XElement(A + "spcPts", new XAttribute("val", Hundredths(isCaption ? 6 : look.Before)))),
            look.Bullet is null
                ? new XElement(A + "buNone")
                : new object[]
                {
                    new XElement(A + "buClr", theme.Fill("accent").Elements()),
                    new XElement(A + "buFont", new XAttribute("typeface", "Arial")),
                    new XElement(A + "buChar", new XAttribute("char", look.Bullet)),
                },
            look.Tab > 0
                ? new XElement(A + "tabLst", new XElement(A + "tab", new XAttribute("pos", Units(look.Tab)), new XAttribute("algn", "l")))
                : null,
            new XElement(
                A + "defRPr",
                new XAttribute("sz", Hundredths(size)),
                new XAttribute("b", look.IsBold ? 1 : 0),
                new XAttribute("i", look.IsItalic ? 1 : 0),
                theme.Fill(look.Colour),
                Font(look.IsOfTitles && !isCaption ? "mj" : "mn")
            )
        );
    }

    private static XElement[] Font(string role) =>
        [
            new(A + "latin", new XAttribute("typeface", $"+{role}-lt")),
            new(A + "ea", new XAttribute("typeface", $"+{role}-ea")),
            new(A + "cs", new XAttribute("typeface", $"+{role}-cs")),
        ];

    private XElement FootShape(int id, string ink) =>
        Footer(id, [Transform(A, Foot), Rectangle()], SmallText(ink, "l", new XElement(A + "p", End())));

    private XElement NumberShape(int id, string ink) =>
        SlideNumber(id, [Transform(A, Number), Rectangle()], SmallText(ink, "r", NumberParagraph(language, "‹N°›")));

    private XElement End() => new(A + "endParaRPr", new XAttribute("lang", language));

    private XElement SmallText(string ink, string side, XElement paragraph) =>
        new(
            P + "txBody",
            BodyProperties(new TextLook(14, ink) { Anchor = "ctr" }),
            new XElement(
                A + "lstStyle",
                new XElement(
                    A + "lvl1pPr",
                    new XAttribute("algn", side),
                    new XElement(A + "defRPr", new XAttribute("sz", Hundredths(14)), theme.Fill(ink), Font("mn"))
                )
            ),
            paragraph
        );
}
