using CollegeTes.Describing;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>The page itself (<c>page</c>): where it is, its style sheet, its language.</summary>
internal static class PageView
{
    /// <summary>A page that is being made.</summary>
    internal sealed record Shown(PlannedArtifact Planned, RenderSettings Settings, Plan Plan)
    {
        private PageRecord? _record;

        /// <summary>What it says of itself to machines, in three ways: gathered once.</summary>
        public PageRecord RecordIn(RenderScope scope) => _record ??= PageRecord.Of(Planned, scope);
    }

    public static readonly ViewType<Shown, RenderScope> Type = new(
        "page",
        "La page elle-même.",
        new()
        {
            { "chemin", MemberType.Text, "chemin dans la publication", (_, scope) => scope.Path },
            {
                "racine",
                MemberType.Text,
                "ce qui remonte à la racine de la publication : « ../../ » ; vide à la racine",
                (_, scope) => string.Concat(Enumerable.Repeat("../", scope.Path.Count(c => c == '/')))
            },
            { "livrable", MemberType.Text, "nom du livrable", (p, _) => p.Planned.Deliverable.Name },
            { "titre_livrable", MemberType.Text, "titre du livrable", (p, scope) => scope.Typeset(p.Planned.Deliverable.Title) },
            { "langue", MemberType.Text, "étiquette de langue des mots de la page, comme fr", (_, scope) => scope.Labels.Language },
            {
                "style",
                MemberType.TextOrNothing,
                "lien vers la feuille de style du livrable ; rien s'il n'en a pas",
                (p, scope) => scope.To(scope.Addresses.OfAsset(TemplateAssets.PathOf(p.Planned.Deliverable, p.Planned.Output)))
            },
            {
                "accueil",
                MemberType.TextOrNothing,
                "lien vers l'accueil",
                (_, scope) => scope.To(scope.Addresses.OfPage(scope.Library.Collection))
            },
            { "dublin_core", MemberType.Html, "balises Dublin Core de l'en-tête", (p, scope) => DublinCore.Of(p.RecordIn(scope), scope) },
            {
                "json_ld",
                MemberType.Html,
                "description schema.org de l'en-tête",
                (p, scope) => JsonLd.Of(p.Planned, p.RecordIn(scope), scope)
            },
            {
                "open_graph",
                MemberType.HtmlOrNothing,
                "balises Open Graph de l'en-tête ; rien sans « url: » dans la collection",
                (p, scope) =>
                    scope.Online(scope.Path) is { } address
                        ? OpenGraph.Of(p.RecordIn(scope), address, scope.Online(ShareImage.Of(p.Planned, p.Plan, p.Settings)), scope)
                        : null
            },
            {
                "fil",
                MemberType.TextOrNothing,
                "lien vers le fil des publications",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Publications, scope.Library.Collection.Id))
            },
            {
                "adresse",
                MemberType.TextOrNothing,
                "adresse publique de la page ; rien sans « url: » dans la collection",
                (_, scope) => scope.Online(scope.Path)
            },
            // Vrai quand un lien vers une autre page de la publication mène quelque part : à l'écran, ou si elle est en ligne.
            {
                "liens",
                MemberType.Flag,
                "oui si un lien vers une autre page mène quelque part : à l'écran, ou si la publication est en ligne",
                (p, scope) => (!p.Planned.Output.Medium.IsCarried && !p.Settings.IsTakenAway) || scope.Library.Collection.Url is not null
            },
            {
                "fichiers",
                MemberType.ListOf(() => KitViews.File),
                "les autres fichiers que ce livrable fait du même sujet et qui sont dans la publication, dans son ordre",
                (p, scope) => KitViews.File.List(p.Plan.Beside(p.Planned, p.Settings), scope)
            },
            {
                "largeur",
                MemberType.WholeOrNothing,
                "largeur en pixels, d'une image ou d'une vidéo",
                (p, _) => p.Planned.Output.Size?.Width
            },
            {
                "papier",
                MemberType.TextOrNothing,
                "largeur puis hauteur du papier, d'une sortie qui en a un à elle : 420mm 297mm",
                (p, _) => p.Planned.Output.Paper
            },
            { "hauteur", MemberType.WholeOrNothing, "hauteur en pixels, de même", (p, _) => p.Planned.Output.Size?.Height },
            {
                "forme",
                MemberType.Text,
                "forme de la sortie, comme dans « tes build -f » : html, pdf, texte…",
                (p, _) => p.Planned.Output.Form
            },
            {
                "medium",
                MemberType.Text,
                "médium de la sortie, tel que l'écrit livrable.yaml : html, xml, texte…",
                (p, _) => p.Planned.Output.Medium.Name
            },
            { "avec_brouillons", MemberType.Flag, "oui quand la publication montre les brouillons", (p, _) => p.Settings.WithDrafts },
            { "version_tes", MemberType.Text, "version de tes", (p, _) => p.Settings.ToolVersion },
        }
    );
}
