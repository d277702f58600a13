using CollegeTes.Text;

namespace CollegeTes.Yaml;

/// <summary>A node of a YAML file with its place. Scalars stay text: every type is decided by our own readers.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What the node is, in French, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>A scalar, as text.</summary>
/// <param name="Value">The text, escapes resolved.</param>
/// <param name="Style">How it was written.</param>
public sealed record YamlScalar(string Value, YamlScalarStyle Style, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => "un texte";

    /// <summary>True when nothing was written after the key.</summary>
    public bool IsBlank => Style == YamlScalarStyle.Plain && (Value.Length == 0 || Value is "~" or "null");
}

/// <summary>How a scalar was written: it decides what is empty and where a literal block's lines are.</summary>
public enum YamlScalarStyle
{
    Plain,
    Quoted,

    /// <summary><c>|</c>: line k of the value is line k + 1 after the key, <see cref="SourceFile"/> maps it.</summary>
    Literal,

    /// <summary><c>></c>: lines are joined, so that no place inside can be found again.</summary>
    Folded,
}

/// <summary>A list.</summary>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => "une liste";
}

/// <summary>A mapping, in the order of the file; keys are unique.</summary>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => "un groupe de clés";
}

/// <summary>One key and its value.</summary>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
