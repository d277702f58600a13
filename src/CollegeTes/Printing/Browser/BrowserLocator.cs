using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Printing.Browser;

/// <summary>
/// Finds the browser that prints: the one that is named, else TES_CHROMIUM, else the PATH, else where browsers install themselves.
/// </summary>
public static class BrowserLocator
{
    /// <summary>Full path of the browser.</summary>
    /// <param name="named">What <c>--browser</c> says, or null.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="PrintingException">TES0020: there is none, or the named one does not exist.</exception>
    public static string Find(string? named, Func<string, string?> variable)
    {
        var search = new ToolSearch(variable);
        foreach (
            var (origin, path) in new[] { ("--browser", named), (OptionalTool.Browser.Variable, variable(OptionalTool.Browser.Variable!)) }
        )
        {
            if (string.IsNullOrEmpty(path))
                continue;
            return search.Locate(path)
                ?? throw new PrintingException(
                    PrintingDiagnostics.NoBrowser.At(
                        null,
                        $"{origin} désigne {VisibleText.Of(path)}, qui n'existe pas",
                        "donnez le chemin de Chromium, Chrome ou Edge, ou rien pour que tes le cherche"
                    )
                );
        }
        return search.Locate(OptionalTool.Browser)
            ?? throw new PrintingException(
                PrintingDiagnostics.NoBrowser.At(
                    null,
                    "imprimer un PDF ou dessiner une capsule demande Chromium, Chrome ou Edge, et aucun n'est installé ici",
                    $"installez-en un (Debian, Ubuntu : « apt install chromium »), ou désignez-le avec --browser ou "
                        + $"{OptionalTool.Browser.Variable}"
                )
            );
    }
}
