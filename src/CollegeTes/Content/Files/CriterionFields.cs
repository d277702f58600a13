using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The levels, criteria and dimensions of the framework.</summary>
internal static class CriterionFields
{
    internal static readonly Field<Located<string>> Key = new("id", Id, "Identifiant.", true);
    internal static readonly Field<Located<string>> Title = new("titre", PlainText, "Intitulé.", true);

    private static readonly Field<Located<int>> Evidence = new("preuves", Integer, "Nombre de preuves.");
    private static readonly Field<Located<int>> Sources = new("sources", Integer, "Nombre de sources différentes.");
    private static readonly Field<Located<int>> Years = new(
        "ecart-annees",
        Integer,
        "Nombre d'années entre la preuve la plus ancienne et la plus récente."
    );
    private static readonly Field<DemandedKinds> Kinds = new(
        "types",
        new DemandedKindsKind(),
        "Nombre de sortes de preuves différentes, ou liste de sortes dont il faut au moins une."
    );
    private static readonly Kind<EvidenceDemand> DemandKind = Object(new("exige", [Evidence, Sources, Years, Kinds]), r =>
    {
        var kinds = r.Item(Kinds);
        return new EvidenceDemand(
            r.Value(Evidence)?.Value,
            r.Value(Sources)?.Value,
            r.Value(Years)?.Value,
            kinds?.Count,
            kinds?.AnyOf ?? []
        );
    });

    private static readonly Field<Located<int>> Rank = new(
        "rang",
        Integer,
        "Rang du niveau ; absent pour « non documenté », qui n'est pas zéro."
    );
    private static readonly Field<Located<string>> Meaning = new("definition", PlainText, "Ce que ce niveau veut dire.");
    private static readonly Field<EvidenceDemand> Demand = new("exige", DemandKind, "Ce qu'il faut de preuves pour ce niveau.");
    private static readonly Kind<Level> LevelKind = Object(new("un niveau", [Key, Title, Rank, Meaning, Demand]), r => new Level(
        r.Text(Key).Value,
        r.Text(Title).Value,
        r.Value(Rank)?.Value,
        r.Plain(Meaning)
    )
    {
        Demand = r.Item(Demand),
    });

    private static readonly Kind<Category> CategoryKind = Object(new("une catégorie", [Key, Title]), r => new Category(
        r.Text(Key).Value,
        r.Text(Title).Value
    ));

    private static readonly Field<Located<string>> OldId = new("critere", Id, "Identifiant qu'il avait.", true);
    private static readonly Field<Located<string>> OldVersion = new("version", VersionId, "Version du cadre qui l'avait.", true);
    private static readonly Field<Located<OriginKind>> Relation = new(
        "rapport",
        Choice(
            ("identique", OriginKind.Same),
            ("elargi", OriginKind.Broader),
            ("restreint", OriginKind.Narrower),
            ("scission", OriginKind.Split),
            ("fusion", OriginKind.Merged)
        ),
        "Ce que le critère est à celui dont il vient.",
        true
    );
    private static readonly Kind<CriterionOrigin> OriginKindOf = Object(
        new("une origine", [OldId, OldVersion, Relation]),
        r => new CriterionOrigin(r.Text(OldId), r.Text(OldVersion), r.Value(Relation)?.Value ?? default)
    );

    private static readonly Field<Located<string>> Question = new("question", PlainText, "La question qui ouvre le dialogue.");
    private static readonly Field<Located<string>> Definition = new(
        "definition",
        PlainText,
        "Ce que le critère veut dire, en une ou deux phrases."
    );
    private static readonly Field<IReadOnlyList<LevelLandmark>> Landmarks = new(
        "reperes",
        // A check says which levels do not exist.
        MapOf(PlainText, "niveau", (level, text) => new LevelLandmark(level, null, text.Value)),
        "Par niveau : à quoi il se reconnaît pour ce critère."
    );
    private static readonly Field<Located<string>> Since = new("depuis", VersionId, "Version du cadre qui l'a apporté.");
    private static readonly Field<IReadOnlyList<CriterionOrigin>> Origins = new(
        "origine",
        ListOf(OriginKindOf),
        "Les critères des versions d'avant dont il vient."
    );
    private static readonly Field<IReadOnlyList<Category>> Categories = new(
        "categories",
        ListOf(CategoryKind),
        "Catégories, pour une dimension sans niveaux."
    );
    private static readonly Field<IReadOnlyList<Located<Readership>>> Respondents = new(
        "aupres-de",
        ListOf(SharedFields.Readership),
        "Qui peut répondre à la question : le guide d'entretien la range auprès du premier nommé."
    );
    private static readonly Kind<Criterion> CriterionKind = Object(
        new("un critère", [Key, Title, Question, Definition, Landmarks, Categories, Respondents, Since, Origins]),
        r => new Criterion
        {
            Path = r.Context.File.Path,
            Key = r.Text(Key),
            Title = r.Text(Title),
            Question = r.Plain(Question),
            Categories = r.List(Categories),
            Respondents = [.. r.List(Respondents).Select(w => w.Value)],
            Definition = r.Plain(Definition),
            Landmarks = r.List(Landmarks),
            Since = r.Value(Since),
            Origins = r.List(Origins),
        }
    );

    private static readonly Field<Located<bool>> Nature = new(
        "nature",
        Choice(("categories", true), ("niveaux", false)),
        "Catégories ou niveaux.",
        true
    );
    internal static readonly Field<IReadOnlyList<Level>> Levels = new(
        "niveaux",
        ListOf(LevelKind),
        "Les niveaux, du plus bas au plus haut."
    );
    private static readonly Field<IReadOnlyList<Criterion>> Criteria = new("criteres", ListOf(CriterionKind), "Les critères.", true);
    internal static readonly Kind<Dimension> DimensionKind = Object(
        new("une dimension", [Key, Title, Nature, Levels, Criteria]),
        r => new Dimension(r.Text(Key).Value, r.Text(Title).Value, r.Value(Nature)?.Value ?? false, r.List(Levels), r.List(Criteria))
    );

    /// <summary>The landmarks of a criterion in the order of the levels, whatever that of the keys; those of no level last.</summary>
    internal static Criterion Ordered(Criterion criterion, IReadOnlyList<Level> levels) =>
        criterion.Landmarks.Count == 0
            ? criterion
            : criterion with
            {
                Landmarks =
                [
                    .. levels.SelectMany(level =>
                        criterion.Landmarks.Where(l => l.Level.Value == level.Id).Select(l => l with { LevelTitle = level.Title })
                    ),
                    .. criterion.Landmarks.Where(l => levels.All(level => level.Id != l.Level.Value)),
                ],
            };

    private sealed record DemandedKinds(int? Count, IReadOnlyList<EvidenceKind> AnyOf);

    /// <summary>How many kinds, or which.</summary>
    private sealed class DemandedKindsKind : Kind<DemandedKinds>
    {
        private static readonly Kind<IReadOnlyList<Located<EvidenceKind>>> Names = ListOf(ObservationFields.EvidenceKinds);

        public override Shape Shape { get; } = new EitherShape([Integer.Shape, Names.Shape]);

        public override bool TryRead(YamlNode node, ReadContext context, out DemandedKinds value)
        {
            if (node is YamlScalar { Value: [>= '0' and <= '9', ..] } && Integer.TryRead(node, context, out var count))
            {
                value = new(count.Value, []);
                return true;
            }
            var read = Names.TryRead(node, context, out var names);
            value = new(null, read ? [.. names.Select(n => n.Value)] : []);
            return read;
        }
    }
}
