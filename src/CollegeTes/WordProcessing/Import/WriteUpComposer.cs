using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>Makes a write-up of a document that was read.</summary>
/// <param name="library">The collection: its axes, partners and territories are recognised by name.</param>
/// <param name="isTaken">True for a workspace path that exists.</param>
/// <param name="cut">Cuts images that the document cuts; null when nothing can: they are then left out.</param>
internal sealed class WriteUpComposer(Library library, Func<string, bool> isTaken, ImageCut? cut = null)
{
    private const int LongestLede = 300;

    /// <param name="document">The document.</param>
    /// <param name="file">Its file name.</param>
    /// <param name="territory">Slug of the territory; null to take the one that the document names.</param>
    /// <param name="name">Slug of the write-up; null to make one of the title.</param>
    /// <returns>Null when no territory is known.</returns>
    public WriteUp? Compose(OfficeDocument document, string file, string? territory, string? name)
    {
        var log = document.Log;
        log.Restart();
        var draft = new FrontMatterDraft();
        draft.TrySet("statut", "brouillon");
        var values = new FieldValues(draft, library);
        var plan = new DocumentPlan(log);
        var sheet = new ActionSheet(values, log);
        var blocks = sheet.Read(plan.Promote(document.Blocks));
        territory ??= values.Territory ?? (library.Territories.Count == 1 ? library.Territories[0].Slug : null);
        if (territory is null)
            return null;

        var (title, origin) = Title(document, file, blocks, draft);
        TakeLede(blocks, draft);
        var slug = name ?? (Slug.From(title) is { Length: > 0 } made ? made : "retour");
        log.Restart();
        var notes = new NoteBook(document.Notes, draft);
        var images = new ImportedImages(slug, n => isTaken($"{ContentKind.Territory.FolderOf(territory)}/medias/{n}"), cut, log);
        var inlines = new InlineMarkdown(images, notes, log);
        var body = new MarkdownBody(inlines, images, log);
        body.Write(plan.Arrange(blocks));
        WriteNotes(notes, body);
        foreach (var decorative in images.Decorative)
            draft.TryAdd("medias", [YamlText.Map(("fichier", YamlText.Quote("medias/" + decorative)), ("decoratif", "oui"))]);
        return new WriteUp
        {
            Territory = territory,
            Slug = slug,
            Title = title,
            TitleOrigin = origin,
            Text = draft.Write(file) + "\n" + body,
            Document = document,
            Draft = draft,
            Plan = plan,
            Sheet = sheet,
            Images = images,
            Notes = notes,
            Body = body,
            Inlines = inlines,
        };
    }

    private static (string Title, string Origin) Title(OfficeDocument document, string file, List<Block> blocks, FrontMatterDraft draft)
    {
        if (draft.Has("titre"))
            return (draft.Value("titre"), "une ligne du tableau");
        if (DocumentPlan.TakeTitle(blocks) is { Length: > 0 } found)
        {
            draft.TrySet("titre", YamlText.Quote(found));
            return (found, "le document");
        }
        var property = CleanText.Of(document.Title ?? "", new ReadingLog()).Trim();
        var isTelling =
            property.Length is > 3 and <= 200
            && !property.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase)
            && YamlText.Fits(property);
        var title = isTelling
            ? property
            : CleanText.Of(System.IO.Path.GetFileNameWithoutExtension(file).Replace('_', ' ').Replace('-', ' '), new ReadingLog()).Trim();
        title = title.Length > 0 && YamlText.Fits(title) ? char.ToUpperInvariant(title[0]) + title[1..] : "Sans titre";
        draft.TrySet("titre", YamlText.Quote(title));
        return (title, isTelling ? "les propriétés du document" : "le nom du fichier");
    }

    private static void TakeLede(List<Block> blocks, FrontMatterDraft draft)
    {
        var at = blocks.FindIndex(b => b is Paragraph { Role: ParagraphRole.Subtitle });
        if (
            at >= 0
            && blocks[at] is Paragraph subtitle
            && subtitle.Text.Length <= LongestLede
            && YamlText.Fits(subtitle.Text)
            && subtitle.Pieces.All(p => p.Picture is null && p.Note is null && p.Link is null)
            && draft.TrySet("accroche", YamlText.Quote(subtitle.Text))
        )
            blocks.RemoveAt(at);
    }

    private static void WriteNotes(NoteBook notes, MarkdownBody body)
    {
        if (notes.Others.Count == 0)
            return;
        var blocks = new List<Block> { new Paragraph(ParagraphRole.Heading, 2, [new Piece("Notes")]) };
        for (var i = 0; i < notes.Others.Count; i++)
        {
            var isFirst = true;
            foreach (var block in notes.Others[i].Blocks)
            {
                blocks.Add(
                    block is Paragraph paragraph
                        ? paragraph with
                        {
                            Role = ParagraphRole.Body,
                            Level = 0,
                            Mark = new ListMark(0, true, i + 1, -1, Continues: !isFirst),
                        }
                        : block
                );
                isFirst = false;
            }
        }
        body.Write(blocks);
    }
}
