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
    public static readonly ViewType<Experience, RenderScope> Experience = new(
        "retour",
        "Un retour d'expérience.",
        new()
        {
            { "id", MemberType.Text, "territoire/retour, qui le nomme partout", (e, _) => e.Id },
            { "cle", MemberType.Text, "nom du fichier", (e, _) => e.Slug },
            { "ancre", MemberType.Text, "ancre de son texte dans le livret", (e, scope) => scope.Addresses.Anchors.OfText(e.Slug) },
            { "titre", MemberType.Text, "titre", (e, scope) => RenderScope.Typeset(e.Title.Value, e.Language) },
            { "accroche", MemberType.Text, "phrase d'annonce", (e, scope) => RichText.PlainText(e.Lede.Value, In(e, scope)) },
            {
                "territoire",
                MemberType.ViewOf(() => TerritoryViews.Territory),
                "son territoire",
                (e, scope) => TerritoryViews.Territory.Of(scope.Library.Find(SubjectKind.Territory, e.TerritorySlug)!, scope)
            },
            {
                "autres_territoires",
                MemberType.ListOf(() => TerritoryViews.Territory),
                "les autres territoires concernés",
                (e, scope) =>
                    TerritoryViews.Territory.List(
                        scope.Library.Territories.Where(t => e.OtherTerritories.Any(o => o.Value == t.Slug)),
                        scope
                    )
            },
            {
                "axes",
                MemberType.ListOf(() => ReferenceViews.Axis),
                "ses axes, dans l'ordre de la collection",
                (e, scope) => ReferenceViews.Axes(e.Axes, scope)
            },
            { "themes", MemberType.ListOf(() => ReferenceViews.Theme), "ses thèmes", (e, scope) => ReferenceViews.Themes(e.Themes, scope) },
            {
                "periode",
                MemberType.Text,
                "période en français, ou « non renseigné »",
                (e, scope) => e.Period is { } p ? new DatePeriod(p.From.Value, p.To?.Value).ToFrench() : scope.Labels["non-renseigne"]
            },
            { "debut", MemberType.TextOrNothing, "début de la période en français", (e, _) => e.Period?.From.Value.ToFrench() },
            {
                "fin",
                MemberType.TextOrNothing,
                "fin de la période en français ; rien si elle continue",
                (e, _) => e.Period?.To?.Value.ToFrench()
            },
            {
                "phase",
                MemberType.TextOrNothing,
                "phase, en mots de la langue de la page",
                (e, scope) => e.Stage is { } s ? scope.Labels["phase." + Words.Of(s.Phase)] : null
            },
            {
                "avancement",
                MemberType.TextOrNothing,
                "avancement, en mots de la langue de la page",
                (e, scope) => e.Stage is { } s ? scope.Labels["avancement." + (s.Progress is { } p ? Words.Of(p) : "non-renseigne")] : null
            },
            {
                "avancement_non_renseigne",
                MemberType.Flag,
                "oui si l'auteur a écrit que l'avancement n'est pas renseigné",
                (e, _) => e.Stage is { Progress: null }
            },
            { "statut", MemberType.Text, "brouillon, relu, valide, publie ou archive", (e, _) => Words.Of(e.Status.Value) },
            { "relecture", ValidationViews.Shown, ValidationViews.Words, ValidationViews.Of },
            { "brouillon", MemberType.Flag, "oui si le statut n'est pas publie", (e, _) => e.Status.Value != Status.Published },
            {
                "lien",
                MemberType.ViewOrNothing(() => ExperiencePartViews.Relation),
                "lien avec l'organisme qui publie",
                (e, scope) => ExperiencePartViews.Relation.Of(e.Relation is { } r ? (r, In(e, scope)) : null, scope)
            },
            {
                "porteur",
                MemberType.ViewOrNothing(() => ReferenceViews.Partner),
                "qui porte l'expérience",
                (e, scope) => ReferenceViews.LeadOrganisation(e, scope)
            },
            {
                "partenaires",
                MemberType.ListOf(() => ExperiencePartViews.Participation),
                "partenaires et leur rôle",
                (e, scope) => ExperiencePartViews.Participation.List(e.Partners, scope)
            },
            {
                "publics",
                MemberType.TextOrNothing,
                "publics visés, joints par des virgules et « et »",
                (e, _) => e.Audiences.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List(e.Audiences), e.Language)
            },
            {
                "moyens",
                MemberType.ViewOf(() => ProjectResourceViews.ProjectResources),
                "ce qu'il a fallu : personnes, dépenses, financements",
                (e, scope) =>
                    ProjectResourceViews.ProjectResources.Of((e.ProjectResources.Or(ProjectResourceViews.None), In(e, scope)), scope)
            },
            {
                "moyens_non_renseignes",
                MemberType.Flag,
                "oui si l'auteur a écrit « non renseigné »",
                (e, _) => e.ProjectResources.IsUnknown
            },
            {
                "etapes",
                MemberType.ListOf(() => ExperiencePartViews.Milestone),
                "toutes les étapes",
                (e, scope) => ExperiencePartViews.Milestone.List(e.Milestones.Select(m => (m, In(e, scope))), scope)
            },
            {
                "etapes_cles",
                MemberType.ListOf(() => ExperiencePartViews.Milestone),
                "les étapes clés, ou toutes si aucune ne l'est",
                (e, scope) =>
                    ExperiencePartViews.Milestone.List(
                        (e.Milestones.Any(m => m.IsKey) ? e.Milestones.Where(m => m.IsKey) : e.Milestones).Select(m => (m, In(e, scope))),
                        scope
                    )
            },
            {
                "chiffres",
                MemberType.ListOf(() => ExperiencePartViews.Figure),
                "chiffres",
                (e, scope) => ExperiencePartViews.Figure.List(e.Figures.Select(f => (f, In(e, scope))), scope)
            },
            {
                "resultats",
                MemberType.ListOf(() => StatementViews.Statement),
                "résultats",
                (e, scope) => StatementViews.Statements(e.Results, In(e, scope), scope)
            },
            {
                "facteurs",
                MemberType.ViewOf(() => ExperiencePartViews.DocumentedStatements),
                "facteurs de réussite",
                (e, scope) => ExperiencePartViews.Statements(e.Factors, e, scope)
            },
            {
                "freins",
                MemberType.ViewOf(() => ExperiencePartViews.DocumentedStatements),
                "freins",
                (e, scope) => ExperiencePartViews.Statements(e.Obstacles, e, scope)
            },
            {
                "enseignements",
                MemberType.ViewOf(() => ExperiencePartViews.DocumentedStatements),
                "enseignements",
                (e, scope) => ExperiencePartViews.Statements(e.Lessons, e, scope)
            },
            {
                "bifurcations",
                MemberType.ListOf(() => ExperiencePartViews.CourseChange),
                "ce qui a changé en chemin",
                (e, scope) => ExperiencePartViews.CourseChange.List(e.CourseChanges.Select(t => (t, In(e, scope))), scope)
            },
            {
                "reproductibilite",
                MemberType.ViewOrNothing(() => ExperiencePartViews.Transfer),
                "ce qu'il faut pour refaire ailleurs",
                (e, scope) => e.Transfer.HasValue ? ExperiencePartViews.Transfer.Of((e.Transfer.Value!, In(e, scope)), scope) : null
            },
            {
                "reproductibilite_non_renseignee",
                MemberType.Flag,
                "oui si l'auteur a écrit « non renseigné »",
                (e, _) => e.Transfer.IsUnknown
            },
            {
                "citations",
                MemberType.ListOf(() => ExperiencePartViews.Quotation),
                "paroles que ce livrable peut montrer",
                (e, scope) => ExperiencePartViews.Quotations(e, e.Quotations, scope)
            },
            {
                "exergues",
                MemberType.ListOf(() => ExperiencePartViews.Quotation),
                "celles d'entre elles qui peuvent paraître en grand",
                (e, scope) => ExperiencePartViews.Quotations(e, e.Quotations.Where(q => q.MayStandOut), scope)
            },
            {
                "niveaux",
                MemberType.ListOf(() => ObservationViews.Observation),
                "observations qui ont un niveau avec un rang, dans l'ordre du cadre",
                (e, scope) => ObservationViews.Levels(e, scope)
            },
            {
                "cadre",
                MemberType.ListOf(() => FrameworkViews.Dimension),
                "dimensions du cadre où le retour a des observations",
                (e, scope) => FrameworkViews.Applied(e, scope)
            },
            // Celles que le texte montre lui-même n'y sont pas.
            {
                "medias",
                MemberType.ListOf(() => ReferenceViews.Media),
                "images que ce livrable peut montrer, sauf celles que le texte montre lui-même",
                (e, scope) =>
                    ReferenceViews.Media.List(
                        e.Media.Where(m => scope.MayShow(ShownThing.Images, m.Consent) && !e.Body.Images.Any(i => i.File == m.File.Value)),
                        scope.In(e.Language)
                    )
            },
            {
                "contacts",
                MemberType.ListOf(() => ReferenceViews.Contact),
                "contacts",
                (e, scope) => ReferenceViews.Contacts(e.Contacts, ShownThing.Contacts, scope.In(e.Language))
            },
            {
                "ressources",
                MemberType.ListOf(() => ReferenceViews.Resource),
                "à lire, à voir, à entendre",
                (e, scope) => ReferenceViews.Resource.List(e.Resources, scope.In(e.Language))
            },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "sources, numérotées",
                (e, scope) => ReferenceViews.Sources(e.Sources, e.Slug, e.Body, scope.In(e.Language))
            },
            {
                "regard_critique",
                MemberType.ViewOrNothing(() => ExperiencePartViews.CriticalView),
                "ce qu'en dit quelqu'un d'autre que le porteur",
                (e, scope) => ExperiencePartViews.CriticalView.Of(e.CriticalView is { } v ? (v, In(e, scope)) : null, scope)
            },
            { "langue", MemberType.Text, "étiquette de langue, comme fr", (e, _) => e.Language },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (e, scope) => scope.LanguageOf(e.Language)
            },
            {
                "auteurs",
                MemberType.Text,
                "noms joints par des virgules et « et » ; ceux de la collection si le retour n'en dit pas",
                (e, scope) => FrenchTypography.Apply(FrenchFormat.List(e.Authors.Count > 0 ? e.Authors : scope.Library.Collection.Authors))
            },
            {
                "relecteurs",
                MemberType.TextOrNothing,
                "noms joints de même",
                (e, _) => e.Reviewers.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List(e.Reviewers))
            },
            {
                "licence",
                MemberType.ViewOrNothing(() => LicenceView.View),
                "licence du retour, ou de la collection",
                (e, scope) => LicenceView.Of((e.Licence ?? scope.Library.Collection.Licence)?.Value, scope)
            },
            { "recueilli_le", MemberType.TextOrNothing, "date du recueil en français", (e, _) => e.CollectedOn?.ToFrench() },
            { "mis_a_jour_le", MemberType.TextOrNothing, "date de mise à jour en français", (e, _) => e.UpdatedOn?.ToFrench() },
            {
                "mis_a_jour_quand",
                MemberType.TextOrNothing,
                "la même dans une phrase : le 15 mai 2024, en mai 2024",
                (e, _) => DateWords.When(e.UpdatedOn)
            },
            { "mis_a_jour_iso", MemberType.TextOrNothing, "la même, comme 2024-03-15", (e, _) => e.UpdatedOn?.ToIso() },
            {
                "avant_propos",
                MemberType.HtmlOrNothing,
                "ce qui précède le premier titre de section",
                (e, _) => e.Body.Lead.Length > 0 ? e.Body.Lead : null
            },
            ExperienceReading.Members,
        }
    );

    private static ProseContext In(Experience experience, RenderScope scope) => ProseContext.ForTextsOf(experience, scope.Library);
}
