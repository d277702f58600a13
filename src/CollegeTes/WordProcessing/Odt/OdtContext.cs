using System.Text;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>What the parts of one .odt share while it is read.</summary>
internal sealed class OdtContext(SafeArchive archive, OdtStyles styles, IReadOnlySet<XmlNode> covered, ReadingLog log)
{
    private readonly Dictionary<int, int> _counts = [];

    public OdtStyles Styles { get; } = styles;

    public ReadingLog Log { get; } = log;

    /// <summary>Frames over whose image something may lie.</summary>
    public IReadOnlySet<XmlNode> Covered { get; } = covered;

    public List<Note> Notes { get; } = [];

    public List<Comment> Comments { get; } = [];

    /// <summary>Comments open at this point, by name: place in <see cref="Comments"/> and the words read since.</summary>
    public Dictionary<string, (int Index, StringBuilder Passage)> OpenComments { get; } = new(StringComparer.Ordinal);

    /// <summary>Deleted texts by region, told where they stood.</summary>
    public Dictionary<string, string> Deletions { get; } = new(StringComparer.Ordinal);

    public void Delete(string? region)
    {
        if (region is not null && Deletions.Remove(region, out var text))
            Log.Deleted(text);
    }

    /// <summary>Leaves out what the document hides, words and images.</summary>
    public void LeaveHidden(string what, XmlNode holder)
    {
        Log.Leave(ThingKind.Text, what, CleanText.Of(string.Join(" ", OdtCensus.Texts(holder)), Log));
        foreach (var frame in holder.Descendants().Where(d => d.Name == "draw:frame" && d.Child("draw:image") is not null))
            Log.Leave(ThingKind.Image, OdtPictureView.Masked, CleanText.Of(frame.Child("svg:desc")?.InnerText() ?? "", Log));
    }

    /// <summary>Lists met so far.</summary>
    public int Lists { get; set; }

    /// <summary>The number that the last list of a level came to, for one that goes on counting.</summary>
    public int LastNumber(int level) => _counts.GetValueOrDefault(level);

    public void Counted(int level, int number) => _counts[level] = number;

    /// <summary>The bytes of an image of the package, or null when it is elsewhere.</summary>
    public byte[]? Image(string? address)
    {
        var name = address is null ? "" : address.StartsWith("./", StringComparison.Ordinal) ? address[2..] : address;
        return archive.Contains(name) ? archive.Read(name) : null;
    }

    /// <summary>The text of an embedded object's own part.</summary>
    public string ObjectText(string? address)
    {
        var name = (address ?? "").TrimStart('.').Trim('/') + "/content.xml";
        return archive.Read(name) is { } bytes ? string.Join(" ", OdtCensus.Texts(new XmlPartReader().Read(new MemoryStream(bytes), name))) : "";
    }

    public void Read(string text)
    {
        foreach (var (_, passage) in OpenComments.Values)
            passage.Append(text);
    }
}
