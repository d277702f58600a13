namespace CollegeTes.WordProcessing.Review;

/// <summary>What a block of a Markdown body is.</summary>
internal enum SourceBlockKind
{
    Text,
    Item,
    Quote,
    Heading,
    Table,
    Figure,

    /// <summary>Code, raw markup, rules: nothing that a review changes.</summary>
    Other,
}

/// <summary>A block of a Markdown body: a paragraph, an item of a list, a table.</summary>
/// <param name="Start">Where its first line begins.</param>
/// <param name="End">Past its last character, its last line end left out.</param>
/// <param name="Marker">What stands before its words: « - », « 2. » with its indentation and its space, « > », or nothing.</param>
internal sealed record SourceBlock(SourceBlockKind Kind, int Start, int End, string Marker)
{
    /// <summary>Where its words begin.</summary>
    public int Words => Start + Marker.Length;

    /// <summary>Columns before its marker, or before its words without one.</summary>
    public int Indent { get; init; }

    /// <summary>How deep an item is, from 0.</summary>
    public int Level { get; init; }

    public bool IsNumbered => Kind == SourceBlockKind.Item && char.IsAsciiDigit(Marker.AsSpan().TrimStart()[0]);

    /// <summary>Its words, as they are compared; references to sources left out.</summary>
    public IReadOnlyList<Token> Tokens { get; init; } = [];

    /// <summary>True for what can be put elsewhere or taken out whole.</summary>
    public bool IsWords => Kind is SourceBlockKind.Text or SourceBlockKind.Item or SourceBlockKind.Quote;
}
