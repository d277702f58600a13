using CollegeTes.Templating;

namespace CollegeTes.Deliverables.Views;

/// <summary>The page itself (<c>page</c>): where it is, its style sheet, its language.</summary>
internal static class PageView
{
    public static readonly ViewType<(PlannedArtifact Planned, RenderSettings Settings), RenderScope> Type = new(
        ("chemin", (p, _) => p.Planned.Path),
        ("racine", (p, _) => string.Concat(Enumerable.Repeat("../", p.Planned.Path.Count(c => c == '/')))),
        ("livrable", (p, _) => p.Planned.Deliverable.Name),
        ("titre_livrable", (p, _) => RenderScope.Typeset(p.Planned.Deliverable.Title)),
        ("langue", (_, scope) => scope.Labels.Language),
        ("style", (p, scope) => scope.To(scope.Addresses.OfAsset($"{p.Planned.Deliverable.Name}/{p.Planned.Deliverable.Name}.css"))),
        ("accueil", (_, scope) => scope.To(scope.Addresses.OfPage("catalogue", "collection"))),
        ("adresse", (p, scope) => scope.Library.Collection.Url is { } url ? $"{url.Value}/{p.Planned.Path}" : null),
        ("avec_brouillons", (p, _) => p.Settings.WithDrafts),
        ("version_tes", (p, _) => p.Settings.ToolVersion));
}
