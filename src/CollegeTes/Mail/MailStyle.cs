using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Epub;
using CollegeTes.Markup;

namespace CollegeTes.Mail;

/// <summary>
/// The style of a page as mail programs take it: written on each element, since many drop style sheets; and by night, for those that know
/// it, a sheet of the colours alone, made of the same rules. The last rule that speaks of an element is right, whatever its selector.
/// </summary>
internal static partial class MailStyle
{
    /// <summary>Writes rules on the elements of a page.</summary>
    /// <param name="page">The <c>html</c> element; changed.</param>
    /// <param name="css">Rules of names, classes and their descendants; their values may name properties: <c>var(--titre)</c>.</param>
    /// <param name="light">Those properties by day.</param>
    /// <param name="dark">By night; those that are not in it are the same.</param>
    /// <returns>The sheet of the night.</returns>
    public static string Apply(
        MarkupElement page,
        string css,
        IReadOnlyDictionary<string, string> light,
        IReadOnlyDictionary<string, string> dark
    )
    {
        var rules = Rule().Matches(EpubStyle.WithoutMedia(css)).Select(m => new StyleRule(m.Groups[1].Value, m.Groups[2].Value)).ToList();
        Apply(page, [], rules, light);
        var night = new StringBuilder();
        foreach (var rule in rules)
        {
            var changed = rule.Declarations.Where(d => IsChanged(d.Value)).Select(d => $"{d.Name}:{Night(d.Value)}!important").ToList();
            if (changed.Count > 0)
                night.Append(rule.Text).Append('{').AppendJoin(';', changed).Append('}');
        }
        return night.Length == 0 ? "" : $"@media (prefers-color-scheme:dark){{{night}}}";

        bool IsChanged(string value) => Night(value) != Value(value, light);

        string Night(string value) => Value(Value(value, dark), light);
    }

    private static void Apply(
        MarkupElement element,
        IReadOnlyList<MarkupElement> around,
        IReadOnlyList<StyleRule> rules,
        IReadOnlyDictionary<string, string> values
    )
    {
        var style = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in rules.Where(r => r.Concerns(element, around)).SelectMany(r => r.Declarations))
            style[declaration.Name] = Value(declaration.Value, values);
        if (style.Count > 0)
            element["style"] = string.Join(';', style.Select(s => $"{s.Key}:{s.Value}"));
        foreach (var child in element.Elements)
            Apply(child, [.. around, element], rules, values);
    }

    private static string Value(string value, IReadOnlyDictionary<string, string> values) =>
        Variable().Replace(value, use => values.GetValueOrDefault(use.Groups[1].Value, use.Value)).Replace('"', '\'');

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"var\(--([\w-]+)\)")]
    private static partial Regex Variable();
}

/// <summary>A rule of a style sheet.</summary>
internal sealed class StyleRule(string selectors, string declarations)
{
    private readonly string[][] _selectors =
    [
        .. selectors
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    public string Text { get; } = selectors.Trim();

    public IReadOnlyList<(string Name, string Value)> Declarations { get; } =
    [
        .. declarations
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(d => d.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(d => d.Length == 2)
            .Select(d => (d[0], d[1])),
    ];

    /// <param name="around">What the element stands in, from the outside in.</param>
    public bool Concerns(MarkupElement element, IReadOnlyList<MarkupElement> around) =>
        _selectors.Any(s => IsSimple(s[^1], element) && Stands(s, around));

    private static bool Stands(string[] selector, IReadOnlyList<MarkupElement> around)
    {
        var next = selector.Length - 2;
        for (var i = around.Count - 1; i >= 0 && next >= 0; i--)
        {
            if (IsSimple(selector[next], around[i]))
                next--;
        }
        return next < 0;
    }

    private static bool IsSimple(string selector, MarkupElement element)
    {
        var parts = selector.Split('.');
        return (parts[0].Length == 0 || parts[0] == element.Name) && parts.Skip(1).All(element.HasClass);
    }
}
