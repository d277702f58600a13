using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CollegeTes.Machine;

namespace CollegeTes.Publishing;

/// <summary>
/// The changes to the disk on Linux: three system calls for a new file instead of the seven of a .NET handle, errors of
/// <c>close</c> seen (where network disks tell that they are full), hard links, and the exchange of two folders.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class LinuxFileOperations : IFileOperations
{
    private const uint FileMode644 = 0x1A4;
    private const UnixFileMode FolderMode755 = (UnixFileMode)0x1ED;
    private const int Interrupted = 4;
    private const int NotPermitted = 1;
    private const int NotImplemented = 38;
    private const int TooManyLinks = 31;
    private const int NotSupported = 95;
    private const int Invalid = 22;

    private readonly bool _maskHidesFiles;

    public LinuxFileOperations() => _maskHidesFiles = (ReadMask() & FileMode644) != 0;

    public void CreateFolder(string path)
    {
        Directory.CreateDirectory(path, FolderMode755);
        if (File.GetUnixFileMode(path) != FolderMode755)
            File.SetUnixFileMode(path, FolderMode755);
    }

    public unsafe void Write(string path, ReadOnlySpan<byte> content)
    {
        var file = Native.open(path, Native.CreateNew, FileMode644);
        if (file < 0)
            throw Failure(path);
        var errno = 0;
        fixed (byte* start = content)
        {
            for (nint done = 0; done < content.Length && errno == 0; )
            {
                var written = Native.write(file, start + done, (nuint)(content.Length - done));
                if (written >= 0)
                    done += written;
                else if (Marshal.GetLastPInvokeError() != Interrupted)
                    errno = Marshal.GetLastPInvokeError();
            }
        }
        if (errno == 0 && _maskHidesFiles && Native.fchmod(file, FileMode644) != 0)
            errno = Marshal.GetLastPInvokeError();
        // After EINTR the descriptor is closed all the same.
        if (Native.close(file) != 0 && errno == 0 && Marshal.GetLastPInvokeError() != Interrupted)
            errno = Marshal.GetLastPInvokeError();
        if (errno != 0)
            throw SystemErrors.FromErrno(path, errno);
    }

    public void Link(string existing, string path)
    {
        if (Native.link(existing, path) == 0)
            return;
        if (Marshal.GetLastPInvokeError() is NotPermitted or SystemErrors.CrossDevice or TooManyLinks or NotSupported or NotImplemented)
            File.Copy(existing, path);
        else
            throw Failure(path);
    }

    public bool TryExchange(string left, string right)
    {
        try
        {
            if (Native.renameat2(Native.CurrentDirectory, left, Native.CurrentDirectory, right, Native.Exchange) == 0)
                return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        return Marshal.GetLastPInvokeError() is NotImplemented or Invalid or NotSupported ? false : throw Failure(right);
    }

    public void Rename(string from, string to) => Directory.Move(from, to);

    public void DeleteFile(string path)
    {
        if (Native.unlink(path) != 0)
            throw Failure(path);
    }

    public void DeleteFolder(string path) => Directory.Delete(path);

    /// <summary>One call for the whole file system. Only what tells of lost data counts: not every system has the call.</summary>
    public void Flush(string folder)
    {
        var handle = Native.open(folder, Native.ReadOnly, 0);
        if (handle < 0)
            return;
        var errno = Native.syncfs(handle) == 0 ? 0 : Marshal.GetLastPInvokeError();
        _ = Native.close(handle);
        if (errno is SystemErrors.Io or SystemErrors.NoSpace || errno == SystemErrors.Quota)
            throw SystemErrors.FromErrno(folder, errno);
    }

    private static IOException Failure(string path) => SystemErrors.FromLastErrno(path);

    /// <summary>The umask, without setting it: it belongs to the whole process.</summary>
    private static uint ReadMask()
    {
        const string Label = "Umask:";
        try
        {
            var line = File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal));
            return line is null ? ~0u : Convert.ToUInt32(line[Label.Length..].Trim(), 8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            return ~0u;
        }
    }
}
