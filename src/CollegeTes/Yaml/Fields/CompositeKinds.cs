using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Yaml.Fields;

/// <summary>See <see cref="Kinds.MapOf"/>.</summary>
internal sealed class MapKind<TValue, TItem>(Kind<TValue> value, string keyWord, Func<Located<string>, TValue, TItem> make)
    : Kind<IReadOnlyList<TItem>>
{
    public override Shape Shape { get; } = new MapShape(value.Shape, keyWord);

    public override bool TryRead(YamlNode node, ReadContext context, out IReadOnlyList<TItem> items)
    {
        var read = new List<TItem>();
        items = read;
        if (node is not YamlMapping mapping)
        {
            context.Unexpected(node, Shape);
            return false;
        }
        foreach (var entry in mapping.Entries)
        {
            if (value.TryRead(entry.Value, context, out var item))
                read.Add(make(new Located<string>(entry.Key.Value, entry.Key.Span), item));
        }
        return true;
    }
}

/// <summary>See <see cref="Kinds.ListOf"/>.</summary>
internal sealed class ListKind<T>(Kind<T> item) : Kind<IReadOnlyList<T>>
{
    public override Shape Shape { get; } = new ListShape(item.Shape);

    public override bool TryRead(YamlNode node, ReadContext context, out IReadOnlyList<T> value)
    {
        if (node is YamlSequence sequence)
        {
            var items = new List<T>(sequence.Items.Count);
            foreach (var child in sequence.Items)
            {
                if (item.TryRead(child, context, out var read))
                    items.Add(read);
            }
            // Kept as long as the collection: no spare room.
            value = items.ToArray();
            return true;
        }
        if (node is YamlScalar && item.TryRead(node, context, out var single))
        {
            value = [single];
            return true;
        }
        if (node is YamlMapping)
            context.Unexpected(node, Shape);
        value = [];
        return false;
    }
}

/// <summary>See <see cref="Kinds.Choice"/>.</summary>
internal sealed class ChoiceKind<T>((string Name, T Value)[] names) : Kind<Located<T>>
    where T : notnull
{
    private readonly TextChoiceKind _text = new([.. names.Select(n => n.Name)]);

    public override Shape Shape => _text.Shape;

    public override bool TryRead(YamlNode node, ReadContext context, out Located<T> value)
    {
        value = default;
        if (!_text.TryRead(node, context, out var text))
            return false;
        value = text.With(Array.Find(names, n => n.Name == text.Value).Value);
        return true;
    }
}

/// <summary>See <see cref="Kinds.TextChoice"/>.</summary>
internal sealed class TextChoiceKind(string[] names) : Kind<Located<string>>
{
    public override Shape Shape { get; } = new ChoiceShape(names);

    public override bool TryRead(YamlNode node, ReadContext context, out Located<string> value)
    {
        value = default;
        if (node is not YamlScalar scalar)
        {
            context.Unexpected(node, Shape);
            return false;
        }
        var found = Array.IndexOf(names, scalar.Value);
        if (found < 0)
            found = Array.IndexOf(names, UnicodeText.Fold(scalar.Value).Replace(' ', '-').Replace('_', '-'));
        if (found >= 0)
        {
            value = new Located<string>(names[found], scalar.Span);
            return true;
        }
        var near = Nearest.Name(scalar.Value, names);
        context.Bag.Add(
            FieldDiagnostics.WrongValue.At(
                scalar.Span,
                $"« {ReadContext.Shorten(scalar.Value)} » ne convient pas ici : il faut {Shape.Expected}",
                near is null ? null : $"Vouliez-vous écrire « {near} » ?"
            )
        );
        return false;
    }
}

/// <summary>See <see cref="Kinds.Object"/>.</summary>
internal sealed class ObjectKind<T>(ObjectShape shape, Func<ObjectReader, T> read) : Kind<T>
{
    public override Shape Shape => shape;

    public override bool TryRead(YamlNode node, ReadContext context, out T value)
    {
        if (node is YamlMapping mapping)
        {
            value = read(new ObjectReader(mapping, shape, context));
            return true;
        }
        context.Unexpected(node, shape);
        value = default!;
        return false;
    }
}

/// <summary>See <see cref="Kinds.Documented"/>.</summary>
internal sealed class DocumentedKind<T>(Kind<T> kind) : Kind<Documented<T>>
{
    public override Shape Shape { get; } = new EitherShape([kind.Shape, new ChoiceShape(["non renseigne"])]);

    public override bool TryRead(YamlNode node, ReadContext context, out Documented<T> value)
    {
        if (node is YamlScalar scalar && scalar.Value.Length is 13 && UnicodeText.Fold(scalar.Value).Replace('-', ' ') == "non renseigne")
        {
            value = Documented<T>.Unknown;
            return true;
        }
        if (kind.TryRead(node, context, out var read))
        {
            value = Documented<T>.Of(read);
            return true;
        }
        value = default;
        return false;
    }
}

/// <summary>See <see cref="Kinds.TextOr"/> and <see cref="Kinds.ValueOr"/>.</summary>
internal sealed class ValueOrKind<TValue, T>(Kind<TValue> scalar, Kind<T> kind, Func<TValue, ReadContext, T> fromScalar) : Kind<T>
{
    public override Shape Shape { get; } = new EitherShape([scalar.Shape, kind.Shape]);

    public override bool TryRead(YamlNode node, ReadContext context, out T value)
    {
        if (node is not YamlScalar)
            return kind.TryRead(node, context, out value);
        if (scalar.TryRead(node, context, out var read))
        {
            value = fromScalar(read, context);
            return true;
        }
        value = default!;
        return false;
    }
}
