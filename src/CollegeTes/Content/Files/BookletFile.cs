using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>livrets/&lt;slug&gt;.yaml</c>: a booklet that picks write-ups across territories.</summary>
internal static class BookletFile
{
    private static readonly Field<Located<string>> Title = new("titre", AnyText, "Titre du livret.", true);
    private static readonly Field<Located<string>> Lede = new("accroche", AnyText, "Sous-titre de la couverture.");
    private static readonly Field<Located<string>> Summary = new("resume", AnyText, "Trois phrases qui résument ce que le livret apprend.");
    private static readonly Field<Located<Status>> Status = new("statut", SharedFields.Status, "Seul « publie » paraît.", true);
    private static readonly Field<Located<string>> Introduction = new("introduction", AnyText, "Introduction, en Markdown.");
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources citées.");
    private static readonly Field<Located<PartialDate>> UpdatedOn = new("mis-a-jour-le", Date, "Date de la dernière mise à jour.");

    private static readonly Field<IReadOnlyList<Located<string>>> Experiences = new("retours", ListOf(Named("retour")), "Retours choisis, écrits territoire/retour, dans l'ordre voulu.");
    private static readonly Field<IReadOnlyList<Located<string>>> Themes = new("themes", ListOf(Named("theme")), "Tous les retours de ces thèmes.");
    private static readonly Field<IReadOnlyList<Located<string>>> Axes = new("axes", ListOf(Reference("axe")), "Tous les retours de ces axes.");
    private static readonly Field<Selection> Choose = new("selection",
        Object(new("selection", [Experiences, Themes, Axes]), r => new Selection(r.List(Experiences), r.List(Themes), r.List(Axes))), "Les retours du livret.", true);

    public static readonly ObjectShape Shape = new("un livret thématique", [Title, Lede, Summary, Status, Choose, Introduction, Sources, UpdatedOn]);

    public static ThematicBooklet Read(YamlMapping mapping, ReadContext context, string slug)
    {
        var r = new ObjectReader(mapping, Shape, context);
        var sources = r.List(Sources);
        var selection = r.Item(Choose) ?? new Selection([], [], []);
        return new ThematicBooklet
        {
            Slug = slug,
            Path = context.File.Path,
            Title = r.Text(Title),
            Lede = r.Plain(Lede),
            Summary = r.Value(Summary),
            Status = r.Value(Status) ?? new Located<Status>(Model.Status.Draft, r.Place),
            Experiences = selection.Experiences,
            Themes = selection.Themes,
            Axes = selection.Axes,
            Introduction = ProseField.Read(r, Introduction, slug, sources),
            Sources = sources,
            UpdatedOn = r.Value(UpdatedOn)?.Value,
        };
    }

    private sealed record Selection(IReadOnlyList<Located<string>> Experiences, IReadOnlyList<Located<string>> Themes, IReadOnlyList<Located<string>> Axes);
}
