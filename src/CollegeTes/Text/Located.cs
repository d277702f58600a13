namespace CollegeTes.Text;

/// <summary>A value an author wrote, with its place, so that whatever is wrong with it can be shown there.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span)
{
    /// <summary>The same place with another value.</summary>
    public Located<TOther> With<TOther>(TOther value) => new(value, Span);

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString() ?? "";
}
