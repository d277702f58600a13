using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Exports;

/// <summary>
/// The write-ups as the State's schema describes local transition projects: « Schéma des projets de transition écologique des collectivités
/// », version 0.1.1
/// (schema.data.gouv.fr, betagouv/schema-projet-collectivites-transition-ecologique, 2025-04-16), its two tables and their names. What the
/// collection does not
/// know stays empty; no person's name, address or telephone is ever given.
/// </summary>
internal static class StateProjects
{
    // The namespace of URLs (RFC 9562).
    private static readonly Guid Urls = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Phases = ["Idée", "Étude", "Opération"];
    private static readonly string[] Progresses = ["En cours", "En retard", "En pause", "Bloqué", "Abandonné", "Terminé"];

    public static readonly ITable Projects = new Table<Experience>(
        "projets-transition-ecologique",
        "Les retours d'expérience au schéma de l'État « projets de transition écologique », version 0.1.1.",
        ["id"],
        job => job.Library.Experiences,
        [
            new("id", CellKind.Text, "Identifiant unique du projet (UUID).", (e, job) => Id("retours/" + e.Id, job)) { IsRequired = true },
            new(
                "createdAt",
                CellKind.Moment,
                "Date de création : celle du recueil, à défaut de la mise à jour, de la collection ou du début de l'expérience.",
                (e, job) => Moment(Created(e, job))
            )
            {
                IsRequired = true,
            },
            new("updatedAt", CellKind.Moment, "Date de dernière mise à jour.", (e, job) => Moment(Latest(e.UpdatedOn, Created(e, job))))
            {
                IsRequired = true,
            },
            new("nom", CellKind.Text, "Nom du projet.", (e, _) => MetadataText.Of(e.Title.Value, e.Language)) { IsRequired = true },
            new("description", CellKind.Text, "Description du projet : l'accroche du retour.", (e, job) =>
                CellText.Plain(e.Lede.Value, e, job.Library)
            ),
            new(
                "budgetPrevisionnel",
                CellKind.Whole,
                "Budget prévisionnel en euros : la somme des dépenses estimées, quand toutes sont connues.",
                (e, _) => Budget(e)
            ),
            new("dateDebutPrevisionnelle", CellKind.Text, "Date de début, quand elle est connue au jour près.", (e, _) =>
                e.Period?.From.Value is { Day: not null } date ? date.ToIso() : null
            ),
            new("phase", CellKind.Text, "Phase actuelle du projet.", (e, _) => e.Stage is { } stage ? Phases[(int)stage.Phase] : null)
            {
                Choices = Phases,
            },
            new("phaseStatut", CellKind.Text, "Statut de la phase en cours.", (e, _) =>
                e.Stage is { Progress: { } progress } ? Progresses[(int)progress] : null
            )
            {
                Choices = Progresses,
            },
            Empty("programme", "Programme ou service numérique à l'origine du projet : non renseigné par la collection."),
            Empty("porteurCodeSiret", "SIRET du porteur : non renseigné par la collection."),
            Empty("porteurReferentEmail", "Jamais renseigné : aucune donnée personnelle."),
            Empty("porteurReferentTelephone", "Jamais renseigné : aucune donnée personnelle."),
            Empty("porteurReferentPrenom", "Jamais renseigné : aucune donnée personnelle."),
            Empty("porteurReferentNom", "Jamais renseigné : aucune donnée personnelle."),
            Empty("porteurReferentFonction", "Jamais renseigné : aucune donnée personnelle."),
            Empty("competences", "Compétences du référentiel M57 : non renseignées par la collection."),
            Empty("leviers", "Leviers du référentiel national : non renseignés par la collection."),
            Empty("mecId", "Identifiant sur Mon Espace Collectivité : non renseigné."),
            Empty("tetId", "Identifiant sur Territoires en Transitions : non renseigné."),
            Empty("recocoId", "Identifiant sur Recoco : non renseigné."),
            new(
                "collectiviteIds",
                CellKind.Code,
                "Identifiants des collectivités de la table « collectivites », en liste JSON.",
                (e, job) => Json(BodiesOf(e, job).Select(t => Id(t.Reference.Folder, job)))
            ),
        ]
    );

