using CollegeTes.Templating;

namespace CollegeTes.Deliverables.Views;

/// <summary>The page itself (<c>page</c>): where it is, its style sheet, its language.</summary>
internal static class PageView
{
    public static readonly ViewType<(PlannedArtifact Planned, RenderSettings Settings), RenderScope> Type = new(
        ("chemin", (_, scope) => scope.Path),
        ("racine", (_, scope) => string.Concat(Enumerable.Repeat("../", scope.Path.Count(c => c == '/')))),
        ("livrable", (p, _) => p.Planned.Deliverable.Name),
        ("titre_livrable", (p, _) => RenderScope.Typeset(p.Planned.Deliverable.Title)),
        ("langue", (_, scope) => scope.Labels.Language),
        ("style", (p, scope) => scope.To(scope.Addresses.OfAsset($"{p.Planned.Deliverable.Name}/{p.Planned.Deliverable.Name}.css"))),
        ("accueil", (_, scope) => scope.To(scope.Addresses.OfPage("catalogue", "collection"))),
        ("adresse", (_, scope) => scope.Library.Collection.Url is { } url ? $"{url.Value.TrimEnd('/')}/{scope.Path}" : null),
        // Vrai quand un lien vers une autre page de la publication mène quelque part : à l'écran, ou si elle est en ligne.
        ("liens", (p, scope) => p.Planned.Output.Medium is not ("pdf" or "epub" or "docx") || scope.Library.Collection.Url is not null),
        ("largeur", (p, _) => p.Planned.Output.Size?.Width),
        ("hauteur", (p, _) => p.Planned.Output.Size?.Height),
        ("forme", (p, _) => p.Planned.Output.Form),
        ("avec_brouillons", (p, _) => p.Settings.WithDrafts),
        ("version_tes", (p, _) => p.Settings.ToolVersion));
}
