using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A thematic booklet as templates see it (<c>livret</c>).</summary>
internal static class BookletViews
{
    public static readonly ViewType<ThematicBooklet, RenderScope> Booklet = new(
        "livret",
        "Un livret thématique : des retours réunis, ou un guide dont les chapitres sont écrits.",
        new()
        {
            { "cle", MemberType.Text, "nom du fichier, qui sert d'identifiant", (b, _) => b.Slug },
            { "titre", MemberType.Text, "titre", (b, scope) => RenderScope.Typeset(b.Title.Value, b.Language) },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (b, scope) => scope.LanguageOf(b.Language)
            },
            { "accroche", MemberType.TextOrNothing, "phrase d'annonce", (b, scope) => RenderScope.Typeset(b.Lede, b.Language) },
            {
                "resume",
                MemberType.HtmlOrNothing,
                "résumé, avec ses renvois aux sources",
                (b, scope) => scope.Rich(b.Summary, ProseContext.ForTextsOf(b, scope.Library))
            },
            {
                "resume_texte",
                MemberType.TextOrNothing,
                "résumé sans balises",
                (b, scope) => b.Summary is { } s ? RichText.PlainText(s.Value, ProseContext.ForTextsOf(b, scope.Library)) : null
            },
            { "introduction", MemberType.Html, "ce qui précède le premier titre de section ; vide parfois", (b, _) => b.Introduction.Lead },
            {
                "sections",
                MemberType.ListOf(() => SectionView.Section),
                "sections de l'introduction ; vide pour un guide",
                (b, scope) => SectionView.Section.List(b.HasChapters ? [] : b.Introduction.Sections, scope)
            },
            {
                "chapitres",
                MemberType.ListOf(() => SectionView.Section),
                "chapitres d'un guide ; vide pour un livret de retours",
                (b, scope) => SectionView.Section.List(b.HasChapters ? b.Introduction.Sections : [], scope)
            },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "retours choisis : ceux de la liste, puis ceux des thèmes et des axes",
                (b, scope) => ExperienceViews.Experience.List(b.SelectedIn(scope.Library), scope)
            },
            {
                "territoires",
                MemberType.ListOf(() => TerritoryViews.Territory),
                "territoires de ces retours, chacun une fois",
                (b, scope) =>
                    TerritoryViews.Territory.List(
                        b.SelectedIn(scope.Library)
                            .Select(e => e.TerritorySlug)
                            .Distinct(StringComparer.Ordinal)
                            .Select(s => scope.Library.Find(SubjectKind.Territory, s)!),
                        scope
                    )
            },
            {
                "partenaires",
                MemberType.ListOf(() => ReferenceViews.Partner),
                "partenaires de ces retours, chacun une fois, porteurs d'abord",
                (b, scope) => ReferenceViews.Partner.List(TerritoryViews.PartnersOf(b.SelectedIn(scope.Library), scope), scope)
            },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "sources du livret, numérotées",
                (b, scope) => ReferenceViews.Sources(b.Sources, b.Slug, b.Introduction, scope.In(b.Language))
            },
            {
                "couverture",
                MemberType.Html,
                "dessin en SVG : un paysage fait de ceux de ses territoires, pour une couverture",
                (b, scope) => Drawn.Of(b, scope.Library, LandscapeFrame.Cover)
            },
            {
                "bandeau_large",
                MemberType.Html,
                "dessin en SVG : le même en bandeau",
                (b, scope) => Drawn.Of(b, scope.Library, LandscapeFrame.Wide)
            },
            {
                "vignette",
                MemberType.Html,
                "dessin en SVG : le même en petit",
                (b, scope) => Drawn.Of(b, scope.Library, LandscapeFrame.Thumbnail)
            },
            {
                "brouillon",
                MemberType.Flag,
                "oui si le livret ou un de ses retours n'est pas au statut publie",
                (b, scope) => b.Status.Value != Status.Published || b.SelectedIn(scope.Library).Any(e => e.Status.Value != Status.Published)
            },
            { "mis_a_jour_le", MemberType.TextOrNothing, "date de mise à jour en français", (b, _) => b.UpdatedOn?.ToFrench() },
            {
                "mis_a_jour_quand",
                MemberType.TextOrNothing,
                "la même dans une phrase : le 15 mai 2024, en mai 2024",
                (b, _) => DateWords.When(b.UpdatedOn)
            },
            { "mis_a_jour_iso", MemberType.TextOrNothing, "la même, comme 2024-03-15", (b, _) => b.UpdatedOn?.ToIso() },
            {
                "citation",
                MemberType.ViewOf(() => CitationViews.View),
                "comment citer le livret",
                (b, scope) => CitationViews.Of(b, scope)
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa page ; rien s'il n'en a pas",
                (b, scope) => scope.To(scope.Addresses.OfPage(b))
            },
        }
    );
}
