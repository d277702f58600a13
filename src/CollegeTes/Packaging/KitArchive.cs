using System.Text;
using CollegeTes.Machine;
using CollegeTes.Planning;
using CollegeTes.Themes;

namespace CollegeTes.Packaging;

/// <summary>The archive of what is made of a subject: what each file is, the files, then what the pages among them show.</summary>
internal static class KitArchive
{
    /// <summary>The file that says what the others are, opened first.</summary>
    public const string Notice = "LISEZ-MOI.txt";

    // csharpier-ignore
    private static readonly HashSet<string> Compressed =
        new(StringComparer.Ordinal) { ".woff2", ".png", ".jpg", ".webp", ".avif", ".mp3", ".m4a", ".mp4", ".webm" };

    /// <summary>The bytes of the archive; the same files give the same bytes.</summary>
    /// <param name="notice">What each file is, in plain text.</param>
    /// <param name="parts">The bytes of each part, as they are in the publication.</param>
    public static byte[] Write(Kit kit, byte[] notice, IReadOnlyList<byte[]> parts, CarriedPages pages)
    {
        var files = new List<(string Path, byte[] Content)> { (Notice, notice) };
        foreach (var (planned, bytes) in kit.Parts.Zip(parts))
        {
            var place = kit.PlaceOf(planned.Path);
            files.Add(
                (
                    place,
                    planned.Output.Medium == Medium.Html
                        ? Encoding.UTF8.GetBytes(pages.Take(Encoding.UTF8.GetString(bytes), planned.Path, place))
                        : bytes
                )
            );
        }
        files.AddRange(pages.Shared.Select(f => (f.Key, f.Value)));
        return ReproducibleArchive.Write(files, path => Compressed.Contains(Path.GetExtension(path)));
    }
}
