using System.Globalization;
using CollegeTes.Printing.Browser;

namespace CollegeTes.Printing;

/// <summary>
/// Words that paper would not show. A PDF holds every word of its page, whether or not it is seen: what stands out of the sheet, or of a
/// box that cuts what it holds, is found where the page is laid out, before it is printed.
/// </summary>
internal static class CutText
{
    // Beyond, more words say nothing more.
    private const int Most = 20;

    // Millimetres that a page for a printer has on each side, beyond the cut.
    private const double Bleed = 3;
    private const double PixelsPerMillimetre = 96 / 25.4;

    // A table that one word makes wider than its place takes the others out with it: such words are broken first, and figures last.
    // What is hidden on purpose, by clipping to nothing or by a size that nobody reads, is for those who listen: it is left alone. Letters
    // reach a little out of their line, so that only a word whose line is mostly outside is cut above or below.
    private const string Script = """
        (() => {
          for (const table of document.querySelectorAll('table')) {
            const isWide = () => table.getBoundingClientRect().width > table.parentElement.clientWidth + 1;
            for (const [property, value] of [['overflowWrap', 'anywhere'], ['whiteSpace', 'normal']])
              if (isWide()) for (const cell of table.querySelectorAll('th, td')) cell.style[property] = value;
          }
          const width = document.documentElement.clientWidth, boxes = new Map(), cut = new Set();
          const boxOf = element => {
            if (!element) return { left: 0, right: width, top: -1e9, bottom: 1e9 };
            if (boxes.has(element)) return boxes.get(element);
            const around = boxOf(element.parentElement), style = getComputedStyle(element);
            let box = around;
            if (!around || style.display === 'none' || style.clipPath.startsWith('inset(50%') || parseFloat(style.fontSize) < 2) box = null;
            else if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
              const own = element.getBoundingClientRect();
              box = { ...around };
              if (style.overflowX !== 'visible') { box.left = Math.max(box.left, own.left); box.right = Math.min(box.right, own.right); }
              if (style.overflowY !== 'visible') { box.top = Math.max(box.top, own.top); box.bottom = Math.min(box.bottom, own.bottom); }
            }
            // What runs over a box of a given height stands on what comes next.
            else if (element.computedStyleMap().get('height').value !== 'auto' && !element.ownerSVGElement)
              box = { ...around, bottom: Math.min(around.bottom, element.getBoundingClientRect().bottom) };
            boxes.set(element, box);
            return box;
          };
          const isIn = (part, box) => part.width === 0 || (part.left > box.left - 1.5 && part.right < box.right + 1.5
            && part.top > box.top - part.height * .3 && part.bottom < box.bottom + part.height * .3);
          const range = document.createRange();
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode() && cut.size < MOST) {
            const text = texts.currentNode, box = boxOf(text.parentElement);
            if (!box || getComputedStyle(text.parentElement).visibility !== 'visible') continue;
            range.selectNodeContents(text);
            if ([...range.getClientRects()].every(part => isIn(part, box))) continue;
            for (const word of text.data.matchAll(/\S+/g)) {
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              if (![...range.getClientRects()].every(part => isIn(part, box))) cut.add(word[0].slice(0, 200));
            }
          }
          for (const image of document.images)
            if (boxOf(image.parentElement) && !isIn(image.getBoundingClientRect(), boxOf(null))) cut.add(image.alt || image.src.split('/').pop());
          return [...cut].sort((a, b) => b.length - a.length).slice(0, MOST).join('\n');
        })()
        """;

    private static readonly string Expression = Script.Replace(
        "MOST",
        Most.ToString(CultureInfo.InvariantCulture),
        StringComparison.Ordinal
    );

    /// <summary>Lays pages out as wide and as high as the paper, until told otherwise.</summary>
    public static Task Frame(Tab tab, PrintJob job)
    {
        var bleed = job.Variant == PrintVariant.Bleed ? 2 * Bleed : 0;
        return tab.Frame((int)((job.Format.Width + bleed) * PixelsPerMillimetre), (int)((job.Format.Height + bleed) * PixelsPerMillimetre));
    }

    /// <summary>
    /// Breaks the words of tables that are wider than their place, then gives those of what is loaded that paper would not show, few when
    /// there are many.
    /// </summary>
    public static async Task<IReadOnlyList<string>> MendAndFind(Tab tab) =>
        (await tab.Evaluate(Expression).ConfigureAwait(false)).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
