using System.Runtime.InteropServices;
using System.Text;
using CollegeTes.Comparing;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Planning;

namespace CollegeTes.Searching;

/// <summary>
/// Which records hold which words, and how much (BM25, its fields weighted): made once for all the files that are written of it, the same
/// whatever the number of threads.
/// </summary>
internal sealed class SearchIndex
{
    // What a word counts for, by where it stands.
    private const float OfTitle = 16;
    private const float OfLede = 6;
    private const float OfOtherWords = 2;
    private const float OfHeading = 3;
    private const float OfText = 1;

    // Of BM25: how soon a word that is repeated adds no more, and how much a long text is held back.
    private const float Saturation = 4;
    private const float LengthWeight = 0.5f;

    private readonly string[] _codes;

    private SearchIndex(IReadOnlyList<Subject> records, string[] stems, string[] codes, int files)
    {
        (Records, Stems, _codes) = (records, stems, codes);
        Cuts = Cut(files);
    }

    /// <summary>What is found, by number.</summary>
    public IReadOnlyList<Subject> Records { get; }

    /// <summary>The stems, and what stands for facets and kinds, in ordinal order.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>Before the name of what records have in common: no word begins with it.</summary>
    public const char FacetMark = '~';

    /// <summary>The stems of each file of words: all files are about as long.</summary>
    public IReadOnlyList<(int Start, int End)> Cuts { get; }

    /// <summary>The records that hold a stem, as <see cref="PostingCode"/> writes them.</summary>
    public string CodeOf(int stem) => _codes[stem];

    /// <summary>What stands for a facet among the stems.</summary>
    public static string KeyOf(Facet facet) => $"{FacetMark}{NameOf(facet.Kind)}:{facet.Id}";

    /// <summary>The name of a kind of facet in addresses and forms.</summary>
    public static string NameOf(FacetKind kind) =>
        kind switch
        {
            FacetKind.Theme => "theme",
            FacetKind.Axis => "axe",
            FacetKind.Territory => "territoire",
            FacetKind.Population => "population",
            FacetKind.Audience => "public",
            FacetKind.Stage => "etape",
            FacetKind.Year => "annee",
            FacetKind.Criterion => "critere",
            _ => "niveau",
        };

    /// <summary>Indexes what may be published.</summary>
    /// <param name="scope">That of the deliverable, which says what may be shown.</param>
    public static SearchIndex Make(RenderScope scope, int parallelism)
    {
        var records = FoundRecords.In(scope);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        using var met = new ThreadLocal<Dictionary<string, int>>(() => new Dictionary<string, int>(StringComparer.Ordinal));
        var counts = InParallel.Select(records, parallelism, subject => CountIn(FoundRecords.Of(subject, scope), met.Value!, known));
        var stems = new string[known.Count];
        foreach (var (stem, id) in known)
            stems[id] = stem;
        // Ids come in any order when threads meet: what is written does not depend on them.
        var order = Enumerable.Range(0, stems.Length).ToArray();
        Array.Sort(order, (one, other) => string.CompareOrdinal(stems[one], stems[other]));
        return new SearchIndex(
            records,
            [.. order.Select(i => stems[i])],
            Encode(counts, order),
            SearchFiles.PartsOf(SearchFiles.Words, SearchFiles.FindableIn(scope.Library).Count())!.Value
        );
    }

    private List<(int Start, int End)> Cut(int files)
    {
        var total = 0L;
        for (var i = 0; i < Stems.Count; i++)
            total += Length(i);
        var cuts = new List<(int, int)>(files);
        var (start, written) = (0, 0L);
        for (var file = 1; file <= files; file++)
        {
            var end = start;
            while (end < Stems.Count && (file == files || written < total * file / files))
                written += Length(end++);
            cuts.Add((start, end));
            start = end;
        }
        return cuts;

        int Length(int stem) => Stems[stem].Length + _codes[stem].Length + 2;
    }

    private static string[] Encode(RecordCount[] counts, int[] order)
    {
        var average = counts.Length == 0 ? 1 : Math.Max(1, counts.Average(c => c.Length));
        var codes = new StringBuilder?[order.Length];
        var last = new int[order.Length];
        Array.Fill(last, -1);
        for (var record = 0; record < counts.Length; record++)
        {
            var norm = Saturation * (1 - LengthWeight + (LengthWeight * counts[record].Length / (float)average));
            foreach (var (stem, weight) in counts[record].Weights)
            {
                var level = (int)(PostingCode.Levels * weight / (weight + norm));
                PostingCode.Append(codes[stem] ??= new StringBuilder(16), record - last[stem] - 1, Math.Min(PostingCode.Levels - 1, level));
                last[stem] = record;
            }
        }
        return [.. order.Select(i => codes[i]!.ToString())];
    }

    // What a thread met is cut once and numbered without a lock.
    private static RecordCount CountIn(FoundRecord record, Dictionary<string, int> met, Dictionary<string, int> known)
    {
        var weights = new Dictionary<int, float>(256);
        var lookup = met.GetAlternateLookup<ReadOnlySpan<char>>();
        var length = 0;
        Add(record.Title, OfTitle);
        Add(record.Place, OfLede);
        Add(record.Lede, OfLede);
        foreach (var words in record.OtherWords)
            Add(words, OfOtherWords);
        foreach (var passage in record.Passages)
        {
            Add(passage.Title, OfHeading);
            Add(passage.Text, OfText);
        }
        foreach (var facet in record.Facets.Select(KeyOf).Append($"{FacetMark}sorte:{record.Subject.SubjectKind.Name}").Distinct())
            weights[IdOf(facet, known)] = 0;
        return new RecordCount(length, [.. weights.Select(w => (w.Key, w.Value))]);

        void Add(string? text, float weight)
        {
            if (text is { Length: > 0 })
                SearchWords.Visit(text, word =>
                {
                    if (!lookup.TryGetValue(word, out var id))
                        lookup[word] = id = IdOf(FrenchStemmer.Stem(word.ToString()), known);
                    CollectionsMarshal.GetValueRefOrAddDefault(weights, id, out _) += weight;
                    length++;
                });
        }
    }

    private static int IdOf(string stem, Dictionary<string, int> known)
    {
        lock (known)
        {
            if (!known.TryGetValue(stem, out var id))
                known.Add(stem, id = known.Count);
            return id;
        }
    }

    private sealed record RecordCount(int Length, IReadOnlyList<(int Stem, float Weight)> Weights);
}
