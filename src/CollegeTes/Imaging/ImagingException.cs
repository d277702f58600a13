using CollegeTes.Diagnostics;

namespace CollegeTes.Imaging;

/// <summary>The machine cannot resize photographs: exit code 3. It always carries what to show; nothing has been published.</summary>
public sealed class ImagingException(Diagnostic diagnostic, Exception? inner = null) : Exception(diagnostic.Message, inner)
{
    /// <summary>What to show.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}

/// <summary>A file of the workspace that cannot be decoded: what is wrong, with its place.</summary>
public sealed class DamagedImageException(Diagnostic diagnostic, Exception? inner = null) : Exception(diagnostic.Message, inner)
{
    /// <summary>What to show.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
