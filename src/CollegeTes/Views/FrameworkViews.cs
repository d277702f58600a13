using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>The framework, alone or applied to a write-up. Observers who disagree are all shown; nothing is averaged or ranked.</summary>
internal static class FrameworkViews
{
    private static readonly ViewType<Level, RenderScope> Level = new(
        ("id", (l, _) => l.Id),
        ("titre", (l, scope) => scope.Typeset(l.Title)),
        ("rang", (l, _) => l.Rank),
        ("definition", (l, scope) => scope.Typeset(l.Definition))
    );

    private static readonly ViewType<(Evidence Evidence, ProseContext Context), RenderScope> Evidence = new(
        ("type", (e, scope) => scope.Labels["preuve." + Words.Of(e.Evidence.Kind)]),
        ("date", (e, _) => e.Evidence.Date?.Value.ToFrench()),
        ("texte", (e, scope) => scope.Rich(e.Evidence.Text, e.Context)),
        ("source", (e, _) => e.Evidence.Source is { } s && e.Context.NumberOf(s.Value) is > 0 and var number ? (object)number : null)
    );

    private static readonly ViewType<
        (Observation Observation, Dimension Dimension, Criterion Criterion, ProseContext Context),
        RenderScope
    > Observation = new(
        ("critere", (o, scope) => scope.Typeset(o.Criterion.Title)),
        ("question", (o, scope) => scope.Typeset(o.Criterion.Question)),
        ("niveau", (o, scope) => scope.Typeset(LevelOf(o.Observation, o.Dimension)?.Title)),
        ("niveau_id", (o, _) => o.Observation.Level?.Value),
        ("rang", (o, _) => LevelOf(o.Observation, o.Dimension)?.Rank),
        ("rang_max", (o, _) => o.Dimension.Levels.Count == 0 ? 0 : o.Dimension.Levels.Max(l => l.Rank ?? 0)),
        ("categories", (o, scope) =>
            o.Observation.Categories.Count == 0
                ? null
                : Text.FrenchFormat.List([
                    .. o.Observation.Categories.Select(
                        (c, i) => InList(scope.Typeset(o.Criterion.Categories.FirstOrDefault(k => k.Id == c.Value)?.Title ?? c.Value)!, i)
                    ),
                ])
        ),
        ("date", (o, _) => o.Observation.Date?.ToFrench()),
        ("auteur", (o, _) => o.Observation.Author),
        ("confiance", (o, scope) => o.Observation.Confidence is { } c ? scope.Labels["confiance." + Words.Of(c)] : null),
        ("preuves", (o, scope) => Evidence.List(o.Observation.Evidence.Select(e => (e, o.Context)), scope))
    );

    private static readonly ViewType<Category, RenderScope> Category = new(
        ("id", (c, _) => c.Id),
        ("titre", (c, scope) => scope.Typeset(c.Title))
    );

    private static readonly ViewType<Criterion, RenderScope> Criterion = new(
        ("id", (c, _) => c.Id),
        ("titre", (c, scope) => scope.Typeset(c.Title)),
        ("question", (c, scope) => scope.Typeset(c.Question)),
        ("categories", (c, scope) => Category.List(c.Categories, scope))
    );

    private static readonly ViewType<(Dimension Dimension, int Number, Experience? Experience), RenderScope> Dimension = new(
        ("id", (d, _) => d.Dimension.Id),
        ("ancre", (d, _) => Anchors.OfPart(d.Dimension.Id)),
        ("numero", (d, _) => d.Number),
        ("titre", (d, scope) => scope.Typeset(d.Dimension.Title)),
        ("categorielle", (d, _) => d.Dimension.IsCategorical),
        ("niveaux", (d, scope) => Level.List(d.Dimension.Levels, scope)),
        ("criteres", (d, scope) => Criterion.List(d.Dimension.Criteria, scope)),
        ("observations", (d, scope) => Observation.List(ObservationsOf(d.Dimension, d.Experience, scope.Library), scope))
    );

    /// <summary>The framework itself.</summary>
    public static readonly ViewType<Framework, RenderScope> Framework = new(
        ("titre", (f, scope) => scope.Typeset(f.Title)),
        ("page", (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Framework, scope.Library.Collection.Id))),
        ("version", (f, _) => f.Version),
        ("date", (f, _) => f.Date?.ToFrench()),
        ("introduction", (f, scope) =>
            f.Introduction is null ? null : RichText.Render(f.Introduction, FrameworkText.Context(f, scope.Library), false)
        ),
        ("niveaux", (f, scope) => Level.List(f.Levels, scope)),
        ("sources", (f, scope) => ReferenceViews.Sources(f.Sources, "cadre", Model.Prose.Empty, scope)),
        ("dimensions", (f, scope) => Dimension.List(f.Dimensions.Select((d, i) => (d, i + 1, (Experience?)null)), scope))
    );

    /// <summary>The dimensions under which a write-up has observations.</summary>
    public static object Applied(Experience experience, RenderScope scope) =>
        Dimension.List(
            scope
                .Library.Framework.Dimensions.Select((d, i) => (d, i + 1, (Experience?)experience))
                .Where(d => ObservationsOf(d.d, experience, scope.Library).Any()),
            scope
        );

    /// <summary>The observations of a write-up that have a level above "not documented", in the order of the framework.</summary>
    public static object Levels(Experience experience, RenderScope scope) =>
        Observation.List(
            scope
                .Library.Framework.Dimensions.SelectMany(d => ObservationsOf(d, experience, scope.Library))
                .Where(o => LevelOf(o.Item1, o.Item2)?.Rank is not null),
            scope
        );

    private static IEnumerable<(Observation, Dimension, Criterion, ProseContext)> ObservationsOf(
        Dimension dimension,
        Experience? experience,
        Library library
    )
    {
        if (experience is null)
            yield break;
        var context = ProseContext.ForTextsOf(experience, library);
        foreach (var criterion in dimension.Criteria)
        {
            foreach (var observation in experience.Observations.Where(o => o.Criterion.Value == criterion.Id))
                yield return (observation, dimension, criterion, context);
        }
    }

    private static string InList(string title, int index) => index == 0 ? title : Text.FrenchFormat.Uncapitalized(title);

    private static Level? LevelOf(Observation observation, Dimension dimension) =>
        observation.Level is { } level ? dimension.Levels.FirstOrDefault(l => l.Id == level.Value) : null;
}
