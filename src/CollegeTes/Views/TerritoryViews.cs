using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>A territory as templates see it (<c>territoire</c>).</summary>
internal static class TerritoryViews
{
    private static readonly ViewType<Department, RenderScope> Department = new(
        "département",
        "Un département français.",
        new()
        {
            { "code", MemberType.Text, "code", (d, _) => d.Code },
            { "nom", MemberType.Text, "nom", (d, scope) => scope.Typeset(d.Name) },
        }
    );

    private static readonly ViewType<(TerritoryFact Fact, ProseContext Context), RenderScope> Fact = new(
        "fait",
        "Une ligne de la carte d'identité d'un territoire.",
        new()
        {
            { "libelle", MemberType.Text, "ce dont elle parle", (f, scope) => scope.Typeset(f.Fact.Label) },
            { "texte", MemberType.Html, "ce qu'elle dit", (f, scope) => scope.Rich(f.Fact.Text, f.Context) },
        }
    );

    private static readonly ViewType<(PilotProject Project, ProseContext Context)?, RenderScope> Pilot = new(
        "projet pilote",
        "Le projet pilote suivi.",
        new()
        {
            { "titre", MemberType.Text, "titre", (p, scope) => scope.Typeset(p!.Value.Project.Title) },
            { "texte", MemberType.HtmlOrNothing, "description", (p, scope) => scope.Rich(p!.Value.Project.Text, p.Value.Context) },
        }
    );

    private static readonly ViewType<Approach, RenderScope> Approach = new(
        "démarche",
        "La démarche où le territoire est engagé.",
        new()
        {
            { "programme", MemberType.TextOrNothing, "nom du programme", (a, scope) => scope.Typeset(a.Programme) },
            { "periode", MemberType.Text, "période en français", (a, _) => new DatePeriod(a.From, a.To).ToFrench() },
        }
    );

