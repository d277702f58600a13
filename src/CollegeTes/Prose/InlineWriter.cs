using CollegeTes.Model;
using CollegeTes.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// Writes the inlines of one block: typography on the runs of text, across the markup that separates them, and the two
/// references resolved. Collects links, images and references on the way.
/// </summary>
internal sealed class InlineWriter(ProseSession session)
{
    private readonly List<Inline> _flow = [];
    private readonly TypographyPass _typography = new(TypographyProfile.French);
    private char _before;
    private readonly List<Range> _calls = [];
    private readonly List<Inline> _afterLink = [];
    private bool _isLink;
    private int _next;

    /// <summary>Characters of text written for the last block.</summary>
    public int TextLength { get; private set; }

    /// <summary>Words of the last block.</summary>
    public int Words { get; private set; }

    /// <summary>Where the last block stands in the output.</summary>
    public Range Written { get; private set; }

    /// <summary>Where its calls for sources stand, in order.</summary>
    public IReadOnlyList<Range> Calls => _calls;

    /// <summary>Writes the content of a block.</summary>
    public void Write(ContainerInline? root)
    {
        var start = session.Output.Length;
        TextLength = 0;
        Words = 0;
        _calls.Clear();
        Written = start..start;
        if (root is null)
            return;
        _flow.Clear();
        Flatten(root);
        _next = 0;
        _before = '\0';
        _typography.Reset(quotesBalanced: CountQuotes() % 2 == 0);
        Children(root);
        Written = start..session.Output.Length;
    }

    private int CountQuotes()
    {
        var count = 0;
        foreach (var inline in _flow)
            count += inline is LiteralInline literal ? literal.Content.AsSpan().Count('"') : 0;
        return count;
    }

