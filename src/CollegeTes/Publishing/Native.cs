using System.Runtime.InteropServices;

namespace CollegeTes.Publishing;

/// <summary>
/// The calls of Linux that .NET does not offer, or does not offer in one step. The constants are those of Linux on x64
/// and arm64; no other system comes here. <c>open</c> is variadic, which both of these pass like a plain call.
/// </summary>
internal static partial class Native
{
    public const int CurrentDirectory = -100;

    /// <summary>O_WRONLY, O_CREAT, O_EXCL, O_CLOEXEC: a new file, never through a link.</summary>
    public const int CreateNew = 0x1 | 0x40 | 0x80 | 0x80000;

    /// <summary>O_RDONLY, O_NONBLOCK, O_CLOEXEC: a pipe planted in place of a file does not hang us.</summary>
    public const int ReadOnly = 0x800 | 0x80000;

    /// <summary>RENAME_EXCHANGE.</summary>
    public const uint Exchange = 2;

    /// <summary>AT_EMPTY_PATH: the state of the descriptor itself.</summary>
    public const int EmptyPath = 0x1000;

    /// <summary>STATX_NLINK, and where it is in the structure.</summary>
    public const uint LinkCount = 4;
    public const int LinkCountOffset = 16;

    /// <summary>AT_SYMLINK_NOFOLLOW.</summary>
    public const int NoFollow = 0x100;

    /// <summary>STATX_ATTR_MOUNT_ROOT, and where the attributes are in the structure.</summary>
    public const long MountRoot = 0x2000;
    public const int AttributesOffset = 8;

    private const string Library = "libc";

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int open(string path, int flags, uint mode);

    [LibraryImport(Library, SetLastError = true)]
    public static unsafe partial nint write(int descriptor, byte* bytes, nuint count);

    [LibraryImport(Library, SetLastError = true)]
    public static unsafe partial nint read(int descriptor, byte* bytes, nuint count);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int close(int descriptor);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int fchmod(int descriptor, uint mode);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int link(string existing, string path);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int unlink(string path);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int renameat2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int syncfs(int descriptor);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int statx(int folder, string path, int flags, uint mask, nint state);
}
