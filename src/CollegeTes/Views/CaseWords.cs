using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>
/// What a claim rests on, in a few words: the criterion and what was observed of it, the figure, the beginning of what is stated.
/// </summary>
internal static class CaseWords
{
    private const int MostCharacters = 90;

    /// <summary>Of one thing that a write-up says.</summary>
    public static string Of(Experience experience, string name, RenderScope scope)
    {
        var context = ProseContext.ForTextsOf(experience, scope.Library);
        if (experience.Observations.FirstOrDefault(o => o.Id?.Value == name || o.Criterion.Value == name) is { } observation)
            return OfObservation(observation, scope);
        if (experience.FindFigure(name) is { } figure)
            return $"{RenderScope.Typeset(figure.Label.Value, experience.Language)}\u00A0: {FigureText.Value(figure)}";
        if (experience.Statements.FirstOrDefault(s => s.Id?.Value == name) is { } statement)
            return Short(RichText.PlainText(statement.Text.Value.ToString(), context));
        // Somebody's words are shown where they may be, and not in a list.
        return experience.Quotations.Any(q => q.Id?.Value == name) ? scope.Labels["synthese.parole"] : name;
    }

    private static string OfObservation(Observation observation, RenderScope scope)
    {
        if (Placement.Find(scope.Library.Framework, observation) is not { } placed)
            return observation.Criterion.Value;
        var criterion = placed.ShownCriterion;
        var title = scope.Typeset(criterion.Title.Value);
        var said = observation.Level is { } level
            ? placed.FindLevel(level.Value)?.Title
            : FrenchFormat.List([
                .. observation.Categories.Select(c => criterion.Categories.FirstOrDefault(k => k.Id == c.Value)?.Title ?? c.Value),
            ]);
        return string.IsNullOrEmpty(said) ? title : $"{title}\u00A0: {FrenchFormat.Uncapitalized(scope.Typeset(said))}";
    }

    private static string Short(string text)
    {
        if (text.Length <= MostCharacters)
            return text.TrimEnd('.');
        var cut = text.LastIndexOf(' ', MostCharacters);
        return text[..(cut < 0 ? MostCharacters : cut)].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
