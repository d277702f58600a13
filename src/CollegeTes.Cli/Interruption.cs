using System.Runtime.InteropServices;

namespace CollegeTes.Cli;

/// <summary>
/// Ctrl-C and SIGTERM ask the run to stop between two artifacts; a second one ends the process at once, which a publication survives.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCodes.Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCodes.Terminated));
    }

    public CancellationToken Token => _source.Token;

    /// <summary>The exit code of the signal, or null when there was none.</summary>
    public int? ExitCode { get; private set; }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context, int code)
    {
        if (ExitCode is not null)
            return;
        context.Cancel = true;
        ExitCode = code;
        _source.Cancel();
    }
}
