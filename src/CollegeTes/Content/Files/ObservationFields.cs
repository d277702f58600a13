using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The framework applied to a write-up: a criterion, a level or categories, and the evidence.</summary>
internal static class ObservationFields
{
    /// <summary>A kind of evidence.</summary>
    public static readonly Kind<Located<EvidenceKind>> EvidenceKinds = Choice(
        ("document", EvidenceKind.Document),
        ("presse", EvidenceKind.Press),
        ("entretien", EvidenceKind.Interview),
        ("observation", EvidenceKind.Observation),
        ("donnee", EvidenceKind.Data),
        ("verbatim", EvidenceKind.Verbatim),
        ("atelier", EvidenceKind.Workshop),
        ("questionnaire", EvidenceKind.Survey),
        ("indicateur", EvidenceKind.Indicator)
    );

    private static readonly Field<Located<EvidenceKind>> Type = new("type", EvidenceKinds, "Sorte de preuve.", true);
    private static readonly Field<Documented<Located<DatePeriod>>> EvidenceDate = new(
        "date",
        Documented(DateOrInterval),
        "Date du fait ou du document, ou deux pour ce qui dure : 2018/2020 ; ou « non renseigne »."
    );
    private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Ce que la preuve établit.", true);
    private static readonly Field<Located<string>> Source = new("source", CitedSource, "Source de la preuve.");
    private static readonly Field<Located<string>> Anchor = new("ancre", UnshownText, "Section du texte où la preuve se trouve.");
    private static readonly Field<Located<string>> Consent = new(
        "consentement",
        Reference("consentement"),
        "Accord de la personne dont la preuve rapporte les paroles.",
        limits: true
    );
    private static readonly Kind<Evidence> Proof = Object(
        new("une preuve", [Type, EvidenceDate, Words, Source, Anchor, Consent]),
        r => new Evidence(
            r.Value(Type)?.Value ?? default,
            r.TryGet(EvidenceDate, out var date) ? date : default,
            r.Kept(Words),
            r.Value(Source),
            r.Value(Anchor),
            r.Value(Consent)
        )
    );

    private static readonly Field<Located<string>> Key = new("id", Id, "Identifiant, quand deux observations portent sur un critère.");
    private static readonly Field<Located<string>> Criterion = new("critere", Reference("critere"), "Critère du cadre d'action.", true);
    private static readonly Field<Located<string>> Level = new(
        "niveau",
        Reference("niveau"),
        "Niveau observé ; nr si rien n'est documenté."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Categories = new(
        "categories",
        ListOf(Reference("categorie")),
        "Pour la dimension d'intention : une ou plusieurs catégories."
    );
    private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de l'observation.");
    private static readonly Field<IReadOnlyList<Evidence>> Proofs = new(
        "preuves",
        ListOf(Proof),
        "Ce sur quoi l'observation s'appuie, daté."
    );
    private static readonly Field<Located<string>> Version = new(
        "cadre",
        Named("version"),
        "Version du cadre d'action avec laquelle l'observation a été faite ; celle en vigueur si rien n'est écrit."
    );
    private static readonly Field<Located<string>> Author = new(
        "auteur",
        Named("observateur"),
        "Qui a observé : identifiant d'un membre de l'équipe (collection.yaml) ou d'un partenaire."
    );
    private static readonly Field<Located<ObservationStanding>> Standing = new(
        "statut",
        Choice(
            ("proposee", ObservationStanding.Proposed),
            ("discutee", ObservationStanding.Discussed),
            ("validee", ObservationStanding.Approved)
        ),
        "Où en est la discussion de cette observation avec le territoire."
    );
    private static readonly Field<Located<Confidence>> Trust = new(
        "confiance",
        Choice(("faible", Confidence.Low), ("moyenne", Confidence.Medium), ("haute", Confidence.High)),
        "Confiance dans l'observation."
    );

    public static readonly Kind<Observation> Kind = Object(
        new("une observation", [Key, Criterion, Level, Categories, When, Version, Proofs, Author, Standing, Trust]),
        r => new Observation(
            r.Text(Criterion),
            r.Value(Level),
            r.List(Categories),
            r.Value(When)?.Value,
            r.List(Proofs),
            r.Value(Trust)?.Value,
            r.Place
        )
        {
            Id = r.Value(Key),
            FrameworkVersion = r.Value(Version),
            Author = r.Value(Author),
            Standing = r.Value(Standing)?.Value,
        }
    );
}
