using CollegeTes.Text;

namespace CollegeTes.Yaml.Fields;

/// <summary>Reads the known keys of a mapping; says which keys are unknown, repeated, missing or empty.</summary>
public sealed class ObjectReader
{
    private readonly YamlMapping _mapping;
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);

    public ObjectReader(YamlMapping mapping, ObjectShape shape, ReadContext context)
    {
        _mapping = mapping;
        Context = context;
        foreach (var entry in mapping.Entries)
            Accept(entry, shape);
        foreach (var field in shape.Fields)
        {
            if (field.IsRequired && !_entries.ContainsKey(field.Key))
                context.Bag.Add(FieldDiagnostics.MissingKey.At(HeadOf(mapping), $"« {field.Key} » manque dans {shape.Name}", $"Ajoutez « {field.Key}: … » : {field.Description}"));
        }
    }

    public ReadContext Context { get; }

    /// <summary>The place of the whole mapping's first key.</summary>
    public SourceSpan Place => HeadOf(_mapping);

    /// <summary>True when the key was written with a value.</summary>
    public bool Has<T>(Field<T> field) => _entries.ContainsKey(field.Key);

    /// <summary>Reads a key; false when it is absent or wrong (which is then already reported).</summary>
    public bool TryGet<T>(Field<T> field, out T value)
    {
        if (_entries.TryGetValue(field.Key, out var entry))
            return field.Kind.TryRead(entry.Value, Context, out value);
        value = default!;
        return false;
    }

    /// <summary>A value, or null.</summary>
    public T? Value<T>(Field<T> field) where T : struct => TryGet(field, out var value) ? value : null;

    /// <summary>An object or text, or null.</summary>
    public T? Item<T>(Field<T> field) where T : class => TryGet(field, out var value) ? value : null;

    /// <summary>A list, empty when the key is absent.</summary>
    public IReadOnlyList<T> List<T>(Field<IReadOnlyList<T>> field) => TryGet(field, out var value) ? value : [];

    /// <summary>A text that is required: where it is missing (already reported), an empty text at the mapping's place, so that the checks can go on.</summary>
    public Located<string> Text(Field<Located<string>> field) => TryGet(field, out var value) ? value : new Located<string>("", Place);

    /// <summary>The text without its place, or null.</summary>
    public string? Plain(Field<Located<string>> field) => TryGet(field, out var value) ? value.Value : null;

    /// <summary>The node itself, for what is read by other means, or null.</summary>
    public YamlNode? Node<T>(Field<T> field) => _entries.TryGetValue(field.Key, out var entry) ? entry.Value : null;

    private static SourceSpan HeadOf(YamlMapping mapping) => mapping.Entries.Count > 0 ? mapping.Entries[0].Key.Span : mapping.Span;

    private void Accept(YamlEntry entry, ObjectShape shape)
    {
        var written = entry.Key.Value;
        var field = shape.Find(written) ?? FindFolded(written, shape);
        if (field is null)
        {
            var near = Nearest.Name(written, shape.Fields.Select(f => f.Key));
            Context.Bag.Add(FieldDiagnostics.UnknownKey.At(entry.Key.Span, $"« {ReadContext.Shorten(written)} » n'est pas une clé connue dans {shape.Name}",
                near is null ? "Clés connues : " + string.Join(", ", shape.Fields.Select(f => f.Key)) + "." : $"Vouliez-vous écrire « {near} » ?"));
            return;
        }
        if (entry.Value is YamlScalar { IsBlank: true })
        {
            if (!field.IsRequired)
                Context.Bag.Add(FieldDiagnostics.Empty.At(entry.Key.Span, $"« {field.Key} » est vide", "Retirez la clé, ou écrivez « non renseigne »."));
            return;
        }
        if (!_entries.TryAdd(field.Key, entry))
            Context.Bag.Add(YamlDiagnostics.DuplicateKey.At(entry.Key.Span, $"« {written} » est la même clé que « {_entries[field.Key].Key.Value} »", "Gardez une seule des deux lignes."));
    }

    private static FieldShape? FindFolded(string written, ObjectShape shape)
    {
        var folded = Fold(written);
        foreach (var field in shape.Fields)
        {
            if (Fold(field.Key) == folded)
                return field;
        }
        return null;
    }

    private static string Fold(string key) => UnicodeText.Fold(key).Replace('_', '-').Replace(' ', '-').Replace('’', '\'').Replace('\'', '-');
}
