using CollegeTes.Describing;
using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>A write-up as templates see it (<c>retour</c>).</summary>
internal static class ExperienceViews
{
    public static readonly ViewType<Section, RenderScope> Section = new(
        ("id", (s, scope) => scope.Addresses.Anchors.OfHeading(s.Id.Owner, s.Id.Name)),
        ("titre", (s, _) => s.Title),
        ("cle", (s, _) => s.Key),
        ("contenu", (s, _) => s.Content),
        ("entree", (s, _) => s.Opening)
    );

    private static readonly ProjectResources NoResources = new(default, default, default);

    private static readonly ViewType<(Relation Relation, ProseContext Context)?, RenderScope> Relation = new(
        ("nature", (r, _) => Words.Of(r!.Value.Relation.Kind)),
        ("titre", (r, scope) => scope.Labels["lien." + Words.Of(r!.Value.Relation.Kind)]),
        ("texte", (r, scope) => scope.Rich(r!.Value.Relation.Text, r.Value.Context))
    );

    private static readonly ViewType<Participation, RenderScope> Participation = new(
        ("nom", (p, scope) => scope.Typeset(scope.Library.Partners.GetValueOrDefault(p.Reference.Value)?.Name ?? p.Reference.Value)),
        ("site", (p, scope) => scope.Library.Partners.GetValueOrDefault(p.Reference.Value)?.Site?.Value),
        ("type", (p, scope) =>
            scope.Labels["partenaire." + Words.Of(scope.Library.Partners.GetValueOrDefault(p.Reference.Value)?.Kind ?? default)]
        ),
        ("role", (p, scope) => p.Role is { } role ? scope.Labels["role." + Words.Of(role)] : null)
    );

    private static readonly ViewType<(Milestone Milestone, ProseContext Context), RenderScope> Milestone = new(
        ("date", (m, scope) => m.Milestone.Date.HasValue ? m.Milestone.Date.Value.Value.ToFrench() : scope.Labels["date-inconnue"]),
        ("date_courte", (m, scope) =>
            m.Milestone.Date.HasValue ? m.Milestone.Date.Value.Value.ToFrench(shortMonth: true) : scope.Labels["date-inconnue"]
        ),
        ("date_iso", (m, _) => m.Milestone.Date.HasValue ? m.Milestone.Date.Value.Value.ToIso() : null),
        ("titre", (m, scope) => RenderScope.Typeset(m.Milestone.Title.Value, m.Context.Language)),
        ("texte", (m, scope) => scope.Rich(m.Milestone.Text, m.Context)),
        ("cle", (m, _) => m.Milestone.IsKey),
        ("moment", (m, _) => Words.Of(m.Milestone.Horizon))
    );

    private static readonly ViewType<(Figure Figure, ProseContext Context), RenderScope> Figure = new(
        ("id", (f, _) => f.Figure.Id.Value),
        ("libelle", (f, scope) => RenderScope.Typeset(f.Figure.Label.Value, f.Context.Language)),
        ("valeur", (f, _) => FigureText.Value(f.Figure)),
        ("approximation", (f, _) => FigureText.Qualifier(f.Figure) is { Length: > 0 } words ? words : null),
        ("nombre", (f, _) => f.Figure.Value.HasValue ? (double)f.Figure.Value.Value.Value : 0d),
        ("non_renseigne", (f, _) => !f.Figure.Value.HasValue),
        ("cible", (f, _) => f.Figure.Target is { } target ? FrenchFormat.WithUnit(target, f.Figure.Unit) : null),
        ("nombre_cible", (f, _) => f.Figure.Target is { } target ? (double)target : null),
        ("date", (f, _) => f.Figure.Date?.ToFrench()),
        ("source", (f, _) => f.Figure.Source is { } s && f.Context.NumberOf(s.Value) is > 0 and var number ? (object)number : null)
    );

    private static readonly ViewType<(CourseChange CourseChange, ProseContext Context), RenderScope> CourseChange = new(
        ("date", (t, _) => t.CourseChange.Date?.Value.ToFrench()),
        ("texte", (t, scope) => scope.Rich(t.CourseChange.Text, t.Context))
    );

    private static readonly ViewType<(Transfer Transfer, ProseContext Context), RenderScope> Transfer = new(
        ("necessaires", (t, scope) => ReferenceViews.Statements(t.Transfer.Needed, t.Context, scope)),
        ("adaptables", (t, scope) => ReferenceViews.Statements(t.Transfer.Adaptable, t.Context, scope)),
        ("limites", (t, scope) => ReferenceViews.Statements(t.Transfer.Limits, t.Context, scope))
    );

    private static readonly ViewType<(Quotation Quotation, ProseContext Context), RenderScope> Quotation = new(
        ("texte", (q, scope) => RenderScope.Typeset(q.Quotation.Text.Value, q.Context.Language)),
        ("auteur", (q, _) => q.Quotation.Author),
        ("fonction", (q, scope) => RenderScope.Typeset(q.Quotation.Role, q.Context.Language)),
        ("source", (q, _) => q.Quotation.Source is { } s && q.Context.NumberOf(s.Value) is > 0 and var number ? (object)number : null)
    );

