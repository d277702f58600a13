using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Printing.Browser;

/// <summary>Which version a browser is, asked without opening it.</summary>
public static partial class BrowserVersion
{
    /// <summary>The oldest major version that prints running heads and page numbers (margin boxes of <c>@page</c>).</summary>
    public const int Oldest = 131;

    /// <summary>Full version: <c>156.0.8078.79</c>.</summary>
    /// <exception cref="PrintingException">TES0021: too old. TES0022: it does not say.</exception>
    public static string Ask(string path)
    {
        var said = OperatingSystem.IsWindows()
            ? FileVersionInfo.GetVersionInfo(path).ProductVersion ?? ""
            : ProgramVersion.Ask(path, "--version") ?? "";
        return Check(said, path);
    }

    /// <summary>Reads the version out of what the browser says, and refuses one that is too old.</summary>
    public static string Check(string said, string path)
    {
        var match = Number().Match(said);
        if (!match.Success)
            throw new PrintingException(
                PrintingDiagnostics.BrowserFailed.At(
                    null,
                    $"{VisibleText.Of(path)} ne dit pas sa version",
                    "désignez Chromium, Chrome ou Edge avec --browser ou TES_CHROMIUM"
                )
            );
        if (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) < Oldest)
        {
            throw new PrintingException(
                PrintingDiagnostics.OldBrowser.At(
                    null,
                    $"{VisibleText.Of(path)} est en version {match.Value} ; il faut la version {Oldest} au moins",
                    "mettez-le à jour (Debian, Ubuntu : « apt install chromium »), ou désignez-en un autre avec --browser ou TES_CHROMIUM"
                )
            );
        }
        return match.Value;
    }

    [GeneratedRegex(@"\b(\d{2,4})\.\d+\.\d+\.\d+\b")]
    private static partial Regex Number();
}
