using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>audit:</c> of <c>accessibilite.yaml</c>: who looked at which pages, and what each criterion came to.</summary>
internal static class AuditFields
{
    private static readonly Field<Located<string>> Reason = new("motif", PlainText, "Pourquoi la charge serait disproportionnée.", true);
    private static readonly Field<Located<string>> Alternative = new(
        "alternative",
        PlainText,
        "Où trouver la même chose sous une forme accessible."
    );
    private static readonly Field<Located<PartialDate>> Until = new("fin", Date, "Jusqu'à quand la dérogation est invoquée.");
    private static readonly Kind<Derogation> DerogationKind = TextOr(
        PlainText,
        Object(new("une dérogation", [Reason, Alternative, Until]), r => new Derogation(
            r.Text(Reason),
            r.Value(Alternative),
            r.Value(Until)
        )),
        (text, _) => new Derogation(text, null, null)
    );

    private static readonly Field<Located<string>> Criterion = new(
        "critere",
        new ScalarKind<string>(
            new("string", "le numéro d'un critère du RGAA, comme 1.1", "^\\d{1,2}\\.\\d{1,2}$", "critere-du-rgaa"),
            (string text, out string number) => (number = text).Length > 0,
            FieldDiagnostics.WrongValue
        ),
        "Numéro du critère, entre guillemets : \"1.10\".",
        true
    );
    private static readonly Field<Located<CriterionStatus>> Status = new(
        "statut",
        Choice(
            ("c", CriterionStatus.Met),
            ("nc", CriterionStatus.Failed),
            ("na", CriterionStatus.NotApplicable),
            ("nt", CriterionStatus.NotTested)
        ),
        "c (conforme), nc (non conforme), na (non applicable) ou nt (non testé).",
        true
    );
    private static readonly Field<Located<string>> Page = new("page", VerbatimText, "La page ; tout l'échantillon si rien n'est écrit.");
    private static readonly Field<Located<string>> Note = new("note", PlainText, "Ce qui ne va pas : la déclaration le dit.");
    private static readonly Field<Derogation> Derogated = new(
        "derogation",
        DerogationKind,
        "Pourquoi ce contenu n'est pas rendu accessible (charge disproportionnée) : un texte, ou motif, alternative et fin."
    );
    private static readonly Kind<AuditResult> Result = Object(
        new("un résultat", [Criterion, Status, Page, Note, Derogated]),
        r => new AuditResult(
            r.Text(Criterion),
            r.Value(Status) ?? new Located<CriterionStatus>(CriterionStatus.NotTested, r.Place),
            r.Plain(Page),
            r.Value(Note),
            r.Item(Derogated),
            r.Place
        )
    );

    private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de l'audit.", true);
    private static readonly Field<Located<string>> By = new("par", VerbatimText, "Qui l'a fait.", true);
    private static readonly Field<Located<string>> Version = new(
        "version",
        VersionId,
        "Version du RGAA, entre guillemets : \"4.1.2\".",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Pages = new(
        "pages",
        ListOf(VerbatimText),
        "Les pages de l'échantillon, par leur titre ou leur adresse.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Environments = new(
        "environnement",
        ListOf(VerbatimText),
        "Navigateurs et aides techniques employés : « Firefox et NVDA »."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Tools = new("outils", ListOf(VerbatimText), "Autres outils employés.");
    private static readonly Field<Located<string>> Report = new("rapport", Url, "Adresse du rapport ou de la grille d'audit.");
    private static readonly Field<IReadOnlyList<AuditResult>> Results = new(
        "resultats",
        ListOf(Result),
        "Ce que vaut chaque critère ; un critère absent compte comme non testé.",
        true
    );

    public static readonly Kind<AccessibilityAudit> Kind = Object(
        new("audit", [When, By, Version, Pages, Environments, Tools, Report, Results]),
        r => new AccessibilityAudit(
            r.Value(When) ?? new Located<PartialDate>(PartialDate.Of(DateOnly.MinValue), r.Place),
            r.Text(By),
            r.Text(Version),
            Values(r.List(Pages)),
            Values(r.List(Environments)),
            Values(r.List(Tools)),
            r.Value(Report),
            r.List(Results)
        )
    );

    private static string[] Values(IReadOnlyList<Located<string>> located) => [.. located.Select(l => l.Value)];
}
