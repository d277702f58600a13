using System.Text;
using CollegeTes.Building;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>Lists and numbered headings of a document: what is written before each paragraph, and how far each level has counted.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Definition> _definitions = [];
    private readonly Dictionary<int, int[]> _counters = [];
    private int _last = -1;

    public DocxNumbering(XmlNode? part)
    {
        var models = new Dictionary<int, XmlNode>();
        foreach (var model in part?.All("w:abstractNum") ?? [])
        {
            if (DocxStyles.Number(model["w:abstractNumId"]) is { } id)
                models.TryAdd(id, model);
        }
        foreach (var number in part?.All("w:num") ?? [])
        {
            if (DocxStyles.Number(number["w:numId"]) is { } id && DocxStyles.Number(number.Child("w:abstractNumId")?["w:val"]) is { } model)
                _definitions.TryAdd(id, Define(model, Followed(models.GetValueOrDefault(model), models.Values), number));
        }
    }

    /// <summary>Counts the next paragraph of a list.</summary>
    /// <returns>Its mark, null when the level shows nothing that Markdown writes by itself; what is written before it, when that is more
    /// than a bullet or a number.</returns>
    public (ListMark? Mark, string Label) Next(int id, int level)
    {
        var definition = _definitions.GetValueOrDefault(id) ?? new Definition(-id, new Level[Levels], new int[Levels], false);
        if (!_counters.TryGetValue(definition.Counter, out var counter))
            _counters[definition.Counter] = counter = [.. definition.Starts.Select(s => s - 1)];
        // Two numberings of one model count together, but for the levels where the second says that it starts anew.
        if (_last != id && definition.HasOverride && definition.Restarts.Add(id))
        {
            for (var restarted = level; restarted < counter.Length; restarted++)
                counter[restarted] = definition.Starts[restarted] - 1;
        }
        counter[level]++;
        for (var deeper = level + 1; deeper < counter.Length; deeper++)
        {
            if (definition.Levels[deeper]?.Restart is not { } after || (after > 0 && level < after))
                counter[deeper] = definition.Starts[deeper] - 1;
        }
        _last = id;
        var own = definition.Levels[level];
        if (own is null || own.Format == "bullet")
            return (new ListMark(level, false, Math.Max(counter[level], 0), id), "");
        var label = own.IsHidden ? "" : Label(level, definition, counter);
        if (label.Length == 0)
            return (null, "");
        return NumberFormats.IsPlain(label)
            ? (new ListMark(level, true, Math.Max(counter[level], 0), id), label)
            : (new ListMark(level, false, 0, id), label);
    }

    // « Axe %1 – » : each figure stands for the number of a level, in the format of that level.
    private static string Label(int depth, Definition definition, int[] counter)
    {
        var own = definition.Levels[depth]!;
        var label = new StringBuilder();
        for (var at = 0; at < own.Text.Length; at++)
        {
            if (own.Text[at] != '%' || at + 1 >= own.Text.Length || own.Text[at + 1] is < '1' or > '9')
            {
                label.Append(own.Text[at]);
                continue;
            }
            var level = own.Text[++at] - '1';
            var format = own.IsLegal ? "decimal" : definition.Levels[level]?.Format;
            // A level that was passed over counts as begun.
            label.Append(NumberFormats.Write(Math.Max(counter[level], level < depth ? definition.Starts[level] : 0), format));
        }
        return label.ToString().Trim();
    }

    // A model may stand for the one that a style names.
    private static XmlNode? Followed(XmlNode? model, IEnumerable<XmlNode> models) =>
        model?.Child("w:numStyleLink")?["w:val"] is { } style
            ? models.FirstOrDefault(m => m.Child("w:styleLink")?["w:val"] == style) ?? model
            : model;

    private static Definition Define(int modelId, XmlNode? model, XmlNode number)
    {
        var levels = new Level?[Levels];
        var starts = Enumerable.Repeat(1, Levels).ToArray();
        Take(model?.All("w:lvl") ?? []);
        var overrides = number.All("w:lvlOverride").ToList();
        Take(overrides.Select(o => o.Child("w:lvl")).OfType<XmlNode>());
        foreach (var one in overrides)
        {
            if (
                DocxStyles.Number(one["w:ilvl"]) is { } level and < Levels
                && DocxStyles.Number(one.Child("w:startOverride")?["w:val"]) is { } start
            )
                starts[level] = start;
        }
        return new Definition(modelId, levels, starts, overrides.Count > 0);

        void Take(IEnumerable<XmlNode> written)
        {
            foreach (var level in written)
            {
                if (DocxStyles.Number(level["w:ilvl"]) is not { } at || at >= Levels)
                    continue;
                var format = level.Child("w:numFmt")?["w:val"] ?? "decimal";
                levels[at] = new Level(
                    format,
                    level.Child("w:lvlText")?["w:val"] ?? (format == "none" ? "" : $"%{at + 1}."),
                    DocxStyles.Number(level.Child("w:lvlRestart")?["w:val"]),
                    level.Child("w:isLgl") is { } legal && DocxStyles.IsOn(legal["w:val"]),
                    level.Child("w:rPr", "w:vanish") is { } vanish && DocxStyles.IsOn(vanish["w:val"])
                );
                starts[at] = DocxStyles.Number(level.Child("w:start")?["w:val"]) ?? 1;
            }
        }
    }

    /// <param name="Format">Of its numbers; bullet, none.</param>
    /// <param name="Text">What is written, <c>%1</c> standing for the number of the first level.</param>
    /// <param name="Restart">Count of levels after which it starts anew; 0 for never; null for any above.</param>
    /// <param name="IsLegal">True when the numbers of all levels are decimal.</param>
    private sealed record Level(string Format, string Text, int? Restart, bool IsLegal, bool IsHidden);

    private sealed record Definition(int Counter, Level?[] Levels, int[] Starts, bool HasOverride)
    {
        public HashSet<int> Restarts { get; } = [];
    }
}
