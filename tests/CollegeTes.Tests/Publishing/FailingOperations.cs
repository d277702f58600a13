using CollegeTes.Publishing;

namespace CollegeTes.Tests.Publishing;

/// <summary>
/// Lets the first <paramref name="allowed"/> changes to the disk through and fails the next one: only that one, like a
/// full disk, or that one and all others, like a process that is no more.
/// </summary>
internal sealed class FailingOperations(IFileOperations inner, int allowed, bool dies = false, int errno = 28) : IFileOperations
{
    private int _count;

    public int Count => _count;

    public bool HasFailed => _count > allowed;

    public void CreateFolder(string path) => Do(() => inner.CreateFolder(path));

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (MayPass())
        {
            inner.Write(path, content);
            return;
        }
        if (!File.Exists(path))
            inner.Write(path, content[..(content.Length / 2)]);
        throw new IOException(path, errno);
    }

    public void Link(string existing, string path) => Do(() => inner.Link(existing, path));

    public bool TryExchange(string left, string right)
    {
        var done = false;
        Do(() => done = inner.TryExchange(left, right));
        return done;
    }

    public void Rename(string from, string to) => Do(() => inner.Rename(from, to));

    public void DeleteFile(string path) => Do(() => inner.DeleteFile(path));

    public void DeleteFolder(string path) => Do(() => inner.DeleteFolder(path));

    public void Flush(string folder) => Do(() => inner.Flush(folder));

    private void Do(Action change)
    {
        if (!MayPass())
            throw new IOException("k", errno);
        change();
    }

    private bool MayPass()
    {
        var number = Interlocked.Increment(ref _count);
        return number <= allowed || (number > allowed + 1 && !dies);
    }
}
