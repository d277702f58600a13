using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Validating;

namespace CollegeTes.Exports;

/// <summary>Write-ups, their timelines, their figures and their partners.</summary>
internal static class ExperienceTables
{
    internal static readonly Column<Experience> Key = new("retour", CellKind.Id, "Identifiant du retour : territoire/retour.", (e, _) =>
        e.Id
    )
    {
        IsRequired = true,
    };

    private static readonly string[] PartnerKinds = [.. Enum.GetValues<PartnerKind>().Select(Words.Of)];

    public static readonly ITable Experiences = new Table<Experience>(
        "retours",
        "Les retours d'expérience.",
        ["retour"],
        job => job.Library.Experiences,
        [
            Key,
            new("territoire", CellKind.Id, "Territoire qui l'a mené.", (e, _) => e.TerritorySlug) { IsRequired = true },
            new("autres_territoires", CellKind.List, "Autres territoires concernés.", (e, _) => CellText.Plain(e.OtherTerritories))
            {
                IsRequired = true,
            },
            new("titre", CellKind.Text, "Titre.", (e, _) => MetadataText.Of(e.Title.Value, e.Language)) { IsRequired = true },
            new("accroche", CellKind.Text, "En une ou deux phrases.", (e, job) => CellText.Plain(e.Lede.Value, e, job.Library))
            {
                IsRequired = true,
            },
            new("axes", CellKind.List, "Axes de travail.", (e, _) => CellText.Plain(e.Axes)) { IsRequired = true },
            new("themes", CellKind.List, "Thèmes.", (e, _) => CellText.Themes(e.Themes)) { IsRequired = true },
            new("debut", CellKind.Date, "Début de l'expérience, aussi précis qu'on le connaît.", (e, _) => e.Period?.From.Value.ToIso()),
            new("fin", CellKind.Date, "Fin ; vide tant qu'elle dure.", (e, _) => e.Period?.To?.Value.ToIso()),
            new("phase", CellKind.Text, "Phase : les mots du schéma de l'État, sans accents.", (e, _) =>
                e.Stage is { } s ? Words.Of(s.Phase) : null
            )
            {
                Choices = ["idee", "etude", "operation"],
            },
            new("avancement", CellKind.Text, "Statut de la phase : les mots du schéma de l'État, sans accents.", (e, _) =>
                e.Stage is { Progress: { } progress } ? Words.Of(progress) : null
            )
            {
                Choices = ["en-cours", "en-retard", "en-pause", "bloque", "abandonne", "termine"],
            },
            new("lien", CellKind.Text, "Lien avec l'organisation qui publie, tel que les sources l'établissent.", (e, _) =>
                e.Relation is { } r ? Words.Of(r.Kind) : null
            )
            {
                Choices = ["accompagnement", "territoire-partenaire", "non-etabli"],
            },
            new("porteur", CellKind.Text, "Organisation qui le porte.", (e, job) =>
                MetadataText.Of(LeadName(e, job.Library), job.Library.Collection.Language)
            ),
            new("porteur_type", CellKind.Text, "Sorte d'organisation.", (e, job) =>
                e.LeadOrganisation is { } b
                    ? Words.Of(b.Reference is { } r ? job.Library.Partners.GetValueOrDefault(r.Value)?.Kind ?? default : b.Kind)
                    : null
            )
            {
                Choices = PartnerKinds,
            },
            new("publics", CellKind.List, "À qui il s'adresse.", (e, _) =>
                e.Audiences.Select(a => MetadataText.Of(a, e.Language)).OfType<string>().ToArray()
            )
            {
                IsRequired = true,
            },
            new("langue", CellKind.Code, "Langue du texte, en code BCP 47.", (e, _) => e.Language) { IsRequired = true },
            new("auteurs", CellKind.List, "Auteurs du texte.", (e, job) =>
                Contributor.Of(e.Authors, job.Library).Select(c => c.Name).ToArray()
            )
            {
                IsRequired = true,
            },
            new("licence", CellKind.Code, "Licence du texte, en identifiant SPDX.", (e, job) =>
                (e.Licence ?? job.Library.Collection.Licence)?.Value
            ),
            new("mots", CellKind.Whole, "Longueur du récit, en mots.", (e, _) => e.Body.WordCount) { IsRequired = true },
            new("recueilli_le", CellKind.Date, "Date du recueil.", (e, _) => e.CollectedOn?.ToIso()),
            new("mis_a_jour_le", CellKind.Date, "Dernière mise à jour.", (e, _) => e.UpdatedOn?.ToIso()),
            new("relu_par_le_territoire", CellKind.Flag, "Vrai quand le porteur ou le territoire a validé ce qui suit.", (e, job) =>
                Approvals.IsByTerritory(e, job.Library)
            )
            {
                IsRequired = true,
            },
            new("valide_par", CellKind.List, "Qui a relu et validé le texte, pour ce qui n'a pas changé depuis.", (e, job) =>
                ValidationCells.Names(e, job.Library)
            )
            {
                IsRequired = true,
            },
            new("valide", CellKind.List, "Ce qui est validé en entier : texte, chiffres, citations, photos, observations.", (e, job) =>
                ValidationCells.Objects(e, job.Library)
            )
            {
                IsRequired = true,
            },
            new("valide_le", CellKind.Date, "Mois de la dernière validation.", (e, job) => ValidationCells.LastOn(e, job.Library)),
            new("recit", CellKind.Address, "Adresse du récit complet, dans le livret.", (e, job) =>
                job.Address(job.Scope.Addresses.OfStory(e))
            ),
            new("fiche", CellKind.Address, "Adresse de la fiche.", (e, job) => job.Address(job.Scope.Addresses.OfPage(e))),
        ]
    );

