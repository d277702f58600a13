using CollegeTes.Building;

namespace CollegeTes.Tests.Withholding;

/// <summary>One thing that is done to a world or asked of the program, in words that say it again.</summary>
internal abstract record Step(string Says)
{
    public sealed override string ToString() => Says;
}

/// <summary>Something that authors change, or that the calendar does.</summary>
internal sealed record Change(string Says, Action<World> Act) : Step(Says);

/// <summary>One build.</summary>
internal sealed record Build(string Says, Func<PipelineOptions, PipelineOptions> With) : Step(Says);

/// <summary>Plays steps on a workspace and looks at the publication after each build.</summary>
internal sealed class Scenario : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly World _world;
    private readonly WorldFiles _files;

    public Scenario(int seed)
    {
        _world = new World(seed);
        _files = new WorldFiles(_world, Root);
    }

    public World World => _world;

    /// <summary>How many builds published.</summary>
    public int Published { get; private set; }

    /// <summary>How many builds were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>What the last build found.</summary>
    public string Findings { get; private set; } = "";

    public string Output => Path.Combine(Root, "dist");

    private string Root => _folder.Combine("collection");

    /// <summary>What is wrong after these steps, or null.</summary>
    public string? Play(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            if (step is Change change)
                change.Act(_world);
            else if (step is Build build && Make(build) is { } fault)
                return fault;
        }
        return null;
    }

    public void Dispose() => _folder.Dispose();

    private string? Make(Build build)
    {
        _files.Write();
        var options = build.With(new PipelineOptions(Root, Output, "essai", _world.Day) { Parallelism = 2, CacheFolder = Cache.Value });
        var before = Manifest();
        var result = new Pipeline(options).Build(TestContext.Current.CancellationToken);
        Findings = string.Join('\n', result.Diagnostics.Select(d => $"{d.Span?.Path} {d.Code} {d.Message}").Concat(result.Unknown));
        if (result.Summary is null && !result.UpToDate)
        {
            Refused++;
            return before.SequenceEqual(Manifest()) ? null : "une publication refusée a changé la sortie";
        }
        Published++;
        var verdict = new Verdict(_world, options.WithDrafts);
        var found = PublishedWords.In(Output);
        var leaks = found
            .SelectMany(w => w.Value.Where(f => !verdict.Allows(w.Key, f.Deliverable)).Select(f => $"{_world.NameOf(w.Key)} dans {f.Path}"))
            .ToList();
        if (leaks.Count > 0)
            return "ne doit pas paraître : "
                + string.Join(" ; ", leaks.Order(StringComparer.Ordinal).Take(12))
                + (leaks.Count > 12 ? $" ; et {leaks.Count - 12} autres" : "");
        if (options.IsPartial)
            return null;
        var missing = verdict.Required().Where(w => !found.ContainsKey(w)).Select(_world.NameOf).ToList();
        return missing.Count == 0 ? null : "manque : " + string.Join(" ; ", missing);
    }

    private byte[] Manifest() => Path.Combine(Output, "manifest.json") is var path && File.Exists(path) ? File.ReadAllBytes(path) : [];

    // One for all: what a photograph becomes depends on its bytes alone.
    private static readonly Lazy<string> Cache = new(() => Path.Combine(Path.GetTempPath(), $"tes-retenue-{Environment.ProcessId}"));
}
