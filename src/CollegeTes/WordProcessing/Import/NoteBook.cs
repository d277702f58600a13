using System.Globalization;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>
/// Notes of a document: one that gives an address becomes a source, cited as such; any other is called by its number and
/// written at the end of the text.
/// </summary>
internal sealed class NoteBook
{
    private readonly Dictionary<int, string> _sources = [];
    private readonly List<Note> _others = [];

    public NoteBook(IReadOnlyList<Note> notes, FrontMatterDraft draft)
    {
        foreach (var note in notes)
        {
            if (AsSource(note) is { } source && draft.TryAdd("sources", [source.Yaml]))
                _sources[note.Number] = source.Id;
            else if (note.Blocks.Count > 0)
                _others.Add(note);
        }
    }

    /// <summary>Notes that became sources.</summary>
    public int Sources => _sources.Count;

    /// <summary>Notes to write at the end of the text.</summary>
    public IReadOnlyList<Note> Others => _others;

    /// <summary>What stands in the text for a call.</summary>
    public string Call(int number) =>
        _sources.TryGetValue(number, out var id) ? $"[@{id}]"
        : _others.Exists(n => n.Number == number)
            ? " (note " + (_others.FindIndex(n => n.Number == number) + 1).ToString(CultureInfo.InvariantCulture) + ")"
        : "";

    private static (string Id, string Yaml)? AsSource(Note note)
    {
        if (note.Blocks is not [Paragraph { Pieces: var pieces } paragraph] || pieces.Any(p => p.Picture is not null || p.Note is not null))
            return null;
        var links = pieces.Select(p => p.Link).Where(l => l is not null).Distinct(StringComparer.Ordinal).ToList();
        var text = paragraph.Text;
        var bare = text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim('.', ',', ';', '(', ')', '<', '>'))
            .Where(FieldValues.IsWeb)
            .ToList();
        var url =
            links.Count == 1 ? links[0]
            : links.Count == 0 && bare.Count == 1 ? bare[0]
            : null;
        if (url is null || !FieldValues.IsWeb(url) || text.Length > 400 || !YamlText.Fits(text))
            return null;
        var title = text.Replace(url, "", StringComparison.Ordinal).Trim(' ', ',', ';', ':', '.', '–', '-', '(', ')', '\u00A0');
        var id = "note-" + note.Number.ToString(CultureInfo.InvariantCulture);
        return (id, YamlText.Map(("id", id), ("titre", YamlText.Quote(title.Length > 0 ? title : url)), ("url", YamlText.Quote(url))));
    }
}
