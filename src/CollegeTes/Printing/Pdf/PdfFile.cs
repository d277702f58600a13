namespace CollegeTes.Printing.Pdf;

/// <summary>The objects of a PDF, to read and to change in memory.</summary>
internal sealed class PdfFile(SortedDictionary<int, PdfValue> objects, PdfDictionary trailer)
{
    private int _last = objects.Count == 0 ? 0 : objects.Keys.Max();

    /// <summary>By number.</summary>
    public SortedDictionary<int, PdfValue> Objects { get; } = objects;

    public PdfDictionary Trailer { get; } = trailer;

    public PdfDictionary Catalog => Dictionary(Trailer["Root"]) ?? throw new InvalidDataException("PDF sans catalogue");

    /// <summary>The pages, in order.</summary>
    public IReadOnlyList<(int Number, PdfDictionary Dictionary)> Pages()
    {
        var pages = new List<(int, PdfDictionary)>();
        Walk(Catalog["Pages"]);
        return pages;

        void Walk(PdfValue? node)
        {
            if (node is not PdfReference reference || Dictionary(reference) is not { } dictionary)
                return;
            if (dictionary.Name("Type") == "Page")
                pages.Add((reference.Number, dictionary));
            foreach (var kid in Items(dictionary["Kids"]))
                Walk(kid);
        }
    }

    /// <summary>What a value is, behind its reference.</summary>
    public PdfValue? Resolve(PdfValue? value) => value is PdfReference reference ? Objects.GetValueOrDefault(reference.Number) : value;

    /// <summary>The dictionary, of a stream too, that a value is; null when it is none.</summary>
    public PdfDictionary? Dictionary(PdfValue? value) =>
        Resolve(value) switch
        {
            PdfDictionary dictionary => dictionary,
            PdfStream stream => stream.Dictionary,
            _ => null,
        };

    /// <summary>The items of an array; a lone value stands for an array of one.</summary>
    public IReadOnlyList<PdfValue> Items(PdfValue? value) =>
        Resolve(value) switch
        {
            null => [],
            PdfArray array => array.Items,
            var other => [value is PdfReference ? value : other],
        };

    /// <summary>Adds an object; gives what stands for it.</summary>
    public PdfReference Add(PdfValue value)
    {
        Objects[++_last] = value;
        return new PdfReference(_last);
    }

    /// <summary>The named destinations that links lead to: name of the anchor, page counted from 1.</summary>
    public IReadOnlyDictionary<string, int> Destinations()
    {
        var numbers = Pages().Select((p, i) => (p.Number, i)).ToDictionary(p => p.Number, p => p.i + 1);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in Dictionary(Catalog["Dests"])?.Entries ?? [])
            Note(name, value);
        if (Dictionary(Catalog["Names"]) is { } names)
            Walk(Dictionary(names["Dests"]));
        return found;

        void Walk(PdfDictionary? node)
        {
            var pairs = Items(node?["Names"]);
            for (var i = 0; i + 1 < pairs.Count; i += 2)
                Note(((PdfString)Resolve(pairs[i])!).Text, pairs[i + 1]);
            foreach (var kid in Items(node?["Kids"]))
                Walk(Dictionary(kid));
        }

        void Note(string name, PdfValue value)
        {
            var place = Resolve(value) is PdfDictionary dictionary ? dictionary["D"] : value;
            if (Items(place) is [PdfReference page, ..] && numbers.TryGetValue(page.Number, out var number))
                found[name] = number;
        }
    }

    /// <summary>Drops every object that nothing leads to any more.</summary>
    public void DropUnreachable()
    {
        var reached = new HashSet<int>();
        var waiting = new Stack<PdfValue>([Trailer]);
        while (waiting.TryPop(out var value))
        {
            var inner = value switch
            {
                PdfReference reference => reached.Add(reference.Number) && Objects.TryGetValue(reference.Number, out var target)
                    ? [target]
                    : [],
                PdfArray array => array.Items,
                PdfDictionary dictionary => dictionary.Entries.Values,
                PdfStream stream => (IEnumerable<PdfValue>)[stream.Dictionary],
                _ => [],
            };
            foreach (var item in inner)
                waiting.Push(item);
        }
        foreach (var number in Objects.Keys.Where(n => !reached.Contains(n)).ToList())
            Objects.Remove(number);
    }
}
