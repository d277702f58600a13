using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>
/// Opens the anchor of a link after deciding that its target is safe: http(s), mailto, tel, a fragment of the same document,
/// or a file of the workspace. Links inside the workspace become marks: their address depends on the page.
/// </summary>
internal sealed class LinkWriter(Utf8Builder to, ProseContext context, string path, DiagnosticBag bag)
{
    public bool TryOpen(string url, SourceSpan place)
    {
        var target = LinkTarget.Of(url, path);
        switch (target.Kind)
        {
            case LinkKind.External:
                to.Raw("<a href=\""u8);
                to.Text(url);
                to.Raw("\">"u8);
                return true;
            case LinkKind.Fragment:
                to.Raw("<a href=\"#"u8);
                to.Text(context.Owner + "-" + target.Fragment);
                to.Raw("\">"u8);
                return true;
            case LinkKind.Workspace:
                to.Raw("<a href=\"\u0001r:"u8);
                to.Text(target.Path + (target.Fragment is null ? "" : "#" + OwnerOf(target.Path) + "-" + target.Fragment));
                to.Raw("\u0002\">"u8);
                return true;
            default:
                bag.Add(ProseDiagnostics.UnsafeLink.At(place, $"« {(url.Length > 60 ? string.Concat(url.AsSpan(0, 57), "…") : url)} » n'est pas une adresse que tes publie",
                    "Écrivez une adresse en https://, un courriel, #section ou un chemin relatif."));
                return false;
        }
    }

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
