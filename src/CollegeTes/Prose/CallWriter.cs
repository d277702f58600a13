namespace CollegeTes.Prose;

/// <summary>Writes calls for sources: a superscript number that leads to the source's line, and that the line can lead back to.</summary>
internal sealed class CallWriter(Utf8Builder to, ProseContext context, bool withAnchors)
{
    private readonly HashSet<int> _called = [];

    /// <summary>Writes the call of one source; nothing when it is unknown (a check says so).</summary>
    public void Write(string id, bool isFirst)
    {
        var number = context.NumberOf(id);
        if (number == 0)
            return;
        if (!isFirst)
            to.Raw("<sup class=\"appel\">,\u202F</sup>"u8);
        to.Raw("<a class=\"appel\" href=\"#s-"u8);
        to.Plain(context.Owner);
        to.Raw("-"u8);
        to.Number(number);
        to.Raw("\""u8);
        // Only the first call of a source carries the id that its line leads back to.
        if (withAnchors && _called.Add(number))
        {
            to.Raw(" id=\"a-"u8);
            to.Plain(context.Owner);
            to.Raw("-"u8);
            to.Number(number);
            to.Raw("\""u8);
        }
        to.Raw(" role=\"doc-noteref\"><span class=\"vh\">"u8);
        to.Raw("\u0001l:source\u0002"u8);
        to.Raw(" </span>"u8);
        to.Number(number);
        to.Raw("</a>"u8);
    }
}
