using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>A thematic booklet as templates see it (<c>livret</c>).</summary>
internal static class BookletViews
{
    public static readonly ViewType<ThematicBooklet, RenderScope> Booklet = new(
        ("cle", (b, _) => b.Slug),
        ("titre", (b, scope) => RenderScope.Typeset(b.Title.Value, b.Language)),
        ("attribut_langue", (b, scope) => scope.LanguageOf(b.Language)),
        ("accroche", (b, scope) => RenderScope.Typeset(b.Lede, b.Language)),
        ("resume", (b, scope) => scope.Rich(b.Summary, ProseContext.ForTextsOf(b, scope.Library))),
        ("resume_texte", (b, scope) => b.Summary is { } s ? RichText.PlainText(s.Value, ProseContext.ForTextsOf(b, scope.Library)) : null),
        ("introduction", (b, _) => b.Introduction.Lead),
        ("sections", (b, scope) => ExperienceViews.Section.List(b.HasChapters ? [] : b.Introduction.Sections, scope)),
        ("chapitres", (b, scope) => ExperienceViews.Section.List(b.HasChapters ? b.Introduction.Sections : [], scope)),
        ("retours", (b, scope) => ExperienceViews.Experience.List(b.SelectedIn(scope.Library), scope)),
        ("territoires", (b, scope) =>
            TerritoryViews.Territory.List(
                b.SelectedIn(scope.Library)
                    .Select(e => e.TerritorySlug)
                    .Distinct(StringComparer.Ordinal)
                    .Select(s => scope.Library.Find(SubjectKind.Territory, s)!),
                scope
            )
        ),
        ("partenaires", (b, scope) => ReferenceViews.Partner.List(TerritoryViews.PartnersOf(b.SelectedIn(scope.Library), scope), scope)),
        ("sources", (b, scope) => ReferenceViews.Sources(b.Sources, b.Slug, b.Introduction, scope.In(b.Language))),
        ("couverture", (b, scope) => Drawn.Of(b, scope.Library, LandscapeFrame.Cover)),
        ("bandeau_large", (b, scope) => Drawn.Of(b, scope.Library, LandscapeFrame.Wide)),
        ("vignette", (b, scope) => Drawn.Of(b, scope.Library, LandscapeFrame.Thumbnail)),
        ("brouillon", (b, scope) =>
            b.Status.Value != Status.Published || b.SelectedIn(scope.Library).Any(e => e.Status.Value != Status.Published)
        ),
        ("mis_a_jour_le", (b, _) => b.UpdatedOn?.ToFrench()),
        ("mis_a_jour_iso", (b, _) => b.UpdatedOn?.ToIso()),
        ("citation", (b, scope) => CitationViews.Of(b, scope)),
        ("page", (b, scope) => scope.To(scope.Addresses.OfPage(b)))
    );
}
