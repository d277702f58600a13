using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CollegeTes.Machine;

/// <summary>
/// What has a name: an ordinary file, or a link, a folder, a pipe, a device. Nothing is opened, which a pipe might never return from.
/// </summary>
public static partial class FileKinds
{
    private const int CurrentDirectory = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint Type = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>True for an ordinary file; false for anything else, and where there is nothing. Links are not followed.</summary>
    public static bool IsRegular(string path)
    {
        return OperatingSystem.IsLinux()
            ? IsRegular(CurrentDirectory, path, NoFollow)
            : new FileInfo(path) is { Exists: true, LinkTarget: null } file
                && (file.Attributes & (FileAttributes.Device | FileAttributes.Directory)) == 0;
    }

    /// <summary>True when what is open is an ordinary file. Linux only.</summary>
    internal static bool IsRegular(SafeFileHandle file) => IsRegular((int)file.DangerousGetHandle(), "", EmptyPath);

    private static unsafe bool IsRegular(int folder, string path, int flags)
    {
        var state = stackalloc byte[256];
        return Statx(folder, path, flags, Type, state) == 0 && (*(ushort*)(state + ModeOffset) & TypeMask) == Regular;
    }

    /// <summary>True when something has this name, a link that leads nowhere included.</summary>
    public static bool IsTaken(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static unsafe partial int Statx(int folder, string path, int flags, uint mask, byte* state);
}