    public static readonly ITable Milestones = new Table<(Experience Of, Milestone Item, int Rank)>(
        "etapes",
        "Les étapes des expériences, dans leur ordre.",
        ["retour", "rang"],
        job => job.Library.Experiences.SelectMany(e => e.Milestones.Select((m, i) => (e, m, i + 1))),
        [
            new("retour", CellKind.Id, Key.Description, (r, _) => r.Of.Id) { IsRequired = true },
            new("rang", CellKind.Whole, "Place dans le retour, à partir de 1.", (r, _) => r.Rank) { IsRequired = true },
            new("date", CellKind.Date, "Date, aussi précise qu'on la connaît ; vide quand elle n'est pas renseignée.", (r, _) =>
                r.Item.Date.HasValue ? r.Item.Date.Value.Value.ToIso() : null
            ),
            new("titre", CellKind.Text, "Ce qui se passe.", (r, _) => MetadataText.Of(r.Item.Title.Value, r.Of.Language))
            {
                IsRequired = true,
            },
            new("texte", CellKind.Text, "Détail.", (r, job) => CellText.Plain(r.Item.Text?.Value.ToString(), r.Of, job.Library)),
            new("cle", CellKind.Flag, "Vrai pour une étape clé.", (r, _) => r.Item.IsKey) { IsRequired = true },
            new("moment", CellKind.Text, "Avant, pendant ou après la période de l'expérience.", (r, _) => Words.Of(r.Item.Horizon))
            {
                IsRequired = true,
                Choices = ["avant", "pendant", "apres"],
            },
        ]
    );

    public static readonly ITable Figures = new Table<(Experience Of, Figure Item)>(
        "chiffres",
        "Les chiffres, chacun avec son unité et sa source.",
        ["retour", "chiffre"],
        job => job.Library.Experiences.SelectMany(e => e.Figures.Select(f => (e, f))),
        [
            new("retour", CellKind.Id, Key.Description, (r, _) => r.Of.Id) { IsRequired = true },
            new("chiffre", CellKind.Text, "Identifiant du chiffre dans le retour.", (r, _) => r.Item.Id.Value) { IsRequired = true },
            new("libelle", CellKind.Text, "Ce qui est compté.", (r, _) => MetadataText.Of(r.Item.Label.Value, r.Of.Language))
            {
                IsRequired = true,
            },
            new("valeur", CellKind.Number, "Valeur ; vide quand elle n'est pas renseignée, ce qui n'est pas zéro.", (r, _) =>
                r.Item.Value.HasValue ? r.Item.Value.Value.Value : null
            ),
            new("unite", CellKind.Text, "Unité.", (r, _) => MetadataText.Of(r.Item.Unit, r.Of.Language)),
            new("precision", CellKind.Text, "À quel point la valeur est exacte.", (r, _) => WordOf(r.Item.Approximation))
            {
                IsRequired = true,
                Choices = ["exact", "environ", "plus-de", "moins-de", "pres-de"],
            },
            new("cible", CellKind.Number, "Valeur visée.", (r, _) => r.Item.Target),
            new("date", CellKind.Date, "Date de la mesure ; vide quand la source ne la dit pas.", (r, _) => r.Item.Date?.ToIso()),
            new("releve_le", CellKind.Date, "Date où il a été relevé dans sa source.", (r, _) => r.Item.ReadOn?.ToIso()),
            new("source", CellKind.Text, "Identifiant de sa source, dans la table des sources.", (r, _) => r.Item.Source?.Value),
        ]
    );

    public static readonly ITable Partners = new Table<(Experience Of, Participation Item)>(
        "partenaires",
        "Les organisations qui ont pris part aux expériences.",
        [],
        job => job.Library.Experiences.SelectMany(e => e.Partners.Select(p => (e, p))),
        [
            new("retour", CellKind.Id, Key.Description, (r, _) => r.Of.Id) { IsRequired = true },
            new("partenaire", CellKind.Text, "Identifiant de l'organisation dans la collection.", (r, _) => r.Item.Reference.Value)
            {
                IsRequired = true,
            },
            new("nom", CellKind.Text, "Nom.", (r, job) =>
                MetadataText.Of(job.Library.Partners.GetValueOrDefault(r.Item.Reference.Value)?.Name, job.Library.Collection.Language)
            ),
            new("type", CellKind.Text, "Sorte d'organisation.", (r, job) =>
                Words.Of(job.Library.Partners.GetValueOrDefault(r.Item.Reference.Value)?.Kind ?? default)
            )
            {
                IsRequired = true,
                Choices = PartnerKinds,
            },
            new("role", CellKind.Text, "Ce qu'elle fait dans l'expérience.", (r, _) => r.Item.Role is { } role ? Words.Of(role) : null)
            {
                Choices = ["pilote", "financeur", "operateur", "associe"],
            },
            new("site", CellKind.Address, "Son site.", (r, job) =>
                job.Library.Partners.GetValueOrDefault(r.Item.Reference.Value)?.Site?.Value
            ),
        ]
    );

    private static string? LeadName(Experience experience, Library library) =>
        experience.LeadOrganisation is not { } leadOrganisation ? null
        : leadOrganisation.Reference is { } reference ? library.Partners.GetValueOrDefault(reference.Value)?.Name ?? reference.Value
        : leadOrganisation.Name?.Value;

    private static string WordOf(Approximation approximation) =>
        approximation switch
        {
            Approximation.About => "environ",
            Approximation.MoreThan => "plus-de",
            Approximation.LessThan => "moins-de",
            Approximation.Nearly => "pres-de",
            _ => "exact",
        };
}
