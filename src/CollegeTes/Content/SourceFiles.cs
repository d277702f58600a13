using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Text;
using Microsoft.Win32.SafeHandles;

namespace CollegeTes.Content;

/// <summary>A file of the workspace that the machine refuses, or that is no longer what was listed. It carries what to show.</summary>
public sealed class UnreadableSourceException(Diagnostic diagnostic, Exception? inner = null) : IOException(diagnostic.Message, inner)
{
    /// <summary>What to show, with the place of the file.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}

/// <summary>
/// Opens the files of a workspace as they were listed: folder by folder below the one that holds them, no link ever followed, ordinary
/// files alone. What took the place of a folder or a file since it was listed is refused, and never waited for. From any thread.
/// </summary>
public static class SourceFiles
{
    /// <summary>Opens a file.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="path">Workspace path: <c>content/…</c> or <c>templates/…</c>.</param>
    /// <exception cref="UnreadableSourceException">It cannot be opened, or is no ordinary file.</exception>
    public static FileStream Open(string root, string path)
    {
        try
        {
            return new FileStream(Handle(root, path), FileAccess.Read, bufferSize: 1 << 14);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSourceException(Unreadable(path, failure), failure);
        }
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="limit">Most bytes.</param>
    /// <exception cref="UnreadableSourceException">It cannot be read, or is larger.</exception>
    public static byte[] Read(string root, string path, long limit = int.MaxValue / 2)
    {
        using var stream = Open(root, path);
        try
        {
            if (stream.Length > limit)
                throw SystemErrors.FromErrno(path, SystemErrors.TooLarge);
            var bytes = new byte[(int)stream.Length];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSourceException(Unreadable(path, failure), failure);
        }
    }

    /// <summary>The bytes of a file, or null when it cannot be read.</summary>
    public static byte[]? TryRead(string root, string path)
    {
        try
        {
            return Read(root, path);
        }
        catch (UnreadableSourceException)
        {
            return null;
        }
    }

    /// <summary>What to show of a failure, at the file or folder.</summary>
    /// <exception cref="ToolException">The machine lets no file be opened: nothing read after it would be true.</exception>
    public static Diagnostic Unreadable(string path, Exception failure) =>
        SystemErrors.IsOutOfFiles(failure) ? throw new ToolException(MachineDiagnostics.TooManyFiles(), failure)
        : failure is UnreadableSourceException known ? known.Diagnostic
        : ContentDiagnostics.Unreadable.At(
            SourceSpan.OfFile(VisibleText.Of(path)),
            $"la machine refuse d'ouvrir ce fichier ou ce dossier : {SystemErrors.Reason(failure)}",
            "Vérifiez ses droits et son nom, puis relancez."
        );

    /// <summary>An open handle to an ordinary file.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal static SafeFileHandle Handle(string root, string path) =>
        OperatingSystem.IsLinux() ? OnLinux(root, path) : Elsewhere(root, path);

    private static SafeFileHandle OnLinux(string root, string path)
    {
        var names = path.Split('/');
        // The folder that holds them all is where its owner put it, a link included; below it nothing is followed.
        var at = OpenCalls.Folder(Path.Combine(root, names[0]));
        try
        {
            for (var i = 1; i < names.Length - 1; i++)
            {
                var next = OpenCalls.FolderIn(at, names[i]);
                at.Dispose();
                at = next;
            }
            return OpenCalls.FileIn(at, names[^1]);
        }
        finally
        {
            at.Dispose();
        }
    }

    private static SafeFileHandle Elsewhere(string root, string path)
    {
        var full = Path.Combine(root, path);
        for (
            var folder = Path.GetDirectoryName(path);
            folder is { Length: > 0 } && folder.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
            folder = Path.GetDirectoryName(folder)
        )
        {
            if (new DirectoryInfo(Path.Combine(root, folder)).LinkTarget is not null)
                throw SystemErrors.FromErrno(path, SystemErrors.Loop);
        }
        return !Path.Exists(full) || FileKinds.IsRegular(full)
            ? File.OpenHandle(full)
            : throw SystemErrors.FromErrno(path, SystemErrors.Loop);
    }
}
