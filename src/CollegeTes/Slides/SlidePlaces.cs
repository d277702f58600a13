namespace CollegeTes.Slides;

/// <summary>What the layouts have in common: where things stand, how they look.</summary>
internal static class SlidePlaces
{
    /// <summary>Where words start.</summary>
    public const int Left = 96;

    /// <summary>Of words.</summary>
    public const int Width = SlideBox.SlideWidth - 2 * Left;

    /// <summary>Under the title.</summary>
    public const int Top = 312;

    /// <summary>From there to the foot.</summary>
    public const int Height = 640;

    /// <summary>Titles.</summary>
    public static readonly TextLook TitleLook = new(42, "titre")
    {
        IsOfTitles = true,
        Anchor = "b",
        Leading = 95,
    };

    /// <summary>The title of a slide that says its idea in larger letters under it.</summary>
    public static readonly TextLook Overline = new(22, "titre") { IsBold = true, Anchor = "t" };

    /// <summary>Words of a slide: a paragraph, or a list.</summary>
    public static readonly TextLook BodyLook = new(28, "encre")
    {
        Leading = 110,
        Before = 12,
        Bullet = "•",
        Indent = 32,
    };

    /// <summary>The same without lists.</summary>
    public static readonly TextLook PlainLook = BodyLook with { Bullet = null, Indent = 0 };

    /// <summary>The one idea of a slide.</summary>
    public static readonly TextLook Large = new(48, "titre")
    {
        IsOfTitles = true,
        Anchor = "ctr",
        Leading = 100,
        Before = 12,
    };

    public static readonly Placeholder Title = new("title", 0, "", "Titre", new SlideBox(Left, 72, Width, 204), TitleLook);
    public static readonly Placeholder Body = new(
        "body",
        SlideLayout.TextIndex,
        "corps",
        "Texte",
        new SlideBox(Left, Top, Width, Height),
        BodyLook
    );
    public static readonly Placeholder Picture = new("pic", 20, "", "Image", SlideBox.Whole, BodyLook) { IsFilled = true };

    public static readonly Placeholder Legend = new(
        "body",
        11,
        "legende",
        "Légende",
        new SlideBox(Left, 916, Width, 76),
        new TextLook(18, "gris")
    );
}
