using System.Xml.Linq;
using CollegeTes.WordProcessing;
using static CollegeTes.Slides.PresentationMarkup;

namespace CollegeTes.Slides;

/// <summary>What the speaker reads: the slide in small, then the notes, on a page of 190.5 by 254 mm.</summary>
/// <param name="theme">Colours.</param>
/// <param name="language">Language tag.</param>
internal sealed class NotesWriter(SlideTheme theme, string language)
{
    /// <summary>Width of the page, in the units of drawings.</summary>
    public const int Width = 6_858_000;

    /// <summary>Height of the page.</summary>
    public const int Height = 9_144_000;

    private const int BodyIndex = 3;
    private static readonly SlideBox Image = new(90, 90, 900, 506);
    private static readonly SlideBox Body = new(90, 640, 900, 710);

    /// <summary>The master of all pages of notes.</summary>
    public XElement Master() =>
        Part(
            "notesMaster",
            new XElement(
                P + "cSld",
                new XElement(P + "bg", new XElement(P + "bgPr", theme.Fill("fond"), new XElement(A + "effectLst"))),
                Tree(
                    SlideImage([Transform(A, Image), Rectangle()]),
                    Shape(
                        3,
                        "Commentaires",
                        PlaceMark("body", BodyIndex, "quarter"),
                        [Transform(A, Body), Rectangle()],
                        new XElement(
                            P + "txBody",
                            new XElement(A + "bodyPr"),
                            new XElement(A + "lstStyle"),
                            new XElement(A + "p", new XElement(A + "endParaRPr", new XAttribute("lang", language)))
                        )
                    )
                )
            ),
            ColourMap(),
            new XElement(
                P + "notesStyle",
                new XElement(
                    A + "lvl1pPr",
                    new XElement(A + "spcBef", new XElement(A + "spcPts", new XAttribute("val", Hundredths(6)))),
                    new XElement(
                        A + "defRPr",
                        new XAttribute("sz", Hundredths(13)),
                        theme.Fill("encre"),
                        new XElement(A + "latin", new XAttribute("typeface", "+mn-lt"))
                    )
                )
            )
        );

    /// <summary>The notes of a slide.</summary>
    public static XElement Notes(IReadOnlyList<Block> notes, SlideTextWriter text) =>
        Part(
            "notes",
            new XElement(
                P + "cSld",
                Tree(
                    SlideImage([]),
                    Shape(3, "Commentaires", PlaceMark("body", BodyIndex, "quarter"), [], text.Body(P + "txBody", notes, null))
                )
            ),
            new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping"))
        );

    private static XElement SlideImage(IEnumerable<XElement> properties)
    {
        var shape = Shape(2, "Diapositive", PlaceMark("sldImg", 2), properties, null);
        var locks = shape.Descendants(A + "spLocks").Single();
        locks.Add(new XAttribute("noRot", 1), new XAttribute("noChangeAspect", 1));
        return shape;
    }
}
