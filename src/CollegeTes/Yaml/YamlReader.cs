using CollegeTes.Diagnostics;
using CollegeTes.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CollegeTes.Yaml;

/// <summary>
/// Reads YAML through parser events into a positioned tree. The object deserializer is never used: it stops at the first
/// error and knows no places. What a content file has no use for (anchors, aliases, tags, several documents) is refused,
/// which also rules out bombs and cycles.
/// </summary>
public sealed class YamlReader
{
    /// <summary>Deepest nesting; beyond it the scanner's cost grows with the square of the depth.</summary>
    public const int MaxDepth = 16;

    /// <summary>Most events read from one file.</summary>
    public const int MaxEvents = 40_000;

    private readonly SourceFile _file;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private YamlScalar? _lastKey;
    private int _events;

    private YamlReader(SourceFile file, DiagnosticBag bag)
    {
        _file = file;
        _bag = bag;
        _parser = new Parser(new StringReader(file.Text));
    }

    /// <summary>Reads a file whose root is a mapping. Returns null when it cannot be read; the bag then says why.</summary>
    public static YamlMapping? ReadMapping(SourceFile file, DiagnosticBag bag) =>
        PlainYaml.TryReadMapping(file, out var mapping) ? mapping : ReadFully(file, bag);

    /// <summary>The same through the full parser, whatever the file.</summary>
    internal static YamlMapping? ReadFully(SourceFile file, DiagnosticBag bag)
    {
        var reader = new YamlReader(file, bag);
        try
        {
            return reader.ReadRoot();
        }
        catch (Stop)
        {
            return null;
        }
        catch (YamlException exception)
        {
            reader.ReportSyntax(exception.Start, exception.Message);
            return null;
        }
        // The scanner and the parser leak other exceptions on malformed input; this is the one boundary they cross.
        catch (Exception exception)
            when (exception
                    is InvalidOperationException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or FormatException
                        or OverflowException
            )
        {
            reader.ReportSyntax(reader._parser.Current?.End ?? Mark.Empty, exception.Message);
            return null;
        }
    }

