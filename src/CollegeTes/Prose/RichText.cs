using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>
/// Plain fields of the front matter that may hold references: text, typography, references to sources, typed facts. No Markdown.
/// </summary>
public static class RichText
{
    [ThreadStatic]
    private static Utf8Builder? s_builder;

    [ThreadStatic]
    private static TypographyFlow? s_flow;

    /// <summary>The text as markup.</summary>
    /// <param name="text">As written.</param>
    /// <param name="context">The document it belongs to.</param>
    /// <param name="withCalls">False where no list of sources stands on the page.</param>
    public static Html Render(string text, ProseContext context, bool withReferenceMarks)
    {
        var output = s_builder ??= new Utf8Builder();
        output.Clear();
        var calls = new CallWriter(output, context, withAnchors: false);
        var flow = s_flow ??= new TypographyFlow();
        flow.Clear();
        var parts = Parts(text).ToList();
        foreach (var part in parts)
            Gather(part, context, flow);
        flow.Typeset(context.Typography);
        var next = 0;
        foreach (var part in parts)
        {
            if (part.Citations is { } ids)
            {
                if (withReferenceMarks)
                    calls.Write(ids);
            }
            else if (part.FigureId is not null)
            {
                output.Text(flow.Piece(next++));
            }
            else
            {
                var shown = flow.Piece(next++);
                if (context.IsFrench)
                    output.Prose(shown);
                else
                    output.Text(shown);
            }
        }
        return new Html(output.Written.ToArray());
    }

    private static void Gather(Part part, ProseContext context, TypographyFlow flow)
    {
        if (part.Citations is not null)
        {
            flow.AddCall();
            return;
        }
        if (part.FigureId is not { } id)
        {
            flow.Add(part.EndsBeforeCitation ? part.Text.TrimEnd(' ', '\u00A0') : part.Text);
            return;
        }
        var cut = 0;
        var shown = context.FindFigure(id) is { } figure ? FigureText.InProse(figure, flow.Text, out cut) : "";
        flow.Shorten(cut);
        flow.Add(shown);
    }

    /// <summary>The text alone, typography applied, citations left out: for attributes, titles and text files.</summary>
    public static string PlainText(string text, ProseContext context) =>
        FrenchTypography.Apply(Resolved(text, context), context.Typography);

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
            if (part.FigureId is not { } id)
                result.Append(part.EndsBeforeCitation ? part.Text.TrimEnd(' ', '\u00A0') : part.Text);
            else if (context.FindFigure(id) is { } figure)
                FigureText.Append(result, figure);
        }
        return result.ToString();
    }

    /// <summary>The text with its typed facts in words, everything else as written; a fact that nobody finds leaves a gap.</summary>
    public static string WithFigures(string text, Func<string, Figure?> find)
    {
        var result = new System.Text.StringBuilder(text.Length);
        var ids = new List<(int Start, int Length)>();
        var from = 0;
        for (var at = 0; Prose.References.TryFindNext(text, ref at, ids, out var found); )
        {
            if (found.FigureId is not { } id)
                continue;
            result.Append(text, from, found.Start - from);
            if (find(id) is { } figure)
                FigureText.Append(result, figure);
            from = at;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Ids of the sources and figures that a field cites, for the checks.</summary>
    public static (IReadOnlyList<string> Citations, IReadOnlyList<(string Id, string? Written)> Figures) References(string text)
    {
        if (!text.AsSpan().ContainsAny('[', '{'))
            return ([], []);
        var parts = Parts(text).ToList();
        return (
            [.. parts.SelectMany(p => p.Citations ?? [])],
            [.. parts.Where(p => p.FigureId is not null).Select(p => (p.FigureId!, p.Written))]
        );
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
                    yield return new Part(text[from..at]);
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

        public IReadOnlyList<string>? Citations { get; init; }

        public string? FigureId { get; init; }

        public string? Written { get; init; }
    }
}
