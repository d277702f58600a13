namespace CollegeTes.WordProcessing;

/// <summary>A place of a document to fill in: a box to tick or words to type (ISO/IEC 29500-1, 17.5.2).</summary>
/// <param name="Tag">Names it for programs, whoever reads the document; may be empty in a document of others.</param>
/// <param name="Name">Names it for people, screen readers included.</param>
internal sealed record ContentControl(string Tag, string Name)
{
    public const string Ticked = "☒";
    public const string Unticked = "☐";

    // What people and programs put in a box: a cross, a tick, a filled square.
    private const string Ticks = "☒☑✓✔✗✘☓⊠⊗■▣xX×";

    // Word takes no more characters of a tag or a name.
    private const int Longest = 64;

    /// <summary>True for a box to tick.</summary>
    public bool IsBox { get; init; }

    /// <summary>What is shown where nothing is typed yet.</summary>
    public string Hint { get; init; } = "";

    /// <summary>True for what stands in a box that is ticked.</summary>
    public static bool IsTick(char c) => Ticks.Contains(c, StringComparison.Ordinal);

    /// <summary>A name within the bounds of Word.</summary>
    public static string Shorten(string name) => name.Length <= Longest ? name : name[..(Longest - 1)] + "…";
}
