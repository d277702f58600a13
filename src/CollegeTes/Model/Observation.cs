using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>The framework applied by an observer. Disagreement is shown, not averaged.</summary>
public sealed record Observation(
    Located<string> Criterion,
    Located<string>? Level,
    IReadOnlyList<Located<string>> Categories,
    PartialDate? Date,
    IReadOnlyList<Evidence> Evidence,
    string? Author,
    Confidence? Confidence,
    SourceSpan Place
);

/// <summary>Evidence for a level.</summary>
public sealed record Evidence(
    EvidenceKind Kind,
    Located<PartialDate>? Date,
    Located<KeptText> Text,
    Located<string>? Source,
    Located<string>? Anchor
);

/// <summary>document, presse, entretien, observation, donnee.</summary>
public enum EvidenceKind
{
    Document,
    Press,
    Interview,
    Observation,
    Data,
}

/// <summary>faible, moyenne, haute.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
