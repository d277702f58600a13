using Microsoft.Win32.SafeHandles;

namespace CollegeTes.Text;

/// <summary>
/// Keeps texts that are ready until the pages they stand on are made. The first megabytes stay in memory; what a large
/// collection adds goes to a temporary file without a name, which is gone when the program ends, however it ends. Where no such file can
/// be made or filled, everything stays in memory. Safe from any thread.
/// </summary>
public sealed class TextStore : IDisposable
{
    private readonly long _memoryBytes;
    private readonly string _folder;
    private readonly Lock _opening = new();
    private SafeFileHandle? _file;
    private long _kept;
    private long _written;
    private bool _hasFailed;

    /// <param name="memoryBytes">How much stays in memory.</param>
    /// <param name="folder">Where the file is made; the system's temporary folder when null.</param>
    public TextStore(long memoryBytes = 8L * 1024 * 1024, string? folder = null)
    {
        _memoryBytes = memoryBytes;
        _folder = folder ?? Path.GetTempPath();
    }

    /// <summary>Bytes that went to the temporary file.</summary>
    public long WrittenBytes => Interlocked.Read(ref _written);

    /// <summary>Keeps some bytes, whose parts are asked for later.</summary>
    public KeptBytes Keep(ReadOnlySpan<byte> bytes)
    {
        if (Interlocked.Add(ref _kept, bytes.Length) > _memoryBytes && Open() is { } file)
        {
            var offset = Interlocked.Add(ref _written, bytes.Length) - bytes.Length;
            try
            {
                RandomAccess.Write(file, bytes, offset);
                return new KeptBytes(this, offset);
            }
            catch (IOException)
            {
                _hasFailed = true;
            }
        }
        return new KeptBytes(bytes.ToArray(), 0);
    }

    public void Dispose() => _file?.Dispose();

    internal void Read(long offset, Span<byte> target)
    {
        while (target.Length > 0)
        {
            var read = RandomAccess.Read(_file!, target, offset);
            if (read == 0)
                throw new EndOfStreamException();
            target = target[read..];
            offset += read;
        }
    }

    private SafeFileHandle? Open()
    {
        if (_hasFailed || _file is not null)
            return _hasFailed ? null : _file;
        lock (_opening)
        {
            if (_file is not null || _hasFailed)
                return _file;
            var path = Path.Combine(_folder, Path.GetRandomFileName());
            try
            {
                var file = File.OpenHandle(
                    path,
                    FileMode.CreateNew,
                    FileAccess.ReadWrite,
                    FileShare.ReadWrite | FileShare.Delete,
                    FileOptions.DeleteOnClose
                );
                // Where an open file can lose its name, a kill leaves nothing behind.
                if (!OperatingSystem.IsWindows())
                    File.Delete(path);
                return _file = file;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _hasFailed = true;
                return null;
            }
        }
    }
}

/// <summary>Bytes in memory, or in a store's file.</summary>
public readonly struct KeptBytes
{
    // The bytes themselves, or the store that keeps them.
    private readonly object? _holder;
    private readonly long _offset;

    internal KeptBytes(object holder, long offset)
    {
        _holder = holder;
        _offset = offset;
    }

    /// <summary>Copies some of them, from an offset, until the target is full.</summary>
    public void CopyTo(int start, Span<byte> target)
    {
        if (_holder is TextStore store)
            store.Read(_offset + start, target);
        else if (_holder is byte[] bytes)
            bytes.AsSpan((int)_offset + start, target.Length).CopyTo(target);
    }

    /// <summary>What begins further on.</summary>
    internal KeptBytes From(int start) => new(_holder!, _offset + start);
}
