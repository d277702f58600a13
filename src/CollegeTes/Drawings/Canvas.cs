using System.Text;

namespace CollegeTes.Drawings;

/// <summary>
/// Collects the shapes of a drawing. Shapes of one class that are drawn between two <see cref="Flush"/> share one path element:
/// what lies on one level of the picture does not overlap, and half of the markup is saved.
/// </summary>
internal sealed class Canvas
{
    private readonly StringBuilder _markup = new();
    private readonly List<(string Attributes, PathData Path)> _level = [];

    /// <summary>The path of this level that bears a class, for instance <c>c3</c>, with other attributes if any.</summary>
    public PathData Path(string cssClass, string? attributes = null)
    {
        var key = attributes is null ? $"class=\"{cssClass}\"" : $"class=\"{cssClass}\" {attributes}";
        foreach (var (existing, path) in _level)
        {
            if (existing == key)
                return path;
        }
        var created = new PathData();
        _level.Add((key, created));
        return created;
    }

    /// <summary>Ends a level: what follows is painted over it.</summary>
    public void Flush()
    {
        foreach (var (attributes, path) in _level)
        {
            if (!path.IsEmpty)
                _markup.Append("<path ").Append(attributes).Append(" d=\"").Append(path.ToString()).Append("\"/>");
        }
        _level.Clear();
    }

    /// <summary>Markup that is not a path.</summary>
    public void Raw(string markup)
    {
        Flush();
        _markup.Append(markup);
    }

    public override string ToString()
    {
        Flush();
        return _markup.ToString();
    }
}
