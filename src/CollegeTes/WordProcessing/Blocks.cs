namespace CollegeTes.WordProcessing;

/// <summary>What a paragraph is for, whatever its look.</summary>
internal enum ParagraphRole
{
    Body,
    Title,
    Subtitle,
    Heading,
    Quote,
    Caption,
}

/// <summary>A part of a document, in reading order: a paragraph or a table.</summary>
internal abstract record Block
{
    /// <summary>True where people fill in fields and change no words; only written, never read.</summary>
    public bool IsFixed { get; init; }
}

/// <summary>A paragraph, a heading or a list item.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Level">Level of a heading, from 1; 0 otherwise.</param>
/// <param name="Pieces">Its content; never empty.</param>
internal sealed record Paragraph(ParagraphRole Role, int Level, IReadOnlyList<Piece> Pieces) : Block
{
    /// <summary>Its place in a list, or null.</summary>
    public ListMark? Mark { get; init; }

    /// <summary>True for a paragraph of a text box, read after the one that carries it.</summary>
    public bool IsBoxed { get; init; }

    /// <summary>How it is laid out otherwise than by default, as <see cref="Layouts"/> writes it: only a review tells of it.</summary>
    public string Layout { get; init; } = "";

    /// <summary>Its text alone.</summary>
    public string Text => string.Concat(Pieces.Select(p => p.IsBreak ? " " : p.Text)).Trim();

    /// <summary>True when all that shows is bold: what people do who know no heading styles.</summary>
    public bool IsAllBold => Pieces.All(p => p.Bold || string.IsNullOrWhiteSpace(p.Text)) && Pieces.Any(p => p.Bold);

    /// <summary>True when it holds images and nothing to read.</summary>
    public bool IsOnlyPictures =>
        Pieces.Any(p => p.Picture is not null)
        && Pieces.All(p => p.Picture is not null || (p.Note is null && string.IsNullOrWhiteSpace(p.Text)));
}

/// <summary>Where an item stands in its list.</summary>
/// <param name="Level">From 0.</param>
/// <param name="Number">Of an ordered item, as Word counts it.</param>
/// <param name="List">Tells lists apart.</param>
/// <param name="Continues">True for a further paragraph of an item.</param>
internal sealed record ListMark(int Level, bool IsOrdered, int Number, int List, bool Continues = false);

/// <summary>A table, rows removed by tracked changes left out.</summary>
internal sealed record DocumentTable(IReadOnlyList<TableRow> Rows) : Block;

/// <summary>A row.</summary>
/// <param name="IsHeader">True when the document says that it is repeated as a header.</param>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells, bool IsHeader)
{
    /// <summary>What the thing says that it asks about, hashed; only written, never read.</summary>
    public string Print { get; init; } = "";

    /// <summary>Lines that an empty cell of it leaves to write on; only written, never read.</summary>
    public int Lines { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Blocks">Empty for a cell that continues the one above.</param>
/// <param name="Span">Columns it covers.</param>
internal sealed record TableCell(IReadOnlyList<Block> Blocks, int Span)
{
    /// <summary>All its text on one line.</summary>
    public string Text => string.Join(" ", Blocks.Select(BlockText.Of).Where(t => t.Length > 0));
}

/// <summary>A run of text of one look, or a thing that stands in the text.</summary>
internal sealed record Piece(string Text)
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public const char Struck = 'b';
    public const char Underlined = 's';
    public const char Highlighted = 'f';
    public const char Coloured = 'c';
    public const char Shifted = 'e';

    /// <summary>What else it looks like, a letter for each; a review tells of it, a write-up has no word for it.</summary>
    public string Marks { get; init; } = "";

    public bool IsStruck => Marks.Contains(Struck, StringComparison.Ordinal);

    /// <summary>Address that the run leads to, as the document says it.</summary>
    public string? Link { get; init; }

    /// <summary>True for text above the line; only written, never read: readers have characters of their own for it.</summary>
    public bool Raised { get; init; }

    /// <summary>True for what calls for a source; only written, never read.</summary>
    public bool IsReferenceMark { get; init; }

    /// <summary>True for what is typed or shown by a program; only written, never read.</summary>
    public bool IsCode { get; init; }

    /// <summary>Tag of the language of the words, where it is not that of the document; only written, never read.</summary>
    public string? Language { get; init; }

    /// <summary>Number of the note called here, from 1.</summary>
    public int? Note { get; init; }

    public DocumentPicture? Picture { get; init; }

    /// <summary>The field that its words fill in; they are empty in one that nothing was typed in.</summary>
    public ContentControl? Control { get; init; }

    /// <summary>True for a line break inside a paragraph.</summary>
    public bool IsBreak { get; init; }

    /// <summary>True for a break where a page ends too.</summary>
    public bool IsOfPage { get; init; }

    public bool LooksLike(Piece other) =>
        Raised == other.Raised
        && IsReferenceMark == other.IsReferenceMark
        && IsCode == other.IsCode
        && Bold == other.Bold
        && Italic == other.Italic
        && IsStruck == other.IsStruck
        && Link == other.Link
        && Language == other.Language
        && Note is null
        && other.Note is null
        && Picture is null
        && other.Picture is null
        && !IsBreak
        && !other.IsBreak;
}

/// <summary>An image of the document.</summary>
/// <param name="Name">Its part, which tells two uses of one image from two images.</param>
/// <param name="Bytes">As they are in the document.</param>
/// <param name="Alternative">What it shows, in the author's words; may be empty.</param>
internal sealed record DocumentPicture(string Name, byte[] Bytes, string Alternative, bool IsDecorative)
{
    /// <summary>What the document cuts off it; null when it shows it whole.</summary>
    public ImageCrop? Crop { get; init; }
}

/// <summary>What is cut off each side of an image, as a fraction of its width or height: 0 for nothing.</summary>
internal readonly record struct ImageCrop(double Left, double Top, double Right, double Bottom)
{
    /// <summary>True when nothing is cut off.</summary>
    public bool IsNothing => Left <= 0 && Top <= 0 && Right <= 0 && Bottom <= 0;

    /// <summary>True when something is left to show.</summary>
    public bool IsPossible => Left + Right < 1 && Top + Bottom < 1;

    /// <summary>The pixels that are left of a size; partly hidden ones go, so that nothing comes back.</summary>
    public (int X, int Y, int Width, int Height) Within(int width, int height)
    {
        var x = (int)Math.Ceiling(Math.Max(Left, 0) * width);
        var y = (int)Math.Ceiling(Math.Max(Top, 0) * height);
        return (x, y, (int)Math.Floor((1 - Math.Max(Right, 0)) * width) - x, (int)Math.Floor((1 - Math.Max(Bottom, 0)) * height) - y);
    }
}

/// <summary>A footnote or an endnote.</summary>
internal sealed record Note(int Number, IReadOnlyList<Block> Blocks);

/// <summary>A remark in the margin.</summary>
/// <param name="Passage">The words it bears on; may be empty.</param>
internal sealed record Comment(string Author, string Day, string Text, string Passage);

/// <summary>Blocks as plain text.</summary>
internal static class BlockText
{
    public static string Of(Block block) =>
        block switch
        {
            Paragraph paragraph => paragraph.Text,
            DocumentTable table => string.Join(" ", table.Rows.SelectMany(r => r.Cells).Select(c => c.Text).Where(t => t.Length > 0)),
            _ => "",
        };

    public static string Of(IEnumerable<Block> blocks) => string.Join(" ", blocks.Select(Of).Where(t => t.Length > 0));
}
