using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>cadre.yaml</c>: the versioned analysis framework.</summary>
internal static class FrameworkFile
{
    private static readonly Field<Located<string>> Key = new("id", Id, "Identifiant.", true);
    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Intitulé.", true);

    private static readonly Field<Located<int>> Rank = new(
        "rang",
        Integer,
        "Rang du niveau ; absent pour « non documenté », qui n'est pas zéro."
    );
    private static readonly Field<Located<string>> Definition = new("definition", PlainText, "Ce que ce niveau veut dire.");
    private static readonly Kind<Level> LevelKind = Object(new("un niveau", [Key, Title, Rank, Definition]), r => new Level(
        r.Text(Key).Value,
        r.Text(Title).Value,
        r.Value(Rank)?.Value,
        r.Plain(Definition)
    ));

    private static readonly Kind<Category> CategoryKind = Object(new("une catégorie", [Key, Title]), r => new Category(
        r.Text(Key).Value,
        r.Text(Title).Value
    ));

    private static readonly Field<Located<string>> Question = new("question", PlainText, "La question qui ouvre le dialogue.");
    private static readonly Field<IReadOnlyList<Category>> Categories = new(
        "categories",
        ListOf(CategoryKind),
        "Catégories, pour une dimension sans niveaux."
    );
    private static readonly Kind<Criterion> CriterionKind = Object(new("un critère", [Key, Title, Question, Categories]), r => new Criterion
    {
        Path = r.Context.File.Path,
        Key = r.Text(Key),
        Title = r.Text(Title),
        Question = r.Plain(Question),
        Categories = r.List(Categories),
    });

    private static readonly Field<Located<bool>> Nature = new(
        "nature",
        Choice(("categories", true), ("niveaux", false)),
        "Catégories ou niveaux.",
        true
    );
    private static readonly Field<IReadOnlyList<Level>> Levels = new(
        "niveaux",
        ListOf(LevelKind),
        "Les niveaux, du plus bas au plus haut."
    );
    private static readonly Field<IReadOnlyList<Criterion>> Criteria = new("criteres", ListOf(CriterionKind), "Les critères.", true);
    private static readonly Kind<Dimension> DimensionKind = Object(
        new("une dimension", [Key, Title, Nature, Levels, Criteria]),
        r => new Dimension(r.Text(Key).Value, r.Text(Title).Value, r.Value(Nature)?.Value ?? false, r.List(Levels), r.List(Criteria))
    );

    private static readonly Field<Located<string>> Version = new("version", VerbatimText, "Version du cadre.", true);
    private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de cette version.");
    private static readonly Field<Located<string>> Introduction = new("introduction", TextWithReferences, "À quoi sert le cadre.");
    private static readonly Field<IReadOnlyList<Dimension>> Dimensions = new("dimensions", ListOf(DimensionKind), "Les dimensions.", true);
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources du cadre.");

    public static readonly ObjectShape Shape = new("cadre.yaml", [Title, Version, When, Introduction, Levels, Dimensions, Sources]);

    public static Framework Read(YamlMapping mapping, ReadContext context)
    {
        var r = new ObjectReader(mapping, Shape, context);
        var levels = r.List(Levels);
        var written = DuplicateIds.Items(r.Node(Dimensions));
        var criteria = written.Select(d => DuplicateIds.Child(d, "criteres")).ToList();
        DuplicateIds.Report([r.Node(Dimensions)], "la dimension", context);
        DuplicateIds.Report(criteria, "le critère", context);
        foreach (var list in written.Select(d => DuplicateIds.Child(d, "niveaux")).Prepend(r.Node(Levels)))
            DuplicateIds.Report([list], "le niveau", context);
        foreach (var criterion in criteria.SelectMany(DuplicateIds.Items))
            DuplicateIds.Report([DuplicateIds.Child(criterion, "categories")], "la catégorie", context);
        var dimensions = r.List(Dimensions).Select(d => d.Levels.Count > 0 || d.IsCategorical ? d : d with { Levels = levels });
        return new Framework(
            context.File.Path,
            r.Text(Title).Value,
            r.Text(Version).Value,
            r.Value(When)?.Value,
            r.Plain(Introduction),
            levels,
            [.. dimensions],
            r.List(Sources)
        );
    }
}
