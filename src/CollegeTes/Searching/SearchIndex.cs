using System.Collections.Concurrent;
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

    private SearchIndex(IReadOnlyList<Subject> records, string[] stems, string[] codes) =>
        (Records, Stems, _codes) = (records, stems, codes);

    /// <summary>What is found, by number.</summary>
    public IReadOnlyList<Subject> Records { get; }

    /// <summary>The stems, and what stands for facets and kinds, in ordinal order.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>Before the name of what records have in common: no word begins with it.</summary>
    public const char FacetMark = '~';

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
        var ids = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var counts = InParallel.Select(records, parallelism, subject => CountIn(FoundRecords.Of(subject, scope), ids));
        var stems = new string[ids.Count];
        foreach (var (stem, id) in ids)
            stems[id] = stem;
        // Ids come in any order when threads meet: what is written does not depend on them.
        var order = Enumerable.Range(0, stems.Length).ToArray();
        Array.Sort(order, (one, other) => string.CompareOrdinal(stems[one], stems[other]));
        return new SearchIndex(records, [.. order.Select(i => stems[i])], Encode(counts, order));
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

    private static RecordCount CountIn(FoundRecord record, ConcurrentDictionary<string, int> ids)
    {
        var weights = new Dictionary<int, float>(256);
        var stemsOf = s_stems ??= new Dictionary<string, string>(StringComparer.Ordinal);
        var lookup = stemsOf.GetAlternateLookup<ReadOnlySpan<char>>();
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
            weights[IdOf(facet, ids)] = 0;
        return new RecordCount(length, [.. weights.Select(w => (w.Key, w.Value))]);

        void Add(string? text, float weight)
        {
            if (text is { Length: > 0 })
                SearchWords.Visit(text, word =>
                {
                    if (!lookup.TryGetValue(word, out var stem))
                        stemsOf.Add(word.ToString(), stem = FrenchStemmer.Stem(word.ToString()));
                    CollectionsMarshal.GetValueRefOrAddDefault(weights, IdOf(stem, ids), out _) += weight;
                    length++;
                });
        }
    }

    private static int IdOf(string stem, ConcurrentDictionary<string, int> ids)
    {
        if (ids.TryGetValue(stem, out var id))
            return id;
        lock (ids)
            return ids.GetOrAdd(stem, static (_, all) => all.Count, ids);
    }

    // What each thread knows of the words it met: a word is cut once.
    [ThreadStatic]
    private static Dictionary<string, string>? s_stems;

    private sealed record RecordCount(int Length, IReadOnlyList<(int Stem, float Weight)> Weights);
}
