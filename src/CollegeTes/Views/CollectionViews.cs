using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>The collection as templates see it (<c>collection</c>): all that is published, and nothing else.</summary>
internal static class CollectionViews
{
    private static readonly ViewType<Organisation, RenderScope> Organisation = new(
        ("nom", (o, scope) => scope.Typeset(o.Name)),
        ("sigle", (o, scope) => scope.Typeset(o.Acronym ?? o.Name)),
        ("adresse", (o, scope) => scope.Typeset(o.Address)),
        ("site", (o, _) => o.Site),
        ("courriel", (o, _) => o.Email?.Value),
        ("logo", (o, scope) => o.Logo is { } logo ? scope.Image(logo.Value) : null)
    );

    public static readonly ViewType<Library, RenderScope> Collection = new(
        ("titre", (l, scope) => scope.Typeset(l.Collection.Title.Value)),
        ("sous_titre", (l, scope) => scope.Typeset(l.Collection.Subtitle)),
        ("organisation", (l, scope) => Organisation.Of(l.Collection.Organisation, scope)),
        ("presentation", (l, _) => l.Collection.Presentation.Lead),
        ("sections", (l, scope) => ExperienceViews.Section.List(l.Collection.Presentation.Sections, scope)),
        ("axes", (l, scope) => ReferenceViews.Axis.List(l.Collection.Axes, scope)),
        ("themes", (l, scope) =>
            ReferenceViews.Theme.List(
                l.Collection.Themes.Where(t => l.Experiences.Any(e => e.Themes.Any(x => Slug.From(x.Value) == t.Id))),
                scope
            )
        ),
        ("langue", (l, _) => l.Collection.Language),
        ("licence", (l, scope) => LicenceView.Of(l.Collection.Licence?.Value, scope)),
        ("auteurs", (l, _) => FrenchTypography.Apply(FrenchFormat.List(l.Collection.Authors))),
        ("version", (l, _) => l.Collection.Version),
        ("date", (l, _) => l.Collection.Date?.ToFrench()),
        ("date_iso", (l, _) => l.Collection.Date?.ToIso()),
        ("url", (l, _) => l.Collection.Url?.Value),
        ("mentions", (l, _) =>
            l.Collection.Notice is { } notice ? RichText.Render(notice.Value, ProseContext.ForTextsOf(l.Collection, l), false) : null
        ),
        ("mentions_texte", (l, _) =>
            l.Collection.Notice is { } notice ? RichText.PlainText(notice.Value, ProseContext.ForTextsOf(l.Collection, l)) : null
        ),
        ("sources", (l, scope) => ReferenceViews.Sources(l.Collection.Sources, "presentation", l.Collection.Presentation, scope)),
        ("cadre", (l, scope) => FrameworkViews.Framework.Of(l.Framework, scope)),
        ("territoires", (l, scope) => TerritoryViews.Territory.List(l.Territories, scope)),
        ("retours", (l, scope) => ExperienceViews.Experience.List(l.Experiences, scope)),
        ("carte", (l, scope) => Drawn.CatalogueOf(l, scope)),
        ("livrets", (l, scope) => BookletViews.Booklet.List(l.Booklets.Where(b => !b.HasChapters), scope)),
        ("guides", (l, scope) => BookletViews.Booklet.List(l.Booklets.Where(b => b.HasChapters), scope)),
        ("emissions", (l, scope) => PodcastViews.Podcast.List(l.Podcasts, scope)),
        ("videos", (l, scope) => FilmViews.Film.List(l.Films, scope)),
        ("publications", (_, scope) => PublicationViews.Of(scope)),
        ("derniere_mise_a_jour", (l, _) => PublicationViews.LastMoment(l)),
        ("donnees", (_, scope) => DataViews.Data.Of(scope, scope)),
        ("page", (_, scope) => scope.To(scope.Addresses.OfPage(scope.Library.Collection)))
    );
}
