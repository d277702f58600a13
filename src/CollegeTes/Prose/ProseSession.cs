using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>What is shared while one text is written: the output, the writers, and what the checks will want to know.</summary>
internal sealed class ProseSession
{
    private readonly List<ProseLink> _links = [];
    private readonly List<Located<string>> _citations = [];
    private readonly List<FigureReference> _figures = [];
    private readonly List<ProseImage> _images = [];

    public ProseSession(SourceFile file, ProseContext context, DiagnosticBag bag, Utf8Builder output)
    {
        File = file;
        Context = context;
        Bag = bag;
        Output = output;
        Links = new LinkWriter(output, context, file.Path, bag);
        Calls = new CallWriter(output, context, withAnchors: true);
        Images = new ImageWriter(this);
        Inlines = new InlineWriter(this);
        Notes = new NoteWriter(this);
        Proofs = new ProofReader(this);
        RareCharacters = new RareCharacterList(file);
        Blocks = context.TakesBlocks ? new BlockPlaces(file) : null;
    }

    public SourceFile File { get; }

    public ProseContext Context { get; }

    public DiagnosticBag Bag { get; }

    public Utf8Builder Output { get; }

    public LinkWriter Links { get; }

    public CallWriter Calls { get; }

    public ImageWriter Images { get; }

    public InlineWriter Inlines { get; }

    public NoteWriter Notes { get; }

    public ProofReader Proofs { get; }

    public RareCharacterList RareCharacters { get; }

    /// <summary>Where blocks are placed; null for a text that takes none.</summary>
    public BlockPlaces? Blocks { get; }

    public int Words { get; set; }

    /// <summary>True once something of the text was left out for being too deep.</summary>
    public bool IsRefused { get; set; }

    public SourceSpan SpanOf(Markdig.Syntax.SourceSpan span) => File.Span(span.Start, span.Length);

    public void AddLink(string url, string label, SourceSpan place) => _links.Add(new ProseLink(url, label, place));

    public void AddImage(ProseImage image) => _images.Add(image);

    public void AddCitation(string id, int start, int length) => _citations.Add(new Located<string>(id, File.Span(start, length)));

    public void AddFigure(string id, string? written, Markdig.Syntax.SourceSpan span) =>
        _figures.Add(new FigureReference(id, written, SpanOf(span)));

    /// <summary>Notes a figure of a text that is words alone: no mark can stand there, and another write-up's are not known yet.</summary>
    /// <param name="place">French: where it stands.</param>
    public void AddFigureInWords(FigureInline figure, string place)
    {
        AddFigure(figure.Id, figure.Written, figure.Span);
        if (References.TrySplit(figure.Id) is not null)
        {
            Bag.Add(
                ProseDiagnostics.FarFigure.At(
                    SpanOf(figure.Span),
                    $"« {figure.Id} » est d'un autre retour, dans {place}",
                    "Mettez-le dans le texte."
                )
            );
        }
    }

    public void ReportUnspaced(Markdig.Syntax.HeadingBlock heading)
    {
        if (heading.Parser is UnspacedHeadingParser)
            Bag.Add(
                ProseDiagnostics.UnspacedHeading.At(
                    SpanOf(heading.Span),
                    "ce titre n'a pas d'espace après ses dièses",
                    "Mettez une espace après les dièses."
                )
            );
    }

    public void ReportHtml(string tag, Markdig.Syntax.SourceSpan span)
    {
        Bag.Add(
            ProseDiagnostics.RawHtml.At(
                SpanOf(span),
                $"« {(tag.Length > 40 ? string.Concat(tag.AsSpan(0, 37), "…") : tag)} » est du HTML",
                "Retirez la balise ; écrivez en Markdown."
            )
        );
    }

    public Model.Prose Finish(Html lead, IReadOnlyList<Section> sections, IReadOnlyList<ProseHeading> headings) =>
        new(lead, sections, [.. _links], [.. _citations], [.. _figures], [.. _images], headings, Words)
        {
            RareCharacters = RareCharacters.ToList(),
            // A text that takes none may have some all the same: a check says so.
            Blocks = Blocks?.All() ?? [.. new BlockPlaces(File).All().Where(b => PlacedBlock.Names.Contains(b.Name))],
            GeneralWords = Context.IsTransversal ? [.. GeneralWords.Find(File)] : [],
            Numbers = Context.IsTransversal ? [.. WrittenNumbers.Find(File)] : [],
            IsRefused = IsRefused,
        };
}
