using CollegeTes.Diagnostics;

namespace CollegeTes.Printing;

/// <summary>The machine cannot print: exit code 3. It always carries what to show; nothing has been published.</summary>
public sealed class PrintingException(Diagnostic diagnostic, Exception? inner = null) : Exception(diagnostic.Message, inner)
{
    /// <summary>What to show.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