    private static readonly ViewType<(CriticalView View, ProseContext Context)?, RenderScope> CriticalView = new(
        ("auteur", (v, scope) => scope.Typeset(v!.Value.View.Author)),
        ("texte", (v, scope) => scope.Rich(v!.Value.View.Text, v.Value.Context))
    );

    private static readonly ViewType<(Documented<IReadOnlyList<Statement>> List, ProseContext Context), RenderScope> DocumentedStatements =
        new(
            ("non_renseigne", (d, _) => d.List.IsUnknown),
            ("liste", (d, scope) => ReferenceViews.Statements(d.List.Or([]), d.Context, scope))
        );

    public static readonly ViewType<Experience, RenderScope> Experience = new(
        ("id", (e, _) => e.Id),
        ("cle", (e, _) => e.Slug),
        ("ancre", (e, scope) => scope.Addresses.Anchors.OfText(e.Slug)),
        ("titre", (e, scope) => RenderScope.Typeset(e.Title.Value, e.Language)),
        ("accroche", (e, scope) => RichText.PlainText(e.Lede.Value, ProseContext.ForTextsOf(e, scope.Library))),
        ("territoire", (e, scope) => TerritoryViews.Territory.Of(scope.Library.Find(SubjectKind.Territory, e.TerritorySlug), scope)),
        ("autres_territoires", (e, scope) =>
            TerritoryViews.Territory.List(scope.Library.Territories.Where(t => e.OtherTerritories.Any(o => o.Value == t.Slug)), scope)
        ),
        ("axes", (e, scope) => ReferenceViews.Axes(e.Axes, scope)),
        ("themes", (e, scope) => ReferenceViews.Themes(e.Themes, scope)),
        ("periode", (e, scope) => e.Period is { } p ? new DatePeriod(p.From.Value, p.To?.Value).ToFrench() : scope.Labels["non-renseigne"]),
        ("debut", (e, _) => e.Period?.From.Value.ToFrench()),
        ("fin", (e, _) => e.Period?.To?.Value.ToFrench()),
        ("phase", (e, scope) => e.Stage is { } s ? scope.Labels["phase." + Words.Of(s.Phase)] : null),
        ("avancement", (e, scope) => e.Stage is { } s ? scope.Labels["avancement." + Words.Of(s.Progress)] : null),
        ("statut", (e, _) => Words.Of(e.Status.Value)),
        ("brouillon", (e, _) => e.Status.Value != Status.Published),
        ("lien", (e, scope) => Relation.Of(e.Relation is { } r ? (r, ProseContext.ForTextsOf(e, scope.Library)) : null, scope)),
        ("porteur", (e, scope) => LeadOrganisation(e, scope)),
        ("partenaires", (e, scope) => Participation.List(e.Partners, scope)),
        ("publics", (e, _) => e.Audiences.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List(e.Audiences), e.Language)),
        ("moyens", (e, scope) =>
            ProjectResourceViews.ProjectResources.Of((e.ProjectResources.Or(NoResources), ProseContext.ForTextsOf(e, scope.Library)), scope)
        ),
        ("moyens_non_renseignes", (e, _) => e.ProjectResources.IsUnknown),
        ("etapes", (e, scope) => Milestone.List(e.Milestones.Select(m => (m, ProseContext.ForTextsOf(e, scope.Library))), scope)),
        ("etapes_cles", (e, scope) =>
            Milestone.List(
                (e.Milestones.Any(m => m.IsKey) ? e.Milestones.Where(m => m.IsKey) : e.Milestones).Select(m =>
                    (m, ProseContext.ForTextsOf(e, scope.Library))
                ),
                scope
            )
        ),
        ("chiffres", (e, scope) => Figure.List(e.Figures.Select(f => (f, ProseContext.ForTextsOf(e, scope.Library))), scope)),
        ("resultats", (e, scope) => ReferenceViews.Statements(e.Results, ProseContext.ForTextsOf(e, scope.Library), scope)),
        ("facteurs", (e, scope) => Statements(e.Factors, e, scope)),
        ("freins", (e, scope) => Statements(e.Obstacles, e, scope)),
        ("enseignements", (e, scope) => Statements(e.Lessons, e, scope)),
        ("bifurcations", (e, scope) =>
            CourseChange.List(e.CourseChanges.Select(t => (t, ProseContext.ForTextsOf(e, scope.Library))), scope)
        ),
        ("reproductibilite", (e, scope) =>
            e.Transfer.HasValue ? Transfer.Of((e.Transfer.Value!, ProseContext.ForTextsOf(e, scope.Library)), scope) : null
        ),
        ("reproductibilite_non_renseignee", (e, _) => e.Transfer.IsUnknown),
        ("citations", (e, scope) =>
            Quotation.List(
                e.Quotations.Where(q => scope.MayShow(ShownThing.Quotations, q.Consent))
                    .Select(q => (q, ProseContext.ForTextsOf(e, scope.Library))),
                scope
            )
        ),
        ("niveaux", (e, scope) => FrameworkViews.Levels(e, scope)),
        ("cadre", (e, scope) => FrameworkViews.Applied(e, scope)),
        // Celles que le texte montre lui-même n'y sont pas.
        ("medias", (e, scope) =>
            ReferenceViews.Media.List(
                e.Media.Where(m => scope.MayShow(ShownThing.Images, m.Consent) && !e.Body.Images.Any(i => i.File == m.File.Value)),
                scope.In(e.Language)
            )
        ),
        ("contacts", (e, scope) => ReferenceViews.Contacts(e.Contacts, ShownThing.Contacts, scope.In(e.Language))),
        ("ressources", (e, scope) => ReferenceViews.Resource.List(e.Resources, scope.In(e.Language))),
        ("sources", (e, scope) => ReferenceViews.Sources(e.Sources, e.Slug, e.Body, scope.In(e.Language))),
        ("regard_critique", (e, scope) =>
            CriticalView.Of(e.CriticalView is { } v ? (v, ProseContext.ForTextsOf(e, scope.Library)) : null, scope)
        ),
        ("langue", (e, _) => e.Language),
        ("attribut_langue", (e, scope) => scope.LanguageOf(e.Language)),
        ("auteurs", (e, scope) =>
            FrenchTypography.Apply(FrenchFormat.List(e.Authors.Count > 0 ? e.Authors : scope.Library.Collection.Authors))
        ),
        ("relecteurs", (e, _) => e.Reviewers.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List(e.Reviewers))),
        ("licence", (e, scope) => LicenceView.Of((e.Licence ?? scope.Library.Collection.Licence)?.Value, scope)),
        ("recueilli_le", (e, _) => e.CollectedOn?.ToFrench()),
        ("mis_a_jour_le", (e, _) => e.UpdatedOn?.ToFrench()),
        ("mis_a_jour_iso", (e, _) => e.UpdatedOn?.ToIso()),
        ("avant_propos", (e, _) => e.Body.Lead.Length > 0 ? e.Body.Lead : null),
        ("sections", (e, scope) => Section.List(e.Body.Sections, scope)),
        ("contexte", (e, scope) => Section.Of(Find(e, "contexte"), scope)),
        ("objectifs", (e, scope) => Section.Of(Find(e, "objectifs"), scope)),
        ("deroulement", (e, scope) => Section.Of(Find(e, "deroulement"), scope)),
        ("effets", (e, scope) => Section.Of(Find(e, "resultats"), scope)),
        ("bandeau", (e, _) => Html.FromTrusted(Band.Draw(e.Slug))),
        ("mots", (e, _) => e.Body.WordCount),
        ("minutes", (e, _) => Math.Max(1, (e.Body.WordCount + 110) / 220)),
        ("citation", (e, scope) => CitationViews.Of(e, scope)),
        ("page", (e, scope) => scope.To(scope.Addresses.OfStory(e))),
        ("adresse", (e, scope) => scope.Online(scope.Addresses.OfStory(e) ?? scope.Addresses.OfPage(e))),
        ("fiche", (e, scope) => scope.To(scope.Addresses.OfPage(e))),
        ("episodes", (e, scope) =>
            PodcastViews.Episode.List(
                scope.Library.Podcasts.SelectMany(p => p.Episodes).Where(x => x.Experiences.Any(r => r.Value == e.Id)),
                scope
            )
        ),
        ("videos", (e, scope) => FilmViews.Film.List(scope.Library.Films.Where(f => f.Experiences.Any(r => r.Value == e.Id)), scope))
    );

    private static object? Statements(Documented<IReadOnlyList<Statement>> list, Experience experience, RenderScope scope) =>
        DocumentedStatements.Of((list, ProseContext.ForTextsOf(experience, scope.Library)), scope);

    private static Section? Find(Experience experience, string key) => experience.Body.Sections.FirstOrDefault(s => s.Key == key);

    private static object? LeadOrganisation(Experience experience, RenderScope scope)
    {
        if (experience.LeadOrganisation is not { } leadOrganisation)
            return null;
        var partner = leadOrganisation.Reference is { } reference
            ? scope.Library.Partners.GetValueOrDefault(reference.Value)
                ?? new Partner(reference, reference.Value, default, null, null, reference.Span)
            : new Partner(
                leadOrganisation.Name!.Value,
                leadOrganisation.Name.Value.Value,
                leadOrganisation.Kind,
                null,
                null,
                leadOrganisation.Name.Value.Span
            );
        return ReferenceViews.Partner.Of(partner, scope);
    }
}
