using System.Text;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>What the parts of one .odt share while it is read.</summary>
internal sealed class OdtContext(SafeArchive archive, OdtStyles styles, IReadOnlySet<XmlNode> covered, OdtForms forms, ReadingLog log)
{
    private readonly XmlPartReader _xml = new();

    private const int Outlines = 10;

    private readonly Dictionary<int, int> _counts = [];
    private readonly int[] _outline = [.. Enumerable.Range(0, Outlines).Select(l => styles.Outline(l).Start - 1)];

    public OdtStyles Styles { get; } = styles;

    public ReadingLog Log { get; } = log;

    public OdtForms Forms { get; } = forms;

    /// <summary>What is written before the next heading of a level.</summary>
    /// <param name="heading">The heading: it may start anew, or have no number.</param>
    /// <param name="level">From 1.</param>
    public string CountHeading(XmlNode heading, int level)
    {
        if (heading["text:is-list-header"] == "true" || level is < 1 or > Outlines)
            return "";
        var restart =
            heading["text:restart-numbering"] == "true"
                ? int.TryParse(heading["text:start-value"], out var start)
                    ? start
                    : 1
                : (int?)null;
        _outline[level - 1] = restart ?? _outline[level - 1] + 1;
        for (var deeper = level; deeper < Outlines; deeper++)
            _outline[deeper] = Styles.Outline(deeper).Start - 1;
        return Styles.Outline(level - 1).Label(_outline[..level]);
    }

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

    /// <summary>Embedded objects that are equations, written as text.</summary>
    public int Formulas { get; set; }

    /// <summary>Lists met so far.</summary>
    public int Lists { get; set; }

    /// <summary>The number that the last list of a level came to, for one that goes on counting.</summary>
    public int LastNumber(int level) => _counts.GetValueOrDefault(level);

    public void Counted(int level, int number) => _counts[level] = number;

    /// <summary>The bytes of an image of the package, or null when it is elsewhere.</summary>
    public byte[]? Image(string? address)
    {
        var name =
            address is null ? ""
            : address.StartsWith("./", StringComparison.Ordinal) ? address[2..]
            : address;
        return archive.Contains(name) ? archive.Read(name) : null;
    }

    /// <summary>The tree of an embedded object's own part; null without one.</summary>
    public XmlNode? Object(string? address)
    {
        var name = (address ?? "").TrimStart('.').Trim('/') + "/content.xml";
        return archive.Read(name) is { } bytes ? _xml.Read(new MemoryStream(bytes), name) : null;
    }

    public void Read(string text)
    {
        foreach (var (_, passage) in OpenComments.Values)
            passage.Append(text);
    }

    /// <summary>Keeps a comment, with who wrote it and when.</summary>
    public void ReadComment(XmlNode node)
    {
        var text = CleanText
            .Of(string.Join(" ", node.Children.Where(c => c.Name is "text:p" or "text:list").SelectMany(OdtCensus.Texts)), Log)
            .Trim();
        Comments.Add(
            new Comment(
                CleanText.Of(node.Child("dc:creator")?.InnerText() ?? "", Log),
                (node.Child("dc:date")?.InnerText() ?? "").Split('T')[0],
                text,
                ""
            )
        );
        if (node["office:name"] is { } name)
            OpenComments[name] = (Comments.Count - 1, new System.Text.StringBuilder());
    }
}
