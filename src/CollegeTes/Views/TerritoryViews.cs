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
        ("code", (d, _) => d.Code),
        ("nom", (d, scope) => scope.Typeset(d.Name))
    );

    private static readonly ViewType<(TerritoryFact Fact, ProseContext Context), RenderScope> Fact = new(
        ("libelle", (f, scope) => scope.Typeset(f.Fact.Label)),
        ("texte", (f, scope) => scope.Rich(f.Fact.Text, f.Context))
    );

    private static readonly ViewType<(PilotProject Project, ProseContext Context)?, RenderScope> Pilot = new(
        ("titre", (p, scope) => scope.Typeset(p!.Value.Project.Title)),
        ("texte", (p, scope) => scope.Rich(p!.Value.Project.Text, p.Value.Context))
    );

    private static readonly ViewType<Approach, RenderScope> Approach = new(
        ("programme", (a, scope) => scope.Typeset(a.Programme)),
        ("periode", (a, _) => new DatePeriod(a.From, a.To).ToFrench())
    );

    public static readonly ViewType<Territory, RenderScope> Territory = new(
        ("cle", (t, _) => t.Slug),
        ("nom", (t, scope) => scope.Typeset(t.Name.Value)),
        ("nom_officiel", (t, scope) => scope.Typeset(t.OfficialName)),
        ("type", (t, scope) => scope.Labels["territoire." + t.Kind]),
        ("code", (t, _) => t.Code?.Value),
        ("attribut_langue", (t, scope) => scope.LanguageOf(t.LanguageIn(scope.Library))),
        ("accroche", (t, scope) => scope.Typeset(t.Lede)),
        ("resume", (t, scope) => scope.Rich(t.Summary, ProseContext.ForTextsOf(t, scope.Library))),
        ("resume_texte", (t, scope) => t.Summary is { } s ? RichText.PlainText(s.Value, ProseContext.ForTextsOf(t, scope.Library)) : null),
        ("population", (t, _) => t.Population is { } p ? FrenchFormat.Number(p.Value) : null),
        ("population_annee", (t, _) => t.Population?.Year),
        ("population_source", (t, scope) => scope.Typeset(t.Population?.Source)),
        ("communes", (t, _) => t.MunicipalityCount),
        ("noms_communes", (t, _) =>
            t.Municipalities.Count == 0
                ? null
                : FrenchTypography.Apply(FrenchFormat.List([.. t.Municipalities.OrderBy(UnicodeText.Fold, StringComparer.Ordinal)]))
        ),
        ("departements", (t, scope) => Department.List(t.Departments, scope)),
        ("departements_texte", (t, _) =>
            t.Departments.Count == 0
                ? null
                : FrenchTypography.Apply(FrenchFormat.List([.. t.Departments.Select(d => $"{d.Name} ({d.Code})")]))
        ),
        ("demarche", (t, scope) => Approach.Of(t.Approach, scope)),
        ("projet_pilote", (t, scope) => Pilot.Of(t.PilotProject is { } p ? (p, ProseContext.ForTextsOf(t, scope.Library)) : null, scope)),
        ("axes", (t, scope) => ReferenceViews.Axes(t.Axes, scope)),
        ("description", (t, _) => t.Description.Lead),
        ("sections", (t, scope) => ExperienceViews.Section.List(t.Description.Sections, scope)),
        ("faits", (t, scope) => Fact.List(t.Facts.Select(f => (f, ProseContext.ForTextsOf(t, scope.Library))), scope)),
        ("couverture", (t, _) => Drawn.Of(t, LandscapeFrame.Cover)),
        ("ton", (t, _) => Drawn.ToneOf(t)),
        ("bandeau_large", (t, _) => Drawn.Of(t, LandscapeFrame.Wide)),
        ("ecran", (t, _) => Drawn.Of(t, LandscapeFrame.Screen)),
        ("vignette", (t, _) => Drawn.Of(t, LandscapeFrame.Thumbnail)),
        ("carte", (t, scope) => Drawn.LocatorOf(t, scope, LocatorStyle.Page)),
        // Lue de loin, à côté du nom du territoire : les villes en grand
        ("carte_ecran", (t, scope) => Drawn.LocatorOf(t, scope, LocatorStyle.Screen)),
        ("situe", (t, _) => t.Position is not null),
        ("medias", (t, scope) =>
            ReferenceViews.Media.List(
                t.Media.Where(m =>
                    scope.MayShow(ShownThing.TerritoryImages, m.Consent) && !t.Description.Images.Any(i => i.File == m.File.Value)
                ),
                scope
            )
        ),
        ("contacts", (t, scope) => ReferenceViews.Contacts(t.Contacts, ShownThing.TerritoryContacts, scope)),
        ("sources", (t, scope) => ReferenceViews.Sources(t.Sources, t.Slug, t.Description, scope)),
        ("mis_a_jour_le", (t, scope) => t.ChangedIn(scope.Library)?.ToFrench()),
        ("mis_a_jour_iso", (t, scope) => t.ChangedIn(scope.Library)?.ToIso()),
        ("retours", (t, scope) => ExperienceViews.Experience.List(t.Experiences, scope)),
        ("brouillon", (t, _) => t.Experiences.Any(e => e.Status.Value != Status.Published)),
        ("partenaires", (t, scope) => ReferenceViews.Partner.List(PartnersOf(t.Experiences, scope), scope)),
        ("citation", (t, scope) => CitationViews.Of(t, scope)),
        // Celles que montre un de ses retours n'y sont pas.
        ("videos", (t, scope) =>
            FilmViews.Film.List(
                scope.Library.Films.Where(f =>
                    f.Territories.Any(r => r.Value == t.Slug) && !t.Experiences.Any(e => f.Experiences.Any(r => r.Value == e.Id))
                ),
                scope
            )
        ),
        ("page", (t, scope) => scope.To(scope.Addresses.OfPage(t)))
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
