namespace CollegeTes.Checks;

/// <summary>Whether what directories ask of a feed is asked of this collection.</summary>
internal static class FeedConditions
{
    /// <summary>True when the series of a collection have a feed: it has a public address, and makes the deliverable.</summary>
    public static bool MakesFeeds(this CheckContext context) =>
        context.Library.Collection.Url is not null && context.Deliverables.Any(d => d.MakesFeeds);
}
