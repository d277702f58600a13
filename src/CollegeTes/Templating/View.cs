using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace CollegeTes.Templating;

/// <summary>
/// What templates see of one kind of thing: named members, each computed when a template asks for it. The names are the
/// contract with template authors; nothing is found by reflection.
/// </summary>
/// <typeparam name="T">What the view shows.</typeparam>
/// <typeparam name="TScope">What the members need beside it: the page, the language, the links.</typeparam>
public sealed class ViewType<T, TScope>
{
    private readonly FrozenDictionary<string, Func<T, TScope, object?>> _members;

    /// <param name="members">Name, without accent, words joined by underscores; value: text, number, boolean, <see cref="Text.Html"/>, view
    /// or list.</param>
    public ViewType(params (string Name, Func<T, TScope, object?> Value)[] members) =>
        _members = members.ToFrozenDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);

    /// <summary>The names, sorted.</summary>
    public IEnumerable<string> Names => _members.Keys.Order(StringComparer.Ordinal);

    /// <summary>A view of one thing; null of null.</summary>
    public object? Of(T? subject, TScope scope) => subject is null ? null : new View(this, subject, scope);

    /// <summary>A list of views.</summary>
    public object List(IEnumerable<T> subjects, TScope scope) => Values.List(subjects.Select(s => Of(s, scope)));

    private sealed class View(ViewType<T, TScope> type, T subject, TScope scope) : IScriptObject
    {
        public int Count => type._members.Count;

        public bool IsReadOnly
        {
            get => true;
            set { }
        }

        public IEnumerable<string> GetMembers() => type.Names;

        public bool Contains(string member) => type._members.ContainsKey(member);

        public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
        {
            if (type._members.TryGetValue(member, out var get))
            {
                value = get(subject, scope);
                return true;
            }
            var unknown = $"« {member} » n'est pas un nom connu ici";
            throw new ScriptRuntimeException(
                span,
                unknown,
                new TemplateException(unknown, null, 0, 0, Text.Nearest.Name(member, type.Names))
            );
        }

        public bool CanWrite(string member) => false;

        public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

        public bool Remove(string member) => false;

        public void SetReadOnly(string member, bool readOnly) { }

        public IScriptObject Clone(bool deep) => this;
    }
}

/// <summary>Values that templates can hold beside text and numbers.</summary>
public static class Values
{
    /// <summary>A list.</summary>
    public static object List(IEnumerable<object?> items) => new ScriptArray(items!);

    /// <summary>A fixed set of names and values.</summary>
    public static object Map(IEnumerable<KeyValuePair<string, object?>> items)
    {
        var map = new ScriptObject();
        foreach (var (name, value) in items)
            map.SetValue(name, value!, true);
        map.IsReadOnly = true;
        return map;
    }
}
