using CollegeTes.Text;

namespace CollegeTes.Yaml.Fields;

/// <summary>Reads the known keys of a mapping; says which keys are unknown, repeated, missing or empty.</summary>
public sealed class ObjectReader
{
    private readonly YamlMapping _mapping;
    private readonly ObjectShape _shape;

    // By rank of the field; without a value where the key was not written.
    private readonly YamlEntry[] _entries;

    public ObjectReader(YamlMapping mapping, ObjectShape shape, ReadContext context)
    {
        _mapping = mapping;
        _shape = shape;
        _entries = new YamlEntry[shape.Fields.Count];
        Context = context;
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            if (i == 0 || !SplitText.Report(context.File, mapping.Entries[i - 1], mapping.Entries[i], context.Bag))
                Accept(mapping.Entries[i]);
        }
        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Value is null && shape.Fields[i] is { IsRequired: true } field)
                context.Bag.Add(
                    FieldDiagnostics.MissingKey.At(
                        HeadOf(mapping),
                        $"« {field.Key} » manque dans {shape.Name}",
                        $"Ajoutez « {field.Key}: … » : {field.Description}"
                    )
                );
        }
    }

    public ReadContext Context { get; }

    /// <summary>The place of the whole mapping's first key.</summary>
    public SourceSpan Place => HeadOf(_mapping);

    /// <summary>True when the key was written with a value.</summary>
    public bool Has<T>(Field<T> field) => Node(field) is not null;

    /// <summary>Reads a key; false when it is absent or wrong (which is then already reported).</summary>
    public bool TryGet<T>(Field<T> field, out T value)
    {
        if (Node(field) is { } node)
            return field.Kind.TryRead(node, Context, out value);
        value = default!;
        return false;
    }

    /// <summary>A value, or null.</summary>
    public T? Value<T>(Field<T> field)
        where T : struct => TryGet(field, out var value) ? value : null;

    /// <summary>An object or text, or null.</summary>
    public T? Item<T>(Field<T> field)
        where T : class => TryGet(field, out var value) ? value : null;

    /// <summary>A list, empty when the key is absent.</summary>
    public IReadOnlyList<T> List<T>(Field<IReadOnlyList<T>> field) => TryGet(field, out var value) ? value : [];

    /// <summary>
    /// A text that is required: where it is missing (already reported), an empty text at the mapping's place, so that the checks can go on.
    /// </summary>
    public Located<string> Text(Field<Located<string>> field) => TryGet(field, out var value) ? value : new Located<string>("", Place);

    /// <summary>The same, put aside until it is read again.</summary>
    public Located<KeptText> Kept(Field<Located<string>> field) => Context.Keep(Text(field));

    /// <summary>The text without its place, or null.</summary>
    public string? Plain(Field<Located<string>> field) => TryGet(field, out var value) ? value.Value : null;

    /// <summary>The node itself, for what is read by other means, or null.</summary>
    public YamlNode? Node<T>(Field<T> field) => _shape.RankOf(field.Shape) is >= 0 and var rank ? _entries[rank].Value : null;

    private static SourceSpan HeadOf(YamlMapping mapping) => mapping.Entries.Count > 0 ? mapping.Entries[0].Key.Span : mapping.Span;

    private void Accept(YamlEntry entry)
    {
        var written = entry.Key.Value;
        var rank = _shape.Find(written);
        if (rank < 0)
            rank = FindFolded(written);
        if (rank < 0)
        {
            var near = Nearest.Name(written, _shape.Fields.Select(f => f.Key));
            Context.Bag.Add(
                FieldDiagnostics.UnknownKey.At(
                    entry.Key.Span,
                    $"« {ReadContext.Shorten(written)} » n'est pas une clé connue dans {_shape.Name}",
                    near is null
                        ? "Clés connues : " + string.Join(", ", _shape.Fields.Select(f => f.Key)) + "."
                        : $"Vouliez-vous écrire « {near} » ?"
                )
            );
            return;
        }
        var field = _shape.Fields[rank];
        if (entry.Value is YamlScalar { IsBlank: true, Value.Length: 0 })
            UnquotedText.Report(Context.File, entry.Key.Span, isKey: true, Context.Bag);
        if (field.IsLimit && IsEmpty(entry.Value))
        {
            Context.Bag.Add(
                FieldDiagnostics.EmptyLimit.At(
                    entry.Key.Span,
                    $"« {field.Key} » est vide, et ne retient donc rien",
                    $"Écrivez ce qu'il faut ({field.Shape.Expected}), ou retirez la clé."
                )
            );
            return;
        }
        if (entry.Value is YamlScalar { IsBlank: true })
        {
            if (!field.IsRequired)
                Context.Bag.Add(
                    FieldDiagnostics.Empty.At(entry.Key.Span, $"« {field.Key} » est vide", "Retirez la clé, ou écrivez « non renseigne ».")
                );
            return;
        }
        if (_entries[rank].Value is null)
            _entries[rank] = entry;
        else
            Context.Bag.Add(
                YamlDiagnostics.DuplicateKey.At(
                    entry.Key.Span,
                    $"« {written} » est la même clé que « {_entries[rank].Key.Value} »",
                    "Gardez une seule des deux lignes."
                )
            );
    }

    private static bool IsEmpty(YamlNode node) =>
        node is YamlScalar { IsBlank: true } or YamlMapping { Entries.Count: 0 } or YamlSequence { Items.Count: 0 };

    private int FindFolded(string written)
    {
        var folded = Fold(written);
        for (var i = 0; i < _entries.Length; i++)
        {
            if (Fold(_shape.Fields[i].Key) == folded)
                return i;
        }
        return -1;
    }

    private static string Fold(string key) =>
        UnicodeText.Fold(key).Replace('_', '-').Replace(' ', '-').Replace('’', '\'').Replace('\'', '-');
}
