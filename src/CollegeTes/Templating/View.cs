using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace CollegeTes.Templating;

/// <summary>One thing as templates see it.</summary>
public abstract class View : IScriptObject
{
    private protected View() { }

    /// <summary>The names it has.</summary>
    public abstract ViewType Type { get; }

    /// <summary>What it shows.</summary>
    public abstract object Subject { get; }

    public int Count => Type.Members.Count;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    /// <summary>The value of one of its names; false when it has no such name.</summary>
    public abstract bool TryRead(string member, out object? value);

    public IEnumerable<string> GetMembers() => Type.Members.Select(m => m.Name).Order(StringComparer.Ordinal);

    public bool Contains(string member) => Type.Members.Any(m => m.Name == member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (TryRead(member, out value))
            return true;
        var unknown = $"« {member} » n'est pas un nom connu ici";
        throw new ScriptRuntimeException(
            span,
            unknown,
            new TemplateException(unknown, null, 0, 0, Text.Nearest.Name(member, GetMembers()))
        );
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly) { }

    public IScriptObject Clone(bool deep) => this;
}

/// <summary>A view of a thing of one type.</summary>
public abstract class View<T> : View
{
    private protected View() { }
}

/// <summary>Views of things of one type, in order.</summary>
public sealed class ViewList<T> : ScriptArray
{
    internal ViewList(IEnumerable<object?> views)
        : base(views!) { }
}

/// <summary>Texts, in order.</summary>
public sealed class TextList(IEnumerable<string> texts) : ScriptArray(texts);

/// <summary>Values that templates can hold beside text and numbers.</summary>
public static class Values
{
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
