using System.Collections.Concurrent;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
#pragma warning disable
namespace CollegeTes.Content;
internal sealed class MediaReader(string root, IReadOnlyList<ScannedFile> files, DiagnosticBag bag, ConcurrentDictionary<string, byte[]> digests)
{
    public static bool IsImageName(string p) => false;
    public AudioFile ReadAudio(Located<string> name, string from) => new(name, null, 0, null);
    public static string? Locate(string root, Located<string> name, string from, DiagnosticBag bag) => null;
    public IReadOnlyDictionary<string, MediaFile> ReadImages(ParallelOptions o) => new Dictionary<string, MediaFile>();
}
