using CollegeTes.Model;
using CollegeTes.Renditions.Pictures;

namespace CollegeTes.Planning;

/// <summary>What every page says of the run that made it.</summary>
/// <param name="ToolVersion">Version of tes.</param>
/// <param name="WithDrafts">True under <c>--drafts</c>: drafts carry a visible mark.</param>
public sealed record RenderSettings(string ToolVersion, bool WithDrafts)
{
    /// <summary>Bytes of an image as they are published, for documents that hold their images.</summary>
    public Func<PublishedMedia, byte[]?>? ReadMedia { get; init; }

    /// <summary>What is put to one of those a subject speaks of, in what is made to be sent to them; null elsewhere.</summary>
    public ReviewSending? Sending { get; init; }

    /// <summary>
    /// True for what is made to be taken away in an archive: without a public address, its links to other pages would lead nowhere.
    /// </summary>
    public bool IsTakenAway { get; init; }

    /// <summary>
    /// True for the path of a file on demand that this run makes; null for who makes what the collection asks for, and no more.
    /// </summary>
    public Func<string, bool>? IsMade { get; init; }
}
