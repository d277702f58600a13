using System.Text;
using CollegeTes.Model;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>
/// Writes a picture for a page: what stands before its <c>img</c>, inside it and after. The lightest format comes first, as browsers take
/// the
/// first that they read (HTML, « picture »).
/// </summary>
internal static class PictureMarkup
{
    /// <summary>What opens before the image: the other formats, or nothing.</summary>
    public static string Before(Picture picture, RenderScope scope)
    {
        if (picture.Webp.Count == 0 || scope.Pictures.Width is not null)
            return "";
        var html = new StringBuilder("<picture>");
        Source(html, picture.Avif, "image/avif", scope);
        Source(html, picture.Webp, "image/webp", scope);
        return html.ToString();
    }

    /// <summary>The attributes of the image that say which file, which size, and that a screen may wait for it; paper may not.</summary>
    public static string Inside(Picture picture, RenderScope scope)
    {
        if (scope.Pictures.Width is { } width)
        {
            var file = picture.AtLeast(width);
            return $"src=\"{Address(file, scope)}\"{Size(file.Width, file.Height)}";
        }
        // What reads neither picture nor srcset takes the smallest of the plain files.
        var html = new StringBuilder($"src=\"{Address(picture.Plain[0], scope)}\"");
        if (picture.Plain.Count > 1)
            html.Append(" srcset=\"").Append(Candidates(picture.Plain, scope)).Append("\" sizes=\"").Append(scope.PictureSizes).Append('"');
        return html.Append(Size(picture.Width, picture.Height)).Append(" loading=\"lazy\" decoding=\"async\"").ToString();
    }

    /// <summary>Who is to be credited for an image, after a space.</summary>
    public static string Credit(Media media, RenderScope scope)
    {
        var html = new StringBuilder(" <span class=\"credit\">").Append(Escaping.Quoted.Apply(scope.Labels["commun.photographie"]));
        if (media.Credit is { } author)
            html.Append(' ').Append(Escaping.Quoted.Apply(FrenchTypography.Apply(author)));
        if (media.Licence is { } licence)
        {
            html.Append(media.Credit is null ? " " : ", ");
            var name = Escaping.Quoted.Apply(KnownLicences.NameOf(licence.Value));
            html.Append(KnownLicences.UrlOf(licence.Value) is { } url ? $"<a href=\"{Escaping.Quoted.Apply(url)}\">{name}</a>" : name);
        }
        return html.Append("</span>").ToString();
    }

    /// <summary>What closes after the image.</summary>
    public static string After(Picture picture, RenderScope scope) =>
        picture.Webp.Count == 0 || scope.Pictures.Width is not null ? "" : "</picture>";

    /// <summary>The whole image, for templates.</summary>
    public static Html Whole(Picture picture, string alternative, RenderScope scope) =>
        Html.FromTrusted(
            $"{Before(picture, scope)}<img {Inside(picture, scope)} alt=\"{Escaping.Quoted.Apply(alternative)}\">{After(picture, scope)}"
        );

    private static void Source(StringBuilder html, IReadOnlyList<PictureFile> files, string type, RenderScope scope)
    {
        if (files.Count > 0)
            html.Append("<source type=\"")
                .Append(type)
                .Append("\" srcset=\"")
                .Append(Candidates(files, scope))
                .Append("\" sizes=\"")
                .Append(scope.PictureSizes)
                .Append("\">");
    }

    private static string Candidates(IEnumerable<PictureFile> files, RenderScope scope) =>
        string.Join(", ", files.Select(f => $"{Address(f, scope)} {f.Width}w"));

    // Room is kept before the image is there: a page does not jump while it loads.
    private static string Size(int width, int height) => width > 0 && height > 0 ? $" width=\"{width}\" height=\"{height}\"" : "";

    private static string Address(PictureFile file, RenderScope scope) => Escaping.Quoted.Apply(scope.To(file.Media.Path)!);
}
