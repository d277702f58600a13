using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>A booklet across territories: write-ups picked by list, theme or axis.</summary>
public sealed record ThematicBooklet : WrittenSubject
{
    /// <summary>Subtitle of the cover.</summary>
    public string? Lede { get; init; }

    /// <summary>The same as written, with its place.</summary>
    public Located<string>? LedePlace { get; init; }

    /// <summary>Language tag; that of the collection unless written.</summary>
    public string Language { get; init; } = "fr";

    public override string LanguageIn(Library library) => Language;

    public Located<string>? Summary { get; init; }

    public IReadOnlyList<Located<string>> Experiences { get; init; } = [];

    public IReadOnlyList<Located<string>> Themes { get; init; } = [];

    public IReadOnlyList<Located<string>> Axes { get; init; } = [];

    /// <summary>Its text: an introduction to its write-ups, or chapters of its own.</summary>
    public Prose Introduction { get; init; } = Prose.Empty;

    /// <summary>True when the sections of its text are its chapters: a guide rather than a gathering.</summary>
    public bool HasChapters { get; init; }

    public override SubjectKind SubjectKind => SubjectKind.Booklet;

    public override string Id => Slug;

    public override Prose Text => Introduction;

    /// <summary>The write-ups it holds: those listed, in their order, then those of its themes and axes by id.</summary>
    public IReadOnlyList<Experience> SelectedIn(Library library)
    {
        var listed = Experiences.Select(r => library.Find(SubjectKind.Experience, r.Value)).OfType<Experience>();
        var byCriteria = library
            .Experiences.Where(e =>
                e.Themes.Any(t => Themes.Any(b => CollegeTes.Text.Slug.From(b.Value) == CollegeTes.Text.Slug.From(t.Value)))
                || e.Axes.Any(a => Axes.Any(b => b.Value == a.Value))
            )
            .OrderBy(e => e.Id, StringComparer.Ordinal);
        return [.. listed.Concat(byCriteria).DistinctBy(e => e.Id)];
    }

    public override IEnumerable<string> FilesIn(Library library) => SelectedIn(library).Select(e => e.Path).Prepend(Path);

    public override IEnumerable<SubjectReference> References =>
        Experiences.Select(e => new SubjectReference(SubjectKind.Experience, e.Value));
}
