using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>What an author plainly meant for <c>{chiffre:id}</c> and is not one: readers would see it as it stands.</summary>
public static partial class MalformedFigures
{
    public static readonly Descriptor Malformed = new(
        "TES0279",
        Severity.Error,
        "renvoi à un chiffre mal écrit",
        "Un renvoi s'écrit {chiffre:id}, sans espace, ou {chiffre:territoire/retour/id} pour un chiffre d'un autre retour. Écrit "
            + "autrement, il paraîtrait tel quel. Pour en parler, entourez-le d'apostrophes inverses : `{chiffre:id}`.",
        "Au total, {chiffre: foyers} participent.",
        "Au total, {chiffre:foyers} participent."
    )
    {
        Configurable = false,
    };

    /// <summary>Those of a text where what was understood is no longer, or whose offsets are given.</summary>
    /// <param name="understood">Offsets of the references that were understood.</param>
    public static IEnumerable<(int Start, int Length)> Find(string text, IReadOnlyCollection<int> understood) =>
        text.Contains('{', StringComparison.Ordinal)
            ? Meant().Matches(text).Select(m => (m.Index, m.Length)).Where(m => !understood.Contains(m.Index))
            : [];

    /// <summary>The diagnostic of one.</summary>
    public static Diagnostic At(SourceSpan place, string written) =>
        Malformed.At(place, $"« {written} » n'est pas compris, et paraîtrait tel quel", "Écrivez {chiffre:id}, sans espace.");

    [GeneratedRegex(@"\{\s*chiffres?(?![\p{L}\d])[^{}\n]{0,80}\}?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meant();
}
