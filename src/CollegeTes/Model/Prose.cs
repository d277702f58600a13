using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// A Markdown text after reading: its sections rendered once for all the pages they will stand on, and what the checks need to know of it.
/// </summary>
/// <param name="Lead">What stands before the first section heading.</param>
/// <param name="Sections">In the order of the file.</param>
/// <param name="Links">Links as written.</param>
/// <param name="Citations">Source ids cited by <c>[@id]</c>, in order, repetitions included.</param>
/// <param name="Figures">Figures cited by <c>{chiffre:id}</c>.</param>
/// <param name="Images">Images as written.</param>
/// <param name="Headings">All headings, for the jumps.</param>
/// <param name="WordCount">Words of running text.</param>
public sealed record Prose(
    Html Lead,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<ProseLink> Links,
    IReadOnlyList<Located<string>> Citations,
    IReadOnlyList<FigureReference> Figures,
    IReadOnlyList<ProseImage> Images,
    IReadOnlyList<ProseHeading> Headings,
    int WordCount
)
{
    public static readonly Prose Empty = new(Html.Empty, [], [], [], [], [], [], 0);

    /// <summary>What stands before the first section heading, cut where blocks are placed; empty where none is.</summary>
    public IReadOnlyList<TextPiece> LeadPieces { get; init; } = [];

    /// <summary>The blocks of a cross reading that it places, and what looks like one where none can stand.</summary>
    public IReadOnlyList<PlacedBlock> Blocks { get; init; } = [];

    /// <summary>Of a text about several write-ups: the words that speak of all of them.</summary>
    public IReadOnlyList<Located<string>> GeneralWords { get; init; } = [];

    /// <summary>Of such a text: the numbers that its author typed.</summary>
    public IReadOnlyList<WrittenNumber> Numbers { get; init; } = [];

    /// <summary>
    /// True for a text that is too large or too deep, which an error says: what it lacks, nobody knows, and nothing is said of it.
    /// </summary>
    public bool IsRefused { get; init; }

    /// <summary>Characters that a font may not have, each once.</summary>
    public IReadOnlyList<RareCharacter> RareCharacters { get; init; } = [];
}

/// <summary>A part of a text, under a heading of level 2.</summary>
/// <param name="Id">Fragment, unique in the collection.</param>
/// <param name="Title">The heading, typography applied.</param>
/// <param name="Key">The model's section it was recognised as (<c>contexte</c>, <c>deroulement</c>, …), or null.</param>
/// <param name="Content">All of it but the heading; its own headings are of level 4 and more.</param>
/// <param name="Opening">Its first paragraph alone, without references to sources: what the sheet shows.</param>
/// <param name="OpeningLength">Characters of the opening.</param>
/// <param name="Place">The heading.</param>
/// <param name="OpeningPlace">The first paragraph.</param>
public sealed record Section(
    HeadingId Id,
    string Title,
    string? Key,
    Html Content,
    Html Opening,
    int OpeningLength,
    SourceSpan Place,
    SourceSpan OpeningPlace
)
{
    /// <summary>Its content, cut where blocks are placed; empty where none is.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; init; } = [];
}

/// <summary>A piece of a text, and the block of a cross reading that follows it; the last has none.</summary>
public readonly record struct TextPiece(Html Content, PlacedBlock? Block);

/// <summary>A block that a text places: <c>{matrice}</c>, <c>{condition:portage-politique}</c>.</summary>
/// <param name="Name">As written: a check looks whether there is such a block.</param>
/// <param name="Of">What it is about, or null.</param>
/// <param name="IsAlone">False where none can stand: inside a sentence, a list, a table.</param>
public sealed record PlacedBlock(string Name, string? Of, SourceSpan Place, bool IsAlone)
{
    /// <summary>What it is about, at its own place.</summary>
    public Located<string>? Subject { get; init; }

    /// <summary>The block that is about a criterion.</summary>
    public const string Condition = "condition";

    /// <summary>The matrix of the write-ups that are read.</summary>
    public const string Matrix = "matrice";

    /// <summary>All that there are.</summary>
    public static readonly IReadOnlyList<string> Names = [Matrix, Condition, "freins-leviers", "frise", "partenaires", "lacunes"];
}

/// <summary>A heading: level as written (1 to 6), whether text follows before the next heading of its level or higher.</summary>
public readonly record struct ProseHeading(int Level, string Title, HeadingId Id, bool HasContent, SourceSpan Place);

/// <summary>
/// The fragment of a heading, unique in the collection because it starts with the slug of its document. In two parts, each of them shared.
/// </summary>
/// <param name="Owner">The slug.</param>
/// <param name="Name">What authors write after the number sign.</param>
public readonly record struct HeadingId(string Owner, string Name)
{
    public override string ToString() => Owner + "-" + Name;
}

/// <summary>A link: where it goes as written, and the words that carry it.</summary>
public readonly record struct ProseLink(string Target, string Label, SourceSpan Place);

/// <summary>An image: file as written, alternative text, caption.</summary>
public readonly record struct ProseImage(string File, string Alternative, string? Caption, SourceSpan Place);

/// <summary><c>{chiffre:id}</c> or <c>{chiffre:id=texte}</c>, whose written text must agree with the fact.</summary>
public readonly record struct FigureReference(string Id, string? Written, SourceSpan Place);

/// <summary>A number that an author typed.</summary>
/// <param name="Text">As written, with its unit.</param>
/// <param name="Value">What it is worth, in the unit.</param>
/// <param name="Unit">Symbol of its unit, whatever word says it; empty when what follows is no unit.</param>
/// <param name="After">The words that follow, a few.</param>
public sealed record WrittenNumber(Located<string> Text, decimal Value, string Unit, string After);
