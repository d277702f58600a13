using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>What a text needs to know of the document it belongs to.</summary>
/// <param name="Owner">Slug that starts every id of the text, so that several texts share a page without collision.</param>
/// <param name="Sources">Sources of the document: their rank is their number.</param>
/// <param name="Figures">Typed facts of the document.</param>
public sealed record ProseContext(string Owner, IReadOnlyList<Source> Sources, IReadOnlyList<Figure> Figures)
{
    /// <summary>What the texts of a subject need to know.</summary>
    /// <param name="library">Where the facts of other write-ups are found.</param>
    public static ProseContext ForTextsOf(Subject subject, Library library) =>
        new(subject.Id[(subject.Id.LastIndexOf('/') + 1)..], subject.Sources, subject.Figures)
        {
            Library = library,
            Language = subject.LanguageIn(library),
        };

    /// <summary>Tag of the language the text is written in.</summary>
    public string Language { get; init; } = LanguageTag.French;

    /// <summary>False for a text in another language, whose typography is its own.</summary>
    public bool IsFrench => LanguageTag.IsFrench(Language);

    /// <summary>The typography of the text's language.</summary>
    public TypographyProfile Typography => TypographyProfile.Of(Language);

    /// <summary>
    /// Where the facts of other write-ups are found; null while documents are read one by one: their texts then leave a mark for the page.
    /// </summary>
    public Library? Library { get; init; }

    /// <summary>Where finished markup is kept; null to keep it in memory.</summary>
    public TextStore? Store { get; init; }

    /// <summary>
    /// True for a text that is a document of its own, whose sections are chapters: what is written <c>###</c> stands right below them.
    /// </summary>
    public bool IsWholeDocument { get; init; }

    /// <summary>True for a text where blocks of a cross reading may be placed, each a paragraph by itself: <c>{matrice}</c>.</summary>
    public bool TakesBlocks { get; init; }

    /// <summary>True for a text about several write-ups, where words that speak of all of them are noted.</summary>
    public bool IsTransversal { get; init; }

    /// <summary>Number of a source, from 1; 0 when it is unknown.</summary>
    public int NumberOf(string id)
    {
        for (var i = 0; i < Sources.Count; i++)
        {
            if (Sources[i].Id.Value == id)
                return i + 1;
        }
        return 0;
    }

    /// <summary>The typed fact of an id, of this document or of the write-up that the id names, or null.</summary>
    public Figure? FindFigure(string id)
    {
        if (References.TrySplit(id) is var (experience, own))
            return Library?.FindFigure(experience, own);
        foreach (var figure in Figures)
        {
            if (figure.Id.Value == id)
                return figure;
        }
        return null;
    }
}
