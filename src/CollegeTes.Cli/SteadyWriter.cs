using System.Text;

namespace CollegeTes.Cli;

/// <summary>
/// A standard output that may be full or closed: the first failure is kept and nothing more is written, so that what a command does is not
/// left halfway because nobody can read of it.
/// </summary>
internal sealed class SteadyWriter(TextWriter inner) : TextWriter
{
    /// <summary>Why it stopped; null while all was written.</summary>
    public Exception? Failure { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (Failure is not null)
            return;
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure = exception;
        }
    }
}
