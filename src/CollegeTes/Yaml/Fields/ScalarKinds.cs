using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Yaml.Fields;

/// <summary>A scalar that a strict parser of ours turns into a value: nothing is guessed from the look of the text.</summary>
/// <param name="parse">Returns false when the text is not of the kind.</param>
/// <param name="failure">The diagnostic for that case.</param>
/// <param name="remedy">French: what to write instead of a text, or null.</param>
internal sealed class ScalarKind<T>(ScalarShape shape, ScalarParser<T> parse, Descriptor failure, Func<string, string?> remedy)
    : Kind<Located<T>>
{
    public ScalarKind(ScalarShape shape, ScalarParser<T> parse, Descriptor failure, string? remedy = null)
        : this(shape, parse, failure, _ => remedy) { }

    public override Shape Shape => shape;

    public override bool TryRead(YamlNode node, ReadContext context, out Located<T> value)
    {
        value = default;
        if (node is not YamlScalar scalar)
        {
            context.Unexpected(node, shape);
            return false;
        }
        if (!ScalarText.TryClean(scalar, context, out var text))
            return false;
        if (scalar.Style == YamlScalarStyle.Plain && shape.Role is not (TextRole.None or TextRole.Unshown or TextRole.Cited))
            UnquotedText.Report(context.File, scalar.Span, isKey: false, context.Bag);
        var shown = context.WithFigures is { } resolve && shape.Role.IsShownAsIs() ? resolve(text) : text;
        if (!parse(shown, out var parsed))
        {
            context.Bag.Add(
                failure.At(scalar.Span, $"« {ReadContext.Shorten(text)} » ne convient pas ici : il faut {shape.Expects}", remedy(text))
            );
            return false;
        }
        value = new Located<T>(parsed, scalar.Span);
        if (shape.Role != TextRole.None)
            context.Written?.Add(shape.Role, new Located<string>(text, scalar.Span));
        return true;
    }
}

/// <summary>Parses the text of a scalar.</summary>
internal delegate bool ScalarParser<T>(string text, out T value);

/// <summary>The text of a scalar, cleaned: NFC, trimmed, without characters that deceive.</summary>
internal static class ScalarText
{
    public static bool TryClean(YamlScalar scalar, ReadContext context, out string text)
    {
        text = scalar.Style == YamlScalarStyle.Plain ? scalar.Value : scalar.Value.Trim();
        if (UnicodeText.IndexOfForbidden(text) >= 0)
        {
            foreach (var refused in RefusedCharacter.FindAll(text))
                context.Bag.Add(
                    FieldDiagnostics.ForbiddenCharacter.At(
                        scalar.Span,
                        $"caractère invisible : {refused.Description}",
                        "Retapez le passage au clavier."
                    )
                );
            return false;
        }
        text = UnicodeText.Compose(text);
        return true;
    }
}
