using CollegeTes.Building;
using CollegeTes.Markup;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// The Word versions of the real collection, of every kind that it makes, beside their pages: read with the Open XML SDK and with the
/// reader of pages, by neither of the readers that made them.
/// </summary>
public sealed class WordVersionsOfTheCollectionTests(WordVersionsOfTheCollectionTests.Collection collection)
    : IClassFixture<WordVersionsOfTheCollectionTests.Collection>
{
    // What a page shows and its Word version does not, with the reason. Everything else that it says must be in the document.
    private static readonly string[] LeftOut =
    [
        "evitement", // a link past the contents, for the keyboard
        "sommaire", // the contents: Word makes its own from the headings
        "citer", // how to cite the page, with files to download
        "reste", // « et 3 autres »: where a page stops a list, Word has it whole
    ];

    [Fact]
    public void Every_word_of_a_page_is_in_its_Word_version()
    {
        var lost = new List<string>();
        foreach (var (name, page, document) in collection.Documents)
        {
            var words = Count(WordsOf(document));
            foreach (var (word, count) in Count(WordsOf(page)))
            {
                if (words.GetValueOrDefault(word) < count)
                    lost.Add($"{name}: « {word} » {count} times on the page, {words.GetValueOrDefault(word)} in Word");
            }
        }
        Findings.None(lost);
    }

    [Fact]
    public void Every_kind_of_document_is_there()
    {
        Assert.Contains(collection.Documents, d =>
            d.Name.StartsWith("territoires/", StringComparison.Ordinal) && d.Name.EndsWith("/livret", StringComparison.Ordinal)
        );
        Assert.Contains(collection.Documents, d => d.Name.EndsWith("/fiche", StringComparison.Ordinal));
        Assert.Contains(collection.Documents, d => d.Name == "livrets/energie/livret");
        Assert.Contains(collection.Documents, d => d.Name == "livrets/produire-et-publier/livret");
    }

    [Fact]
    public void Headings_begin_at_the_first_level_and_skip_none()
    {
        var jumps = new List<string>();
        foreach (var (name, _, document) in collection.Documents)
        {
            var last = 0;
            foreach (var paragraph in document.Descendants<W.Paragraph>())
            {
                if (
                    paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is not { } style
                    || !style.StartsWith("Heading", StringComparison.Ordinal)
                )
                    continue;
                var level = style[^1] - '0';
                if (level > last + 1)
                    jumps.Add($"{name}: « {paragraph.InnerText} » is of level {level} under {last}");
                last = level;
            }
            Assert.True(last > 0, name);
        }
        Findings.None(jumps);
    }

    private static Dictionary<string, int> Count(IEnumerable<string> words) =>
        words.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static List<string> WordsOf(MarkupElement page)
    {
        var words = new List<string>();
        Walk(page.All("main").Single());
        return words;

        void Walk(MarkupElement element)
        {
            // Links to other pages of the publication lead nowhere from a document that is sent by mail.
            if (
                element.Name == "svg"
                || LeftOut.Any(element.HasClass)
                || (element["href"] is { } address && !address.StartsWith('#') && !address.Contains(':', StringComparison.Ordinal))
            )
                return;
            // The list of sources counts them itself in Word.
            var isSource =
                element.Name == "li"
                && element.Children.OfType<MarkupElement>().FirstOrDefault() is { Name: "a" or "b" } first
                && int.TryParse(first.TextContent().Trim(), out _);
            foreach (var child in isSource ? element.Children.SkipWhile(c => c is not MarkupElement).Skip(1) : element.Children)
            {
                if (child is MarkupText text)
                    words.AddRange(Split(text.Text));
                else
                    Walk((MarkupElement)child);
            }
        }
    }

    private static IEnumerable<string> WordsOf(W.Body document) => document.Descendants<W.Text>().SelectMany(t => Split(t.Text));

    private static IEnumerable<string> Split(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at > start)
                yield return text[start..at];
            else
                at++;
        }
    }

    /// <summary>The collection, built once: its pages and its Word versions.</summary>
    public sealed class Collection : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly List<WordprocessingDocument> _open = [];

        public Collection()
        {
            var output = _folder.Combine("dist");
            var result = new Pipeline(
                new PipelineOptions(Repository.Root, output, "1.0.0", new DateOnly(2026, 12, 1))
                {
                    Media = ["html", "docx"],
                    Deliverables = ["livret", "fiche"],
                    CacheFolder = _folder.Combine("cache"),
                }
            ).Build(TestContext.Current.CancellationToken);
            Assert.NotNull(result.Summary);
            Documents = [.. Directory.GetFiles(output, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

            (string Name, MarkupElement Page, W.Body Document) Read(string path)
            {
                var document = WordprocessingDocument.Open(path, isEditable: false);
                _open.Add(document);
                return (
                    Path.GetRelativePath(output, path).Replace('\\', '/')[..^".docx".Length],
                    MarkupReader.Read(File.ReadAllText(Path.ChangeExtension(path, ".html"))),
                    document.MainDocumentPart!.Document!.Body!
                );
            }
        }

        internal IReadOnlyList<(string Name, MarkupElement Page, W.Body Document)> Documents { get; }

        public void Dispose()
        {
            foreach (var document in _open)
                document.Dispose();
            _folder.Dispose();
        }
    }
}