    public static readonly ITable Bodies = new Table<Territory>(
        "collectivites",
        "Les communes et intercommunalités au schéma de l'État « collectivités », version 0.1.0.",
        ["id"],
        job => job.Library.Territories.Where(IsBody),
        [
            new("id", CellKind.Text, "Identifiant unique de la collectivité (UUID).", (t, job) => Id(t.Reference.Folder, job))
            {
                IsRequired = true,
            },
            new("nom", CellKind.Text, "Nom de la collectivité.", (t, job) =>
                MetadataText.Of(t.OfficialName ?? t.Name.Value, job.Library.Collection.Language)
            )
            {
                IsRequired = true,
            },
            new("type", CellKind.Text, "Type de collectivité.", (t, _) => t.Kind == "commune" ? "Commune" : "EPCI")
            {
                IsRequired = true,
                Choices = ["Commune", "EPCI"],
            },
            new("codeInsee", CellKind.Code, "Code INSEE, d'une commune.", (t, _) => t.Kind == "commune" ? t.Code?.Value : null),
            new("codeDepartements", CellKind.Code, "Codes des départements, en liste JSON.", (t, _) =>
                Json(t.Departments.Select(d => d.Code))
            ),
            new("codeRegions", CellKind.Text, "Codes des régions : non renseignés par la collection.", (_, _) => null),
            new("codeEpci", CellKind.Code, "SIREN de l'intercommunalité, d'un EPCI.", (t, _) => t.Kind == "commune" ? null : t.Code?.Value),
            new("siren", CellKind.Code, "SIREN de la collectivité, d'un EPCI.", (t, _) => t.Kind == "commune" ? null : t.Code?.Value),
            new("createdAt", CellKind.Moment, "Date de création de l'entrée : la première connue de ce territoire.", (t, job) =>
                Moment(Created(t, job))
            )
            {
                IsRequired = true,
            },
            new("updatedAt", CellKind.Moment, "Date de dernière mise à jour.", (t, job) =>
                Moment(Latest(t.ChangedIn(job.Library), Created(t, job)))
            )
            {
                IsRequired = true,
            },
        ]
    );

    public static IReadOnlyList<ITable> All { get; } = [Projects, Bodies];

    // The schema knows two kinds: a « pays » or a park is neither.
    private static bool IsBody(Territory territory) =>
        territory.Code is not null && (territory.Kind is "commune" or "cc" or "ca" or "cu" or "metropole");

    private static IEnumerable<Territory> BodiesOf(Experience experience, ExportJob job) =>
        job.Library.Territories.Where(t =>
            (t.Slug == experience.TerritorySlug || experience.OtherTerritories.Any(o => o.Value == t.Slug)) && IsBody(t)
        );

    private static PartialDate? Created(Experience experience, ExportJob job) =>
        experience.CollectedOn ?? experience.UpdatedOn ?? job.Library.Collection.Date ?? experience.Period?.From.Value;

    private static PartialDate? Created(Territory territory, ExportJob job)
    {
        PartialDate? first = null;
        foreach (var experience in territory.Experiences)
        {
            if (Created(experience, job) is { } date && (first is null || date.CompareTo(first.Value) < 0))
                first = date;
        }
        return first ?? territory.UpdatedOn ?? job.Library.Collection.Date;
    }

    private static PartialDate? Latest(PartialDate? updated, PartialDate? created) =>
        updated is { } date && (created is null || date.CompareTo(created.Value) > 0) ? date : created;

    private static string? Moment(PartialDate? date) =>
        date is { } known
            ? known.Earliest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T00:00:00.000Z"
            : null;

    private static decimal? Budget(Experience experience)
    {
        var lines = experience.ProjectResources.HasValue ? experience.ProjectResources.Value!.Expenses.Or([]) : [];
        return lines.Count > 0 && lines.All(l => l.IsEstimate && l.Currency == "EUR" && l.Amount.HasValue)
            ? Math.Round(lines.Sum(l => l.Amount.Value.Value))
            : null;
    }

    private static string Id(string name, ExportJob job) =>
        NameUuid.Of(Urls, $"{job.Library.Collection.Organisation.Site ?? job.Library.Collection.Organisation.Name}#{name}").ToString();

    private static string? Json(IEnumerable<string> items)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartArray();
            foreach (var item in items)
                json.WriteStringValue(item);
            json.WriteEndArray();
        }
        return stream.Length == 2 ? null : Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Column<Experience> Empty(string name, string description) => new(name, CellKind.Text, description, (_, _) => null);
}
