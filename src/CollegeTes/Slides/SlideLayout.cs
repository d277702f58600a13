namespace CollegeTes.Slides;

/// <summary>A kind of slide: what stands where. What is written on a slide takes its place, its size and its colour from here.</summary>
/// <param name="Key">Class of the slides that have it.</param>
/// <param name="Name">As PowerPoint and Impress show it.</param>
/// <param name="Ground">Colour of the theme behind it.</param>
/// <param name="Places">In reading order, the title among them.</param>
internal sealed record SlideLayout(string Key, string Name, string Ground, IReadOnlyList<Placeholder> Places)
{
    /// <summary>Plain surfaces behind the placeholders: where and in which colour of the theme.</summary>
    public IReadOnlyList<(SlideBox Box, string Colour)> Surfaces { get; init; } = [];

    /// <summary>Colour of its foot and of its number.</summary>
    public string FootInk { get; init; } = "gris";

    /// <summary>The title of its slides.</summary>
    public Placeholder Title => Places.First(p => p.IsTitle);

    /// <summary>Where what no other place is for goes: its text, else the last of its words.</summary>
    public Placeholder Rest => Places.FirstOrDefault(p => p.Index == TextIndex) ?? Places.Last(p => p.IsText && !p.IsTitle);

    /// <summary>The index of the text of a layout.</summary>
    public const int TextIndex = 10;
}

/// <summary>A place of a layout that is filled in.</summary>
/// <param name="Kind">As the format names it: <c>title</c>, <c>ctrTitle</c>, <c>subTitle</c>, <c>body</c>, <c>pic</c>, <c>tbl</c>.</param>
/// <param name="Index">Tells it from the others of its layout, and is the same in all layouts for the same thing; 0 for a title.</param>
/// <param name="Source">Class of what fills it on the page; empty for a title, a table or a picture, which are known by themselves.</param>
/// <param name="Name">As it shows where it is empty.</param>
/// <param name="Box">Where.</param>
/// <param name="Look">Of its words.</param>
internal sealed record Placeholder(string Kind, int Index, string Source, string Name, SlideBox Box, TextLook Look)
{
    /// <summary>Colour behind it; null for none.</summary>
    public string? Ground { get; init; }

    /// <summary>True for a picture that fills its place and is cut at the edges; one that is shown whole otherwise.</summary>
    public bool IsFilled { get; init; }

    public bool IsTitle => Kind is "title" or "ctrTitle";

    /// <summary>The same elsewhere, and with another look when one is given.</summary>
    public Placeholder PlacedAt(int x, int y, int width, int height, TextLook? look = null) =>
        this with
        {
            Box = new SlideBox(x, y, width, height),
            Look = look ?? Look,
        };

    public bool IsText => Kind is not ("pic" or "tbl");
}

/// <summary>How words look.</summary>
/// <param name="Size">In points.</param>
/// <param name="Colour">Of the theme.</param>
internal sealed record TextLook(double Size, string Colour)
{
    /// <summary>True for the font of titles.</summary>
    public bool IsOfTitles { get; init; }

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>Where the words stand in their box: <c>t</c>, <c>ctr</c> or <c>b</c>.</summary>
    public string Anchor { get; init; } = "t";

    /// <summary>Height of a line, in percent of the size.</summary>
    public int Leading { get; init; } = 100;

    /// <summary>Space before a paragraph, in points.</summary>
    public double Before { get; init; }

    /// <summary>The mark of each paragraph; null for none.</summary>
    public string? Bullet { get; init; }

    /// <summary>How items that have numbers are numbered, as the format names it.</summary>
    public string Numbering { get; init; } = "arabicPeriod";

    /// <summary>Where the words of a paragraph start after its mark, in points.</summary>
    public double Indent { get; init; }

    /// <summary>Where what follows a tab starts, in points; 0 for nowhere of its own.</summary>
    public double Tab { get; init; }

    /// <summary>Size of the second level, in points, where it is a caption of the first; 0 otherwise.</summary>
    public double CaptionSize { get; init; }

    /// <summary>Space between the box and the words, in points.</summary>
    public double Inset { get; init; }
}

/// <summary>A place on a slide of 1,920 by 1,080.</summary>
internal readonly record struct SlideBox(int X, int Y, int Width, int Height)
{
    public const int SlideWidth = 1920;
    public const int SlideHeight = 1080;

    /// <summary>Units of drawings (a 914,400th of an inch) in one of these: a slide is 13.33 inches wide.</summary>
    public const int Unit = 6350;

    /// <summary>The whole slide.</summary>
    public static SlideBox Whole => new(0, 0, SlideWidth, SlideHeight);
}
