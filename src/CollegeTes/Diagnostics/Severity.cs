namespace CollegeTes.Diagnostics;

/// <summary>
/// How grave a diagnostic is. Authors write <c>information</c>, <c>avis</c>, <c>avertissement</c>, <c>erreur</c>, or <c>aucun</c> to
/// silence.
/// </summary>
public enum Severity
{
    /// <summary>Silenced by the collection's rules.</summary>
    None,

    /// <summary>A remark that asks for nothing (<c>information</c>).</summary>
    Info,

    /// <summary>Something small to mend, typography mostly (<c>avis</c>).</summary>
    Notice,

    /// <summary>Something to mend before handing out; publication goes on, except under <c>--strict</c> (<c>avertissement</c>).</summary>
    Warning,

    /// <summary>Nothing is published (<c>erreur</c>).</summary>
    Error,
}
