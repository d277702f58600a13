using System.Text;

namespace CollegeTes.Printing;

/// <summary>What a PDF is printed for.</summary>
public enum PrintVariant
{
    /// <summary>To read on a screen or print at home.</summary>
    Plain,

    /// <summary>For a printer (<c>impression</c>): 3 mm of bleed, with the boxes that say where to cut.</summary>
    Bleed,

    /// <summary>To fold and staple (<c>cahier</c>): two pages side by side on each face of a sheet.</summary>
    Booklet,
}

/// <summary>A finished page to print.</summary>
/// <param name="Address">Where it stands; relative links and resources start from it.</param>
/// <param name="Html">The page, in UTF-8.</param>
/// <param name="Format">Size of the finished page.</param>
/// <param name="Variant">What it is printed for.</param>
/// <param name="Facts">What the file says of itself.</param>
/// <param name="Resources">What an address holds; null refuses it. From any thread.</param>
public sealed record PrintJob(
    string Address,
    string Html,
    PageFormat Format,
    PrintVariant Variant,
    DocumentFacts Facts,
    Func<string, PageResource?> Resources
)
{
    /// <summary>Addresses that start so lead nowhere once printed: their links are taken out. Null when all addresses are public.</summary>
    public string? PrivateBase { get; init; }

    /// <summary>A style sheet after all others, for the variant.</summary>
    public string? Style { get; init; }

    /// <summary>Stands in the cache key for the resources that the page names.</summary>
    public required string ResourceDigest { get; init; }
}

/// <summary>A page once printed.</summary>
/// <param name="Content">The PDF.</param>
/// <param name="Blocks">Page, from 1, on which each heading and paragraph starts, in reading order.</param>
public sealed record PrintedPage(byte[] Content, IReadOnlyList<int> Blocks)
{
    /// <summary>What keeps it from being PDF/UA, when a validator was asked; empty when nothing does.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Words that paper does not show, or not whole: they stand out of the page, or of a box that cuts what it holds.</summary>
    public IReadOnlyList<string> CutWords { get; init; } = [];

    /// <summary>As the cache keeps it: the blocks, the faults, the words, the file.</summary>
    internal byte[] ToEntry()
    {
        var (faults, words) = (Joined(Faults), Joined(CutWords));
        return
        [
            .. BitConverter.GetBytes(Blocks.Count),
            .. Blocks.SelectMany(BitConverter.GetBytes),
            .. BitConverter.GetBytes(faults.Length),
            .. faults,
            .. BitConverter.GetBytes(words.Length),
            .. words,
            .. Content,
        ];
    }

    internal static PrintedPage OfEntry(byte[] entry)
    {
        var count = BitConverter.ToInt32(entry);
        var after = 4 + 4 * count;
        var faults = Parted(entry, ref after);
        var words = Parted(entry, ref after);
        var blocks = Enumerable.Range(1, count).Select(i => BitConverter.ToInt32(entry, 4 * i));
        return new PrintedPage(entry[after..], [.. blocks]) { Faults = faults, CutWords = words };
    }

    private static byte[] Joined(IReadOnlyList<string> texts) => Encoding.UTF8.GetBytes(string.Join('\n', texts));

    private static string[] Parted(byte[] entry, ref int from)
    {
        var length = BitConverter.ToInt32(entry, from);
        var text = Encoding.UTF8.GetString(entry, from + 4, length);
        from += 4 + length;
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>What a file says of itself.</summary>
/// <param name="Title">As the page's <c>title</c>.</param>
/// <param name="Language">Language tag.</param>
/// <param name="Author">Who publishes, or null.</param>
/// <param name="Subject">In a sentence, or null.</param>
/// <param name="Date">Day of the publication, or null: never the day of the run.</param>
public sealed record DocumentFacts(string Title, string Language, string? Author, string? Subject, DateOnly? Date);
