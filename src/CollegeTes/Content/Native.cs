using System.Runtime.InteropServices;

namespace CollegeTes.Content;

/// <summary>The one question about files that the framework does not answer without opening them.</summary>
internal static partial class Native
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int EndOfFile = 2;

    /// <summary>
    /// True when a file is an ordinary one. It is opened without blocking, which a pipe allows at once, and asked to seek, which
    /// neither a pipe nor a socket can. Other systems answer true: their special files are not in folders.
    /// </summary>
    public static bool IsRegularFile(string path)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        var descriptor = Open(path, NonBlocking | CloseOnExec);
        if (descriptor < 0)
            return false;
        var canSeek = Seek(descriptor, 0, EndOfFile) >= 0;
        _ = Close(descriptor);
        return canSeek;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long Seek(int descriptor, long offset, int whence);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
