namespace CollegeTes.Slides;

/// <summary>
/// The layouts that every deck has, used or not: whoever edits it chooses among them. They are those of
/// <c>templates/formation/diapos.css</c>, with the same boxes, sizes and colours, so that the page, its PDF and the deck look alike.
/// </summary>
internal static class SlideLayouts
{
    private const int Left = 96;
    private const int Width = SlideBox.SlideWidth - 2 * Left;
    private const int Top = 312;
    private const int Height = 640;

    private static readonly TextLook TitleLook = new(42, "titre")
    {
        IsOfTitles = true,
        Anchor = "b",
        Leading = 95,
    };

    // The title of a slide that says its idea in larger letters under it.
    private static readonly TextLook Overline = new(22, "titre") { IsBold = true, Anchor = "t" };

    /// <summary>Words of a slide: a paragraph, or a list.</summary>
    public static readonly TextLook BodyLook = new(28, "encre")
    {
        Leading = 110,
        Before = 12,
        Bullet = "•",
        Indent = 32,
    };

    private static readonly TextLook PlainLook = BodyLook with { Bullet = null, Indent = 0 };

    private static readonly TextLook Large = new(48, "titre")
    {
        IsOfTitles = true,
        Anchor = "ctr",
        Leading = 100,
        Before = 12,
    };

    private static readonly Placeholder Title = new("title", 0, "", "Titre", new SlideBox(Left, 72, Width, 204), TitleLook);
    private static readonly Placeholder Body = new(
        "body",
        SlideLayout.TextIndex,
        "corps",
        "Texte",
        new SlideBox(Left, Top, Width, Height),
        BodyLook
    );
    private static readonly Placeholder Picture = new("pic", 20, "", "Image", SlideBox.Whole, BodyLook) { IsFilled = true };

    private static readonly Placeholder Legend = new(
        "body",
        11,
        "legende",
        "Légende",
        new SlideBox(Left, 916, Width, 76),
        new TextLook(18, "gris")
    );

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
        [
            Title,
            Body with
            {
                Box = new SlideBox(Left, Top, 820, Height),
            },
            Picture with
            {
                Box = new SlideBox(980, Top, 844, Height),
                IsFilled = false,
            },
        ]
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
                Title with
                {
                    Box = new SlideBox(Left, 300, 1500, 320),
                    Look = TitleLook with { Size = 60 },
                },
                Body with
                {
                    Box = new SlideBox(Left, 660, 1500, 250),
                    Look = PlainLook with { Size = 36, Colour = "titre" },
                },
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
                Picture with
                {
                    Box = new SlideBox(0, 0, 1040, SlideBox.SlideHeight),
                },
                Title with
                {
                    Box = new SlideBox(1120, 160, 704, 380),
                    Look = TitleLook with { Size = 50 },
                },
                Body with
                {
                    Box = new SlideBox(1120, 580, 704, 380),
                    Look = PlainLook with { Size = 26, Colour = "titre" },
                },
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
                Title with
                {
                    Box = new SlideBox(Left, 84, Width, 70),
                    Look = Overline with { Colour = "courge" },
                },
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
                Title with
                {
                    Box = new SlideBox(Left, 84, Width, 70),
                    Look = Overline with { Colour = "courge" },
                },
                Body with
                {
                    Box = new SlideBox(Left, 190, Width, 740),
                    Look = Large with { Colour = "sur-tuile1" },
                },
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
                Title with
                {
                    Box = new SlideBox(136, 72, 1260, 204),
                },
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
                Body with
                {
                    Box = new SlideBox(136, Top, 1688, Height),
                    Look = BodyLook with { Size = 40, Indent = 46, Before = 16 },
                },
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
                Title with
                {
                    Box = new SlideBox(136, 84, 1688, 70),
                    Look = Overline with { Colour = "accent" },
                },
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
                Title with
                {
                    Box = new SlideBox(Left, 72, Width, 180),
                    Look = TitleLook with { Size = 48, Colour = "sur-ciel", Anchor = "t" },
                },
                Body with
                {
                    Box = new SlideBox(Left, 262, 1500, 300),
                    Look = PlainLook with { Colour = "sur-ciel" },
                },
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
