using CollegeTes.Diagnostics;
using CollegeTes.Machine;

namespace CollegeTes.Printing;

/// <summary>The machine cannot print: there is no browser, or it fails.</summary>
public sealed class PrintingException(Diagnostic diagnostic, Exception? inner = null) : ToolException(diagnostic, inner);
