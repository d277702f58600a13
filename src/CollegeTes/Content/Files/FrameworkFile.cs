using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>cadre.yaml</c>: the versioned analysis framework.</summary>
internal static class FrameworkFile
{
    private static readonly Field<Located<string>> Number = new("version", VersionId, "Version du cadre.", true);
    private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de cette version.");
    private static readonly Field<Located<string>> Introduction = new("introduction", TextWithReferences, "À quoi sert le cadre.");
    private static readonly Field<IReadOnlyList<Dimension>> Dimensions = new(
        "dimensions",
        ListOf(CriterionFields.DimensionKind),
        "Les dimensions.",
        true
    );
    private static readonly Field<IReadOnlyList<RetiredCriterion>> Retired = new(
        "retires",
        ListOf(FrameworkHistoryFields.Retired),
        "Les critères que le cadre a abandonnés."
    );
    private static readonly Field<IReadOnlyList<Hypothesis>> Hypotheses = new(
        "hypotheses",
        ListOf(FrameworkHistoryFields.Hypothesis),
        "Ce que le programme met à l'épreuve."
    );
    private static readonly Field<IReadOnlyList<JournalEntry>> Journal = new(
        "journal",
        ListOf(FrameworkHistoryFields.Entry),
        "Ce que chaque version a changé, et pourquoi."
    );
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources du cadre.");

    public static readonly ObjectShape Shape = new(
        "cadre.yaml",
        [CriterionFields.Title, Number, When, Introduction, CriterionFields.Levels, Dimensions, Retired, Hypotheses, Journal, Sources]
    );

    public static Framework Read(YamlMapping mapping, ReadContext context)
    {
        var r = new ObjectReader(mapping, Shape, context);
        var levels = r.List(CriterionFields.Levels);
        ReportTwice(r, context);
        var dimensions = r.List(Dimensions)
            .Select(d => d.Levels.Count > 0 || d.IsCategorical ? d : d with { Levels = levels })
            .Select(d => d with { Criteria = [.. d.Criteria.Select(c => CriterionFields.Ordered(c, d.Levels))] });
        var version = r.Text(Number);
        return new Framework(
            context.File.Path,
            r.Text(CriterionFields.Title).Value,
            version.Value,
            r.Value(When)?.Value,
            r.Plain(Introduction),
            levels,
            [.. dimensions],
            r.List(Sources)
        )
        {
            Place = version.Span,
            Retired = r.List(Retired),
            Hypotheses = r.List(Hypotheses),
            Journal = r.List(Journal),
        };
    }

    private static void ReportTwice(ObjectReader r, ReadContext context)
    {
        var written = DuplicateIds.Items(r.Node(Dimensions));
        var criteria = written.Select(d => DuplicateIds.Child(d, "criteres")).ToList();
        DuplicateIds.Report([r.Node(Dimensions)], "la dimension", context);
        DuplicateIds.Report(criteria, "le critère", context);
        foreach (var list in written.Select(d => DuplicateIds.Child(d, "niveaux")).Prepend(r.Node(CriterionFields.Levels)))
            DuplicateIds.Report([list], "le niveau", context);
        foreach (var criterion in criteria.SelectMany(DuplicateIds.Items))
            DuplicateIds.Report([DuplicateIds.Child(criterion, "categories")], "la catégorie", context);
        DuplicateIds.Report([r.Node(Retired)], "le critère retiré", context);
        DuplicateIds.Report([r.Node(Hypotheses)], "l'hypothèse", context);
    }
}
