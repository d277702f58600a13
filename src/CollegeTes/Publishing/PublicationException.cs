using CollegeTes.Diagnostics;

namespace CollegeTes.Publishing;

/// <summary>
/// The publication cannot go on. An exception and not only a diagnostic, because it may come from any depth of the
/// writing; it always carries what to show. The last publication is intact whenever this is thrown.
/// </summary>
public sealed class PublicationException : IOException
{
    /// <param name="diagnostics">At least one, in the order to show them.</param>
    /// <param name="inner">The failure of the system, when there is one.</param>
    public PublicationException(IReadOnlyList<Diagnostic> diagnostics, Exception? inner = null)
        : base(diagnostics[0].Message, inner) => Diagnostics = diagnostics;

    public PublicationException(Diagnostic diagnostic, Exception? inner = null)
        : this([diagnostic], inner) { }

    /// <summary>What to show, never empty.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The first of <see cref="Diagnostics"/>.</summary>
    public Diagnostic Diagnostic => Diagnostics[0];

    /// <summary>The exit code this failure stands for: 1 content, 2 usage, 3 environment.</summary>
    public int ExitCode =>
        Diagnostic.Code switch
        {
            "TES0704" => 1,
            "TES0701" or "TES0703" or "TES0706" => 2,
            _ => 3,
        };
}
