using System.Text;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>What the parts of one .docx share while they are read.</summary>
internal sealed class DocxContext(
    DocxPackage package,
    DocxStyles styles,
    DocxNumbering numbering,
    IReadOnlySet<XmlNode> covered,
    ReadingLog log
)
{
    private readonly Dictionary<(string Kind, string Id), int> _notes = [];

    public DocxPackage Package { get; } = package;

    public DocxStyles Styles { get; } = styles;

    public DocxNumbering Numbering { get; } = numbering;

    /// <summary>Drawings over which something else may lie.</summary>
    public IReadOnlySet<XmlNode> Covered { get; } = covered;

    public ReadingLog Log { get; } = log;

    /// <summary>Comments open at this point of the text, by id: the words they bear on gather here.</summary>
    public Dictionary<string, StringBuilder> OpenComments { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that each comment bears on.</summary>
    public Dictionary<string, string> Passages { get; } = new(StringComparer.Ordinal);

    /// <summary>The number that a note gets at its first call, from 1.</summary>
    public int CallNote(string kind, string id)
    {
        if (!_notes.TryGetValue((kind, id), out var number))
            _notes.Add((kind, id), number = _notes.Count + 1);
        return number;
    }

    /// <summary>The number of a note that was called, or null.</summary>
    public int? NumberOfNote(string kind, string id) => _notes.TryGetValue((kind, id), out var number) ? number : null;

    public void Read(string text)
    {
        foreach (var open in OpenComments.Values)
            open.Append(text);
    }
}
