namespace CollegeTes.Reporting;

/// <summary>How a run ended. The value is the exit code.</summary>
public enum RunOutcome
{
    /// <summary>Everything is valid.</summary>
    Clean = 0,

    /// <summary>The content has errors.</summary>
    ContentErrors = 1,

    /// <summary>Wrong arguments or configuration.</summary>
    Usage = 2,

    /// <summary>The machine would not: disk full, no permission, no browser.</summary>
    Environment = 3,

    /// <summary>Interrupted by the user.</summary>
    Interrupted = 130,
}
