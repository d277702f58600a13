using System.Globalization;
using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Searching;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>What is found on the search page (<c>recherche</c>), with the script and without.</summary>
internal static class SearchViews
{
    /// <summary>What a page shows of it.</summary>
    /// <param name="Page">Which page of the lists it is, where they are cut; null where they never are.</param>
    internal sealed record Shown(ReadingPage? Page);

    /// <summary>Something that write-ups have in common, and those that have it.</summary>
    internal sealed record Choice(Facet Facet, IReadOnlyList<Experience> Experiences);

    // More choices than a list of boxes may have: readers then find them by their name.
    private const int MostChoices = 60;

    private static readonly ViewType<Subject, RenderScope> Entry = new(
        "entrée de l'index",
        "Ce que la recherche peut trouver.",
        new()
        {
            { "titre", MemberType.Text, "titre", (s, scope) => RenderScope.Typeset(s.Title.Value, s.LanguageIn(scope.Library)) },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa page",
                (s, scope) => scope.To(scope.Addresses.OfPage(s) ?? (s is Experience e ? scope.Addresses.OfStory(e) : null))
            },
            { "sorte", MemberType.Text, "ce que c'est, en mots de la langue de la page", (s, scope) => FoundRecords.KindOf(s, scope) },
            {
                "lieu",
                MemberType.TextOrNothing,
                "territoire d'un retour",
                (s, scope) =>
                    s is Experience e ? scope.Typeset(scope.Library.Find(SubjectKind.Territory, e.TerritorySlug)?.Name.Value) : null
            },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise ; rien si la langue est celle de la page",
                (s, scope) => scope.LanguageOf(s.LanguageIn(scope.Library))
            },
        }
    );

    private static readonly ViewType<Choice, RenderScope> Value = new(
        "valeur de filtre",
        "Ce que des retours ont en commun.",
        new()
        {
            { "cle", MemberType.Text, "ce que le filtre envoie : theme:alimentation", (c, _) => SearchIndex.KeyOf(c.Facet)[1..] },
            { "titre", MemberType.Text, "nom, en mots de la langue de la page", (c, scope) => TitleOf(c.Facet, scope) },
            { "nombre", MemberType.Whole, "combien de retours", (c, _) => c.Experiences.Count },
            { "entrees", MemberType.ListOf(() => Entry), "ces retours", (c, scope) => Entry.List(c.Experiences, scope) },
        }
    );

    private static readonly ViewType<(FacetKind Kind, IReadOnlyList<Choice> Choices), RenderScope> Filter = new(
        "filtre",
        "Une façon de restreindre une recherche.",
        new()
        {
            {
                "nom",
                MemberType.Text,
                "theme, axe, territoire, population, public, etape, annee, critere",
                (f, _) => SearchIndex.NameOf(f.Kind)
            },
            {
                "titre",
                MemberType.Text,
                "nom, en mots de la langue de la page",
                (f, scope) => scope.Labels["filtre." + SearchIndex.NameOf(f.Kind)]
            },
            { "valeurs", MemberType.ListOf(() => Value), "ses valeurs", (f, scope) => Value.List(f.Choices, scope) },
        }
    );

    private static readonly ViewType<(string Letter, IReadOnlyList<Subject> Subjects), RenderScope> Initial = new(
        "initiale",
        "Ce dont le titre commence par une lettre.",
        new()
        {
            { "lettre", MemberType.Text, "la lettre, ou un dièse pour tout autre signe", (l, _) => l.Letter },
            {
                "entrees",
                MemberType.ListOf(() => Entry),
                "ce qui commence par elle, par titre",
                (l, scope) => Entry.List(l.Subjects, scope)
            },
        }
    );

    private static readonly ViewType<(string Id, string Title), RenderScope> Choosable = new(
        "choix",
        "Une valeur d'un filtre qui se choisit dans une liste.",
        new()
        {
            { "cle", MemberType.Text, "ce que le filtre envoie", (c, _) => c.Id },
            { "titre", MemberType.Text, "nom", (c, scope) => scope.Typeset(c.Title) },
        }
    );

    public static readonly ViewType<Shown, RenderScope> Search = new(
        "recherche",
        "Ce qui se trouve : les filtres, l'index des titres, les fichiers que lit le script.",
        new()
        {
            {
                "coupe",
                MemberType.ViewOrNothing(() => CutViews.Cut),
                "de quels retours cette page est la liste",
                (s, scope) => CutViews.Cut.Of(s.Page, scope)
            },
            {
                "autres",
                MemberType.ListOf(() => CutViews.Cut),
                "les pages des retours, par territoire puis par thème, quand ils sont trop nombreux pour celle-ci ; vide s'ils y tiennent",
                (s, scope) => CutViews.Cut.List(s.Page?.Others ?? [], scope)
            },
            {
                "donnees",
                MemberType.TextOrNothing,
                "lien vers l'index que lit le script ; rien s'il n'est pas dans la publication",
                (_, scope) => scope.To(scope.Addresses.OfExport(SearchFiles.Directory, scope.Library.Collection.Id))
            },
            { "nombre", MemberType.Whole, "combien de choses se trouvent", (_, scope) => FoundRecords.In(scope).Count },
            {
                "filtres",
                MemberType.ListOf(() => Filter),
                "les filtres, chacun avec ses valeurs, celles qui réunissent le plus de retours d'abord",
                (s, scope) => Filter.List(FiltersOf(scope), scope)
            },
            {
                "criteres",
                MemberType.ListOf(() => Choosable),
                "les critères que des retours observent",
                (_, scope) =>
                    Choosable.List(
                        scope.Library.Framework.Criteria.Select(c =>
                            (SearchIndex.KeyOf(new Facet(FacetKind.Criterion, c.Id, null))[1..], c.Title.Value)
                        ),
                        scope
                    )
            },
            {
                "niveaux",
                MemberType.ListOf(() => Choosable),
                "les niveaux du cadre, une fois chacun",
                (_, scope) =>
                    Choosable.List(
                        scope
                            .Library.Framework.Dimensions.Where(d => !d.IsCategorical)
                            .SelectMany(d => d.Levels)
                            .DistinctBy(l => l.Id)
                            .Select(l => (l.Id, l.Title)),
                        scope
                    )
            },
            {
                "sortes",
                MemberType.ListOf(() => Choosable),
                "les sortes de choses qui se trouvent",
                (_, scope) =>
                    Choosable.List(
                        FoundRecords
                            .In(scope)
                            .DistinctBy(r => r.SubjectKind)
                            .Select(r => ($"sorte:{r.SubjectKind.Name}", scope.Labels["sorte." + r.SubjectKind.Name])),
                        scope
                    )
            },
            {
                "index",
                MemberType.ListOf(() => Initial),
                "l'index des titres de cette page, par première lettre ; sans ceux des retours, s'ils sont sur les autres",
                (s, scope) => Initial.List(LettersOf(SubjectsOn(s.Page, scope), scope), scope)
            },
        }
    );

    /// <summary>The name of a facet, in the words of the page where the content has none.</summary>
    public static string TitleOf(Facet facet, RenderScope scope) =>
        facet.Kind switch
        {
            FacetKind.Stage => scope.Labels["phase." + facet.Id],
            FacetKind.Population => scope.Labels["classe." + facet.Id],
            _ => facet.Language is { } own ? RenderScope.Typeset(facet.Title!, own) : scope.Typeset(facet.Title!),
        };

    private static IEnumerable<(FacetKind, IReadOnlyList<Choice>)> FiltersOf(RenderScope scope)
    {
        var found = new Dictionary<Facet, List<Experience>>();
        foreach (var experience in scope.Library.Experiences)
        {
            foreach (var facet in Facets.Of(experience, scope.Library).Where(f => f.Kind < FacetKind.Criterion))
            {
                if (!found.TryGetValue(facet, out var experiences))
                    found.Add(facet, experiences = []);
                experiences.Add(experience);
            }
        }
        return found
            .Select(f => new Choice(f.Key, f.Value))
            .GroupBy(c => c.Facet.Kind)
            .OrderBy(g => g.Key)
            .Select(g =>
                (
                    g.Key,
                    (IReadOnlyList<Choice>)
                        [
                            .. g.OrderByDescending(c =>
                                    g.Key == FacetKind.Year ? int.Parse(c.Facet.Id, CultureInfo.InvariantCulture) : c.Experiences.Count
                                )
                                .ThenBy(c => c.Facet.Id, StringComparer.Ordinal)
                                .Take(MostChoices),
                        ]
                )
            );
    }

    private static IEnumerable<Subject> SubjectsOn(ReadingPage? page, RenderScope scope) =>
        page switch
        {
            null or { Cut: ReadingCut.Whole, Others.Count: 0 } => FoundRecords.In(scope),
            { Cut: ReadingCut.Whole } => FoundRecords.In(scope).Where(s => s is not Experience),
            _ => page.ExperiencesIn(scope.Library),
        };

    private static IEnumerable<(string, IReadOnlyList<Subject>)> LettersOf(IEnumerable<Subject> subjects, RenderScope scope) =>
        subjects
            .GroupBy(s =>
                UnicodeText.Fold(s.Title.Value.TrimStart(' ', '«', '"', '\u00A0')) is [>= 'a' and <= 'z' and var first, ..]
                    ? char.ToUpperInvariant(first).ToString()
                    : "#"
            )
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
                (
                    g.Key,
                    (IReadOnlyList<Subject>)
                        [
                            .. g.OrderBy(s => UnicodeText.Fold(s.Title.Value), StringComparer.Ordinal)
                                .ThenBy(s => s.Id, StringComparer.Ordinal),
                        ]
                )
            );
}
