using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace CollegeTes.Templating;

/// <summary>What templates see of one kind of thing, as its author is told it.</summary>
/// <param name="name">French, unique among views: <c>retour</c>, <c>étape</c>.</param>
/// <param name="meaning">French, one sentence that says what it is.</param>
/// <param name="members">Its names, in reading order.</param>
public abstract class ViewType(string name, string meaning, IEnumerable<ViewMember> members)
{
    public string Name { get; } = name;

    public string Meaning { get; } = meaning;

    public IReadOnlyList<ViewMember> Members { get; } = [.. members];
}

/// <summary>
/// What templates see of one kind of thing: named members, each computed when a template asks for it. The names are the
/// contract with template authors; nothing is found by reflection.
/// </summary>
/// <typeparam name="T">What the view shows.</typeparam>
/// <typeparam name="TScope">What the members need beside it: the page, the language, the links.</typeparam>
/// <inheritdoc cref="ViewType(string, string, IEnumerable{ViewMember})"/>
public sealed class ViewType<T, TScope>(string name, string meaning, ViewMembers<T, TScope> members) : ViewType(name, meaning, members)
{
    private readonly FrozenDictionary<string, Func<T, TScope, object?>> _values = members.Values.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names, sorted.</summary>
    public IEnumerable<string> Names => _values.Keys.Order(StringComparer.Ordinal);

    /// <summary>A view of one thing; null of null.</summary>
    [return: NotNullIfNotNull(nameof(subject))]
    public View<T>? Of(T? subject, TScope scope) => subject is null ? null : new Computed(this, subject, scope);

    /// <summary>A list of views.</summary>
    public ViewList<T> List(IEnumerable<T> subjects, TScope scope) => new(subjects.Select(s => Of(s, scope)));

    /// <summary>Adds all that it says of one thing to names that templates see by themselves.</summary>
    public void Spread(T subject, TScope scope, Dictionary<string, object?> names)
    {
        foreach (var member in Members)
            names[member.Name] = _values[member.Name](subject, scope);
    }

    private sealed class Computed(ViewType<T, TScope> type, T subject, TScope scope) : View<T>
    {
        public override ViewType Type => type;

        public override object Subject => subject!;

        public override bool TryRead(string member, out object? value)
        {
            value = type._values.TryGetValue(member, out var get) ? get(subject, scope) : null;
            return get is not null;
        }
    }
}
