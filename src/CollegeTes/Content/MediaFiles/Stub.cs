using CollegeTes.Diagnostics; using CollegeTes.Model; using CollegeTes.Text;
#pragma warning disable
namespace CollegeTes.Content.MediaFiles;
public static class WebVttReader { public static Transcript? Read(SourceFile f, DiagnosticBag b) => null; }
public sealed record ProbeA(TimeSpan? Duration, string MimeType);
public static class AudioProbe { public static ProbeA? Read(Stream s) => new(TimeSpan.FromSeconds(200), "audio/mpeg"); }
public sealed record ProbeI(int Width, int Height, string MimeType);
public static class ImageProbe { public static ProbeI? Read(Stream s) => new(100,100,"image/png"); }
