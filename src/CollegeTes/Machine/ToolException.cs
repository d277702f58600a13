using CollegeTes.Diagnostics;

namespace CollegeTes.Machine;

/// <summary>
/// A program that the run needs is missing, too old or fails: exit code 3. It always carries what to show; nothing has been published.
/// </summary>
public class ToolException(Diagnostic diagnostic, Exception? inner = null) : Exception(diagnostic.Message, inner)
{
    /// <summary>What to show.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
