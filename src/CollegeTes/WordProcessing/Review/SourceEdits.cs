using System.Text;

namespace CollegeTes.WordProcessing.Review;

/// <summary>Where an edit stands among those of one place.</summary>
internal enum EditOrder
{
    BlockBefore,
    Words,
    BlockAfter,
}

/// <summary>A part of a source and what takes its place.</summary>
internal readonly record struct SourceEdit(int Start, int End, string Text, EditOrder Order = EditOrder.Words);

/// <summary>Edits of one source, none over another.</summary>
internal sealed class SourceEdits(SourceText source)
{
    private readonly List<SourceEdit> _edits = [];

    public SourceText Source => source;

    public bool Any => _edits.Count > 0;

    /// <summary>Takes all of them, or none when one would touch what another changes.</summary>
    public bool TryAdd(IReadOnlyList<SourceEdit> edits)
    {
        if (
            edits.Any(e =>
                _edits.Exists(x => e != x && ((e.Start < x.End && x.Start < e.End) || (e.Start == x.Start && e.Order == x.Order)))
            )
        )
            return false;
        _edits.AddRange(edits.Where(e => !_edits.Contains(e)));
        return true;
    }

    /// <summary>The source with all of them; of two empty lines that a paragraph taken out leaves, one stays.</summary>
    public string Apply()
    {
        var text = new StringBuilder(source.Text);
        foreach (var (start, end, words, _) in _edits.OrderByDescending(e => e.Start).ThenByDescending(e => e.Order))
        {
            text.Remove(start, end - start).Insert(start, words);
            if (
                words.Length == 0
                && start > 1
                && text[start - 1] == '\n'
                && text[start - 2] == '\n'
                && (start == text.Length || text[start] == '\n')
            )
                text.Remove(start - 1, 1);
        }
        return text.ToString();
    }
}
