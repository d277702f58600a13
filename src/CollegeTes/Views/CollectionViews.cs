using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;
using CollegeTes.Validating;

namespace CollegeTes.Views;

/// <summary>The collection as templates see it (<c>collection</c>): all that is published, and nothing else.</summary>
internal static class CollectionViews
{
    public static readonly ViewType<Library, RenderScope> Collection = new(
        "collection",
        "Tout ce qui est publié, et rien d'autre.",
        new()
        {
            { "titre", MemberType.Text, "titre", (l, scope) => scope.Typeset(l.Collection.Title.Value) },
            { "sous_titre", MemberType.TextOrNothing, "sous-titre", (l, scope) => scope.Typeset(l.Collection.Subtitle) },
            {
                "organisation",
                MemberType.ViewOf(() => OrganisationViews.Organisation),
                "l'organisme qui publie",
                (l, scope) => OrganisationViews.Organisation.Of(l.Collection.Organisation, scope)
            },
            {
                "editeur",
                MemberType.ViewOrNothing(() => OrganisationViews.Publisher),
                "qui publie ; rien si les mentions disent que ce n'est pas l'organisation et que personne d'autre n'est nommé",
                (l, scope) => l.Collection.NamedPublisher is { } publisher ? OrganisationViews.Publisher.Of(publisher, scope) : null
            },
            {
                "equipe",
                MemberType.ListOf(() => OrganisationViews.Member),
                "qui recueille, observe et écrit",
                (l, scope) => OrganisationViews.Member.List(l.Collection.Team, scope)
            },
            {
                "presentation",
                MemberType.Html,
                "texte de présentation, avant le premier titre de section ; vide parfois",
                (l, _) => l.Collection.Presentation.Lead
            },
            {
                "sections",
                MemberType.ListOf(() => SectionView.Section),
                "sections de la présentation",
                (l, scope) => SectionView.Section.List(l.Collection.Presentation.Sections, scope)
            },
            {
                "axes",
                MemberType.ListOf(() => ReferenceViews.Axis),
                "axes, dans l'ordre du fichier",
                (l, scope) => ReferenceViews.Axis.List(l.Collection.Axes, scope)
            },
            {
                "themes",
                MemberType.ListOf(() => ReferenceViews.Theme),
                "thèmes de la collection dont un retour parle",
                (l, scope) =>
                    ReferenceViews.Theme.List(
                        l.Collection.Themes.Where(t => l.Experiences.Any(e => e.Themes.Any(x => Slug.From(x.Value) == t.Id))),
                        scope
                    )
            },
            { "langue", MemberType.Text, "étiquette de langue, comme fr", (l, _) => l.Collection.Language },
            {
                "licence",
                MemberType.ViewOrNothing(() => LicenceView.View),
                "licence des textes",
                (l, scope) => LicenceView.Of(l.Collection.Licence?.Value, scope)
            },
            {
                "auteurs",
                MemberType.Text,
                "noms joints par des virgules et « et » ; vide s'il n'y en a pas",
                (l, _) => FrenchTypography.Apply(FrenchFormat.List(l.Collection.Authors))
            },
            { "version", MemberType.TextOrNothing, "version, telle qu'écrite", (l, _) => l.Collection.Version },
            { "date", MemberType.TextOrNothing, "date en français", (l, _) => l.Collection.Date?.ToFrench() },
            {
                "date_quand",
                MemberType.TextOrNothing,
                "la même dans une phrase : le 15 mai 2024, en mai 2024",
                (l, _) => DateWords.When(l.Collection.Date)
            },
            { "date_iso", MemberType.TextOrNothing, "la même, comme 2024-03", (l, _) => l.Collection.Date?.ToIso() },
            { "url", MemberType.TextOrNothing, "adresse publique, telle qu'écrite", (l, _) => l.Collection.Url?.Value },
            {
                "mentions",
                MemberType.HtmlOrNothing,
                "mentions légales",
                (l, _) =>
                    l.Collection.Notice is { } notice
                        ? RichText.Render(notice.Value, ProseContext.ForTextsOf(l.Collection, l), false)
                        : null
            },
            {
                "mentions_texte",
                MemberType.TextOrNothing,
                "mentions légales sans balises",
                (l, _) =>
                    l.Collection.Notice is { } notice ? RichText.PlainText(notice.Value, ProseContext.ForTextsOf(l.Collection, l)) : null
            },
            {
                "accessibilite",
                MemberType.ViewOrNothing(() => AccessibilityViews.Statement),
                "la déclaration d'accessibilité ; rien si accessibilite.yaml n'est pas écrit, ou dit que la loi n'oblige pas",
                (l, scope) => AccessibilityViews.Statement.Of(l.Collection.Accessibility, scope)
            },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "sources de la présentation, numérotées",
                (l, scope) => ReferenceViews.Sources(l.Collection.Sources, "presentation", l.Collection.Presentation, scope)
            },
            {
                "cadre",
                MemberType.ViewOf(() => FrameworkViews.Framework),
                "cadre d'action, vide s'il n'est pas écrit",
                (l, scope) => FrameworkViews.Framework.Of(l.Framework, scope)
            },
            {
                "croisements",
                MemberType.TextOrNothing,
                "lien vers la page de tout ce qui lit ensemble les expériences ; rien s'il n'y en a pas",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Comparisons, scope.Library.Collection.Id))
            },
            {
                "page_freins_leviers",
                MemberType.TextOrNothing,
                "lien vers la page des freins et des leviers ; rien s'il n'y en a pas",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Levers, scope.Library.Collection.Id))
            },
            {
                "page_frise",
                MemberType.TextOrNothing,
                "lien vers la page de la frise croisée ; rien s'il n'y en a pas",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Timeline, scope.Library.Collection.Id))
            },
            {
                "page_partenaires",
                MemberType.TextOrNothing,
                "lien vers la page des partenaires ; rien s'il n'y en a pas",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Partnerships, scope.Library.Collection.Id))
            },
            {
                "page_lacunes",
                MemberType.TextOrNothing,
                "lien vers la page de ce que nul ne dit ; rien s'il n'y en a pas",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Gaps, scope.Library.Collection.Id))
            },
            {
                "retours_relus",
                MemberType.TextOrNothing,
                "« aucun » si nul porteur ni territoire n'a validé de retour, sinon « chacun » (dit ce qu'il en est) ; rien sans retour",
                (l, _) =>
                    !l.Experiences.Any() ? null
                    : l.HasReviewedExperiences && l.Experiences.Any(e => Approvals.IsByTerritory(e, l)) ? "chacun"
                    : "aucun"
            },
            {
                "page_relectures",
                MemberType.TextOrNothing,
                "lien vers le tableau des relectures ; rien dans ce qui est publié",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Validations, scope.Library.Collection.Id))
            },
            {
                "relectures",
                MemberType.ListOf(() => ValidationBoardViews.Group),
                "les demandes de relecture, ce qui est en retard d'abord ; aucune dans ce qui est publié",
                (l, scope) => ValidationBoardViews.GroupsOf(l, scope)
            },
            {
                "page_recherche",
                MemberType.TextOrNothing,
                "lien vers la page de recherche ; rien s'il n'y en a pas",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Search, scope.Library.Collection.Id))
            },
            {
                "page_matrice",
                MemberType.TextOrNothing,
                "lien vers la matrice de toute la collection ; rien s'il n'y en a pas",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Matrix, scope.Library.Collection.Id))
            },
            {
                "territoires",
                MemberType.ListOf(() => TerritoryViews.Territory),
                "territoires",
                (l, scope) => TerritoryViews.Territory.List(l.Territories, scope)
            },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "retours de tous les territoires",
                (l, scope) => ExperienceViews.Experience.List(l.Experiences, scope)
            },
            {
                "carte",
                MemberType.HtmlOrNothing,
                "dessin en SVG : les territoires, chacun avec son lien ; rien si aucun n'a de position sur la carte",
                (l, scope) => Drawn.CatalogueOf(l, scope)
            },
            {
                "livrets",
                MemberType.ListOf(() => BookletViews.Booklet),
                "livrets thématiques sans chapitres",
                (l, scope) => BookletViews.Booklet.List(l.Booklets.Where(b => !b.HasChapters), scope)
            },
            {
                "guides",
                MemberType.ListOf(() => BookletViews.Booklet),
                "livrets thématiques qui ont des chapitres",
                (l, scope) => BookletViews.Booklet.List(l.Booklets.Where(b => b.HasChapters), scope)
            },
            {
                "syntheses",
                MemberType.ListOf(() => SynthesisViews.Synthesis),
                "synthèses",
                (l, scope) => SynthesisViews.Synthesis.List(SubjectKind.Synthesis.In(l), scope)
            },
            {
                "formations",
                MemberType.ListOf(() => TrainingViews.Training),
                "formations",
                (l, scope) => TrainingViews.Training.List(SubjectKind.Training.In(l), scope)
            },
            {
                "lettres",
                MemberType.ListOf(() => LetterViews.Letter),
                "lettres, la dernière d'abord",
                (l, scope) => LetterViews.Latest(l, scope)
            },
            {
                "diffusion",
                MemberType.ViewOf(() => OrganisationViews.Dissemination),
                "d'où partent les lettres, qui répond",
                (l, scope) => OrganisationViews.Dissemination.Of(l.Collection.Dissemination, scope)
            },
            {
                "emissions",
                MemberType.ListOf(() => PodcastViews.Podcast),
                "émissions",
                (l, scope) => PodcastViews.Podcast.List(l.Podcasts, scope)
            },
            { "videos", MemberType.ListOf(() => FilmViews.Film), "vidéos", (l, scope) => FilmViews.Film.List(l.Films, scope) },
            {
                "publications",
                MemberType.ListOf(() => PublicationViews.View),
                "les cent dernières pages publiées, récentes d'abord",
                (_, scope) => PublicationViews.Of(scope)
            },
            {
                "derniere_mise_a_jour",
                MemberType.Text,
                "moment du dernier changement, comme 2024-03-15T00:00:00Z",
                (l, _) => PublicationViews.LastMoment(l)
            },
            { "donnees", MemberType.ViewOf(() => DataViews.Data), "les données ouvertes", (_, scope) => DataViews.Data.Of(scope, scope) },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers l'accueil ; rien s'il n'y en a pas",
                (_, scope) => scope.To(scope.Addresses.OfPage(scope.Library.Collection))
            },
        }
    );
}
