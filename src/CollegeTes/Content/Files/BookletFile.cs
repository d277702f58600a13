using CollegeTes.Building;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>
/// <c>livrets/&lt;slug&gt;.yaml</c>: a booklet that picks write-ups across territories; <c>livrets/&lt;slug&gt;.md</c>: one that has its
/// own chapters.
/// </summary>
internal static class BookletFile
{
    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Titre du livret.", true);
    private static readonly Field<Located<string>> Lede = new("accroche", TextWithReferences, "Sous-titre de la couverture.");
    private static readonly Field<Located<string>> Summary = new(
        "resume",
        TextWithReferences,
        "Trois phrases qui résument ce que le livret apprend."
    );
    private static readonly Field<Located<Status>> Status = new("statut", SharedFields.Status, "Seul « publie » paraît.", true);
    private static readonly Field<Located<string>> Introduction = new("introduction", MarkdownText, "Introduction, en Markdown.");
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources citées.");
    private static readonly Field<Located<PartialDate>> UpdatedOn = new("mis-a-jour-le", Date, "Date de la dernière mise à jour.");

    private static readonly Field<Located<string>> Tongue = new(
        "langue",
        Language,
        "Langue du livret ; celle de la collection si rien n'est écrit."
    );

    private static readonly Field<IReadOnlyList<Located<string>>> Experiences = new(
        "retours",
        ListOf(Named("retour")),
        "Retours choisis, écrits territoire/retour, dans l'ordre voulu."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Themes = new(
        "themes",
        ListOf(Named("theme")),
        "Tous les retours de ces thèmes."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Axes = new(
        "axes",
        ListOf(Reference("axe")),
        "Tous les retours de ces axes."
    );
    private static readonly Kind<Selection> SelectionKind = Object(new("selection", [Experiences, Themes, Axes]), r => new Selection(
        r.List(Experiences),
        r.List(Themes),
        r.List(Axes)
    ));
    private static readonly Field<Selection> Choose = new("selection", SelectionKind, "Les retours du livret.", true);
    private static readonly Field<Selection> MayChoose = new(
        "selection",
        SelectionKind,
        "Les retours que le livret reprend après ses chapitres."
    );

    public static readonly ObjectShape Shape = new(
        "un livret thématique",
        [Title, Lede, Summary, Status, Choose, Introduction, Sources, Tongue, UpdatedOn]
    );

    private static readonly ObjectShape TextShape = new(
        "un livret à chapitres",
        [Title, Lede, Summary, Status, MayChoose, Sources, Tongue, UpdatedOn]
    );

    /// <summary>
    /// Reads a booklet. A text is one of its own chapters: what stands before the first heading introduces it; YAML is one that gathers
    /// write-ups.
    /// </summary>
    public static ThematicBooklet Read(SubjectFile file)
    {
        if (file.Body is { } body)
        {
            var guide = Read(new ObjectReader(file.Header, TextShape, file.Context), MayChoose, file);
            var prose = new ProseContext(file.Slug, guide.Sources, []) { IsWholeDocument = true, Language = guide.Language };
            return guide with { HasChapters = true, Introduction = ProseReader.Read(body, prose, file.Context.Bag) };
        }
        var r = new ObjectReader(file.Header, Shape, file.Context);
        var booklet = Read(r, Choose, file);
        return booklet with
        {
            Introduction = ProseField.Read(r, Introduction, file.Slug, booklet.Sources, booklet.Language, isTransversal: true),
        };
    }

    private static ThematicBooklet Read(ObjectReader r, Field<Selection> choose, SubjectFile file)
    {
        var selection = r.Item(choose) ?? new Selection([], [], []);
        var lede = r.Value(Lede);
        return new ThematicBooklet
        {
            Slug = file.Slug,
            Path = r.Context.File.Path,
            Title = r.Text(Title),
            Lede = lede?.Value,
            LedePlace = lede,
            Summary = r.Value(Summary),
            Status = SharedFields.StatusOf(r, Status),
            Experiences = selection.Experiences,
            Themes = selection.Themes,
            Axes = selection.Axes,
            Sources = r.List(Sources),
            UpdatedOn = r.Value(UpdatedOn)?.Value,
            Language = r.Plain(Tongue) ?? file.Language,
        };
    }

    private sealed record Selection(
        IReadOnlyList<Located<string>> Experiences,
        IReadOnlyList<Located<string>> Themes,
        IReadOnlyList<Located<string>> Axes
    );
}
