namespace CollegeTes.Prose;

/// <summary>
/// Writes the references to sources of one place: superscript numbers that lead to the sources' lines, and that those lines can lead
/// back to. A page holds hundreds of them, so they are short: the document's slug becomes a number once the page is known.
/// </summary>
internal sealed class CallWriter(Utf8Builder to, ProseContext context, bool withAnchors)
{
    private readonly HashSet<int> _called = [];

    /// <summary>Writes the calls of a group of sources; unknown ones are left out (a check says so).</summary>
    public void Write(IEnumerable<string> ids)
    {
        var isOpen = false;
        foreach (var id in ids)
        {
            var number = context.NumberOf(id);
            if (number == 0)
                continue;
            to.Raw(isOpen ? ", "u8 : "<sup>"u8);
            isOpen = true;
            Call(number);
        }
        if (isOpen)
            to.Raw("</sup>"u8);
    }

    private void Call(int number)
    {
        to.Raw("<a href=\"#s"u8);
        Anchor(number);
        // Only the first call of a source carries the id that its line leads back to.
        if (withAnchors && _called.Add(number))
        {
            to.Raw(" id=\"a"u8);
            Anchor(number);
        }
        to.Raw(">"u8);
        to.Number(number);
        to.Raw("</a>"u8);
    }

    private void Anchor(int number)
    {
        to.Raw("\u0001d:"u8);
        to.Plain(context.Owner);
        to.Raw("\u0002-"u8);
        to.Number(number);
        to.Raw("\""u8);
    }
}
