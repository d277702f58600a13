using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The framework applied to a write-up: a criterion, a level or categories, and the evidence.</summary>
internal static class ObservationFields
{
    private static readonly Field<Located<EvidenceKind>> Type = new(
        "type",
        Choice(
            ("document", EvidenceKind.Document),
            ("presse", EvidenceKind.Press),
            ("entretien", EvidenceKind.Interview),
            ("observation", EvidenceKind.Observation),
            ("donnee", EvidenceKind.Data)
        ),
        "Sorte de preuve.",
        true
    );
    private static readonly Field<Located<PartialDate>> EvidenceDate = new("date", Date, "Date du fait ou du document.");
    private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Ce que la preuve établit.", true);
    private static readonly Field<Located<string>> Source = new("source", CitedSource, "Source de la preuve.");
    private static readonly Field<Located<string>> Anchor = new("ancre", UnshownText, "Section du texte où la preuve se trouve.");
    private static readonly Kind<Evidence> Proof = Object(new("une preuve", [Type, EvidenceDate, Words, Source, Anchor]), r => new Evidence(
        r.Value(Type)?.Value ?? default,
        r.Value(EvidenceDate),
        r.Kept(Words),
        r.Value(Source),
        r.Value(Anchor)
    ));

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
    private static readonly Field<Located<string>> Author = new("auteur", VerbatimText, "Qui a observé.");
    private static readonly Field<Located<Confidence>> Trust = new(
        "confiance",
        Choice(("faible", Confidence.Low), ("moyenne", Confidence.Medium), ("haute", Confidence.High)),
        "Confiance dans l'observation."
    );

    public static readonly Kind<Observation> Kind = Object(
        new("une observation", [Criterion, Level, Categories, When, Proofs, Author, Trust]),
        r => new Observation(
            r.Text(Criterion),
            r.Value(Level),
            r.List(Categories),
            r.Value(When)?.Value,
            r.List(Proofs),
            r.Plain(Author),
            r.Value(Trust)?.Value,
            r.Place
        )
    );
}
