namespace CollegeTes.Diagnostics;

/// <summary>
/// What is known of a kind of diagnostic before any is found: the text of <c>tes explain</c>. Codes are append-only:
/// a code that was published never changes its meaning.
/// </summary>
/// <param name="Code"><c>TES</c> and four digits; <see cref="CodeFamily"/> says what each hundred is about, and who may raise it.</param>
/// <param name="Severity">Severity unless <c>regles:</c> of the collection says otherwise.</param>
/// <param name="Title">French, a short noun phrase without final stop.</param>
/// <param name="Help">French, two to five sentences: what it means, why it matters, what to do.</param>
/// <param name="Bad">A short example that raises it.</param>
/// <param name="Good">The same example, mended.</param>
public sealed record Descriptor(string Code, Severity Severity, string Title, string Help, string Bad, string Good)
{
    /// <summary>False for what must never be silenced or lowered: broken files, rights, embargo, security.</summary>
    public bool Configurable { get; init; } = true;

    /// <summary>Makes a diagnostic of this kind at a place, or without one when the environment is at fault.</summary>
    /// <param name="span">The place, or null.</param>
    /// <param name="message">French: what was found, what is expected.</param>
    /// <param name="remedy">French: one thing to do, with the nearest valid name where there is one.</param>
    public Diagnostic At(Text.SourceSpan? span, string message, string? remedy = null) => new(this, Severity, span, message, remedy);
}
