using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>How the framework lives: what it gave up, what it puts to the test, what each version changed and why.</summary>
internal static class FrameworkHistoryFields
{
    private static readonly Field<Located<string>> Key = new("id", Id, "Identifiant.", true);

    private static readonly Field<Located<string>> RetiredTitle = new("titre", PlainText, "Intitulé qu'il avait.");
    private static readonly Field<Located<string>> RetiredIn = new("retire-en", VersionId, "Première version du cadre sans lui.", true);
    private static readonly Field<IReadOnlyList<Located<string>>> ReplacedBy = new(
        "remplace-par",
        ListOf(Reference("critere")),
        "Les critères qui prennent sa place."
    );
    private static readonly Field<Located<string>> Reason = new("motif", TextWithReferences, "Pourquoi.");
    public static readonly Kind<RetiredCriterion> Retired = Object(
        new("un critère retiré", [Key, RetiredTitle, RetiredIn, ReplacedBy, Reason]),
        r => new RetiredCriterion(r.Text(Key), r.Plain(RetiredTitle), r.Text(RetiredIn), r.List(ReplacedBy), r.Value(Reason))
    );

    private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "L'hypothèse, en une phrase.", true);
    private static readonly Field<Located<string>> Source = new("source", CitedSource, "Source du cadre qui la pose.");
    private static readonly Field<IReadOnlyList<Located<string>>> Tested = new(
        "criteres",
        ListOf(Reference("critere")),
        "Les critères qui la mettent à l'épreuve."
    );
    private static readonly Field<Located<HypothesisStatus>> Standing = new(
        "statut",
        Choice(
            ("a-l-epreuve", HypothesisStatus.OnTrial),
            ("confortee", HypothesisStatus.Supported),
            ("nuancee", HypothesisStatus.Qualified),
            ("abandonnee", HypothesisStatus.GivenUp)
        ),
        "Où elle en est ; « a-l-epreuve » si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Located<StatementReference>>> For = new(
        "pour",
        ListOf(StatementName),
        "Les cas qui vont dans son sens : territoire/retour, ou territoire/retour#critere."
    );
    private static readonly Field<IReadOnlyList<Located<StatementReference>>> Against = new(
        "contre",
        ListOf(StatementName),
        "Les cas qui la contredisent ou la limitent."
    );
    public static readonly Kind<Hypothesis> Hypothesis = Object(
        new("une hypothèse", [Key, Words, Source, Tested, Standing, For, Against]),
        r => new Hypothesis(
            r.Text(Key).Value,
            r.Text(Words),
            r.Value(Source),
            r.List(Tested),
            r.Value(Standing) ?? new Located<HypothesisStatus>(HypothesisStatus.OnTrial, r.Place),
            r.List(For),
            r.List(Against)
        )
    );

    private static readonly Field<Located<ChangeNature>> Nature = new(
        "nature",
        Choice(
            ("ajout", ChangeNature.Addition),
            ("reformulation", ChangeNature.Rewording),
            ("scission", ChangeNature.Split),
            ("fusion", ChangeNature.Merger),
            ("retrait", ChangeNature.Retirement),
            ("niveaux", ChangeNature.Levels)
        ),
        "Sorte de changement.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Changed = new(
        "critere",
        ListOf(Id),
        "Le critère changé, ou la liste de ceux qui le sont ensemble."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> To = new("vers", ListOf(Id), "Ce qu'il est devenu.");
    private static readonly Field<IReadOnlyList<Located<StatementReference>>> From = new(
        "a-partir-de",
        ListOf(StatementName),
        "Les cas qui ont conduit à ce changement."
    );
    private static readonly Kind<JournalChange> Change = Object(
        new("un changement", [Nature, Changed, To, Reason, From]),
        r => new JournalChange(r.Value(Nature)?.Value ?? default, r.List(Changed), r.List(To), r.Value(Reason), r.List(From))
    );

    private static readonly Field<Located<string>> EntryVersion = new("version", VersionId, "Version du cadre.", true);
    private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de la décision.");
    private static readonly Field<Located<string>> Summary = new("resume", TextWithReferences, "Ce que cette version change, en bref.");
    private static readonly Field<Located<string>> DecidedBy = new("decide-par", VerbatimText, "Qui a décidé.");
    private static readonly Field<IReadOnlyList<JournalChange>> Changes = new("changements", ListOf(Change), "Les changements, un à un.");
    public static readonly Kind<JournalEntry> Entry = Object(
        new("une version du journal", [EntryVersion, When, Summary, DecidedBy, Changes]),
        r => new JournalEntry(r.Text(EntryVersion), r.Value(When)?.Value, r.Value(Summary), r.Plain(DecidedBy), r.List(Changes))
    );
}
