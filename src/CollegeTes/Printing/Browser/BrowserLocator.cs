using CollegeTes.Text;

namespace CollegeTes.Printing.Browser;

/// <summary>Finds the browser that prints: the one that is named, else TES_CHROMIUM, else the PATH, else where browsers install themselves.</summary>
public static class BrowserLocator
{
    /// <summary>The variable that names a browser.</summary>
    public const string Variable = "TES_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge"];

    private static readonly string[] KnownPlaces =
    [
        "/usr/lib/chromium/chromium",
        "/opt/google/chrome/chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        @"%LocalAppData%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
        @"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Full path of the browser.</summary>
    /// <param name="named">What <c>--browser</c> says, or null.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="PrintingException">TES0020: there is none, or the named one does not exist.</exception>
    public static string Find(string? named, Func<string, string?> variable)
    {
        foreach (var (origin, path) in new[] { ("--browser", named), (Variable, variable(Variable)) })
        {
            if (string.IsNullOrEmpty(path))
                continue;
            return InPath(path, variable) ?? throw new PrintingException(PrintingDiagnostics.NoBrowser.At(
                null, $"{origin} désigne {VisibleText.Of(path)}, qui n'existe pas", "donnez le chemin de Chromium, Chrome ou Edge, ou rien pour que tes le cherche"));
        }
        return Names.Select(name => InPath(name, variable)).Concat(KnownPlaces.Select(place => Existing(Environment.ExpandEnvironmentVariables(place)))).FirstOrDefault(p => p is not null)
            ?? throw new PrintingException(PrintingDiagnostics.NoBrowser.At(
                null, "imprimer un PDF ou dessiner une capsule demande Chromium, Chrome ou Edge, et aucun n'est installé ici",
                $"installez-en un (Debian, Ubuntu : « apt install chromium »), ou désignez-le avec --browser ou {Variable}"));
    }

    // A bare name is looked for in the PATH, as a shell would; anything else is a path.
    private static string? InPath(string name, Func<string, string?> variable)
    {
        if (Path.GetFileName(name) != name)
            return Existing(Path.GetFullPath(name));
        var endings = OperatingSystem.IsWindows() ? new[] { "", ".exe" } : [""];
        return (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Existing(Path.Combine(folder, name + ending)))).FirstOrDefault(p => p is not null);
    }

    private static string? Existing(string path) => File.Exists(path) ? Path.GetFullPath(path) : null;
}
