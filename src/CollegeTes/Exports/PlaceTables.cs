using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;

namespace CollegeTes.Exports;

/// <summary>Territories, and the booklets that gather write-ups across them.</summary>
internal static class PlaceTables
{
    private static readonly string[] Kinds =
    [
        "commune",
        "cc",
        "ca",
        "cu",
        "metropole",
        "pays",
        "petr",
        "pnr",
        "departement",
        "region",
        "autre",
    ];

    public static readonly ITable Territories = new Table<Territory>(
        "territoires",
        "Les territoires.",
        ["territoire"],
        job => job.Library.Territories,
        [
            new("territoire", CellKind.Id, "Identifiant du territoire dans la collection.", (t, _) => t.Slug) { IsRequired = true },
            new("nom", CellKind.Text, "Nom d'usage.", (t, job) => MetadataText.Of(t.Name.Value, job.Library.Collection.Language))
            {
                IsRequired = true,
            },
            new("nom_officiel", CellKind.Text, "Nom officiel, d'après la table nationale.", (t, job) =>
                MetadataText.Of(t.OfficialName, job.Library.Collection.Language)
            ),
            new(
                "type",
                CellKind.Text,
                "Sorte de territoire ; cc, ca et cu sont les communautés de communes, d'agglomération et urbaines.",
                (t, _) => t.Kind
            )
            {
                IsRequired = true,
                Choices = Kinds,
            },
            new("code", CellKind.Code, "Code INSEE d'une commune, SIREN d'une intercommunalité.", (t, _) => t.Code?.Value),
            new("departements", CellKind.List, "Codes des départements.", (t, _) => t.Departments.Select(d => d.Code).ToArray())
            {
                IsRequired = true,
            },
            new("communes", CellKind.Whole, "Nombre de communes.", (t, _) => t.MunicipalityCount),
            new("population", CellKind.Whole, "Nombre d'habitants.", (t, _) => t.Population?.Value),
            new("population_annee", CellKind.Whole, "Année de ce nombre.", (t, _) => t.Population?.Year),
            new("population_source", CellKind.Text, "D'où il vient.", (t, job) =>
                MetadataText.Of(t.Population?.Source, job.Library.Collection.Language)
            ),
            new("latitude", CellKind.Number, "Latitude du point qui situe le territoire, en degrés (WGS 84).", (t, _) =>
                t.Position is { } p ? (decimal)p.Latitude : null
            ),
            new("longitude", CellKind.Number, "Longitude de ce point, en degrés ; négative à l'ouest de Greenwich.", (t, _) =>
                t.Position is { } p ? (decimal)p.Longitude : null
            ),
            new("axes", CellKind.List, "Axes de travail de la collection.", (t, _) => CellText.Plain(t.Axes)) { IsRequired = true },
            new("programme", CellKind.Text, "Programme de la démarche engagée.", (t, job) =>
                MetadataText.Of(t.Approach?.Programme, job.Library.Collection.Language)
            ),
            new("demarche_debut", CellKind.Date, "Début de la démarche.", (t, _) => t.Approach?.From?.ToIso()),
            new("demarche_fin", CellKind.Date, "Fin de la démarche.", (t, _) => t.Approach?.To?.ToIso()),
            new("retours", CellKind.Whole, "Nombre de retours d'expérience publiés.", (t, _) => t.Experiences.Count) { IsRequired = true },
            new("mis_a_jour_le", CellKind.Date, "Dernière mise à jour du territoire ou d'un de ses retours.", (t, job) =>
                t.ChangedIn(job.Library)?.ToIso()
            ),
            new("livret", CellKind.Address, "Adresse du livret.", (t, job) => job.Address(job.Scope.Addresses.OfPage(t))),
        ]
    );

    public static readonly ITable Booklets = new Table<ThematicBooklet>(
        "livrets",
        "Les livrets thématiques et les guides.",
        ["livret"],
        job => job.Library.Booklets,
        [
            new("livret", CellKind.Id, "Identifiant du livret dans la collection.", (b, _) => b.Slug) { IsRequired = true },
            new("titre", CellKind.Text, "Titre.", (b, job) => MetadataText.Of(b.Title.Value, job.Library.Collection.Language))
            {
                IsRequired = true,
            },
            new("accroche", CellKind.Text, "En une phrase.", (b, job) => MetadataText.Of(b.Lede, job.Library.Collection.Language)),
            new("nature", CellKind.Text, "Livret qui réunit des retours, ou guide à chapitres.", (b, _) =>
                b.HasChapters ? "guide" : "livret"
            )
            {
                IsRequired = true,
                Choices = ["livret", "guide"],
            },
            new("retours", CellKind.List, "Les retours qu'il réunit, dans leur ordre.", (b, job) =>
                b.SelectedIn(job.Library).Select(e => e.Id).ToArray()
            )
            {
                IsRequired = true,
            },
            new("mis_a_jour_le", CellKind.Date, "Dernière mise à jour.", (b, _) => b.UpdatedOn?.ToIso()),
            new("adresse", CellKind.Address, "Adresse du livret.", (b, job) => job.Address(job.Scope.Addresses.OfPage(b))),
        ]
    );
}
