using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CollegeTes.Machine;

namespace CollegeTes.Publishing;

/// <summary>Compares what is on the disk with what should be there, without holding whole files in memory.</summary>
internal static class FileContent
{
    private const int BufferSize = 1 << 17;

    /// <summary>True when the file holds exactly these bytes; false also when it cannot be read, so that it is written again.</summary>
    public static bool Is(string path, ReadOnlySpan<byte> expected)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(expected.Length + 1, BufferSize));
        try
        {
            using var reader = new Reader(path);
            int count;
            while ((count = reader.Read(buffer)) > 0)
            {
                if (count > expected.Length || !expected[..count].SequenceEqual(buffer.AsSpan(0, count)))
                    return false;
                expected = expected[count..];
                if (expected.IsEmpty && count < buffer.Length)
                    return true;
            }
            return expected.IsEmpty;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>True when the file has this size and this hash.</summary>
    public static bool Is(string path, long size, ContentHash sha256)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(size + 1, BufferSize));
        try
        {
            using var reader = new Reader(path);
            var count = reader.Read(buffer);
            if (count == size && count < buffer.Length)
                return ContentHash.Of(buffer.AsSpan(0, count)) == sha256;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (; count > 0; count = reader.Read(buffer))
            {
                hash.AppendData(buffer, 0, count);
                size -= count;
            }
            return size == 0 && ContentHash.Of(hash) == sha256;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Sequential reading with as few system calls as there are: a .NET handle costs four more.</summary>
    private readonly ref struct Reader : IDisposable
    {
        private readonly string _path;
        private readonly int _descriptor;
        private readonly FileStream? _stream;

        public Reader(string path)
        {
            _path = path;
            if (OperatingSystem.IsLinux())
                _descriptor = Native.open(path, Native.ReadOnly, 0);
            else
                _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (_descriptor < 0)
                throw SystemErrors.FromLastErrno(path);
        }

        public unsafe int Read(Span<byte> buffer)
        {
            if (_stream is not null)
                return _stream.Read(buffer);
            fixed (byte* start = buffer)
            {
                var count = (int)Native.read(_descriptor, start, (nuint)buffer.Length);
                return count >= 0 ? count : throw SystemErrors.FromErrno(_path, Marshal.GetLastPInvokeError());
            }
        }

        public void Dispose()
        {
            if (_stream is null)
                _ = Native.close(_descriptor);
            else
                _stream.Dispose();
        }
    }
}
