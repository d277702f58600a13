namespace CollegeTes.Machine;

/// <summary>Somewhere that tes will not write: a wrong use rather than a failure of the machine, exit code 2.</summary>
/// <param name="message">French, one line: the place and why.</param>
public sealed class RefusedPathException(string message) : IOException(message);
