namespace CollegeTes.WordProcessing.Package;

/// <summary>How much of a document is read at most. Declared sizes are not believed: what comes out is counted.</summary>
internal static class Limits
{
    /// <summary>Largest file, in bytes.</summary>
    public const long FileBytes = 50L << 20;

    /// <summary>Largest sum of the unpacked entries, in bytes.</summary>
    public const long UnpackedBytes = 200L << 20;

    /// <summary>Most entries of the archive.</summary>
    public const int Entries = 2_000;

    /// <summary>Largest XML part, in bytes: text alone never weighs that much.</summary>
    public const long PartBytes = 64L << 20;

    /// <summary>Most XML elements and texts in the parts of one document.</summary>
    public const int Nodes = 500_000;

    /// <summary>Deepest XML nesting; a real document with tables in tables stays under 60.</summary>
    public const int Depth = 200;

    /// <summary>Most characters of text.</summary>
    public const long Characters = 8L << 20;
}
