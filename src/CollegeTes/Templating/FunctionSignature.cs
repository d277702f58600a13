namespace CollegeTes.Templating;

/// <summary>How a function is called in a template, and what it gives, as the author of the template is told it.</summary>
/// <param name="Name">What templates write.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Meaning">French, one line.</param>
/// <param name="Example">As it is written between braces.</param>
/// <param name="Shown">What the example gives in a page; null where that depends on the page.</param>
public sealed record FunctionSignature(
    string Name,
    IReadOnlyList<FunctionParameter> Parameters,
    MemberType Result,
    string Meaning,
    string Example,
    string? Shown = null
)
{
    /// <summary>How many arguments it cannot do without.</summary>
    public int Required => Parameters.Count(p => !p.IsOptional);

    /// <summary>Its name and those of its arguments: <c>lien ADRESSE TEXTE [LANGUE]</c>.</summary>
    public override string ToString() =>
        string.Join(' ', Parameters.Select(p => p.IsOptional ? $"[{p.Name.ToUpperInvariant()}]" : p.Name.ToUpperInvariant()).Prepend(Name));
}

/// <summary>What a function takes; those that may be left out come last.</summary>
/// <param name="Meaning">French, one line.</param>
public sealed record FunctionParameter(string Name, MemberType Type, string Meaning)
{
    public bool IsOptional { get; init; }
}
