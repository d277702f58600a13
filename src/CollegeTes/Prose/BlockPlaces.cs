using System.Text.RegularExpressions;
using CollegeTes.Model;
using CollegeTes.Text;
using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>
/// Where a text places blocks of a cross reading: <c>{matrice}</c>, <c>{condition:critere}</c>, each a paragraph by itself. Which names
/// there are is not known here: a check looks at them.
/// </summary>
internal sealed partial class BlockPlaces(SourceFile file)
{
    private readonly List<PlacedBlock> _placed = [];
    private readonly List<(int At, PlacedBlock Block)> _cuts = [];

    /// <summary>Takes a paragraph that is a block; false for one that is text.</summary>
    /// <param name="at">Where the output stands.</param>
    public bool Take(ParagraphBlock paragraph, int at)
    {
        var text = file.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        if (text[0] != '{' || text[^1] != '}')
            return false;
        var match = Braces().Match(file.Text, paragraph.Span.Start, paragraph.Span.Length);
        if (!match.Success || match.Length != text.Length || IsFigure(match))
            return false;
        var block = Make(match, isAlone: true);
        _cuts.Add((at, block));
        _placed.Add(block);
        return true;
    }

    /// <summary>The blocks that were taken since this was asked last, with where the output stood.</summary>
    public (int At, PlacedBlock Block)[] Section()
    {
        (int, PlacedBlock)[] taken = [.. _cuts];
        _cuts.Clear();
        return taken;
    }

    /// <summary>All of them, and those that stand where none can: inside a sentence, a list, a table.</summary>
    public IReadOnlyList<PlacedBlock> All()
    {
        if (!file.Text.Contains('{', StringComparison.Ordinal))
            return _placed;
        var hidden = Hidden().Matches(file.Text).Select(m => (m.Index, End: m.Index + m.Length)).ToList();
        var alone = _placed.Select(p => p.Place).ToHashSet();
        return
        [
            .. _placed,
            .. Braces()
                .Matches(file.Text)
                .Where(m => !IsFigure(m) && !hidden.Any(h => m.Index >= h.Index && m.Index < h.End))
                .Select(m => Make(m, isAlone: false))
                .Where(p => !alone.Contains(p.Place)),
        ];
    }

    /// <summary>The blocks that the text of a field names, as written: no field takes any.</summary>
    public static IEnumerable<string> Named(string text) =>
        text.Contains('{', StringComparison.Ordinal)
            ? Braces().Matches(text).Where(m => PlacedBlock.Names.Contains(m.Groups["name"].Value)).Select(m => m.Value)
            : [];

    private PlacedBlock Make(Match match, bool isAlone)
    {
        var of = match.Groups["of"];
        var name = of.Success ? of.Value.TrimEnd() : null;
        return new(match.Groups["name"].Value, name, file.Span(match.Index, match.Length), isAlone)
        {
            Subject = name is null ? null : new Located<string>(name, file.Span(of.Index, name.Length)),
        };
    }

    private static bool IsFigure(Match match) => match.Groups["name"].ValueSpan is "chiffre";

    [GeneratedRegex(@"\{ *(?<name>[\p{L}][\p{L}\d-]*) *(: *(?<of>[^{}\n]*))?\}")]
    private static partial Regex Braces();

    // Comments, and code: there braces are shown as they are.
    [GeneratedRegex(
        "<!--.*?-->|^(`{3,}|~{3,}).*?^\\1|(?<ticks>`+)(?!`).+?(?<!`)\\k<ticks>(?!`)",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Hidden();
}
