using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A cross reading as templates see it (<c>synthese</c>).</summary>
internal static class SynthesisViews
{
    public static readonly ViewType<Synthesis, RenderScope> Synthesis = new(
        "synthese",
        "Une synthèse : plusieurs retours lus ensemble.",
        new()
        {
            { "cle", MemberType.Text, "nom du fichier, qui sert d'identifiant", (s, _) => s.Slug },
            { "titre", MemberType.Text, "titre", (s, _) => RenderScope.Typeset(s.Title.Value, s.Language) },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (s, scope) => scope.LanguageOf(s.Language)
            },
            { "accroche", MemberType.TextOrNothing, "phrase d'annonce", (s, _) => RenderScope.Typeset(s.Lede, s.Language) },
            { "question", MemberType.Html, "question posée aux cas", (s, scope) => scope.Rich(s.Question, In(s, scope)) },
            {
                "resume_texte",
                MemberType.Text,
                "la question sans balises, que reprend le dos",
                (s, scope) => RichText.PlainText(s.Question.Value, In(s, scope))
            },
            { "version_cadre", MemberType.TextOrNothing, "version du cadre d'action", (s, _) => s.FrameworkVersion?.Value },
            {
                "introduction",
                MemberType.ListOf(() => SynthesisTextViews.Piece),
                "ce qui précède le premier titre, par morceaux ; vide parfois",
                (s, scope) => SynthesisTextViews.Pieces(s.Body.Lead, s.Body.LeadPieces, s, scope)
            },
            {
                "chapitres",
                MemberType.ListOf(() => SynthesisTextViews.Chapter),
                "sections de son texte",
                (s, scope) => SynthesisTextViews.Chapter.List(s.Body.Sections.Select(c => (c, s)), scope)
            },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "retours lus : ceux du périmètre",
                (s, scope) => ExperienceViews.Experience.List(s.SelectedIn(scope.Library), scope)
            },
            { "collection_entiere", MemberType.Flag, "oui si le périmètre est toute la collection", (s, _) => s.Perimeter.IsWhole },
            {
                "territoires",
                MemberType.ListOf(() => TerritoryViews.Territory),
                "territoires de ces retours, chacun une fois",
                (s, scope) => TerritoryViews.Territory.List(Territories(s, scope), scope)
            },
            {
                "partenaires",
                MemberType.ListOf(() => ReferenceViews.Partner),
                "partenaires de ces retours, chacun une fois, porteurs d'abord",
                (s, scope) => ReferenceViews.Partner.List(TerritoryViews.PartnersOf(s.SelectedIn(scope.Library), scope), scope)
            },
            {
                "criteres",
                MemberType.ListOf(() => FrameworkViews.Criterion),
                "critères du cadre que regarde la synthèse ; vide pour tous",
                (s, scope) => SynthesisPartViews.Criteria(s.Criteria, scope)
            },
            {
                "convergences",
                MemberType.ListOf(() => SynthesisPartViews.Convergence),
                "ce qui se retrouve d'un cas à l'autre",
                (s, scope) => SynthesisPartViews.Convergence.List(s.Convergences.Select(c => (c, s)), scope)
            },
            {
                "divergences",
                MemberType.ListOf(() => SynthesisPartViews.Divergence),
                "ce qui sépare les cas",
                (s, scope) => SynthesisPartViews.Divergence.List(s.Divergences.Select(d => (d, s)), scope)
            },
            {
                "angles_morts",
                MemberType.ListOf(() => SynthesisPartViews.BlindSpot),
                "ce que les cas ne disent pas, d'après ses auteurs",
                (s, scope) => SynthesisPartViews.BlindSpot.List(s.BlindSpots.Select(b => (b, s)), scope)
            },
            {
                "recommandations",
                MemberType.ListOf(() => SynthesisPartViews.Recommendation),
                "ce qui en découle",
                (s, scope) => SynthesisPartViews.Recommendation.List(s.Recommendations.Select(r => (r, s)), scope)
            },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "ses sources, numérotées",
                (s, scope) => ReferenceViews.Sources(s.Sources, s.Slug, s.Body, scope.In(s.Language))
            },
            {
                "couverture",
                MemberType.Html,
                "dessin en SVG : un paysage fait de ceux de ses territoires, pour une couverture",
                (s, scope) => Drawn.Of(s.Slug, Territories(s, scope), LandscapeFrame.Cover)
            },
            {
                "bandeau_large",
                MemberType.Html,
                "dessin en SVG : le même en bandeau",
                (s, scope) => Drawn.Of(s.Slug, Territories(s, scope), LandscapeFrame.Wide)
            },
            {
                "vignette",
                MemberType.Html,
                "dessin en SVG : le même en petit",
                (s, scope) => Drawn.Of(s.Slug, Territories(s, scope), LandscapeFrame.Thumbnail)
            },
            { "relecture", ValidationViews.Shown, ValidationViews.Words, ValidationViews.Of },
            { "brouillon", MemberType.Flag, "oui si le statut n'est pas publie", (s, _) => s.Status.Value != Status.Published },
            {
                "auteurs",
                MemberType.TextOrNothing,
                "noms des auteurs, joints par des virgules et « et » ; rien s'ils sont ceux de la collection",
                (s, _) => s.Authors.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List(s.Authors), s.Language)
            },
            {
                "relecteurs",
                MemberType.TextOrNothing,
                "noms des relecteurs, joints de même",
                (s, _) => s.Reviewers.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List(s.Reviewers), s.Language)
            },
            {
                "licence",
                MemberType.ViewOrNothing(() => LicenceView.View),
                "licence, si elle n'est pas celle de la collection",
                (s, scope) => LicenceView.Of(s.Licence?.Value, scope)
            },
            { "mis_a_jour_le", MemberType.TextOrNothing, "date de mise à jour en français", (s, _) => s.UpdatedOn?.ToFrench() },
            { "mis_a_jour_iso", MemberType.TextOrNothing, "la même, comme 2024-03-15", (s, _) => s.UpdatedOn?.ToIso() },
            {
                "citation",
                MemberType.ViewOf(() => CitationViews.View),
                "comment citer la synthèse",
                (s, scope) => CitationViews.Of(s, scope)
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa page ; rien si elle n'en a pas",
                (s, scope) => scope.To(scope.Addresses.OfPage(s))
            },
        }
    );

    /// <summary>What its texts need to know.</summary>
    private static ProseContext In(Synthesis synthesis, RenderScope scope) => ProseContext.ForTextsOf(synthesis, scope.Library);

    private static IReadOnlyList<Territory> Territories(Synthesis synthesis, RenderScope scope)
    {
        var slugs = synthesis.SelectedIn(scope.Library).Select(e => e.TerritorySlug).ToHashSet(StringComparer.Ordinal);
        return [.. scope.Library.Territories.Where(t => slugs.Contains(t.Slug))];
    }
}
