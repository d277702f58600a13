namespace CollegeTes.Cli;

/// <summary>What the program's exit says; part of its contract.</summary>
public static class ExitCodes
{
    /// <summary>Nothing to say.</summary>
    public const int Clean = 0;

    /// <summary>The content has errors: nothing was published, or with --keep-going only the valid part.</summary>
    public const int Content = 1;

    /// <summary>The command or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The machine: disk full, no permission, a tool is missing, another build is running.</summary>
    public const int Environment = 3;

    /// <summary>A bug of tes.</summary>
    public const int Bug = 70;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>SIGTERM.</summary>
    public const int Terminated = 143;
}
