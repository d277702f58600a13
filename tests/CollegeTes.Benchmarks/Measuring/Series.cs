namespace CollegeTes.Benchmarks.Measuring;

/// <summary>Several runs of one thing: what the table shows of them.</summary>
internal sealed class Series
{
    private readonly List<double> _walls = [];
    private readonly List<double> _processors = [];

    public void Add(TimeSpan wall, long peak = 0)
    {
        _walls.Add(wall.TotalMilliseconds);
        PeakBytes = Math.Max(PeakBytes, peak);
    }

    /// <summary>Adds a run.</summary>
    public void Add(ProcessRun run)
    {
        Add(run.Wall, run.PeakBytes);
        _processors.Add(run.Processor.TotalMilliseconds);
    }

    /// <summary>Median processor time, in milliseconds.</summary>
    public double Processor => _processors.Order().ElementAt(_processors.Count / 2);

    public bool IsEmpty => _walls.Count == 0;

    /// <summary>Median wall time, in milliseconds.</summary>
    public double Median => _walls.Order().ElementAt(_walls.Count / 2);

    public double Fastest => _walls.Min();

    public double Slowest => _walls.Max();

    /// <summary>Largest resident memory of all runs.</summary>
    public long PeakBytes { get; private set; }
}
