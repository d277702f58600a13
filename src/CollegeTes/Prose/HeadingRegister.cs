using CollegeTes.Model;
using CollegeTes.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>Gives every heading an id that starts with the document's slug and is unique in it, and notes what follows it.</summary>
internal sealed class HeadingRegister(ProseSession session, IReadOnlyList<Block> topLevel)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<ProseHeading> _headings = [];

    public IReadOnlyList<ProseHeading> Headings => _headings;

    public ProseHeading Register(HeadingBlock heading)
    {
        var words = heading.Inline is null ? "" : ImageWriter.PlainText(heading.Inline);
        // A figure that changes leaves the address of the section as it is.
        var title = heading.Inline is null ? "" : SmallStrings.Get(ImageWriter.PlainText(heading.Inline, session.Context));
        var slug = Slug.From(words);
        var wanted = slug.Length == 0 ? "section" : slug;
        var name = wanted;
        for (var i = 2; !_ids.Add(name); i++)
            name = wanted + "-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var registered = new ProseHeading(
            heading.Level,
            title,
            new HeadingId(session.Context.Owner, SmallStrings.Get(name)),
            HasContent(heading),
            session.SpanOf(heading.Span)
        );
        _headings.Add(registered);
        return registered;
    }

    // A heading followed by a deeper one is not empty: the deeper one is its content.
    private bool HasContent(HeadingBlock heading)
    {
        var next = false;
        foreach (var block in topLevel)
        {
            if (next && block is not (LinkReferenceDefinitionGroup or FootnoteGroup))
                return block is not HeadingBlock following || following.Level > heading.Level;
            next |= ReferenceEquals(block, heading);
        }
        return !next;
    }
}
