using CollegeTes.Describing;
using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A letter as templates see it (<c>lettre</c>).</summary>
internal static class LetterViews
{
    private static readonly ViewType<(LetterElement Element, Subject About, Letter Letter), RenderScope> Element = new(
        "élément de lettre",
        "Ce vers quoi une lettre mène.",
        new()
        {
            {
                "nature",
                MemberType.Text,
                "sorte de page, en mots de la langue de la page",
                (e, scope) => scope.Labels["publications." + e.About.SubjectKind.Name]
            },
            {
                "titre",
                MemberType.Text,
                "titre de ce dont parle l'élément",
                (e, scope) => RenderScope.Typeset(e.About.Title.Value, e.About.LanguageIn(scope.Library))
            },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang de ce titre, précédé d'une espace ; rien si la langue est celle de la page",
                (e, scope) => scope.LanguageOf(e.About.LanguageIn(scope.Library))
            },
            {
                "texte",
                MemberType.HtmlOrNothing,
                "ce que la lettre en dit, sinon son accroche",
                (e, scope) =>
                    e.Element.Text is { } text ? scope.Rich(text, ProseContext.ForTextsOf(e.Letter, scope.Library))
                    : PageRecord.Of(e.About, scope).Description is { } lede ? Html.FromTrusted(Escaping.Markup.Apply(lede))
                    : null
            },
            {
                "texte_de_la_lettre",
                MemberType.Flag,
                "oui si la lettre en dit quelque chose, non si c'est l'accroche de ce dont elle parle",
                (e, _) => e.Element.Text is not null
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers l'endroit où cela se lit ; rien s'il n'y en a pas",
                (e, scope) => scope.To(PathOf(e.About, scope))
            },
        }
    );

    private static readonly ViewType<AgendaEntry, RenderScope> Entry = new(
        "rendez-vous",
        "Un rendez-vous à venir.",
        new()
        {
            { "date", MemberType.Text, "date en français", (a, _) => a.Date.Value.ToFrench() },
            { "date_iso", MemberType.Text, "la même, comme 2024-03-15", (a, _) => a.Date.Value.ToIso() },
            { "lieu", MemberType.TextOrNothing, "lieu", (a, scope) => RenderScope.Typeset(a.Place, scope.Language) },
            { "titre", MemberType.Text, "titre", (a, scope) => RenderScope.Typeset(a.Title.Value, scope.Language) },
            { "url", MemberType.TextOrNothing, "page qui en dit plus", (a, _) => a.Url?.Value },
        }
    );

    public static readonly ViewType<Letter, RenderScope> Letter = new(
        "lettre",
        "Une lettre à ceux qui suivent la collection.",
        new()
        {
            { "cle", MemberType.Text, "nom du fichier, qui sert d'identifiant", (l, _) => l.Slug },
            { "titre", MemberType.Text, "objet du courriel", (l, _) => RenderScope.Typeset(l.Title.Value, l.Language) },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (l, scope) => scope.LanguageOf(l.Language)
            },
            { "preambule", MemberType.TextOrNothing, "ce que montrent les boîtes de réception", (l, _) => Preview(l) },
            { "date", MemberType.TextOrNothing, "date en français", (l, _) => l.Date?.Value.ToFrench() },
            { "date_iso", MemberType.TextOrNothing, "la même, comme 2024-03-15", (l, _) => l.Date?.Value.ToIso() },
            { "date_quand", MemberType.TextOrNothing, "la même dans une phrase : le 15 mai 2024", (l, _) => DateWords.When(l.Date?.Value) },
            { "introduction", MemberType.Html, "texte avant le premier titre ; vide parfois", (l, _) => l.Body.Lead },
            {
                "sections",
                MemberType.ListOf(() => SectionView.Section),
                "sections du texte",
                (l, scope) => SectionView.Section.List(l.Body.Sections, scope)
            },
            {
                "elements",
                MemberType.ListOf(() => Element),
                "ce vers quoi elle mène, dans son ordre",
                (l, scope) => Element.List(Elements(l, scope), scope)
            },
            {
                "agenda",
                MemberType.ListOf(() => Entry),
                "les rendez-vous à venir",
                (l, scope) => Entry.List(l.Agenda, scope.In(l.Language))
            },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "ses sources, numérotées",
                (l, scope) => ReferenceViews.Sources(l.Sources, l.Slug, l.Body, scope.In(l.Language))
            },
            {
                "auteurs",
                MemberType.TextOrNothing,
                "noms des auteurs, joints par des virgules et « et » ; rien s'ils sont ceux de la collection",
                (l, _) => l.Authors.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List(l.Authors), l.Language)
            },
            {
                "bandeau_large",
                MemberType.Html,
                "dessin en SVG : le paysage des territoires dont elle parle",
                (l, scope) => Drawn.Of(l.Slug, Territories(l, scope), LandscapeFrame.Wide)
            },
            { "brouillon", MemberType.Flag, "oui si le statut n'est pas publie", (l, _) => l.Status.Value != Status.Published },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa page ; rien si elle n'en a pas",
                (l, scope) => scope.To(scope.Addresses.OfPage(l))
            },
            {
                "precedente",
                MemberType.ViewOrNothing(() => Letter!),
                "la lettre d'avant ; rien pour la première",
                (l, scope) => Letter!.Of(Beside(l, 1, scope), scope)
            },
            {
                "suivante",
                MemberType.ViewOrNothing(() => Letter!),
                "la lettre d'après ; rien pour la dernière",
                (l, scope) => Letter!.Of(Beside(l, -1, scope), scope)
            },
        }
    );

    /// <summary>The letters of a collection, the latest first.</summary>
    public static ViewList<Letter> Latest(Library library, RenderScope scope) => Letter.List(InOrder(library), scope);

    private static IReadOnlyList<Letter> InOrder(Library library) =>
        [
            .. SubjectKind
                .Letter.In(library)
                .OrderByDescending(l => l.Date?.Value.Earliest ?? default)
                .ThenByDescending(l => l.Slug, StringComparer.Ordinal),
        ];

    private static Letter? Beside(Letter letter, int steps, RenderScope scope)
    {
        var all = InOrder(scope.Library).ToList();
        return all.ElementAtOrDefault(all.FindIndex(l => l.Slug == letter.Slug) + steps);
    }

    private static string? Preview(Letter letter) =>
        RenderScope.Typeset(letter.Lede, letter.Language) is { Length: > 0 } text ? text : null;

    private static IEnumerable<(LetterElement Element, Subject About, Letter Letter)> Elements(Letter letter, RenderScope scope)
    {
        foreach (var element in letter.Elements)
        {
            if (element.FindIn(scope.Library) is { } about)
                yield return (element, about, letter);
        }
    }

    private static string? PathOf(Subject about, RenderScope scope) =>
        (about is Experience experience ? scope.Addresses.OfStory(experience) : null) ?? scope.Addresses.OfPage(about);

    private static IReadOnlyList<Territory> Territories(Letter letter, RenderScope scope)
    {
        var slugs = letter.SelectedIn(scope.Library).Select(e => e.TerritorySlug).ToHashSet(StringComparer.Ordinal);
        return [.. scope.Library.Territories.Where(t => slugs.Contains(t.Slug))];
    }
}
