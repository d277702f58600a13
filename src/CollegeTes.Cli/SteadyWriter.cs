using System.Text;
using CollegeTes.Machine;

namespace CollegeTes.Cli;

/// <summary>
/// A standard output that may be full or closed: the first failure is kept and nothing more is written, so that what a command does is not
/// left halfway because nobody can read of it.
/// </summary>
/// <param name="inner">Null for one that was closed before the program began.</param>
internal sealed class SteadyWriter(TextWriter? inner) : TextWriter
{
    /// <summary>Why it stopped; null while all was written.</summary>
    public Exception? Failure { get; private set; }

    public override Encoding Encoding => inner?.Encoding ?? Encoding.UTF8;

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
            write(inner ?? throw SystemErrors.FromErrno("", SystemErrors.Closed));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure = exception;
        }
    }
}
