using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// What directories know a series and its episodes by. A series' identifier is made of the first address of its feed
/// (<c>podcast:guid</c> of the podcast namespace), written in <c>emission.yaml</c> and never made again: subscribers follow it
/// when the feed moves. An episode's is made of that and of its slug, so that it holds whatever else changes.
/// </summary>
public static class PodcastIdentity
{
    private static readonly Guid Space = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    /// <summary>The identifier of a feed: the scheme and the final slashes of its address do not count.</summary>
    public static string OfFeed(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return NameUuid.Of(Space, (scheme < 0 ? address : address[(scheme + 3)..]).TrimEnd('/')).ToString();
    }

    /// <summary>Where the feed of a series is in a publication.</summary>
    public static string FeedPath(string podcast) => SubjectKind.Podcast.FolderOf(podcast) + "/flux.xml";

    /// <summary>The identifier that a series gets at an address.</summary>
    /// <param name="site">Public address of the publication, without final slash.</param>
    public static string Assigned(string site, string podcast) => OfFeed($"{site}/{FeedPath(podcast)}");

    /// <summary>The identifier of a series: as written, else the one its address gives; null when it has neither.</summary>
    public static string? Of(Podcast podcast, Collection collection) =>
        podcast.Guid is { } written && NameUuid.IsWellFormed(written.Value) ? written.Value.ToLowerInvariant()
        : collection.Url is { } site ? Assigned(site.Value, podcast.Slug)
        : null;

    /// <summary>
    /// The identifier of an episode: as written, for one that comes from elsewhere, else made of its series and its slug.
    /// </summary>
    public static string? Of(Episode episode, Podcast podcast, Collection collection) =>
        episode.Guid?.Value ?? (Of(podcast, collection) is { } series ? NameUuid.Of(new Guid(series), episode.Slug).ToString() : null);
}
