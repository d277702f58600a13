using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The parts of a synthesis's front matter: what holds, what does not, what contradicts, what is unknown, what follows.</summary>
internal static class SynthesisParts
{
    public static readonly Kind<Perimeter> Perimeter = PerimeterFields.Kind;
    public static readonly Kind<Convergence> Convergence = ConvergenceFields.Kind;
    public static readonly Kind<Divergence> Divergence = DivergenceFields.Kind;
    public static readonly Kind<CounterExample> CounterExample = CounterExampleFields.Kind;
    public static readonly Kind<BlindSpot> BlindSpot = BlindSpotFields.Kind;
    public static readonly Kind<Recommendation> Recommendation = RecommendationFields.Kind;

    private static Field<IReadOnlyList<Located<string>>> Criteria(string description) =>
        new("criteres", ListOf(Reference("critere")), description);

    private static Field<IReadOnlyList<Located<StatementReference>>> Support(string description) =>
        new("appui", ListOf(StatementName), description);

    private static Field<Located<string>> Experience(string description) => new("retour", Named("retour"), description, true);

    private static class PerimeterFields
    {
        private static readonly Field<IReadOnlyList<Located<string>>> Experiences = new(
            "retours",
            ListOf(Named("retour")),
            "Ces retours, écrits territoire/retour."
        );
        private static readonly Field<IReadOnlyList<Located<string>>> Territories = new(
            "territoires",
            ListOf(Reference("territoire")),
            "Les retours de ces territoires."
        );
        private static readonly Field<IReadOnlyList<Located<string>>> Themes = new(
            "themes",
            ListOf(Named("theme")),
            "Les retours de ces thèmes."
        );
        private static readonly Field<IReadOnlyList<Located<string>>> Axes = new(
            "axes",
            ListOf(Reference("axe")),
            "Les retours de ces axes."
        );
        private static readonly Field<IReadOnlyList<Located<RelationKind>>> Relations = new(
            "liens",
            ListOf(
                Choice(
                    ("accompagnement", RelationKind.Support),
                    ("territoire-partenaire", RelationKind.PartnerTerritory),
                    ("non-etabli", RelationKind.NotEstablished)
                )
            ),
            "Les retours qui ont ce lien avec l'organisation qui publie."
        );

        public static readonly Kind<Perimeter> Kind = Object(
            new("le périmètre", [Experiences, Territories, Themes, Axes, Relations]),
            r => new Perimeter
            {
                Experiences = r.List(Experiences),
                Territories = r.List(Territories),
                Themes = r.List(Themes),
                Axes = r.List(Axes),
                Relations = r.List(Relations),
            }
        );
    }

    private static class ConvergenceFields
    {
        private static readonly Field<Located<string>> Case = Experience("Le retour, écrit territoire/retour.");
        private static readonly Field<IReadOnlyList<Located<StatementReference>>> Grounds = Support(
            "Ce qui le dit dans ce retour : territoire/retour#id ; le retour entier si rien n'est écrit."
        );
        private static readonly Kind<SupportingCase> CaseKind = NamedOr(
            "retour",
            Object(new("un cas", [Case, Grounds]), r => new SupportingCase(r.Text(Case), r.List(Grounds))),
            (name, _) => new SupportingCase(name, [])
        );

        private static readonly Field<Located<string>> Name = new("id", Id, "Nom court de la convergence.", true);
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Ce que ces cas ont en commun.", true);
        private static readonly Field<IReadOnlyList<SupportingCase>> Cases = new("cas", ListOf(CaseKind), "Les cas : deux au moins.", true);
        private static readonly Field<IReadOnlyList<Located<string>>> About = Criteria("Critères du cadre que cela éclaire.");
        private static readonly Field<Located<Confidence>> Trust = new(
            "confiance",
            Choice(("faible", Confidence.Low), ("moyenne", Confidence.Medium), ("haute", Confidence.High)),
            "Confiance : haute demande des preuves de plusieurs sortes."
        );

        public static readonly Kind<Convergence> Kind = Object(
            new("une convergence", [Name, Words, Cases, About, Trust]),
            r => new Convergence(r.Text(Name), r.Text(Words), r.List(Cases), r.List(About), r.Value(Trust))
        );
    }

    private static class DivergenceFields
    {
        private static readonly Field<Located<string>> Case = Experience("Le retour, écrit territoire/retour.");
        private static readonly Field<Located<string>> What = new("texte", TextWithReferences, "Ce que ce cas a de différent.", true);
        private static readonly Kind<ContrastingCase> CaseKind = Object(new("un cas qui diffère", [Case, What]), r => new ContrastingCase(
            r.Text(Case),
            r.Text(What)
        ));

        private static readonly Field<Located<string>> Name = new("id", Id, "Nom court de la divergence.", true);
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Ce qui sépare ces cas.", true);
        private static readonly Field<IReadOnlyList<ContrastingCase>> Cases = new(
            "cas",
            ListOf(CaseKind),
            "Les cas, chacun avec ce qu'il a fait : deux au moins.",
            true
        );
        private static readonly Field<IReadOnlyList<Located<string>>> About = Criteria("Critères du cadre que cela éclaire.");
        private static readonly Field<Located<string>> Explanation = new(
            "explication",
            TextWithReferences,
            "Ce qui explique peut-être la différence."
        );

        public static readonly Kind<Divergence> Kind = Object(
            new("une divergence", [Name, Words, Cases, About, Explanation]),
            r => new Divergence(r.Text(Name), r.Text(Words), r.List(Cases), r.List(About), r.Value(Explanation))
        );
    }

    private static class CounterExampleFields
    {
        private static readonly Field<Located<string>> Name = new("id", Id, "Nom court du contre-exemple.", true);
        private static readonly Field<Located<string>> Against = new(
            "contre",
            Reference("constat-de-synthese"),
            "Id de la convergence ou de la divergence qu'il contredit.",
            true
        );
        private static readonly Field<Located<string>> Case = Experience("Le retour qui contredit, écrit territoire/retour.");
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Ce qu'il montre.", true);
        private static readonly Field<IReadOnlyList<Located<StatementReference>>> Grounds = Support(
            "Ce qui le dit dans ce retour : territoire/retour#id ; le retour entier si rien n'est écrit."
        );

        public static readonly Kind<CounterExample> Kind = Object(
            new("un contre-exemple", [Name, Against, Case, Words, Grounds]),
            r => new CounterExample(r.Text(Name), r.Text(Against), r.Text(Case), r.Text(Words), r.List(Grounds))
        );
    }

    private static class BlindSpotFields
    {
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Ce qu'aucun cas ne dit.", true);
        private static readonly Field<IReadOnlyList<Located<string>>> About = Criteria("Critères du cadre que cela touche.");

        public static readonly Kind<BlindSpot> Kind = TextOr(
            TextWithReferences,
            Object(new("un angle mort", [Words, About]), r => new BlindSpot(r.Text(Words), r.List(About))),
            (words, _) => new BlindSpot(words, [])
        );
    }

    private static class RecommendationFields
    {
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Ce qu'il est conseillé de faire.", true);
        private static readonly Field<IReadOnlyList<Located<Readership>>> For = new("pour", ListOf(SharedFields.Readership), "Pour qui.");
        private static readonly Field<IReadOnlyList<Located<StatementReference>>> Grounds = Support(
            "Les cas qui le fondent : territoire/retour, ou territoire/retour#id."
        );

        public static readonly Kind<Recommendation> Kind = Object(new("une recommandation", [Words, For, Grounds]), r => new Recommendation(
            r.Text(Words),
            r.List(For),
            r.List(Grounds)
        ));
    }
}
