using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>syntheses/&lt;slug&gt;.md</c>: a cross reading of several write-ups, and the text where its blocks are placed.</summary>
internal static class SynthesisFile
{
    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Titre de la synthèse.", true);
    private static readonly Field<Located<string>> Lede = new("accroche", TextWithReferences, "Sous-titre de la couverture.");
    private static readonly Field<Located<string>> Question = new(
        "question",
        TextWithReferences,
        "La question posée à tous les cas, telle qu'on la dirait à voix haute.",
        true
    );
    private static readonly Field<Located<Status>> Status = new("statut", SharedFields.Status, "Seul « publie » paraît.", true);
    private static readonly Field<Window> Window = new("publication", SharedFields.Window, "Embargo et fin de parution.", limits: true);
    private static readonly Field<Located<string>> Version = new(
        "cadre",
        UnshownText,
        "Version du cadre d'action avec laquelle elle est écrite, entre guillemets : \"1.0\"."
    );
    private static readonly Field<Perimeter> Perimeter = new(
        "perimetre",
        SynthesisParts.Perimeter,
        "Les retours lus ; toute la collection si rien n'est écrit. Chaque clé écrite restreint : un thème et un territoire donnent "
            + "les retours de ce territoire sur ce thème."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Criteria = new(
        "criteres",
        ListOf(Reference("critere")),
        "Critères du cadre que regarde la synthèse ; tous si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Convergence>> Convergences = new(
        "convergences",
        ListOf(SynthesisParts.Convergence),
        "Ce qui se retrouve d'un cas à l'autre."
    );
    private static readonly Field<IReadOnlyList<Divergence>> Divergences = new(
        "divergences",
        ListOf(SynthesisParts.Divergence),
        "Ce qui sépare les cas."
    );
    private static readonly Field<IReadOnlyList<CounterExample>> CounterExamples = new(
        "contre-exemples",
        ListOf(SynthesisParts.CounterExample),
        "Les cas qui contredisent ce qui précède."
    );
    private static readonly Field<IReadOnlyList<BlindSpot>> BlindSpots = new(
        "angles-morts",
        ListOf(SynthesisParts.BlindSpot),
        "Ce que les cas ne disent pas ; ce que tes compte lui-même s'y ajoute."
    );
    private static readonly Field<IReadOnlyList<Recommendation>> Recommendations = new(
        "recommandations",
        ListOf(SynthesisParts.Recommendation),
        "Ce qui en découle, et pour qui."
    );
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources citées.");
    private static readonly Field<Located<string>> Tongue = new(
        "langue",
        Language,
        "Langue de la synthèse ; celle de la collection si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Authors = new(
        "auteurs",
        ListOf(VerbatimText),
        "Auteurs ; ceux de la collection si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Reviewers = new("relecteurs", ListOf(VerbatimText), "Relecteurs.");
    private static readonly Field<Located<string>> Licence = new(
        "licence",
        Named("licence"),
        "Licence ; celle de la collection si rien n'est écrit."
    );
    private static readonly Field<Located<PartialDate>> UpdatedOn = new("mis-a-jour-le", Date, "Date de la dernière mise à jour.");

    public static readonly ObjectShape Shape = new(
        "une synthèse",
        [
            Title,
            Lede,
            Question,
            Status,
            Window,
            Version,
            Perimeter,
            Criteria,
            Convergences,
            Divergences,
            CounterExamples,
            BlindSpots,
            Recommendations,
            Sources,
            Tongue,
            Authors,
            Reviewers,
            Licence,
            UpdatedOn,
        ]
    );

    public static Synthesis Read(SubjectFile file)
    {
        var r = new ObjectReader(file.Header, Shape, file.Context);
        var (sources, language) = (r.List(Sources), r.Plain(Tongue) ?? file.Language);
        var prose = new ProseContext(file.Slug, sources, [])
        {
            IsWholeDocument = true,
            TakesBlocks = true,
            IsTransversal = true,
            Language = language,
        };
        DuplicateIds.Report([r.Node(Convergences), r.Node(Divergences), r.Node(CounterExamples)], "le constat", file.Context);
        DuplicateIds.Report([r.Node(Sources)], "la source", file.Context);
        var lede = r.Value(Lede);
        return new Synthesis
        {
            Slug = file.Slug,
            Path = r.Context.File.Path,
            Title = r.Text(Title),
            Lede = lede?.Value,
            LedePlace = lede,
            Question = r.Text(Question),
            Status = SharedFields.StatusOf(r, Status),
            Window = r.Item(Window),
            FrameworkVersion = r.Value(Version),
            Perimeter = r.Item(Perimeter) ?? Model.Perimeter.Whole,
            Criteria = r.List(Criteria),
            Convergences = r.List(Convergences),
            Divergences = r.List(Divergences),
            CounterExamples = r.List(CounterExamples),
            BlindSpots = r.List(BlindSpots),
            Recommendations = r.List(Recommendations),
            Sources = sources,
            Language = language,
            Authors = Values(r.List(Authors)),
            Reviewers = Values(r.List(Reviewers)),
            Licence = r.Value(Licence),
            UpdatedOn = r.Value(UpdatedOn)?.Value,
            Body = ProseReader.Read(file.Body!, prose, file.Context.Bag),
        };
    }

    private static string[] Values(IReadOnlyList<Located<string>> located) => [.. located.Select(l => l.Value)];
}
