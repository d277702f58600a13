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
                to.Text(target.Path + (target.Fragment is null ? "" : "#" + target.Fragment));
                to.Raw("\u0002\">"u8);
                return true;
            default:
                bag.Add(ProseDiagnostics.UnsafeLink.At(place, $"« {(url.Length > 60 ? string.Concat(url.AsSpan(0, 57), "…") : url)} » n'est pas une adresse que tes publie",
                    "Écrivez une adresse en https://, un courriel, #section ou un chemin relatif."));
                return false;
        }
    }
}
