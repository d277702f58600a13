using System.Text;
using CollegeTes.Markup;
using CollegeTes.Printing.Pdf;
using CollegeTes.Printing.Repair;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>The words of a document, in reading order: those of the PDF by its structure, those of the page by its markup.</summary>
internal static class PrintedWords
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a",
        "b",
        "i",
        "em",
        "strong",
        "sup",
        "sub",
        "small",
        "mark",
        "span",
        "time",
        "cite",
        "code",
        "abbr",
        "q",
    };
    private static readonly HashSet<string> InlineTypes = new(StringComparer.Ordinal) { "Link", "Span", "Strong", "Em", "Quote", "Code" };

    /// <summary>The letters of each piece of content.</summary>
    public static Dictionary<ContentKid, string> Contents(PdfDocument pdf, PdfFile file)
    {
        var numbers = file.Pages().Select(p => p.Number).ToList();
        var contents = new Dictionary<ContentKid, string>();
        foreach (var page in pdf.GetPages())
        {
            foreach (var marked in page.GetMarkedContents().Where(m => m.MarkedContentIdentifier >= 0))
                contents[new ContentKid(numbers[page.Number - 1], marked.MarkedContentIdentifier)] = TextOf(marked);
        }
        return contents;
    }

    // A ligature is content inside content, which says by itself what letters it stands for.
    private static string TextOf(MarkedContentElement marked) =>
        string.Concat(
            marked
                .Letters.Select(l => (Place: l.TextSequence, Text: l.Value))
                .Concat(
                    marked
                        .Children.Where(c => c.MarkedContentIdentifier < 0 && c.Letters.Count > 0)
                        .Select(c => (Place: c.Letters[0].TextSequence, Text: c.ActualText ?? TextOf(c)))
                )
                .OrderBy(piece => piece.Place)
                .Select(piece => piece.Text)
        );

    /// <summary>Words of a PDF: the letters of each piece of content, as its structure orders them.</summary>
    public static List<string> Of(PdfDocument pdf, PdfFile file, StructureTree tree)
    {
        var contents = Contents(pdf, file);
        var text = new StringBuilder();
        foreach (var root in tree.Roots)
            Append(root);
        return Split(text.ToString());

        void Append(StructureElement element)
        {
            if (!InlineTypes.Contains(element.Type))
                text.Append('\n');
            foreach (var kid in element.Kids)
            {
                if (kid is ElementKid inner)
                    Append(inner.Element);
                else if (kid is ContentKid content && element.Type != "Figure")
                    text.Append(contents.GetValueOrDefault(content, ""));
            }
            if (!InlineTypes.Contains(element.Type))
                text.Append('\n');
        }
    }

    /// <summary>An element of a page and all those inside it that are printed.</summary>
    public static IEnumerable<MarkupElement> Printed(MarkupElement element) =>
        IsOfScreens(element) ? [] : element.Children.OfType<MarkupElement>().SelectMany(Printed).Prepend(element);

    /// <summary>Words of a page, without what is not printed: the link past the contents, drawings, what only screens show.</summary>
    public static List<string> OfPage(string html)
    {
        var text = new StringBuilder();
        Append(MarkupReader.Read(html).All("body").First());
        return Split(text.ToString());

        void Append(MarkupElement element)
        {
            if (IsOfScreens(element))
                return;
            var block = !Inline.Contains(element.Name);
            if (block)
                text.Append('\n');
            foreach (var child in element.Children)
            {
                if (child is MarkupText words)
                    text.Append(words.Text);
                else
                    Append((MarkupElement)child);
            }
            if (block)
                text.Append('\n');
        }
    }

    // In a cell of the matrix, <i> says the name of its row, which narrow screens do not show elsewhere.
    /// <summary>Words of the page that the paper, which says more, does not say in their order.</summary>
    public static IEnumerable<string> Missing(List<string> written, List<string> printed)
    {
        var from = 0;
        foreach (var (i, word) in written.Index())
        {
            var place = printed.IndexOf(word, from);
            if (place < 0)
            {
                yield return $"the page says « {string.Join(' ', written.Skip(i - 3).Take(7))} », the paper does not";
                yield break;
            }
            from = place + 1;
        }
    }

    private static bool IsOfScreens(MarkupElement element) =>
        element.Name is "svg"
        || (element.Name == "i" && element["class"] is null)
        || element.HasClass("evitement")
        || element.HasClass("suite-recit")
        || element.HasClass("citer")
        || element.HasClass("kit");

    /// <summary>
    /// Where two texts part. Signs that only paper adds (guillemets, bullets, page numbers, the numbers before advice) are no words; where
    /// they touch one,
    /// it is compared without them.
    /// </summary>
    public static IEnumerable<string> Differences(List<string> written, List<string> printed)
    {
        var (i, j) = (0, 0);
        while (i < written.Count || j < printed.Count)
        {
            var (a, b) = (written.ElementAtOrDefault(i), printed.ElementAtOrDefault(j));
            if (a == b)
            {
                i++;
                j++;
            }
            else if (a is not null && a + written.ElementAtOrDefault(i + 1) == b)
            {
                yield return $"« {a} » is glued to « {written[i + 1]} »";
                i += 2;
                j++;
            }
            else if (b is not null && b.All(char.IsAsciiDigit) && (j + 1 >= printed.Count || printed[j + 1] == a || a is null))
            {
                j++;
            }
            else
            {
                yield return $"the page says « {string.Join(' ', written.Skip(i - 3).Take(7))} », the paper « "
                    + $"{string.Join(' ', printed.Skip(j - 3).Take(7))} »";
                yield break;
            }
        }
    }

    // Letters and digits make words; an apostrophe, a hyphen or a comma inside a word stays.
    private static List<string> Split(string text) =>
        [
            .. text.Normalize(NormalizationForm.FormKC)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.Trim('«', '»', '“', '”', '·', '•', '—', '–'))
                .Where(w => w.Any(char.IsLetterOrDigit)),
        ];
}