    public static readonly ViewType<Territory, RenderScope> Territory = new(
        "territoire",
        "Un territoire.",
        new()
        {
            { "cle", MemberType.Text, "nom du dossier, qui sert d'identifiant", (t, _) => t.Slug },
            { "nom", MemberType.Text, "nom d'usage", (t, scope) => scope.Typeset(t.Name.Value) },
            {
                "nom_officiel",
                MemberType.TextOrNothing,
                "nom de la table nationale, quand un code est écrit",
                (t, scope) => scope.Typeset(t.OfficialName)
            },
            {
                "type",
                MemberType.Text,
                "sorte de territoire, en mots de la langue de la page",
                (t, scope) => scope.Labels["territoire." + t.Kind]
            },
            { "code", MemberType.TextOrNothing, "SIREN d'un EPCI ou code INSEE d'une commune", (t, _) => t.Code?.Value },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (t, scope) => scope.LanguageOf(t.LanguageIn(scope.Library))
            },
            { "accroche", MemberType.TextOrNothing, "phrase d'annonce", (t, scope) => scope.Typeset(t.Lede) },
            {
                "resume",
                MemberType.HtmlOrNothing,
                "résumé, avec ses renvois aux sources",
                (t, scope) => scope.Rich(t.Summary, ProseContext.ForTextsOf(t, scope.Library))
            },
            {
                "resume_texte",
                MemberType.TextOrNothing,
                "résumé sans balises",
                (t, scope) => t.Summary is { } s ? RichText.PlainText(s.Value, ProseContext.ForTextsOf(t, scope.Library)) : null
            },
            {
                "population",
                MemberType.TextOrNothing,
                "nombre d'habitants en français : « 12 500 »",
                (t, _) => t.Population is { } p ? FrenchFormat.Number(p.Value) : null
            },
            { "population_annee", MemberType.WholeOrNothing, "année du recensement", (t, _) => t.Population?.Year },
            { "population_source", MemberType.TextOrNothing, "d'où vient ce nombre", (t, scope) => scope.Typeset(t.Population?.Source) },
            { "communes", MemberType.WholeOrNothing, "nombre de communes", (t, _) => t.MunicipalityCount },
            {
                "noms_communes",
                MemberType.TextOrNothing,
                "noms des communes, dans l'ordre alphabétique",
                (t, _) =>
                    t.Municipalities.Count == 0
                        ? null
                        : FrenchTypography.Apply(FrenchFormat.List([.. t.Municipalities.OrderBy(UnicodeText.Fold, StringComparer.Ordinal)]))
            },
            { "departements", MemberType.ListOf(() => Department), "départements", (t, scope) => Department.List(t.Departments, scope) },
            {
                "departements_texte",
                MemberType.TextOrNothing,
                "les mêmes en une ligne : « Mayenne (53) »",
                (t, _) =>
                    t.Departments.Count == 0
                        ? null
                        : FrenchTypography.Apply(FrenchFormat.List([.. t.Departments.Select(d => $"{d.Name} ({d.Code})")]))
            },
            { "demarche", MemberType.ViewOrNothing(() => Approach), "démarche engagée", (t, scope) => Approach.Of(t.Approach, scope) },
            {
                "projet_pilote",
                MemberType.ViewOrNothing(() => Pilot),
                "projet pilote suivi",
                (t, scope) => Pilot.Of(t.PilotProject is { } p ? (p, ProseContext.ForTextsOf(t, scope.Library)) : null, scope)
            },
            {
                "axes",
                MemberType.ListOf(() => ReferenceViews.Axis),
                "ses axes, dans l'ordre de la collection",
                (t, scope) => ReferenceViews.Axes(t.Axes, scope)
            },
            {
                "description",
                MemberType.Html,
                "description, avant le premier titre de section ; vide parfois",
                (t, _) => t.Description.Lead
            },
            {
                "sections",
                MemberType.ListOf(() => SectionView.Section),
                "sections de la description",
                (t, scope) => SectionView.Section.List(t.Description.Sections, scope)
            },
            {
                "faits",
                MemberType.ListOf(() => Fact),
                "lignes de la carte d'identité",
                (t, scope) => Fact.List(t.Facts.Select(f => (f, ProseContext.ForTextsOf(t, scope.Library))), scope)
            },
            {
                "couverture",
                MemberType.Html,
                "dessin en SVG : son paysage, pour une couverture",
                (t, _) => Drawn.Of(t, LandscapeFrame.Cover)
            },
            { "ton", MemberType.Whole, "lumière de son paysage, de 1 à 6, pour la classe ton-N", (t, _) => Drawn.ToneOf(t) },
            { "bandeau_large", MemberType.Html, "dessin en SVG : son paysage en bandeau", (t, _) => Drawn.Of(t, LandscapeFrame.Wide) },
            { "ecran", MemberType.Html, "dessin en SVG : son paysage au format d'un écran", (t, _) => Drawn.Of(t, LandscapeFrame.Screen) },
            { "vignette", MemberType.Html, "dessin en SVG : son paysage en petit", (t, _) => Drawn.Of(t, LandscapeFrame.Thumbnail) },
            {
                "carte",
                MemberType.HtmlOrNothing,
                "dessin en SVG : où il est ; rien s'il n'a pas de position sur la carte",
                (t, scope) => Drawn.LocatorOf(t, scope, LocatorStyle.Page)
            },
            // Lue de loin, à côté du nom du territoire : les villes en grand
            {
                "carte_ecran",
                MemberType.HtmlOrNothing,
                "la même, lue de loin à côté du nom : les villes en grand",
                (t, scope) => Drawn.LocatorOf(t, scope, LocatorStyle.Screen)
            },
            { "situe", MemberType.Flag, "oui si sa position est connue", (t, _) => t.Position is not null },
            {
                "medias",
                MemberType.ListOf(() => ReferenceViews.Media),
                "images que ce livrable peut montrer, sauf celles que la description montre elle-même",
                (t, scope) =>
                    ReferenceViews.Media.List(
                        t.Media.Where(m =>
                            scope.MayShow(ShownThing.TerritoryImages, m.Consent) && !t.Description.Images.Any(i => i.File == m.File.Value)
                        ),
                        scope
                    )
            },
            {
                "contacts",
                MemberType.ListOf(() => ReferenceViews.Contact),
                "contacts",
                (t, scope) => ReferenceViews.Contacts(t.Contacts, ShownThing.TerritoryContacts, scope)
            },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "sources, numérotées",
                (t, scope) => ReferenceViews.Sources(t.Sources, t.Slug, t.Description, scope)
            },
            {
                "mis_a_jour_le",
                MemberType.TextOrNothing,
                "dernière mise à jour du territoire ou d'un de ses retours, en français",
                (t, scope) => t.ChangedIn(scope.Library)?.ToFrench()
            },
            {
                "mis_a_jour_quand",
                MemberType.TextOrNothing,
                "la même dans une phrase : le 15 mai 2024, en mai 2024",
                (t, scope) => DateWords.When(t.ChangedIn(scope.Library))
            },
            { "mis_a_jour_iso", MemberType.TextOrNothing, "la même, comme 2024-03-15", (t, scope) => t.ChangedIn(scope.Library)?.ToIso() },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "ses retours, par période",
                (t, scope) => ExperienceViews.Experience.List(t.Experiences, scope)
            },
            {
                "brouillon",
                MemberType.Flag,
                "oui si un de ses retours n'est pas au statut publie",
                (t, _) => t.Experiences.Any(e => e.Status.Value != Status.Published)
            },
            {
                "partenaires",
                MemberType.ListOf(() => ReferenceViews.Partner),
                "partenaires de ses retours, chacun une fois, porteurs d'abord",
                (t, scope) => ReferenceViews.Partner.List(PartnersOf(t.Experiences, scope), scope)
            },
            {
                "citation",
                MemberType.ViewOf(() => CitationViews.View),
                "comment citer son livret",
                (t, scope) => CitationViews.Of(t, scope)
            },
            // Celles que montre un de ses retours n'y sont pas.
            {
                "videos",
                MemberType.ListOf(() => FilmViews.Film),
                "vidéos du territoire, sauf celles que montre un de ses retours",
                (t, scope) =>
                    FilmViews.Film.List(
                        scope.Library.Films.Where(f =>
                            f.Territories.Any(r => r.Value == t.Slug) && !t.Experiences.Any(e => f.Experiences.Any(r => r.Value == e.Id))
                        ),
                        scope
                    )
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers son livret ; rien s'il n'en a pas",
                (t, scope) => scope.To(scope.Addresses.OfPage(t))
            },
        }
    );

    /// <summary>The partners of several write-ups, each once, bearers first.</summary>
    internal static IEnumerable<Partner> PartnersOf(IEnumerable<Experience> experiences, RenderScope scope)
    {
        var list = experiences.ToList();
        return list.Select(e => e.LeadOrganisation?.Reference?.Value)
            .Concat(list.SelectMany(e => e.Partners.Select(p => (string?)p.Reference.Value)))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(id => scope.Library.Partners.GetValueOrDefault(id))
            .OfType<Partner>();
    }
}
