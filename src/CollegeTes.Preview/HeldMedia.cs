using CollegeTes.Planning;

namespace CollegeTes.Preview;

/// <summary>
/// The sounds and films that are being played, open: a player asks for hundreds of parts of one, and what becomes of a film on its way out
/// is worked
/// out once. A film is read where it lies; a sound, which is made, waits in a temporary file. Any number of requests at once.
/// </summary>
internal sealed class HeldMedia : IDisposable
{
    private const int Most = 6;

    private readonly Lock _lock = new();
    private readonly List<(string Key, OpenMedia Media)> _held = [];

    /// <summary>
    /// An open medium as it is published from a state; null when nothing safe can be made of it. The caller gives it back.
    /// </summary>
    public OpenMedia? Take(SharedFile file, Snapshot state)
    {
        // A film is itself alone; what is made of a sound depends on what its episode says.
        var digest = file.Source is { } source && file.Open is not null ? state.Workspace.Digests.GetValueOrDefault(source) : null;
        var key =
            $"{file.Path} "
            + $"{(digest is null ? state.Version.ToString(System.Globalization.CultureInfo.InvariantCulture) : Convert.ToHexString(digest))}";
        lock (_lock)
        {
            var at = _held.FindIndex(h => h.Key == key);
            if (at >= 0)
                return _held[at].Media.Lend();
            var stream = file.Open is { } open ? open(state.Library) : Made(file.Read(state.Library));
            if (stream is null)
                return null;
            var media = new OpenMedia(stream);
            _held.Add((key, media));
            if (_held.Count > Most)
            {
                _held[0].Media.Dispose();
                _held.RemoveAt(0);
            }
            return media.Lend();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _held.ForEach(h => h.Media.Dispose());
            _held.Clear();
        }
    }

    private static FileStream? Made(byte[]? bytes)
    {
        if (bytes is null)
            return null;
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        file.Write(bytes);
        return file;
    }
}

/// <summary>A stream that several requests read at once, closed when the last one that holds it lets go.</summary>
internal sealed class OpenMedia(Stream stream) : IDisposable
{
    private readonly Lock _lock = new();
    private int _holders = 1;

    public long Length { get; } = stream.Length;

    public OpenMedia Lend()
    {
        Interlocked.Increment(ref _holders);
        return this;
    }

    /// <summary>Reads from a place; 0 at the end.</summary>
    public int Read(long position, Span<byte> buffer)
    {
        lock (_lock)
        {
            stream.Position = position;
            return stream.Read(buffer);
        }
    }

    public void Dispose()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            stream.Dispose();
    }
}
