using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CollegeTes.Machine;

/// <summary>
/// Opening on Linux relative to an open folder, without following links or waiting for a pipe. Constants of x64 and arm64.
/// </summary>
internal static partial class OpenCalls
{
    private const int CurrentDirectory = -100;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int PathOnly = 0x200000;

    // The two flags whose value is not the same on both.
    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm
        ? 0x8000
        : 0x20000;
    private static readonly int FolderOnly = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm
        ? 0x4000
        : 0x10000;

    /// <summary>A folder by its path, links followed.</summary>
    public static SafeFileHandle Folder(string path) => Checked(OpenAt(CurrentDirectory, path, PathOnly | FolderOnly | CloseOnExec), path);

    /// <summary>A folder of a folder; a link is refused.</summary>
    public static SafeFileHandle FolderIn(SafeFileHandle folder, string name) =>
        In(folder, name, PathOnly | FolderOnly | NoFollow | CloseOnExec);

    /// <summary>An ordinary file of a folder, to be read; anything else is refused.</summary>
    public static SafeFileHandle FileIn(SafeFileHandle folder, string name)
    {
        var file = In(folder, name, NonBlocking | NoFollow | CloseOnExec);
        if (FileKinds.IsRegular(file))
            return file;
        file.Dispose();
        throw SystemErrors.FromErrno(name, SystemErrors.Loop);
    }

    private static SafeFileHandle In(SafeFileHandle folder, string name, int flags)
    {
        var held = false;
        try
        {
            folder.DangerousAddRef(ref held);
            return Checked(OpenAt((int)folder.DangerousGetHandle(), name, flags), name);
        }
        finally
        {
            if (held)
                folder.DangerousRelease();
        }
    }

    private static SafeFileHandle Checked(int descriptor, string path) =>
        descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : throw SystemErrors.FromLastErrno(path);

    // Variadic in C, which both of these pass like a plain call.
    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(int folder, string path, int flags);
}
