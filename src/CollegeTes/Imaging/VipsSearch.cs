using System.Runtime.InteropServices;
using CollegeTes.Imaging.Vips;

namespace CollegeTes.Imaging;

/// <summary>Looks for libvips: where the environment says, beside the program, then where the system keeps its libraries.</summary>
public static class VipsSearch
{
    /// <summary>The environment variable that names its file; nothing else is then tried.</summary>
    public const string Variable = "TES_LIBVIPS";

    /// <summary>Name of the library's file on this system.</summary>
    public static string FileName =>
        OperatingSystem.IsWindows() ? "libvips-42.dll"
        : OperatingSystem.IsMacOS() ? "libvips.42.dylib"
        : "libvips.so.42";

    /// <summary>Where it was found and its version, or null.</summary>
    /// <param name="environment">Value of an environment variable, or null.</param>
    public static (string Path, string Version)? Find(Func<string, string?> environment) =>
        Load(environment) is var (path, library) && library.IsRecent ? (path, library.Version) : null;

    /// <summary>The library.</summary>
    /// <exception cref="ImagingException">It is not there, or too old.</exception>
    internal static VipsLibrary Require(Func<string, string?> environment)
    {
        if (Load(environment) is not var (path, library))
            throw new ImagingException(
                ImagingDiagnostics.NoLibrary.At(null, $"libvips, qui réduit les photographies, n'est pas là ({FileName})", Remedy)
            );
        return library.IsRecent
            ? library
            : throw new ImagingException(
                ImagingDiagnostics.NoLibrary.At(
                    null,
                    $"libvips {library.Version} ({path}) est trop ancienne : il faut {VipsLibrary.Oldest} ou plus",
                    Remedy
                )
            );
    }

    private static string Remedy => $"remettre {FileName} à côté de l'exécutable, ou le désigner par la variable {Variable}";

    private static (string Path, VipsLibrary Library)? Load(Func<string, string?> environment)
    {
        foreach (var file in environment(Variable) is { Length: > 0 } named ? [named] : Candidates())
        {
            if (VipsLibrary.Load(file) is { } library)
                return (file, library);
        }
        return null;
    }

    // Beside a native executable; in the folder of its system in an ordinary build or a .NET tool; last, the system's own.
    private static IEnumerable<string> Candidates()
    {
        var folder = AppContext.BaseDirectory;
        foreach (var system in new[] { RuntimeInformation.RuntimeIdentifier, PortableName, null })
        {
            var file = system is null ? Path.Combine(folder, FileName) : Path.Combine(folder, "runtimes", system, "native", FileName);
            if (File.Exists(file))
                yield return file;
        }
        yield return FileName;
    }

    private static string PortableName =>
        (
            OperatingSystem.IsWindows() ? "win"
            : OperatingSystem.IsMacOS() ? "osx"
            : "linux"
        )
        + "-"
        + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
}
