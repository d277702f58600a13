using System.ComponentModel;
using System.Text;
using CollegeTes.Machine;

namespace CollegeTes.Cli;

/// <summary>
/// A standard output that may be full or closed: the first failure is kept and nothing more is written, so that what a command does is not
/// left halfway because nobody can read of it.
/// </summary>
/// <param name="inner">Null for one that was closed before the program began.</param>
/// <param name="bare">What writes without a thread nor a file of its own, where the machine refuses them; null where nothing does.</param>
internal sealed class SteadyWriter(TextWriter? inner, Func<TextWriter>? bare = null) : TextWriter
{
    private TextWriter? _inner = inner;
    private bool _isBare;

    /// <summary>Standard output or error, whatever the machine allows.</summary>
    /// <param name="number">1 or 2.</param>
    /// <param name="given">The runtime's own.</param>
    public static SteadyWriter Of(int number, Func<TextWriter> given)
    {
        if (!StandardStreams.IsGiven(number))
            return new SteadyWriter(null);
        try
        {
            return new SteadyWriter(given(), () => StandardStreams.Bare(number));
        }
        catch (Exception exception) when (exception is IOException or Win32Exception or TypeInitializationException)
        {
            return new SteadyWriter(StandardStreams.Bare(number));
        }
    }

    /// <summary>Why it stopped; null while all was written.</summary>
    public Exception? Failure { get; private set; }

    public override Encoding Encoding => _inner?.Encoding ?? Encoding.UTF8;

    public override void Write(char value) => Try(to => to.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(to => to.Write(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => Try(to => to.Write(value));

    public override void WriteLine(string? value) => Try(to => to.WriteLine(value));

    public override void Flush() => Try(to => to.Flush());

    private void Try(Action<TextWriter> write)
    {
        if (Failure is not null)
            return;
        try
        {
            write(_inner ?? throw SystemErrors.FromErrno("", SystemErrors.Closed));
        }
        // The runtime prepares a terminal at the first write, which takes a thread.
        catch (Exception exception) when (!_isBare && bare is not null && IsRefusal(exception))
        {
            (_inner, _isBare) = (bare(), true);
            Try(write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure = exception;
        }
    }

    private static bool IsRefusal(Exception exception) =>
        exception is TypeInitializationException { InnerException: { } inner }
            ? IsRefusal(inner)
            : exception is Win32Exception || SystemErrors.IsOutOfFiles(exception) || DeepThread.IsRefusal(exception);
}
