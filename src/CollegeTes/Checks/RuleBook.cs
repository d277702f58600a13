using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>
/// Applies the collection's rules and the authors' suppressions to what was found. What must never be silenced passes as it
/// is; a suppression without a reason, or that covers nothing, is itself reported.
/// </summary>
public static class RuleBook
{
    public static readonly Descriptor NoReason = new(
        "TES0212",
        Severity.Warning,
        "suppression sans raison",
        "Un constat ne se tait qu'avec une raison, que le prochain lecteur comprendra.",
        "<!-- tes:ignorer TES0326 -->",
        "<!-- tes:ignorer TES0326 nom propre, écrit ainsi par l'association -->"
    );

    public static readonly Descriptor Useless = new(
        "TES0213",
        Severity.Notice,
        "suppression sans objet",
        "Cette suppression ne couvre aucun constat : ce qu'elle taisait a été corrigé, ou le code est faux, ou le constat ne peut pas "
            + "être tu. Retirez-la.",
        "<!-- tes:ignorer TES9999 vieille raison -->",
        "(rien)"
    );

    public static readonly IReadOnlyList<Descriptor> Descriptors = [NoReason, Useless];

    /// <summary>What remains to be told.</summary>
    public static IReadOnlyList<Diagnostic> Apply(
        IReadOnlyList<Diagnostic> found,
        Collection collection,
        IReadOnlyList<Suppression> suppressions
    )
    {
        var rules = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var rule in collection.Rules)
            rules[rule.Code.Value] = rule.Severity;
        var used = new HashSet<Suppression>();
        var kept = new List<Diagnostic>(found.Count);
        foreach (var diagnostic in found)
        {
            if (!diagnostic.Descriptor.Configurable)
            {
                kept.Add(diagnostic);
                continue;
            }
            if (diagnostic.Span is { } place && suppressions.FirstOrDefault(s => s.Covers(diagnostic.Code, place)) is { } suppression)
            {
                used.Add(suppression);
                if (suppression.Reason.Length > 0)
                    continue;
            }
            var severity = rules.GetValueOrDefault(diagnostic.Code, diagnostic.Severity);
            if (severity != Severity.None)
                kept.Add(diagnostic with { Severity = severity });
        }
        foreach (var suppression in suppressions)
        {
            if (suppression.Reason.Length == 0)
                kept.Add(NoReason.At(suppression.Place, $"« {suppression.Code} » est tu sans raison", "Écrivez pourquoi après le code."));
            else if (!used.Contains(suppression))
                kept.Add(Useless.At(suppression.Place, $"« {suppression.Code} » n'est constaté nulle part ici", "Retirez ce commentaire."));
        }
        kept.Sort();
        return kept;
    }
}
