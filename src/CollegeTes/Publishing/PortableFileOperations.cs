namespace CollegeTes.Publishing;

/// <summary>The changes to the disk with what .NET offers on every system. It neither links nor exchanges.</summary>
internal sealed class PortableFileOperations : IFileOperations
{
    private const UnixFileMode FileMode644 =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode FolderMode755 =
        FileMode644 | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public void CreateFolder(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, FolderMode755);
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, 0);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, FileMode644);
    }

    public void Link(string existing, string path) => File.Copy(existing, path);

    public bool TryExchange(string left, string right) => false;

    public void Rename(string from, string to) => Directory.Move(from, to);

    public void DeleteFile(string path) => File.Delete(path);

    public void DeleteFolder(string path) => Directory.Delete(path);

    public void Flush(string folder) { }
}
