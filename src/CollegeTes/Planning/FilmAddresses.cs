using CollegeTes.Model;
using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>Where a film is watched, and from which moment on.</summary>
internal static class FilmAddresses
{
    /// <summary>Its page elsewhere; null for a file of the publication.</summary>
    public static string? Watch(Film film) =>
        film.Places.PeerTube is { } address ? PeerTubeAddress.Of(address.Value)?.Watch ?? address.Value : film.Places.Address?.Value;

    /// <summary>
    /// What people call the place: the host, without the name of the server in front (<c>www</c>, <c>www2</c>, <c>www-dc3</c>).
    /// </summary>
    public static string? Site(Film film)
    {
        if (Watch(film) is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var labels = uri.Host.Split('.');
        return labels.Length > 2 && labels[0].StartsWith("www", StringComparison.Ordinal) ? string.Join('.', labels[1..]) : uri.Host;
    }

    /// <summary>A link to a moment, or null where the place of the film has no such links that are known.</summary>
    public static string? At(Film film, TimeSpan moment, RenderScope scope) =>
        film.File is { MimeType: not null } file ? $"{scope.To(scope.Addresses.OfMedia(file.File.Value))}#t={(long)moment.TotalSeconds}"
        : film.Places.PeerTube is { } address ? PeerTubeAddress.Of(address.Value)?.At(moment)
        : null;

    /// <summary>Path of the picture that stands for it: its own, or the one that is drawn; null when there is none.</summary>
    public static string? Poster(Film film, RenderScope scope) =>
        film.Poster is { } poster ? scope.Addresses.OfMedia(poster.File.Value) : scope.Addresses.OfForm(Medium.Svg, film);
}
