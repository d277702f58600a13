using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>circuit:</c> of <c>collection.yaml</c>: who validates what before it is published.</summary>
internal static class CircuitFields
{
    private static readonly Field<Located<ValidationRole>> Role = new(
        "role",
        Choice([.. ValidationWords.Roles]),
        "À qui la validation est demandée.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<ValidationObject>>> Objects = new(
        "objet",
        ListOf(Choice([.. ValidationWords.Objects])),
        "Ce qui doit être validé.",
        true
    );
    private static readonly Field<IReadOnlyList<CircuitRequirement>> Requirements = new(
        "exige",
        ListOf(
            Object(new("une validation exigée", [Role, Objects]), r => new CircuitRequirement(
                r.Value(Role) ?? new Located<ValidationRole>(default, r.Place),
                r.List(Objects)
            ))
        ),
        "Les validations sans lesquelles rien ne paraît, ou ne paraît sans le dire.",
        limits: true
    );
    private static readonly Field<Located<int>> Delay = new(
        "delai-jours",
        Integer,
        "Nombre de jours laissés pour répondre ; 21 si rien n'est écrit."
    );
    private static readonly Field<Located<bool>> Silence = new(
        "silence",
        Choice(("bloque", true), ("mentionne", false)),
        "Ce qu'on fait d'une validation exigée qui n'est pas venue : « bloque » la publication, ou « mentionne » la page.",
        limits: true
    );
    private static readonly Field<Located<string>> Key = new("id", Id, "Identifiant, repris dans les relectures.", true);
    private static readonly Field<Located<string>> Question = new(
        "question",
        PlainText,
        "La question, à laquelle on répond par oui, non ou nr.",
        true
    );
    private static readonly Field<IReadOnlyList<GridQuestion>> Grid = new(
        "grille",
        ListOf(Object(new("une question de la grille", [Key, Question]), r => new GridQuestion(r.Text(Key).Value, r.Text(Question).Value))),
        "Les questions posées à qui relit ; celles de tes si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Kinds = new(
        "pour",
        ListOf(TextChoice([.. SubjectKind.Validated.Select(k => k.Name)])),
        "Ce que le circuit concerne ; les retours si rien n'est écrit.",
        limits: true
    );

    public static readonly Kind<Circuit> Kind = Object(new ObjectShape("circuit", [Requirements, Delay, Silence, Grid, Kinds]), r =>
    {
        DuplicateIds.Report([r.Node(Grid)], "la question", r.Context);
        var (grid, kinds) = (r.List(Grid), r.List(Kinds));
        return new Circuit(
            r.List(Requirements),
            r.Value(Delay)?.Value is > 0 and var days ? days : Circuit.Default.DelayInDays,
            r.Value(Silence)?.Value ?? false,
            grid.Count > 0 ? grid : Circuit.Default.Grid,
            kinds.Count > 0 ? [.. kinds.Select(k => k.Value)] : Circuit.Default.Kinds
        );
    });
}
