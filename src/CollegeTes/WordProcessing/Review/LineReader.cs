using System.Security.Cryptography;

namespace CollegeTes.WordProcessing.Review;

/// <summary>An image of a document, told apart by its bytes.</summary>
/// <param name="Digest">Of its bytes.</param>
/// <param name="Where">The heading it stands under; may be empty.</param>
internal sealed record LinePicture(string Digest, string Alternative, string Where);

/// <summary>The lines and the images of a document.</summary>
internal sealed record LineText(IReadOnlyList<ReviewLine> Lines, IReadOnlyList<LinePicture> Pictures)
{
    /// <summary>The heading that each note is called under, by its number.</summary>
    public IReadOnlyDictionary<int, string> Notes { get; init; } = new Dictionary<int, string>();
}

/// <summary>Blocks as lines, in reading order.</summary>
internal static class LineReader
{
    /// <summary>Calls for sources are words here, raised: only what knows them tells them from the square of a unit.</summary>
    public static LineText Read(IReadOnlyList<Block> blocks)
    {
        var lines = new List<ReviewLine>();
        var pictures = new List<LinePicture>();
        var notes = new Dictionary<int, string>();
        Add(blocks, "", isCell: false, opensRow: false);
        return new LineText(lines, pictures) { Notes = notes };

        void Add(IReadOnlyList<Block> inside, string heading, bool isCell, bool opensRow)
        {
            foreach (var block in inside)
            {
                if (block is DocumentTable table)
                {
                    foreach (var row in table.Rows)
                    {
                        foreach (var (index, cell) in row.Cells.Index())
                            Add(cell.Blocks, heading, isCell: true, opensRow: index == 0);
                    }
                }
                else if (block is Paragraph paragraph)
                {
                    foreach (var note in paragraph.Pieces.Where(p => p.Note is not null))
                        notes.TryAdd(note.Note!.Value, heading);
                    pictures.AddRange(
                        paragraph
                            .Pieces.Select(p => p.Picture)
                            .OfType<DocumentPicture>()
                            .Select(p => new LinePicture(Digest(p.Bytes), p.Alternative, heading))
                    );
                    var line = new ReviewLine([.. paragraph.Pieces.Where(p => p.Picture is null).Select(Run)], heading)
                    {
                        Role = paragraph.Role,
                        Level = paragraph.Level,
                        Mark = paragraph.Mark is { Continues: false } mark ? mark : null,
                        IsCell = isCell,
                        OpensRow = opensRow,
                        IsBoxed = paragraph.IsBoxed,
                        HasNote = paragraph.Pieces.Any(p => p.Note is not null),
                        Layout = paragraph.Layout,
                        Breaks = paragraph.Pieces.Count(p => p is { IsBreak: true, IsOfPage: false }),
                    };
                    if (line.Shown.Length == 0)
                        continue;
                    opensRow = false;
                    if (paragraph.Role is ParagraphRole.Heading && !isCell)
                        heading = line.Text;
                    lines.Add(line);
                }
            }
        }
    }

    private static LineRun Run(Piece piece)
    {
        if (piece.IsBreak)
            return new LineRun(" ", "");
        var text = piece.Raised ? CleanText.Shift(piece.Text, isRaised: true, new ReadingLog()) : piece.Text;
        return new LineRun(text, piece.IsReferenceMark ? "" : Looks.Of(piece), piece.IsReferenceMark);
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
