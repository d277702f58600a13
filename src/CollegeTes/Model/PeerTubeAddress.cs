using System.Globalization;

namespace CollegeTes.Model;

/// <summary>
/// A film on a PeerTube instance, by the address that people share: <c>https://instance/w/id</c>, or the older <c>/videos/watch/id</c>
/// (PeerTube, « Share a video » and embed API).
/// </summary>
/// <param name="Instance">Its host, as people know it.</param>
/// <param name="Watch">Where it is watched, without a moment.</param>
/// <param name="Embed">What a player in another page would open.</param>
public sealed record PeerTubeAddress(string Instance, string Watch, string Embed)
{
    /// <summary>Reads an address; null when it is not that of a film.</summary>
    public static PeerTubeAddress? Of(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var id = uri.AbsolutePath.Trim('/').Split('/') switch
        {
            ["w", var known] => known,
            ["videos", "watch", var known] => known,
            _ => "",
        };
        if (id.Length < 8 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return null;
        var site = uri.GetLeftPart(UriPartial.Authority);
        return new PeerTubeAddress(uri.Host, site + uri.AbsolutePath.TrimEnd('/'), $"{site}/videos/embed/{id}");
    }

    /// <summary>The film from a moment on, as the instance writes it: <c>?start=1m30s</c>.</summary>
    public string At(TimeSpan moment)
    {
        var (hours, minutes, seconds) = ((int)moment.TotalHours, moment.Minutes, moment.Seconds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Watch}?start={(hours > 0 ? $"{hours}h" : "")}{(hours > 0 || minutes > 0 ? $"{minutes}m" : "")}{seconds}s"
        );
    }
}
