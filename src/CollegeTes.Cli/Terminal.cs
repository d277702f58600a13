namespace CollegeTes.Cli;

/// <summary>Where commands write: results to one side, everything else to the other. Colour and progress only for a person.</summary>
public sealed class Terminal(TextWriter output, TextWriter error)
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Why standard output could not be written; null while all was.</summary>
    public Exception? OutputFailure => (Output as SteadyWriter)?.Failure;

    /// <summary>True when standard output is a terminal that takes colour.</summary>
    public bool HasColour { get; init; } =
        !Console.IsOutputRedirected && !IsSet("NO_COLOR") && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>True when standard error is a terminal where a line may be written again and again.</summary>
    public bool HasProgress { get; init; } =
        !Console.IsErrorRedirected && !IsSet("CI") && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");

    /// <summary>Where a person's answers come from.</summary>
    /// <remarks>Asked for when there is a question only: it takes a thread of the machine.</remarks>
    public TextReader Input
    {
        get => field ?? Console.In;
        init;
    }

    /// <summary>True when a person is there to answer: nothing is ever asked of a script or of CI.</summary>
    public bool CanAsk { get; init; } = !Console.IsInputRedirected && !Console.IsErrorRedirected && !IsSet("CI");

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    private static bool IsSet(string name) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name));
}
