using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>Lists of a document: which levels are numbered, and how far each has counted.</summary>
internal sealed class DocxNumbering
{
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
                _definitions.TryAdd(id, Define(model, models.GetValueOrDefault(model), number));
        }
    }

    /// <summary>The mark of the next item of a list; null when the level shows nothing.</summary>
    public ListMark? Next(int id, int level)
    {
        var definition = _definitions.GetValueOrDefault(id) ?? new Definition(-id, new string?[9], new int[9], false);
        if (definition.Formats[level] == "none")
            return null;
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
            counter[deeper] = definition.Starts[deeper] - 1;
        _last = id;
        var isOrdered = definition.Formats[level] is not (null or "bullet");
        return new ListMark(level, isOrdered, Math.Max(counter[level], 0), id);
    }

    private static Definition Define(int modelId, XmlNode? model, XmlNode number)
    {
        var formats = new string?[9];
        var starts = Enumerable.Repeat(1, 9).ToArray();
        Take(model?.All("w:lvl") ?? []);
        var overrides = number.All("w:lvlOverride").ToList();
        Take(overrides.Select(o => o.Child("w:lvl")).OfType<XmlNode>());
        foreach (var one in overrides)
        {
            if (DocxStyles.Number(one["w:ilvl"]) is { } level and <= 8 && DocxStyles.Number(one.Child("w:startOverride")?["w:val"]) is { } start)
                starts[level] = start;
        }
        return new Definition(modelId, formats, starts, overrides.Count > 0);

        void Take(IEnumerable<XmlNode> levels)
        {
            foreach (var level in levels)
            {
                if (DocxStyles.Number(level["w:ilvl"]) is not { } at || at > 8)
                    continue;
                formats[at] = level.Child("w:numFmt")?["w:val"];
                starts[at] = DocxStyles.Number(level.Child("w:start")?["w:val"]) ?? 1;
            }
        }
    }

    private sealed record Definition(int Counter, string?[] Formats, int[] Starts, bool HasOverride)
    {
        public HashSet<int> Restarts { get; } = [];
    }
}
