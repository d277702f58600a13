using CollegeTes.Diagnostics;

namespace CollegeTes.WordProcessing;

/// <summary>
/// A document that is not taken in, with the finding to show. Thrown far down in a package, caught where the document was given.
/// </summary>
public sealed class DocumentRefusedException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    internal static DocumentRefusedException Of(Descriptor descriptor, string message, string? remedy = null) =>
        new(descriptor.At(null, message, remedy));
}
