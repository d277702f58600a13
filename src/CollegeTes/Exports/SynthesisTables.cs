using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Exports;

/// <summary>Syntheses, and what they claim with the cases that each claim rests on.</summary>
internal static class SynthesisTables
{
    private sealed record Claim(
        Synthesis Of,
        string Kind,
        Located<string>? Id,
        Located<string> Text,
        IReadOnlyList<string> Cases,
        IReadOnlyList<string> Support,
        IReadOnlyList<Located<string>> Criteria
    )
    {
        public Confidence? Confidence { get; init; }

        public string? Against { get; init; }

        public IReadOnlyList<Readership> For { get; init; } = [];
    }

    public static readonly ITable Syntheses = new Table<Synthesis>(
        "syntheses",
        "Les synthèses : plusieurs retours lus ensemble.",
        ["synthese"],
        job => SubjectKind.Synthesis.In(job.Library),
        [
            new("synthese", CellKind.Id, "Identifiant de la synthèse dans la collection.", (s, _) => s.Slug) { IsRequired = true },
            new("titre", CellKind.Text, "Titre.", (s, _) => MetadataText.Of(s.Title.Value, s.Language)) { IsRequired = true },
            new("question", CellKind.Text, "La question posée aux cas.", (s, job) => Plain(s.Question, s, job)) { IsRequired = true },
            new("cadre", CellKind.Text, "Version du cadre d'action avec laquelle elle est écrite.", (s, _) => s.FrameworkVersion?.Value),
            new("retours", CellKind.List, "Les retours lus.", (s, job) => s.SelectedIn(job.Library).Select(e => e.Id).ToArray())
            {
                IsRequired = true,
            },
            new("criteres", CellKind.List, "Les critères du cadre qu'elle regarde ; vide pour tous.", (s, _) => CellText.Plain(s.Criteria))
            {
                IsRequired = true,
            },
            new("mis_a_jour_le", CellKind.Date, "Dernière mise à jour.", (s, _) => s.UpdatedOn?.ToIso()),
            new("adresse", CellKind.Address, "Adresse de la synthèse.", (s, job) => job.Address(job.Scope.Addresses.OfPage(s))),
        ]
    );

    public static readonly ITable Claims = new Table<Claim>(
        "constats",
        "Ce que disent les synthèses, chaque constat avec ses cas.",
        [],
        job => SubjectKind.Synthesis.In(job.Library).SelectMany(ClaimsOf),
        [
            new("synthese", CellKind.Id, "Identifiant de la synthèse.", (c, _) => c.Of.Slug) { IsRequired = true },
            new("nature", CellKind.Text, "Ce qu'est le constat.", (c, _) => c.Kind)
            {
                IsRequired = true,
                Choices = ["convergence", "divergence", "contre-exemple", "angle-mort", "recommandation"],
            },
            new("constat", CellKind.Id, "Son identifiant dans la synthèse, s'il en a un.", (c, _) => c.Id?.Value),
            new("texte", CellKind.Text, "Ce qu'il dit.", (c, job) => Plain(c.Text, c.Of, job)) { IsRequired = true },
            new("retours", CellKind.List, "Les retours qui sont ses cas.", (c, _) => c.Cases.ToArray()) { IsRequired = true },
            new("appuis", CellKind.List, "Ce qui le fonde dans ces retours, comme territoire/retour#id.", (c, _) => c.Support.ToArray())
            {
                IsRequired = true,
            },
            new("criteres", CellKind.List, "Critères du cadre qu'il éclaire.", (c, _) => CellText.Plain(c.Criteria)) { IsRequired = true },
            new("confiance", CellKind.Text, "D'une convergence : confiance.", (c, _) => c.Confidence is { } t ? Words.Of(t) : null)
            {
                Choices = ["faible", "moyenne", "haute"],
            },
            new("contre", CellKind.Id, "D'un contre-exemple : le constat qu'il contredit.", (c, _) => c.Against),
            new("pour", CellKind.List, "D'une recommandation : pour qui.", (c, _) => c.For.Select(Words.Of).ToArray())
            {
                IsRequired = true,
            },
        ]
    );

    private static IEnumerable<Claim> ClaimsOf(Synthesis s) =>
        [
            .. s.Convergences.Select(c => new Claim(
                s,
                "convergence",
                c.Id,
                c.Text,
                [.. c.Cases.Select(x => x.Experience.Value)],
                Names(c.Cases.SelectMany(x => x.Support)),
                c.Criteria
            )
            {
                Confidence = c.Confidence?.Value,
            }),
            .. s.Divergences.Select(d => new Claim(
                s,
                "divergence",
                d.Id,
                d.Text,
                [.. d.Cases.Select(x => x.Experience.Value)],
                [],
                d.Criteria
            )),
            .. s.CounterExamples.Select(c => new Claim(s, "contre-exemple", c.Id, c.Text, [c.Experience.Value], Names(c.Support), [])
            {
                Against = c.Against.Value,
            }),
            .. s.BlindSpots.Select(b => new Claim(s, "angle-mort", null, b.Text, [], [], b.Criteria)),
            .. s.Recommendations.Select(r => new Claim(
                s,
                "recommandation",
                null,
                r.Text,
                [.. r.Support.Select(x => x.Value.Experience).OfType<string>().Distinct(StringComparer.Ordinal)],
                Names(r.Support),
                []
            )
            {
                For = [.. r.For.Select(f => f.Value)],
            }),
        ];

    private static IReadOnlyList<string> Names(IEnumerable<Located<StatementReference>> support) =>
        [.. support.Where(x => x.Value.Id is not null).Select(x => x.Value.ToString())];

    private static string? Plain(Located<string> text, Synthesis of, ExportJob job) =>
        MetadataText.Of(RichText.PlainText(text.Value, ProseContext.ForTextsOf(of, job.Library)), of.Language);
}
