namespace CollegeTes.Machine;

/// <summary>A program that tes can do without, and what one gains by having it.</summary>
/// <param name="Name">As asked for: <c>navigateur</c>.</param>
/// <param name="Purpose">French, what it is for.</param>
/// <param name="Programs">Names of the programs that will do, the best first.</param>
/// <param name="VersionArgument">What makes it say its version.</param>
/// <param name="Variable">Environment variable that may hold its path, or null.</param>
/// <param name="Debian">What to type to get it on Debian and its kin.</param>
/// <param name="Mac">On macOS, with Homebrew.</param>
/// <param name="Windows">On Windows.</param>
public sealed record OptionalTool(
    string Name,
    string Purpose,
    IReadOnlyList<string> Programs,
    string VersionArgument,
    string? Variable,
    string Debian,
    string Mac,
    string Windows
)
{
    /// <summary>The browser that prints and draws: Chromium, Chrome or Edge.</summary>
    public static readonly OptionalTool Browser = new(
        "navigateur",
        "imprimer les livrets et les fiches en PDF, dessiner les capsules",
        [
            "chromium",
            "chromium-browser",
            "google-chrome-stable",
            "google-chrome",
            "microsoft-edge",
            "microsoft-edge-stable",
            "chrome",
            "msedge",
        ],
        "--version",
        "TES_CHROMIUM",
        "sudo apt install chromium",
        "brew install --cask chromium",
        "winget install Google.Chrome"
    )
    {
        Places =
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
        ],
    };

    /// <summary>All of them, in the order of use.</summary>
    public static readonly IReadOnlyList<OptionalTool> All =
    [
        Browser,
        new(
            "ffmpeg",
            "encoder les capsules vidéo, régler le son des épisodes",
            ["ffmpeg"],
            "-version",
            Ffmpeg.Variable,
            "sudo apt install ffmpeg",
            "brew install ffmpeg",
            "winget install Gyan.FFmpeg"
        ),
        new(
            "verapdf",
            "vérifier que les PDF suivent PDF/UA",
            ["verapdf"],
            "--version",
            "TES_VERAPDF",
            "https://verapdf.org/software/ (demande java)",
            "brew install verapdf",
            "https://verapdf.org/software/ (demande java)"
        ),
        new(
            "java",
            "vérifier les pages et les EPUB avec les validateurs du W3C",
            ["java"],
            "-version",
            null,
            "sudo apt install default-jre-headless",
            "brew install openjdk",
            "winget install EclipseAdoptium.Temurin.21.JRE"
        ),
        new(
            "git",
            "garder l'histoire des textes, les relire à plusieurs, les publier",
            ["git"],
            "--version",
            null,
            "sudo apt install git",
            "brew install git",
            "winget install Git.Git"
        ),
        new(
            "editeur",
            "écrire avec l'aide à la saisie (VS Code et son extension YAML)",
            ["code", "codium"],
            "--version",
            null,
            "https://code.visualstudio.com/, puis : code --install-extension redhat.vscode-yaml",
            "brew install --cask visual-studio-code",
            "winget install Microsoft.VisualStudioCode"
        ),
    ];

    /// <summary>Where it installs itself without being in the PATH; <c>%NAMES%</c> of Windows are read.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>What to type here to get it.</summary>
    public string Remedy =>
        OperatingSystem.IsWindows() ? Windows
        : OperatingSystem.IsMacOS() ? Mac
        : Debian;
}
