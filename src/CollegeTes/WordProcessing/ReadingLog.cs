namespace CollegeTes.WordProcessing;

/// <summary>What kind of thing was left out, for the count of what came in and what went out.</summary>
internal enum ThingKind
{
    Text,
    Image,
    Table,
    Link,
    Note,
}

/// <summary>Something of the document that the write-up does not hold.</summary>
/// <param name="What">French: « graphique ».</param>
/// <param name="Where">French: « sous « Contexte », paragraphe 12 ».</param>
/// <param name="Text">Its words, whole, so that none is lost; may be empty.</param>
internal sealed record LeftOut(ThingKind Kind, string What, string Where, string Text);

/// <summary>Taken along while a document is read: where the reading stands, what was left out, what was made simpler.</summary>
internal sealed class ReadingLog
{
    /// <summary>French: what a field is called that still shows what it waits for.</summary>
    public const string EmptyField = "champ de formulaire qui n'est pas rempli";

    private readonly List<LeftOut> _leftOut = [];
    private readonly SortedDictionary<string, int> _remarks = new(StringComparer.Ordinal);
    private string _heading = "";

    /// <summary>In the order they were met.</summary>
    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <summary>What was made simpler, and how many times.</summary>
    public IReadOnlyDictionary<string, int> Remarks => _remarks;

    /// <summary>Insertions accepted, deletions accepted, moves accepted.</summary>
    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    public int Moves { get; private set; }

    /// <summary>Paragraphs met so far.</summary>
    public int Paragraph { get; private set; }

    /// <summary>French: where the reading stands.</summary>
    public string Where => _heading.Length == 0 ? $"paragraphe {Math.Max(Paragraph, 1)}" : $"sous « {_heading} », paragraphe {Paragraph}";

    /// <summary>Begins another reading of the same document: places are counted anew.</summary>
    public void Restart()
    {
        Paragraph = 0;
        _heading = "";
    }

    public void Next() => Paragraph++;

    public void Enter(string heading) => _heading = heading.Length <= 60 ? heading : heading[..57] + "…";

    public void Leave(ThingKind kind, string what, string text = "") => _leftOut.Add(new LeftOut(kind, what, Where, text.Trim()));

    public void LeaveAt(ThingKind kind, string what, string where, string text) =>
        _leftOut.Add(new LeftOut(kind, what, where, text.Trim()));

    public void Remark(string what, int count = 1) => _remarks[what] = _remarks.GetValueOrDefault(what) + count;

    public void Inserted() => Insertions++;

    public void Deleted(string text)
    {
        Deletions++;
        if (!string.IsNullOrWhiteSpace(text))
            Leave(ThingKind.Text, "suppression suivie, acceptée", text);
    }

    public void Moved() => Moves++;
}
