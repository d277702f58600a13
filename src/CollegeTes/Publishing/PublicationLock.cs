using System.Runtime.InteropServices;
using CollegeTes.Text;

namespace CollegeTes.Publishing;

/// <summary>
/// One publication at a time in a folder. The lock belongs to the open file, so the system frees it however the process
/// ends; the empty file that a kill leaves behind locks nothing.
/// </summary>
internal sealed class PublicationLock : IDisposable
{
    private readonly FileStream _file;

    private PublicationLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or throws TES0702 at once when another build holds it.</summary>
    public static PublicationLock Take(PublicationSites sites)
    {
        if (new FileInfo(sites.Lock).LinkTarget is not null)
            throw new PublicationException(OutputGuard.Refusal(sites.Output, "un lien occupe la place de son verrou"));
        while (true)
        {
            var file = Open(sites);
            // The former holder removes the name on leaving: what we locked may no longer be what others will open.
            if (IsStillNamed(file, sites.Lock))
                return new PublicationLock(file);
            file.Dispose();
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(PublicationSites sites)
    {
        try
        {
            return new FileStream(
                sites.Lock,
                new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                    Options = FileOptions.DeleteOnClose,
                    BufferSize = 0,
                }
            );
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            throw new PublicationException(
                PublishingDiagnostics.Locked.At(
                    null,
                    $"une autre publication est en cours dans {VisibleText.Of(sites.Output)}",
                    "attendez qu'elle finisse, ou publiez ailleurs avec -o"
                ),
                failure
            );
        }
    }

    /// <summary>EWOULDBLOCK (11 on Linux, 35 on macOS), or a sharing violation.</summary>
    private static bool IsHeld(IOException failure) =>
        OperatingSystem.IsWindows() ? (failure.HResult & 0xFFFF) == 0x20 : failure.HResult is 11 or 35;

    private static bool IsStillNamed(FileStream file, string path)
    {
        if (!OperatingSystem.IsLinux())
            return File.Exists(path);
        var state = Marshal.AllocHGlobal(256);
        try
        {
            return Native.statx((int)file.SafeFileHandle.DangerousGetHandle(), "", Native.EmptyPath, Native.LinkCount, state) != 0
                || Marshal.ReadInt32(state, Native.LinkCountOffset) != 0;
        }
        catch (EntryPointNotFoundException)
        {
            return File.Exists(path);
        }
        finally
        {
            Marshal.FreeHGlobal(state);
        }
    }
}
