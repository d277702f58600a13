using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>
/// Opens the anchor of a link after deciding that its target is safe: http(s), mailto, tel, a fragment of the same document,
/// or a file of the workspace. Links inside the workspace become marks: their address depends on the page.
/// </summary>
internal sealed class LinkWriter(Utf8Builder to, ProseContext context, string path, DiagnosticBag bag)
{
    /// <summary>Opens a link when its target is safe.</summary>
    /// <param name="url">As written.</param>
    /// <param name="place">Where.</param>
    /// <param name="opened">What <see cref="Close"/> closes it by.</param>
    public bool TryOpen(string url, SourceSpan place, out string? opened)
    {
        var target = LinkTarget.Of(url, path);
        opened = null;
        switch (target.Kind)
        {
            case LinkKind.External:
                to.Raw("<a href=\""u8);
                to.Text(url);
                to.Raw("\">"u8);
                return true;
            case LinkKind.Fragment:
                Mark('s', opened = $"{path}#{context.Owner}/{target.Fragment}");
                return true;
            case LinkKind.Workspace:
                Mark('r', opened = target.Path + (target.Fragment is null ? "" : $"#{OwnerOf(target.Path)}/{target.Fragment}"));
                return true;
            default:
                Refuse(url, place);
                return false;
        }
    }

    /// <summary>Closes a link that <see cref="TryOpen"/> opened.</summary>
    public void Close(string? opened)
    {
        if (opened is null)
            to.Raw("</a>"u8);
        else
            Mark(opened.StartsWith(path + "#" + context.Owner + "/", StringComparison.Ordinal) ? 't' : 'e', opened);
    }

    private void Mark(char kind, string target)
    {
        to.Raw([Html.LinkMark, (byte)kind, (byte)':']);
        to.Text(target);
        to.Raw([Html.MarkEnd]);
    }

    private void Refuse(string url, SourceSpan place)
    {
        var shown = url.Length > 60 ? string.Concat(url.AsSpan(0, 57), "…") : url;
        var (problem, remedy) = url switch
        {
            _ when url.Trim().Length == 0 => (
                "n'est pas une adresse : le lien est vide",
                "Écrivez l'adresse entre les parenthèses, ou retirez les crochets."
            ),
            _ when url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) => (
                "n'est pas une adresse complète",
                $"Écrivez https://{shown}."
            ),
            _ when IsOnThisMachine(url) => (
                "est un fichier de votre ordinateur, que les lecteurs n'ont pas",
                "Mettez le fichier en ligne et donnez son adresse en https://."
            ),
            _ when url.Contains(' ', StringComparison.Ordinal) => (
                "contient une espace",
                "Écrivez l'adresse sans espace : %20 en tient lieu."
            ),
            _ when LinkTarget.IsBareScheme(url) => ("est une adresse sans rien après", "Écrivez l'adresse entière."),
            _ when url.StartsWith('/') => (
                "part d'une racine que la publication n'a pas",
                "Écrivez le chemin à partir de ce fichier (../…), ou l'adresse en https://."
            ),
            _ => ("n'est pas une adresse que tes publie", "Écrivez une adresse en https://, un courriel, #section ou un chemin relatif."),
        };
        bag.Add(ProseDiagnostics.UnsafeLink.At(place, $"« {shown} » {problem}", remedy));
    }

    private static bool IsOnThisMachine(string url) =>
        url.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith(@"\\", StringComparison.Ordinal)
        || url is [var drive, ':', '\\' or '/', ..] && char.IsAsciiLetter(drive);

    // Ids of headings start with the name of their text: that of the file, or of the folder where all files have the same name.
    private static string OwnerOf(string path)
    {
        var parts = path.Split('/');
        return parts switch
        {
            [.., var folder, "territoire.yaml" or "episode.md" or "video.md"] => folder,
            [.., "collection.yaml"] => "presentation",
            _ => parts[^1][..(parts[^1].LastIndexOf('.') is var dot && dot > 0 ? dot : parts[^1].Length)],
        };
    }
}
