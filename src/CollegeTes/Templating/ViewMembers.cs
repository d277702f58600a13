using System.Collections;

namespace CollegeTes.Templating;

/// <summary>A name that templates see.</summary>
/// <param name="Name">Without accent, words joined by underscores.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Meaning">French, one line: what the author of a template needs to know of it.</param>
public sealed record ViewMember(string Name, MemberType Type, string Meaning);

/// <summary>
/// The names of a view, as a list between braces: name, type, meaning, value. A name that lacks one of the four, or whose value is
/// not of its type, does not compile.
/// </summary>
public sealed class ViewMembers<T, TScope> : IEnumerable<ViewMember>
{
    private readonly List<(ViewMember Member, Func<T, TScope, object?> Value)> _all = [];

    internal IEnumerable<KeyValuePair<string, Func<T, TScope, object?>>> Values =>
        _all.Select(m => KeyValuePair.Create(m.Member.Name, m.Value));

    public void Add<TValue>(string name, MemberType<TValue> type, string meaning, Func<T, TScope, TValue> value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(meaning);
        if (_all.Exists(m => m.Member.Name == name))
            throw new ArgumentException($"« {name} » twice", nameof(name));
        // A function that gives a reference is one that gives an object; the others need a box.
        _all.Add((new ViewMember(name, type, meaning), value as Func<T, TScope, object?> ?? ((subject, scope) => value(subject, scope))));
    }

    /// <summary>Adds all names of a part, kept in a file of its own.</summary>
    public void Add(ViewMembers<T, TScope> part) => _all.AddRange(part._all);

    public IEnumerator<ViewMember> GetEnumerator() => _all.Select(m => m.Member).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
