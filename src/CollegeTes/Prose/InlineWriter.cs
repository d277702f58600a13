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
    private readonly InlineFlow _flow = new(session.Context);
    private readonly List<Range> _calls = [];
    private readonly List<Inline> _afterLink = [];
    private bool _isInWord;
    private bool _isLink;

    // Of the words being written, where it is not that of the text.
    private string? _language;

    /// <summary>Characters of text written for the last block.</summary>
    public int TextLength { get; private set; }

    /// <summary>Words of the last block.</summary>
    public int Words { get; private set; }

    /// <summary>Where the last block stands in the output.</summary>
    public Range Written { get; private set; }

    /// <summary>Where its references to sources stand, in order.</summary>
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
        _flow.Read(root);
        session.Proofs.Read(_flow);
        _flow.Typeset();
        _isInWord = false;
        Children(root);
        Written = start..session.Output.Length;
    }

    private void Children(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            One(inline);
    }

    private void One(Inline inline)
    {
        var to = session.Output;
        switch (inline)
        {
            // A line's end is a space: printed text would lose it and glue two words.
            case LiteralInline or HtmlEntityInline or LineBreakInline { IsHard: false }:
                Run(inline);
                break;
            case LanguageInline words:
                Foreign(words);
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
                _flow.Next();
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
                to.Raw(
                    box.IsDone
                        ? "<span class=\"case faite\"><span class=\"vh\">\u0001l:case-faite\u0002 </span></span> "u8
                        : "<span class=\"case\"><span class=\"vh\">\u0001l:case-a-faire\u0002 </span></span> "u8
                );
                _flow.Next();
                _isInWord = false;
                break;
            case CodeInline code:
                _flow.Next();
                to.Raw("<code>"u8);
                to.Text(code.Content);
                to.Raw("</code>"u8);
                Wrote(code.Content);
                break;
            case LineBreakInline:
                _flow.Next();
                to.Raw("<br>"u8);
                _isInWord = false;
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

    private void Run(Inline inline)
    {
        var shown = _flow.Next();
        if (_language is not null && inline is not LineBreakInline)
            shown = FrenchTypography.Apply(InlineFlow.TextOf(inline), TypographyProfile.Of(_language));
        if (LanguageTag.IsFrench(_language ?? session.Context.Language))
            session.Output.Prose(shown);
        else
            session.Output.Text(shown);
        Wrote(shown);
    }

    private void Foreign(LanguageInline words)
    {
        var around = _language;
        _language = words.Tag;
        if (words.IsKnown)
        {
            session.Output.Raw("<span lang=\""u8);
            session.Output.Text(words.Tag);
            session.Output.Raw("\">"u8);
        }
        else
        {
            session.Bag.Add(
                ProseDiagnostics.UnknownLanguage.At(
                    session.SpanOf(words.Span),
                    $"« {words.Tag} » n'est le code d'aucune langue",
                    "Écrivez en (anglais), de (allemand), es (espagnol), it (italien), br (breton), la (latin)…"
                )
            );
        }
        Children(words);
        if (words.IsKnown)
            session.Output.Raw("</span>"u8);
        _language = around;
    }

    private void Wrote(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        TextLength += text.Length;
        Words += WordsBegun(text, _isInWord);
        _isInWord = text[^1] != ' ';
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
        _flow.Next();
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

    // A reference is a link, and stands after the link it is written in.
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
        var shown = _flow.Next();
        if (_flow.MarkOf(inline) is { } mark)
        {
            session.Output.Plain(mark);
            Wrote(FarFigures.Room);
            return;
        }
        session.Output.Text(shown);
        Wrote(shown);
    }
}
