using CollegeTes.Machine;

namespace CollegeTes.Publishing;

/// <summary>Where a publication of tes stands already: what anyone adds there makes the next build stop.</summary>
public static class PublishedFolder
{
    private const long LargestManifest = 1L << 28;

    /// <summary>The publication that holds a path or is the path itself, or null. By its manifest, wherever it was published to.</summary>
    /// <param name="path">A real path: see <see cref="RealPath"/>.</param>
    public static string? Around(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsPublication(folder))
                return folder;
        }
        return null;
    }

    private static bool IsPublication(string folder)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, Manifest.FileName));
            return file is { Exists: true, LinkTarget: null, Length: > 0 and < LargestManifest }
                && ManifestReader.Read(File.ReadAllBytes(file.FullName)) is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
