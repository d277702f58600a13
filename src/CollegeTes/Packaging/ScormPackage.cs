using System.Text;
using CollegeTes.Machine;
using CollegeTes.Markup;

namespace CollegeTes.Packaging;

/// <summary>
/// A page made into what a learning platform plays (SCORM 1.2): a manifest, the schemas that it follows, the page and what it needs.
/// </summary>
internal static class ScormPackage
{
    private const string Start = "index.html";
    private const string Folder = "scorm/";

    // The order in which the standard names them.
    private static readonly string[] Schemas = ["adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd"];

    /// <summary>The bytes of the package; the same page gives the same bytes.</summary>
    /// <param name="page">The page, as it would stand in the publication.</param>
    /// <param name="path">Where it would stand there.</param>
    /// <param name="online">The public address of a page of the publication, or null.</param>
    /// <param name="read">The bytes of a file that the page shows or runs, by its path in the publication, or null.</param>
    /// <param name="describe">What the package says of itself.</param>
    public static byte[] Make(
        string page,
        string path,
        Func<string, string?> online,
        Func<string, byte[]?> read,
        Func<MarkupElement, ScormFacts> describe
    )
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var facts = describe(MarkupReader.Read(page));
        // What stands beside the page is beside it here too.
        var beside = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var pages = new CarriedPages(Beside, online, read);
        var content = Encoding.UTF8.GetBytes(pages.Take(page, path, Start));
        var files = new List<(string Path, byte[] Content)> { (Start, content) };
        files.AddRange(beside.Select(f => (f.Key, f.Value)));
        files.AddRange(pages.Shared.Select(f => (f.Key, f.Value)));
        var manifest = ScormManifest.Write(facts, Start, files.Select(f => f.Path));
        return ReproducibleArchive.Write(files.Prepend(("imsmanifest.xml", manifest)).Concat(Schemas.Select(s => (s, Schema(s)))), name =>
            name.EndsWith(".woff2", StringComparison.Ordinal)
        );

        string? Beside(string target)
        {
            if (!target.StartsWith(folder, StringComparison.Ordinal) || read(target) is not { } bytes)
                return null;
            beside[target[folder.Length..]] = bytes;
            return target[folder.Length..];
        }
    }

    private static byte[] Schema(string name)
    {
        using var stream = typeof(ScormPackage).Assembly.GetManifestResourceStream(Folder + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
