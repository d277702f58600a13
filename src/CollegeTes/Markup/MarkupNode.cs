using System.Text;

namespace CollegeTes.Markup;

/// <summary>A node of a finished page, read back to make other forms of it.</summary>
public abstract class MarkupNode;

/// <summary>Text, character references resolved.</summary>
public sealed class MarkupText(string text) : MarkupNode
{
    public string Text { get; } = text;
}

/// <summary>An element; its name and the names of its attributes are as they are written.</summary>
public sealed class MarkupElement(string name) : MarkupNode
{
    public string Name { get; } = name;

    /// <summary>In the order of the page; a flag has an empty value.</summary>
    public OrderedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<MarkupNode> Children { get; } = [];

    /// <summary>The elements that stand directly in it.</summary>
    public IEnumerable<MarkupElement> Elements => Children.OfType<MarkupElement>();

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string attribute]
    {
        get => Attributes.GetValueOrDefault(attribute);
        set
        {
            if (value is null)
                Attributes.Remove(attribute);
            else
                Attributes[attribute] = value;
        }
    }

    /// <summary>True when the element has this class.</summary>
    public bool HasClass(string name) => this["class"] is { } names && names.Split(' ').Contains(name, StringComparer.Ordinal);

    /// <summary>The element and all those inside it, in the order of the page.</summary>
    public IEnumerable<MarkupElement> SelfAndDescendants()
    {
        yield return this;
        foreach (var child in Children.OfType<MarkupElement>())
        {
            foreach (var inner in child.SelfAndDescendants())
                yield return inner;
        }
    }

    /// <summary>The elements of one name inside this one, in the order of the page.</summary>
    public IEnumerable<MarkupElement> All(string name) => SelfAndDescendants().Where(e => e.Name == name);

    /// <summary>The text inside, spaces as they are written.</summary>
    public string TextContent()
    {
        var text = new StringBuilder();
        Append(this);
        return text.ToString();

        void Append(MarkupElement element)
        {
            foreach (var child in element.Children)
            {
                if (child is MarkupText { Text: var inner })
                    text.Append(inner);
                else
                    Append((MarkupElement)child);
            }
        }
    }

    /// <summary>The text inside as one line: runs of spaces are one space.</summary>
    public string Line() => string.Join(' ', TextContent().Split([' ', '\n', '\t', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
}