    private YamlMapping? ReadRoot()
    {
        Next();
        while (_parser.Current is StreamStart or DocumentStart)
            Next();
        if (_parser.Current is StreamEnd or DocumentEnd or null || _parser.Current is Scalar { Value.Length: 0, Style: ScalarStyle.Plain })
            return new YamlMapping([], _file.Span(0, 0));
        var root = ReadNode(1);
        Next();
        while (_parser.Current is DocumentEnd)
        {
            if (!_parser.MoveNext())
                break;
        }
        if (_parser.Current is DocumentStart second)
            Refuse(
                YamlDiagnostics.Refused,
                second.Start,
                second.End,
                "un second document commence ici (« --- »)",
                "Gardez un seul document par fichier."
            );
        if (root is YamlMapping mapping)
            return mapping;
        _bag.Add(YamlDiagnostics.NotAMapping.At(root.Span, $"{root.Kind} à la place de clés", "Commencez par une clé : « titre: … »."));
        return null;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > MaxDepth)
            Refuse(
                YamlDiagnostics.TooLarge,
                _parser.Current!.Start,
                _parser.Current.End,
                $"plus de {MaxDepth} niveaux imbriqués",
                "Simplifiez la structure."
            );
        switch (_parser.Current)
        {
            case AnchorAlias alias:
                return Refuse(
                    YamlDiagnostics.Refused,
                    alias.Start,
                    alias.End,
                    $"alias « *{alias.Value} »",
                    "Écrivez la valeur en toutes lettres ; un texte qui commence par « * » se met entre guillemets."
                );
            case NodeEvent { Anchor.IsEmpty: false } anchored:
                return Refuse(
                    YamlDiagnostics.Refused,
                    anchored.Start,
                    anchored.End,
                    $"ancre « &{anchored.Anchor} »",
                    "Retirez l'ancre et répétez la valeur ; un texte qui commence par « & » se met entre guillemets."
                );
            case NodeEvent { Tag.IsEmpty: false } tagged when tagged is not Scalar { Tag.IsNonSpecific: true }:
                return Refuse(
                    YamlDiagnostics.Refused,
                    tagged.Start,
                    tagged.End,
                    "étiquette « ! »",
                    "Retirez l'étiquette ; un texte qui commence par « ! » se met entre guillemets."
                );
            case Scalar scalar:
                return ReadScalar(scalar);
            case SequenceStart start:
                return ReadSequence(start, depth);
            case MappingStart start:
                return ReadMapping(start, depth);
            default:
                return Refuse(
                    YamlDiagnostics.Syntax,
                    _parser.Current?.Start ?? Mark.Empty,
                    _parser.Current?.End ?? Mark.Empty,
                    "fin inattendue",
                    null
                );
        }
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            ScalarStyle.Literal => YamlScalarStyle.Literal,
            ScalarStyle.Folded => YamlScalarStyle.Folded,
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => YamlScalarStyle.Quoted,
            _ => YamlScalarStyle.Plain,
        };
        return new YamlScalar(scalar.Value, style, Span(scalar.Start, scalar.End));
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        for (Next(); _parser.Current is not SequenceEnd; Next())
            items.Add(ReadNode(depth + 1));
        return new YamlSequence(items, items.Count > 0 ? items[0].Span.To(items[^1].Span) : Span(start.Start, _parser.Current.End));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            if (ReadNode(depth + 1) is not YamlScalar key)
            {
                Refuse(
                    YamlDiagnostics.Syntax,
                    _parser.Current!.Start,
                    _parser.Current.End,
                    "une clé est un texte simple",
                    "Écrivez « cle: valeur »."
                );
                continue;
            }
            if (key.Value == "<<")
                Refuse(YamlDiagnostics.Refused, _parser.Current!.Start, _parser.Current.End, "fusion « << »", "Répétez les clés.");
            _lastKey = key;
            Next();
            var value = ReadNode(depth + 1);
            if (entries.Exists(e => e.Key.Value == key.Value))
                _bag.Add(
                    YamlDiagnostics.DuplicateKey.At(
                        key.Span,
                        $"« {key.Value} » est déjà écrit plus haut",
                        "Gardez une seule des deux lignes."
                    )
                );
            else
                entries.Add(new YamlEntry(key, value));
        }
        var span = entries.Count > 0 ? entries[0].Key.Span.To(entries[^1].Value.Span) : Span(start.Start, _parser.Current.End);
        return new YamlMapping(entries, span);
    }

    private void Next()
    {
        if (!_parser.MoveNext())
            Refuse(YamlDiagnostics.Syntax, Mark.Empty, Mark.Empty, "le fichier s'arrête trop tôt", null);
        if (++_events > MaxEvents)
            Refuse(
                YamlDiagnostics.TooLarge,
                _parser.Current!.Start,
                _parser.Current.End,
                $"plus de {MaxEvents} valeurs dans un fichier",
                "Partagez le fichier."
            );
    }

    private SourceSpan Span(Mark start, Mark end) => _file.Span((int)start.Index, (int)(end.Index - start.Index));

    private YamlNode Refuse(Descriptor descriptor, Mark start, Mark end, string message, string? remedy)
    {
        _bag.Add(descriptor.At(Span(start, end), message, remedy));
        throw new Stop();
    }

    private void ReportSyntax(Mark mark, string detail)
    {
        var near = _lastKey is null ? "" : $" ; la dernière clé lue est « {_lastKey.Value} », ligne {_lastKey.Span.Line}";
        // The scanner can place an error far from its cause, hence the key that was read last.
        var span = mark.Index == 0 && _lastKey is not null ? _lastKey.Span : Span(mark, mark);
        // A quotation mark that stays open is met at the next one, lines below; a tab is somewhere after the last key.
        var key = _lastKey?.Span.Line ?? span.Line;
        if ((HintAt(span.Line) ?? HintAt(key) ?? FirstTab(key)) is var (place, hint))
        {
            _bag.Add(YamlDiagnostics.Syntax.At(place, hint.Message, hint.Remedy));
            return;
        }
        _bag.Add(
            YamlDiagnostics.Syntax.At(
                span,
                YamlMessages.InFrench(detail) + near,
                "Vérifiez l'indentation (deux espaces, jamais de tabulation) et mettez entre guillemets un texte qui contient « : » ou « "
                    + "# »."
            )
        );
    }

    private (SourceSpan Place, YamlHint Hint)? HintAt(int line)
    {
        var start = _file.Offset(line, 1);
        var rest = _file.Text.AsSpan(start);
        var end = rest.IndexOf('\n');
        var hint = YamlHints.Find((end < 0 ? rest : rest[..end]).ToString());
        return hint is null ? null : (_file.Span(start + hint.Column, 1), hint);
    }

    private (SourceSpan Place, YamlHint Hint)? FirstTab(int line)
    {
        var from = _file.Offset(line, 1);
        for (var at = _file.Text.IndexOf('\t', from); at >= 0; at = _file.Text.IndexOf('\t', at + 1))
        {
            var start = _file.Text.LastIndexOf('\n', at) + 1;
            if (_file.Text.AsSpan(start..at).Trim(' ').IsEmpty)
                return HintAt(_file.Position(at).Line);
        }
        return null;
    }

    private sealed class Stop : Exception;
}
