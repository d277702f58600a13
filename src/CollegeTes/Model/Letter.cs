using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// A letter to those who follow the collection (<c>lettre</c>): what is new in it, each time with the page where it is read, and what is
/// to come. Its title is the subject of its message.
/// </summary>
public sealed record Letter : SignedSubject
{
    /// <summary>The day that it is dated.</summary>
    public Located<PartialDate>? Date { get; init; }

    /// <summary>What it leads to, in its order.</summary>
    public IReadOnlyList<LetterElement> Elements { get; init; } = [];

    /// <summary>What is to come.</summary>
    public IReadOnlyList<AgendaEntry> Agenda { get; init; } = [];

    public Prose Body { get; init; } = Prose.Empty;

    public override SubjectKind SubjectKind => SubjectKind.Letter;

    public override string Id => Slug;

    public override Prose Text => Body;

    /// <summary>The write-ups that it leads to, each once.</summary>
    public override IReadOnlyList<Experience> SelectedIn(Library library) =>
        [.. Elements.Select(e => e.FindIn(library)).OfType<Experience>().DistinctBy(e => e.Id)];

    /// <summary>Without what leads to something that is not shown; null when it led to nothing else.</summary>
    public override Subject? Among(Library shown)
    {
        var left = Elements.Where(e => e.FindIn(shown) is not null).ToList();
        return left.Count == 0 && Elements.Count > 0 ? null : this with { Elements = left };
    }

    public override IEnumerable<string> FilesIn(Library library) =>
        Elements.Select(e => e.FindIn(library)?.Path).OfType<string>().Prepend(Path);
}

/// <summary>What a letter leads to.</summary>
/// <param name="Reference">
/// The name of a subject, as <c>tes list</c> shows it; after its kind and a colon where several have that name:
/// <c>synthese:qui-porte</c>.
/// </param>
/// <param name="Text">What the letter says of it; null for its own lede.</param>
public sealed record LetterElement(Located<string> Reference, Located<string>? Text)
{
    /// <summary>The name alone.</summary>
    public string Name => Reference.Value[(Colon + 1)..].Trim();

    private int Colon => Reference.Value.IndexOf(':', StringComparison.Ordinal);

    /// <summary>What it may designate; empty when that is nothing.</summary>
    public IReadOnlyList<Subject> Candidates(Library library) =>
        [.. library.Named(Name).Where(s => Colon < 0 || s.SubjectKind.Name == Reference.Value[..Colon].Trim())];

    /// <summary>What it designates; null when that is nothing, or several things.</summary>
    public Subject? FindIn(Library library) => Candidates(library) is [var one] ? one : null;
}

/// <summary>Something to come: a meeting, a training, a deadline.</summary>
public sealed record AgendaEntry(Located<PartialDate> Date, string? Place, Located<string> Title, Located<string>? Url);
