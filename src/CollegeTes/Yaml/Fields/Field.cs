namespace CollegeTes.Yaml.Fields;

/// <summary>How a node becomes a value of type <typeparamref name="T"/>.</summary>
public abstract class Kind<T>
{
    public abstract Shape Shape { get; }

    /// <summary>Reads a node. On failure adds a diagnostic and returns false.</summary>
    public abstract bool TryRead(YamlNode node, ReadContext context, out T value);
}

/// <summary>
/// A key of a content file: its name, what it holds, what it means. The readers and the JSON Schemas share these definitions.
/// </summary>
/// <param name="limits">True for what keeps something from being shown: without a value it would keep nothing.</param>
public sealed class Field<T>(string key, Kind<T> kind, string description, bool required = false, bool limits = false)
{
    public Kind<T> Kind { get; } = kind;

    public FieldShape Shape { get; } = new(key, kind.Shape, required, description) { IsLimit = limits };

    public string Key => Shape.Key;

    public static implicit operator FieldShape(Field<T> field) => field.Shape;
}