    // The leaves that show as text, in order: what follows a run decides its last space.
    private void Flatten(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline { IsImage: true } or HtmlInline)
                continue;
            if (inline is ContainerInline inner)
                Flatten(inner);
            else
                _flow.Add(inline);
        }
    }

    private void Children(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            One(inline);
    }

    private void One(Inline inline)
    {
        var to = session.Output;
        if (inline is not ContainerInline and not HtmlInline)
            _next++;
        switch (inline)
        {
            case LiteralInline literal:
                var text = literal.Content.ToString();
                session.Proofs.Read(text, literal.Span.Start);
                Run(text);
                break;
            case HtmlEntityInline entity:
                Run(CharacterReferences.Text(entity));
                break;
            case EmphasisInline { DelimiterChar: '~' } struck:
                Struck(struck);
                break;
            case EmphasisInline emphasis:
                to.Raw(emphasis.DelimiterCount == 2 ? "<strong>"u8 : "<em>"u8);
                Children(emphasis);
                to.Raw(emphasis.DelimiterCount == 2 ? "</strong>"u8 : "</em>"u8);
                break;
            case LinkInline { IsImage: true } image:
                session.Images.Write(image);
                break;
            case LinkInline link:
                Link(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", session.SpanOf(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan), link);
                break;
            case AutolinkInline autolink:
                Autolink(autolink);
                break;
            case AddressInline address:
                Address(address.Url, address.Shown, session.SpanOf(address.Span));
                break;
            case TaskBoxInline box:
                to.Raw(box.IsDone ? "<span class=\"case faite\"><span class=\"vh\">\u0001l:case-faite\u0002 </span></span> "u8
                    : "<span class=\"case\"><span class=\"vh\">\u0001l:case-a-faire\u0002 </span></span> "u8);
                _before = ' ';
                break;
            case CodeInline code:
                to.Raw("<code>"u8);
                to.Text(code.Content);
                to.Raw("</code>"u8);
                Wrote(code.Content);
                break;
            case LineBreakInline { IsHard: true }:
                to.Raw("<br>"u8);
                _before = '\0';
                break;
            case LineBreakInline:
                // A space, never a line end: printed text would lose it and glue two words.
                Run(" ");
                break;
            case CitationInline citation:
                foreach (var (id, start) in citation.Ids)
                    session.AddCitation(id, citation.Span.Start + start, id.Length);
                Call(citation);
                break;
            case FootnoteLink note:
                Call(note);
                break;
            case FigureInline figure:
                Figure(figure);
                break;
            case HtmlInline html:
                session.ReportHtml(html.Tag, html.Span);
                break;
            case ContainerInline container:
                Children(container);
                break;
        }
    }

    private void Run(string text)
    {
        var following = Following();
        if (following is CitationInline or FootnoteLink)
            text = text.TrimEnd(' ', '\u00A0');
        if (text.Length == 0)
            return;
        var shown = _typography.Apply(text, _before, FirstCharacter(following));
        session.Output.Prose(shown);
        Wrote(shown);
    }

    private void Wrote(string text)
    {
        if (text.Length == 0)
            return;
        TextLength += text.Length;
        Words += WordsBegun(text, _before is not ('\0' or ' '));
        _before = text[^1];
    }

    private static int WordsBegun(ReadOnlySpan<char> text, bool inWord)
    {
        var words = 0;
        for (; !text.IsEmpty; inWord = false)
        {
            var end = text.IndexOfAny(' ', '\n');
            if (end != 0 && !inWord)
                words++;
            if (end < 0)
                break;
            text = text[(end + 1)..];
        }
        return words;
    }

    private Inline? Following() => _next < _flow.Count ? _flow[_next] : null;

    private static char FirstCharacter(Inline? inline) => inline switch
    {
        LiteralInline { Content.IsEmpty: false } literal => literal.Content.CurrentChar,
        HtmlEntityInline { Transcoded.IsEmpty: false } entity => entity.Transcoded.CurrentChar,
        LineBreakInline => ' ',
        CodeInline or AddressInline => 'x',
        FigureInline => '0',
        _ => '\0',
    };

    private void Link(string url, Text.SourceSpan place, ContainerInline label)
    {
        // A link holds no other: CommonMark lets an image's description do so.
        if (_isLink)
        {
            Children(label);
            return;
        }
        var to = session.Output;
        var isSafe = session.Links.TryOpen(url, place, out var target);
        var opened = to.Length;
        _isLink = true;
        Children(label);
        _isLink = false;
        if (isSafe)
        {
            session.AddLink(url, System.Text.Encoding.UTF8.GetString(to.Written[opened..]), place);
            session.Links.Close(target);
        }
        foreach (var call in _afterLink)
            Call(call);
        _afterLink.Clear();
    }

    private void Autolink(AutolinkInline autolink) =>
        Address(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink.Url, session.SpanOf(autolink.Span));

    private void Address(string url, string shown, Text.SourceSpan place)
    {
        if (!_isLink && session.Links.TryOpen(url, place, out var target))
        {
            session.Output.Text(shown);
            session.Links.Close(target);
            session.AddLink(url, shown, place);
        }
        else
        {
            session.Output.Text(shown);
        }
        Wrote(shown);
    }

    // Some readers do not say that a text is struck: words that only they meet do.
    private void Struck(EmphasisInline struck)
    {
        session.Output.Raw("<s><span class=\"vh\">\u0001l:raye\u0002 </span>"u8);
        Children(struck);
        session.Output.Raw("<span class=\"vh\">\u0001l:raye-fin\u0002</span></s>"u8);
    }

    // A call is a link, and stands after the link it is written in.
    private void Call(Inline call)
    {
        if (_isLink)
        {
            _afterLink.Add(call);
            return;
        }
        var called = session.Output.Length;
        if (call is FootnoteLink { Footnote: { } note })
            session.Notes.Call(note);
        else if (call is CitationInline citation)
            session.Calls.Write(citation.Ids.Select(i => i.Id));
        _calls.Add(called..session.Output.Length);
    }

    private void Figure(FigureInline inline)
    {
        session.AddFigure(inline.Id, inline.Written, inline.Span);
        if (References.TrySplit(inline.Id) is not null)
        {
            FarFigures.Mark(session.Output, inline.Id, _before);
            Wrote(FarFigures.Room);
            return;
        }
        if (session.Context.FindFigure(inline.Id) is not { } figure)
            return;
        var text = FigureText.InProse(figure, _before);
        session.Output.Text(text);
        Wrote(text);
    }
}
