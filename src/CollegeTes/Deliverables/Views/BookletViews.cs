using CollegeTes.Deliverables.Drawings;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Templating;

namespace CollegeTes.Deliverables.Views;

/// <summary>A thematic booklet as templates see it (<c>livret</c>).</summary>
internal static class BookletViews
{
    public static readonly ViewType<ThematicBooklet, RenderScope> Booklet = new(
        ("cle", (b, _) => b.Slug),
        ("titre", (b, _) => RenderScope.Typeset(b.Title.Value)),
        ("accroche", (b, _) => RenderScope.Typeset(b.Lede)),
        ("resume", (b, scope) => scope.Rich(b.Summary, Context(b))),
        ("resume_texte", (b, _) => b.Summary is { } s ? RichText.PlainText(s.Value, Context(b)) : null),
        ("introduction", (b, _) => b.Introduction.Lead),
        ("sections", (b, scope) => ExperienceViews.Section.List(b.HasChapters ? [] : b.Introduction.Sections, scope)),
        ("chapitres", (b, scope) => ExperienceViews.Section.List(b.HasChapters ? b.Introduction.Sections : [], scope)),
        ("retours", (b, scope) => ExperienceViews.Experience.List(Selected(b, scope.Library), scope)),
        ("territoires", (b, scope) => TerritoryViews.Territory.List(Selected(b, scope.Library).Select(e => e.TerritorySlug).Distinct(StringComparer.Ordinal)
            .Select(s => scope.Library.Territories.First(t => t.Slug == s)), scope)),
        ("partenaires", (b, scope) => ReferenceViews.Partner.List(TerritoryViews.PartnersOf(Selected(b, scope.Library), scope), scope)),
        ("sources", (b, scope) => ReferenceViews.Sources(b.Sources, b.Slug, b.Introduction, scope)),
        ("couverture", (b, scope) => Drawn.Of(b, scope.Library, LandscapeFrame.Cover)),
        ("bandeau_large", (b, scope) => Drawn.Of(b, scope.Library, LandscapeFrame.Wide)),
        ("vignette", (b, scope) => Drawn.Of(b, scope.Library, LandscapeFrame.Thumbnail)),
        ("brouillon", (b, scope) => b.Status.Value != Status.Published || Selected(b, scope.Library).Any(e => e.Status.Value != Status.Published)),
        ("mis_a_jour_le", (b, _) => b.UpdatedOn?.ToFrench()),
        ("mis_a_jour_iso", (b, _) => b.UpdatedOn?.ToIso()),
        ("citation", (b, scope) => CitationViews.Of(b, b.Slug, SubjectKind.Booklet, scope)),
        ("page", (b, scope) => scope.To(scope.Addresses.OfPage("livret", b.Slug))));

    /// <summary>The write-ups of a booklet: those listed, in their order, then those of its themes and axes by id.</summary>
    public static IReadOnlyList<Experience> Selected(ThematicBooklet booklet, Library library)
    {
        var all = library.Experiences.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var listed = booklet.Experiences.Select(r => all.GetValueOrDefault(r.Value)).OfType<Experience>();
        var byCriteria = all.Values.Where(e =>
            e.Themes.Any(t => booklet.Themes.Any(b => Text.Slug.From(b.Value) == Text.Slug.From(t.Value))) || e.Axes.Any(a => booklet.Axes.Any(b => b.Value == a.Value)))
            .OrderBy(e => e.Id, StringComparer.Ordinal);
        return [.. listed.Concat(byCriteria).DistinctBy(e => e.Id)];
    }

    private static ProseContext Context(ThematicBooklet booklet) => new(booklet.Slug, booklet.Sources, []);
}
