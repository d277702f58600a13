namespace CollegeTes.Benchmarks.Measuring;

/// <summary>What was measured for one size on one file system.</summary>
/// <param name="Count">Write-ups.</param>
/// <param name="Place">Where the output went, for the table.</param>
internal sealed record Comparison(int Count, string Place)
{
    public Series Tes { get; } = new();

    public Series Hugo { get; } = new();

    public Series Floor { get; } = new();

    /// <summary>A second run of tes over its own output, nothing changed.</summary>
    public Series Again { get; } = new();

    public (int Files, long Bytes) TesOutput { get; set; }

    public (int Files, long Bytes) HugoOutput { get; set; }
}
