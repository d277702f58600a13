using System.Text;

namespace CollegeTes.WordProcessing.Package;

/// <summary>
/// An element or a text of a part. Names carry the prefix of the format's own documentation (<c>w:p</c>, <c>text:h</c>), whatever prefix
/// the file uses.
/// </summary>
/// <param name="name">Empty for a text.</param>
/// <param name="text">The text; empty for an element.</param>
internal sealed class XmlNode(string name, string text = "")
{
    private readonly List<XmlNode> _children = [];
    private List<(string Name, string Value)>? _attributes;

    public string Name { get; } = name;

    public string Text { get; } = text;

    public bool IsText => Name.Length == 0;

    public IReadOnlyList<XmlNode> Children => _children;

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in _attributes ?? [])
            {
                if (name == attribute)
                    return value;
            }
            return null;
        }
    }

    /// <summary>Names and values, in the order of the file.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes => _attributes ?? [];

    public void Add(XmlNode child) => _children.Add(child);

    public void AddAttribute(string name, string value) => (_attributes ??= []).Add((name, value));

    /// <summary>The first child of a name, or null.</summary>
    public XmlNode? Child(string name) => _children.Find(c => c.Name == name);

    /// <summary>The node at the end of a path of child names, or null.</summary>
    public XmlNode? Child(string first, string second) => Child(first)?.Child(second);

    public IEnumerable<XmlNode> All(string name) => _children.Where(c => c.Name == name);

    /// <summary>Every element below, in the order of the file; depth is bounded by the reader.</summary>
    public IEnumerable<XmlNode> Descendants()
    {
        var stack = new Stack<XmlNode>();
        stack.Push(this);
        while (stack.TryPop(out var node))
        {
            if (node != this)
                yield return node;
            for (var i = node._children.Count - 1; i >= 0; i--)
                stack.Push(node._children[i]);
        }
    }

    /// <summary>The first element below of a name, or null.</summary>
    public XmlNode? Find(string name) => Descendants().FirstOrDefault(d => d.Name == name);

    /// <summary>All text below, end to end.</summary>
    public string InnerText()
    {
        var text = new StringBuilder();
        foreach (var node in Descendants())
            text.Append(node.Text);
        return IsText ? Text : text.ToString();
    }
}
