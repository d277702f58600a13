using CollegeTes.Model;

namespace CollegeTes.Yaml.Fields;

/// <summary>What values a field takes, for the readers' messages and for the JSON Schema of the file.</summary>
public abstract record Shape
{
    /// <summary>French: what is expected, as in « un nombre ».</summary>
    public abstract string Expected { get; }
}

/// <summary>A scalar: text, number, date, address.</summary>
/// <param name="Type">JSON type: string, number, integer, boolean.</param>
/// <param name="Expects">French, for messages.</param>
/// <param name="Pattern">ECMA 262 pattern for the schema, or null.</param>
/// <param name="Reference">What the text names (<c>axe</c>, <c>partenaire</c>, …), so that editors can offer the workspace's own, or
/// null.</param>
public sealed record ScalarShape(string Type, string Expects, string? Pattern = null, string? Reference = null) : Shape
{
    /// <summary>What the text is when it is one that authors write freely; a test sees that every such field says so.</summary>
    public TextRole Role { get; init; }

    public override string Expected => Expects;
}

/// <summary>One word of a closed list.</summary>
public sealed record ChoiceShape(IReadOnlyList<string> Names) : Shape
{
    public override string Expected => "un de ces mots : " + string.Join(", ", Names);
}

/// <summary>A list of one shape.</summary>
public sealed record ListShape(Shape Item) : Shape
{
    public override string Expected => "une liste";
}

/// <summary>One of several shapes.</summary>
public sealed record EitherShape(IReadOnlyList<Shape> Options) : Shape
{
    public override string Expected => string.Join(", ou ", Options.Select(o => o.Expected));
}

/// <summary>Free keys with values of one shape.</summary>
/// <param name="Reference">What the keys name, as for <see cref="ScalarShape.Reference"/>, or null.</param>
public sealed record MapShape(Shape Value, string? Reference = null) : Shape
{
    public override string Expected => "des clés et leurs valeurs";
}

/// <summary>Keys that are all known: a closed schema.</summary>
/// <param name="Name">French name of the thing, for messages.</param>
public sealed record ObjectShape(string Name, IReadOnlyList<FieldShape> Fields) : Shape
{
    private readonly FieldShape[] _fields = [.. Fields];
    private readonly Dictionary<string, int> _byKey = Fields
        .Select((f, i) => (f.Key, i))
        .ToDictionary(f => f.Key, f => f.i, StringComparer.Ordinal);

    public override string Expected => "des clés : " + string.Join(", ", Fields.Select(f => f.Key));

    /// <summary>The rank of an exact key among the fields, or -1.</summary>
    public int Find(string key) => _byKey.GetValueOrDefault(key, -1);

    /// <summary>The rank of a field of this very object, or -1.</summary>
    public int RankOf(FieldShape field)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            if (ReferenceEquals(_fields[i], field))
                return i;
        }
        return Find(field.Key);
    }
}

/// <summary>One known key.</summary>
/// <param name="Key">As authors write it, without accents.</param>
/// <param name="Description">French, one or two sentences: shown by editors and by <c>tes new</c>.</param>
public sealed record FieldShape(string Key, Shape Shape, bool IsRequired, string Description)
{
    /// <summary>True for what keeps something from being shown, which must never be left empty.</summary>
    public bool IsLimit { get; init; }
}
