using static CollegeTes.Slides.SlidePlaces;

namespace CollegeTes.Slides;

/// <summary>
/// The layouts that every deck has, used or not: whoever edits it chooses among them. They are those of
/// <c>templates/formation/diapos.css</c>, with the same boxes, sizes and colours, so that the page, its PDF and the deck look alike.
/// </summary>
internal static class SlideLayouts
{
    /// <summary>For what is none of the others.</summary>
    public static readonly SlideLayout Content = new("contenu", "Titre et contenu", "fond", [Title, Body]);

    public static readonly SlideLayout Table = new(
        "tableau",
        "Titre et tableau",
        "fond",
        [Title, new("tbl", 21, "", "Tableau", new SlideBox(Left, Top, Width, 560), new TextLook(24, "encre") { Leading = 105 }), Legend]
    );

    public static readonly SlideLayout Illustrated = new(
        "image",
        "Titre, texte et image",
        "fond",
        [Title, Body.PlacedAt(Left, Top, 820, Height), Picture with { Box = new SlideBox(980, Top, 844, Height), IsFilled = false }]
    );

    /// <summary>All of them, as the lists of programs show them.</summary>
    public static IReadOnlyList<SlideLayout> All { get; } =
    [
        new(
            "titre",
            "Titre",
            "courge",
            [
                Picture,
                new(
                    "ctrTitle",
                    0,
                    "",
                    "Titre",
                    new SlideBox(Left, 64, Width, 256),
                    TitleLook with
                    {
                        Size = 60,
                        Colour = "sur-ciel",
                        Anchor = "t",
                    }
                ),
                new(
                    "subTitle",
                    1,
                    "chapo",
                    "Sous-titre",
                    new SlideBox(Left, 330, 1500, 170),
                    PlainLook with
                    {
                        Size = 30,
                        Before = 6,
                        Colour = "sur-ciel",
                    }
                ),
            ]
        )
        {
            FootInk = "sur-ciel",
        },
        new(
            "sequence",
            "Séquence",
            "lavis",
            [
                Title.PlacedAt(Left, 300, 1500, 320, TitleLook with { Size = 60 }),
                Body.PlacedAt(Left, 660, 1500, 250, PlainLook with { Size = 36, Colour = "titre" }),
            ]
        )
        {
            Surfaces = [(new SlideBox(0, 0, 40, SlideBox.SlideHeight), "prune")],
        },
        Content,
        Illustrated,
        new(
            "lieu",
            "Lieu",
            "lavis",
            [
                Picture.PlacedAt(0, 0, 1040, SlideBox.SlideHeight),
                Title.PlacedAt(1120, 160, 704, 380, TitleLook with { Size = 50 }),
                Body.PlacedAt(1120, 580, 704, 380, PlainLook with { Size = 26, Colour = "titre" }),
            ]
        ),
        Numbers(1),
        Numbers(2),
        Numbers(3),
        Numbers(4),
        new(
            "etapes",
            "Étapes",
            "fond",
            [Title, new("tbl", 21, "", "Étapes", new SlideBox(Left, Top, Width, 580), new TextLook(32, "encre") { Leading = 105 }), Legend]
        ),
        new(
            "citation",
            "Citation",
            "dos",
            [
                Title.PlacedAt(Left, 84, Width, 70, Overline with { Colour = "courge" }),
                Body with
                {
                    Source = "parole",
                    Name = "Citation",
                    Box = new SlideBox(Left, 190, Width, 610),
                    Look = Large with { Colour = "sur-dos", IsItalic = true },
                },
                new("body", 12, "qui", "Qui parle", new SlideBox(Left, 830, Width, 130), new TextLook(24, "sur-dos")),
            ]
        )
        {
            FootInk = "sur-dos",
        },
        new(
            "enseignement",
            "À retenir",
            "tuile1",
            [
                Title.PlacedAt(Left, 84, Width, 70, Overline with { Colour = "courge" }),
                Body.PlacedAt(Left, 190, Width, 740, Large with { Colour = "sur-tuile1" }),
            ]
        )
        {
            FootInk = "sur-tuile1",
        },
        Table,
        new(
            "consigne",
            "Consigne",
            "fond",
            [
                Title.PlacedAt(136, 72, 1260, 204),
                new(
                    "body",
                    13,
                    "duree",
                    "Durée",
                    new SlideBox(1480, 72, 344, 204),
                    new TextLook(40, "sur-courge")
                    {
                        IsOfTitles = true,
                        Anchor = "ctr",
                        CaptionSize = 18,
                        Inset = 14,
                    }
                )
                {
                    Ground = "courge",
                },
                Body.PlacedAt(136, Top, 1688, Height, BodyLook with { Size = 40, Indent = 46, Before = 16 }),
            ]
        )
        {
            Surfaces = [(new SlideBox(0, 0, 40, SlideBox.SlideHeight), "courge")],
        },
        new(
            "question",
            "Question",
            "fond",
            [
                Title.PlacedAt(136, 84, 1688, 70, Overline with { Colour = "accent" }),
                new("body", 14, "enonce", "Question", new SlideBox(136, 160, 1688, 280), Large with { Size = 38, Anchor = "t" }),
                Body with
                {
                    Source = "reponses",
                    Name = "Réponses",
                    Box = new SlideBox(136, 470, 1688, 490),
                    Look = BodyLook with { Size = 32, Indent = 44, Numbering = "alphaUcPeriod" },
                },
            ]
        )
        {
            Surfaces = [(new SlideBox(0, 0, 40, SlideBox.SlideHeight), "accent")],
        },
        new(
            "appel",
            "Appel",
            "courge",
            [
                Picture,
                Title.PlacedAt(Left, 72, Width, 180, TitleLook with { Size = 48, Colour = "sur-ciel", Anchor = "t" }),
                Body.PlacedAt(Left, 262, 1500, 300, PlainLook with { Colour = "sur-ciel" }),
            ]
        )
        {
            FootInk = "sur-ciel",
        },
    ];

    /// <summary>Where a layout is among all.</summary>
    public static int IndexOf(SlideLayout layout) => All.Index().First(l => l.Item == layout).Index;

    /// <summary>The layout of a slide with so many figures.</summary>
    public static SlideLayout? Find(string key, int figures) =>
        All.FirstOrDefault(l => l.Key == (key == "chiffres" ? $"chiffres-{Math.Clamp(figures, 1, 4)}" : key));

    private static SlideLayout Numbers(int count)
    {
        const int Gap = 28;
        (string Ground, string Ink)[] colours =
        [
            ("tuile2", "sur-tuile2"),
            ("tuile3", "sur-tuile3"),
            ("tuile1", "sur-tuile1"),
            ("tuile4", "sur-tuile4"),
        ];
        var width = (Width - Gap * (count - 1)) / count;
        var look = new TextLook(count < 4 ? 60 : 48, "")
        {
            IsOfTitles = true,
            Anchor = "ctr",
            CaptionSize = 24,
            Inset = 22,
            Leading = 100,
        };
        return new SlideLayout(
            $"chiffres-{count}",
            count == 1 ? "Un chiffre" : $"{count} chiffres",
            "fond",
            [
                Title,
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new Placeholder(
                        "body",
                        30 + i,
                        "tuile",
                        "Chiffre",
                        new SlideBox(Left + i * (width + Gap), Top, width, 580),
                        look with
                        {
                            Colour = colours[i].Ink,
                        }
                    )
                    {
                        Ground = colours[i].Ground,
                    }),
                Legend,
            ]
        );
    }
}
