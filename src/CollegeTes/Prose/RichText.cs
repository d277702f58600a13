using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>Plain fields of the front matter that may hold references: text, typography, calls for sources, typed facts. No Markdown.</summary>
public static class RichText
{
    [ThreadStatic]
    private static Utf8Builder? s_builder;

    /// <summary>The text as markup.</summary>
    /// <param name="text">As written.</param>
    /// <param name="context">The document it belongs to.</param>
    /// <param name="withCalls">False where no list of sources stands on the page.</param>
    public static Html Render(string text, ProseContext context, bool withCalls)
    {
        var output = s_builder ??= new Utf8Builder();
        output.Clear();
        var calls = new CallWriter(output, context, withAnchors: false);
        var typography = new TypographyPass(TypographyProfile.French);
        var before = '\0';
        foreach (var part in Parts(text))
        {
            if (part.Citations is { } ids)
            {
                if (withCalls)
                    calls.Write(ids);
            }
            else if (part.FigureId is { } figureId)
            {
                if (context.FindFigure(figureId) is not { } figure)
                    continue;
                var shown = FigureText.InProse(figure, before);
                output.Text(shown);
                before = shown[^1];
            }
            else
            {
                var run = part.EndsBeforeCitation ? part.Text.TrimEnd(' ', '\u00A0') : part.Text;
                if (run.Length == 0)
                    continue;
                var shown = typography.Apply(run, before, part.After);
                output.Prose(shown);
                before = shown[^1];
            }
        }
        return new Html(output.Written.ToArray());
    }

    /// <summary>The text alone, typography applied, citations left out: for attributes, titles and text files.</summary>
    public static string PlainText(string text, ProseContext context) => FrenchTypography.Apply(Resolved(text, context));

    /// <summary>The text as its author would have written it without references: typed facts in words, citations left out.</summary>
    public static string Resolved(string text, ProseContext context)
    {
        if (!text.AsSpan().ContainsAny('[', '{'))
            return text;
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var part in Parts(text))
        {
            if (part.Citations is not null)
                continue;
            if (part.FigureId is { } id)
                result.Append(context.FindFigure(id) is { } figure ? FigureText.InProse(figure, result.Length == 0 ? '\0' : 'x') : "");
            else
                result.Append(part.EndsBeforeCitation ? part.Text.TrimEnd(' ', '\u00A0') : part.Text);
        }
        return result.ToString();
    }

    /// <summary>Ids of the sources and figures that a field cites, for the checks.</summary>
    public static (IReadOnlyList<string> Citations, IReadOnlyList<(string Id, string? Written)> Figures) References(string text)
    {
        if (!text.AsSpan().ContainsAny('[', '{'))
            return ([], []);
        var parts = Parts(text).ToList();
        return ([.. parts.SelectMany(p => p.Citations ?? [])], [.. parts.Where(p => p.FigureId is not null).Select(p => (p.FigureId!, p.Written))]);
    }

    private static IEnumerable<Part> Parts(string text)
    {
        var from = 0;
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny('[', '{');
            if (next < 0)
                break;
            at += next;
            var ids = new List<(int Start, int Length)>();
            if (Prose.References.TryMatchCitation(text.AsSpan(at), out var length, ids))
            {
                if (at > from)
                    yield return new Part(text[from..at]) { EndsBeforeCitation = true };
                yield return new Part("") { Citations = [.. ids.Select(i => text.Substring(at + i.Start, i.Length))] };
            }
            else if (Prose.References.TryMatchFigure(text.AsSpan(at), out length, out var id, out var written))
            {
                if (at > from)
                    yield return new Part(text[from..at]) { After = '0' };
                yield return new Part("") { FigureId = id, Written = written };
            }
            else
            {
                at++;
                continue;
            }
            at += length;
            from = at;
        }
        if (from < text.Length)
            yield return new Part(text[from..]);
    }

    private sealed record Part(string Text)
    {
        public bool EndsBeforeCitation { get; init; }

        public char After { get; init; }

        public IReadOnlyList<string>? Citations { get; init; }

        public string? FigureId { get; init; }

        public string? Written { get; init; }
    }
}
