namespace CollegeTes.WordProcessing;

/// <summary>A word-processor document once read, whichever of the two formats it came in: changes accepted, remarks apart.</summary>
internal sealed record OfficeDocument
{
    /// <summary>Title of its properties, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Identifier of its properties: what a Word version of ours says it was made of; or null.</summary>
    public string? Identifier { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public IReadOnlyList<Note> Notes { get; init; } = [];

    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>What was met on the way and is not in the blocks.</summary>
    public required ReadingLog Log { get; init; }

    /// <summary>How many things of each kind the parts hold, counted apart from the reading.</summary>
    public required Census Census { get; init; }

    /// <summary>Every text of the parts, deletions apart, taken from the XML and not from the blocks: what must be found again.</summary>
    public required IReadOnlyList<string> RawTexts { get; init; }
}

/// <summary>Things of a document, counted in its XML.</summary>
internal sealed record Census(int Paragraphs, int Tables, int Images, int Links, int Notes, int Comments);
