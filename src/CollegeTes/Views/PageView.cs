using CollegeTes.Describing;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>The page itself (<c>page</c>): where it is, its style sheet, its language.</summary>
internal static class PageView
{
    public static readonly ViewType<(PlannedArtifact Planned, RenderSettings Settings, Plan Plan), RenderScope> Type = new(
        ("chemin", (_, scope) => scope.Path),
        ("racine", (_, scope) => string.Concat(Enumerable.Repeat("../", scope.Path.Count(c => c == '/')))),
        ("livrable", (p, _) => p.Planned.Deliverable.Name),
        ("titre_livrable", (p, scope) => scope.Typeset(p.Planned.Deliverable.Title)),
        ("langue", (_, scope) => scope.Labels.Language),
        ("style", (p, scope) => scope.To(scope.Addresses.OfAsset($"{p.Planned.Deliverable.Name}/{p.Planned.Deliverable.Name}.css"))),
        ("accueil", (_, scope) => scope.To(scope.Addresses.OfPage(scope.Library.Collection))),
        ("dublin_core", (p, scope) => DublinCore.Of(PageRecord.Of(p.Planned, scope), scope)),
        ("json_ld", (p, scope) => JsonLd.Of(p.Planned, PageRecord.Of(p.Planned, scope), scope)),
        ("open_graph", (p, scope) =>
            scope.Online(scope.Path) is { } address
                ? OpenGraph.Of(PageRecord.Of(p.Planned, scope), address, scope.Online(ShareImage.Of(p.Planned, p.Plan, p.Settings)), scope)
                : null
        ),
        ("fil", (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Publications, scope.Library.Collection.Id))),
        ("adresse", (_, scope) => scope.Online(scope.Path)),
        // Vrai quand un lien vers une autre page de la publication mène quelque part : à l'écran, ou si elle est en ligne.
        ("liens", (p, scope) => !p.Planned.Output.Medium.IsCarried || scope.Library.Collection.Url is not null),
        ("largeur", (p, _) => p.Planned.Output.Size?.Width),
        ("hauteur", (p, _) => p.Planned.Output.Size?.Height),
        ("forme", (p, _) => p.Planned.Output.Form),
        ("medium", (p, _) => p.Planned.Output.Medium.Name),
        ("avec_brouillons", (p, _) => p.Settings.WithDrafts),
        ("version_tes", (p, _) => p.Settings.ToolVersion)
    );
}
