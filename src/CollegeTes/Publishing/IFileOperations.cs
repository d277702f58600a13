namespace CollegeTes.Publishing;

/// <summary>
/// Every change a publication makes to the disk, one member each: what tests make fail at the k-th call. All members
/// throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>; all may be called from many threads.
/// </summary>
internal interface IFileOperations
{
    /// <summary>Creates a folder (0755 whatever the umask); one that is there already will do. Its parent exists.</summary>
    void CreateFolder(string path);

    /// <summary>Creates a file (0644 whatever the umask) that must not exist, never through a link, and closes it.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Gives an existing file a second name, or copies it with its modification time where links are impossible.</summary>
    void Link(string existing, string path);

    /// <summary>Swaps two folders in one step; false where the system cannot.</summary>
    bool TryExchange(string left, string right);

    /// <summary>Renames a folder to a name that is free.</summary>
    void Rename(string from, string to);

    void DeleteFile(string path);

    /// <summary>Removes a folder, which must be empty.</summary>
    void DeleteFolder(string path);

    /// <summary>Puts all that was written below this folder on the disk, where the system can.</summary>
    void Flush(string folder);
}
