using System.Text.RegularExpressions;

namespace CollegeTes.Markup;

/// <summary>
/// Writes in a drawing the colours that a style sheet gives it (SVG, « presentation attributes »). A reader that shows a drawing apart from
/// the sheet,
/// or whose user has turned sheets off, would paint it all black.
/// </summary>
internal sealed partial class DrawingPaint
{
    private static readonly HashSet<string> Painted = new(StringComparer.Ordinal)
    {
        "fill",
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-opacity",
        "opacity",
        "font-size",
        "font-weight",
    };

    // By the class that the element must have, or by nothing: a landscape has hundreds of elements.
    private readonly ILookup<string, (int Order, Rule Rule)> _rules;

    /// <param name="css">A sheet whose values are written out. What it says by other means than names of elements and classes is passed
    /// over.</param>
    public DrawingPaint(string css)
    {
        // As in a browser: the more a selector says, the more it counts; then the last one.
        _rules = Block()
            .Matches(css)
            .SelectMany(Rules)
            .OrderBy(r => r.Weight)
            .Select((rule, order) => (order, rule))
            .ToLookup(r => r.rule.Steps[^1].Classes.FirstOrDefault(""));
    }

    /// <summary>Paints a drawing, which is changed.</summary>
    public void Apply(MarkupElement drawing) => Apply(drawing, []);

    private void Apply(MarkupElement element, List<MarkupElement> path)
    {
        path.Add(element);
        var names = element["class"]?.Split(' ') ?? [];
        foreach (var (_, rule) in names.Prepend("").SelectMany(n => _rules[n]).Where(r => IsFor(r.Rule.Steps, path)).OrderBy(r => r.Order))
        {
            foreach (var (property, value) in rule.Declarations)
                element[property] = value;
        }
        foreach (var child in element.Children.OfType<MarkupElement>())
            Apply(child, path);
        path.RemoveAt(path.Count - 1);
    }

    // The last step is the element itself, those before it are around it, at any distance.
    private static bool IsFor(Step[] steps, List<MarkupElement> path)
    {
        if (!steps[^1].IsFor(path[^1]))
            return false;
        var step = steps.Length - 2;
        for (var i = path.Count - 2; i >= 0 && step >= 0; i--)
            step -= steps[step].IsFor(path[i]) ? 1 : 0;
        return step < 0;
    }

    private static IEnumerable<Rule> Rules(Match block)
    {
        var declarations = block
            .Groups[2]
            .Value.Split(';')
            .Select(d => d.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(d => d.Length == 2 && Painted.Contains(d[0]) && !d[1].Contains("var(", StringComparison.Ordinal))
            .Select(d => (d[0], d[1]))
            .ToList();
        if (declarations.Count == 0)
            yield break;
        foreach (var selector in block.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries).Where(s => Plain().IsMatch(s)))
            yield return new Rule([.. selector.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Step.Of)], declarations);
    }

    private sealed record Rule(Step[] Steps, List<(string Property, string Value)> Declarations)
    {
        public int Weight => Steps.Sum(s => s.Classes.Length * 100 + (s.Name.Length > 0 ? 1 : 0));
    }

    private readonly record struct Step(string Name, string[] Classes)
    {
        public static Step Of(string text) => text.Split('.') is [var name, .. var classes] ? new Step(name, classes) : default;

        public bool IsFor(MarkupElement element) =>
            (Name.Length == 0 || element.Name == Name) && Array.TrueForAll(Classes, element.HasClass);
    }

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"^[\w-]*(\.[\w-]+)*( [\w-]*(\.[\w-]+)*)*$")]
    private static partial Regex Plain();
}
