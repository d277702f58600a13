namespace CollegeTes.Model;

/// <summary>
/// A field that has three states: nothing was written, <c>non renseigne</c> was written (looked for and not found, which is
/// neither zero nor empty), or a value was written.
/// </summary>
public readonly struct Documented<T>
{
    private Documented(T? value, bool isUnknown, bool hasValue)
    {
        Value = value;
        IsUnknown = isUnknown;
        HasValue = hasValue;
    }

    /// <summary><c>non renseigne</c>.</summary>
    public static Documented<T> Unknown => new(default, true, false);

    /// <summary>The value; default unless <see cref="HasValue"/>.</summary>
    public T? Value { get; }

    /// <summary>True when <c>non renseigne</c> was written.</summary>
    public bool IsUnknown { get; }

    /// <summary>True when a value was written.</summary>
    public bool HasValue { get; }

    /// <summary>True when nothing at all was written.</summary>
    public bool IsAbsent => !IsUnknown && !HasValue;

    public static Documented<T> Of(T value) => new(value, false, true);

    /// <summary>The value, or another when there is none.</summary>
    public T Or(T fallback) => HasValue ? Value! : fallback;
}
