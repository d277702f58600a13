using CollegeTes.Diagnostics;
using CollegeTes.Machine;

namespace CollegeTes.Imaging;

/// <summary>The machine cannot resize photographs: libvips is missing or too old.</summary>
public sealed class ImagingException(Diagnostic diagnostic, Exception? inner = null) : ToolException(diagnostic, inner);

/// <summary>A file of the workspace that cannot be decoded: what is wrong, with its place.</summary>
public sealed class DamagedImageException(Diagnostic diagnostic, Exception? inner = null) : Exception(diagnostic.Message, inner)
{
    /// <summary>What to show.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
