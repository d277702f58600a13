using System.Globalization;
using CollegeTes.Tests;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>Page by page, what a compositor looks for before the booklets and sheets of the collection go to the printer.</summary>
public sealed class PageLayoutTests(PrintedDocuments documents)
{
    // Millimetres: on an A5 page, where the foot begins; what office printers leave white on each side.
    private const double FootOfBooklet = 191;
    private const double LeastMargin = 5;

    // Share of its height that a page fills, unless its chapter ends there.
    private const double FewestFilled = 0.65;

    // Of a large sheet, whose last page ends where it ends: a few lines at the head are no page.
    private const double LeastOnASheet = 0.2;

    [Fact]
    public void No_heading_ends_a_page() =>
        Findings.None(
            from document in documents.Papers
            from page in Enumerable.Range(1, document.PageCount)
            let last = document.Last(page)
            where last is { Block.IsHeading: true } && page > 1
            select $"{document.Path}: page {page} ends with « {last.Value.Block.Text} »"
        );

    [Fact]
    public void No_paragraph_leaves_a_line_alone() =>
        Findings.None(
            from document in documents.Booklets
            from block in document.All
            where block.Type == "P" && block.Lines.Count > 1
            from lines in block.Lines
            where lines.Value.Count < 2
            select $"{document.Path}: page {lines.Key} has one line of « {block.Text[..Math.Min(60, block.Text.Length)]} »"
        );

    [Fact]
    public void No_page_is_half_empty_but_at_the_end_of_a_chapter() =>
        Findings.None(
            from document in documents.Booklets
            from page in Enumerable.Range(2, document.PageCount - 2)
            let filled = (document.Last(page)?.Foot ?? 0) / FootOfBooklet
            where filled < FewestFilled && document.First(page + 1) is not { Type: "H2" } && page + 1 < document.PageCount
            select string.Create(CultureInfo.InvariantCulture, $"{document.Path}: page {page} is filled to {filled:P0}")
        );

    [Fact]
    public void A_caption_is_on_the_page_of_what_it_explains() =>
        Findings.None(
            from document in documents.Papers
            from caption in document.Captions
            where caption.Page != caption.Shown
            select $"{document.Path}: « {caption.Text} » on page {caption.Page}, what it explains on page {caption.Shown}"
        );

    [Fact]
    public void Contents_give_the_page_of_each_chapter() =>
        Findings.None(
            from document in documents.Booklets
            let chapters = Chapters(document)
            let pages = chapters.Select(c => c.FirstPage.ToString(CultureInfo.InvariantCulture)).ToList()
            let given = document
                .All.Where(b => b is { FirstPage: 2, Type: "LI" or "LBody" })
                .Select(b => string.Concat(b.Text.Reverse().TakeWhile(char.IsAsciiDigit).Reverse()))
                .Where(n => n.Length > 0)
                .ToList()
            where !given.SequenceEqual(pages)
            select $"{document.Path}: contents give {string.Join(' ', given)}, chapters begin at {string.Join(' ', pages)}"
        );

    [Fact]
    public void The_foot_of_a_page_says_its_number_and_where_one_is() =>
        Findings.None(
            from document in documents.Booklets
            let chapters = Chapters(document)
            from page in Enumerable.Range(1, document.PageCount)
            let foot = document.Feet[page]
            let silent = page <= 2 || page >= document.PageCount - 1
            let number = page.ToString(CultureInfo.InvariantCulture)
            let wrong = silent
                ? foot.Length > 0
                : !(page % 2 == 0 ? foot.StartsWith(number, StringComparison.Ordinal) : foot.EndsWith(number, StringComparison.Ordinal))
            where wrong
            select $"{document.Path}: the foot of page {page} is « {foot} »"
        );

    [Fact]
    public void The_foot_of_a_large_sheet_says_its_number_and_what_it_is() =>
        Findings.None(
            from document in documents.Tables
            from page in Enumerable.Range(1, document.PageCount)
            let foot = document.Feet[page]
            // The browser paints the right of the foot first.
            where !foot.StartsWith(page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || foot.Length < 8
            select $"{document.Path}: the foot of page {page} is « {foot} »"
        );

    [Fact]
    public void A_large_sheet_says_something() =>
        Findings.None(
            from document in documents.Tables
            from page in Enumerable.Range(1, document.PageCount)
            let lowest = document
                .Letters.Where(l => l.Page == page)
                .Select(l => l.Letter.StartBaseLine.Y)
                .DefaultIfEmpty(double.MaxValue)
                .Min()
            let filled = 1 - lowest / (document.Height * 72 / 25.4)
            where filled < LeastOnASheet
            select string.Create(CultureInfo.InvariantCulture, $"{document.Path}: page {page} is filled to {filled:P0}")
        );

    [Fact]
    public void No_text_comes_near_the_edge() =>
        Findings.None(
            from document in documents.Papers
            from page in document.Letters.GroupBy(l => l.Page)
            let nearest = page.Min(l => document.Margin(l.Letter))
            where nearest < LeastMargin
            select string.Create(CultureInfo.InvariantCulture, $"{document.Path}: page {page.Key} has text at {nearest:0.0} mm of its edge")
        );

    // Headings of the second level, but those of the contents and of the imprint.
    private static IReadOnlyList<PrintedBlock> Chapters(PrintedPages document) =>
        [.. document.All.Where(b => b.Type == "H2" && b.FirstPage > 2 && b.FirstPage < document.PageCount - 1)];
}
