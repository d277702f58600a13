using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>The framework applied by an observer. Disagreement is shown, not averaged.</summary>
public sealed record Observation(
    Located<string> Criterion,
    Located<string>? Level,
    IReadOnlyList<Located<string>> Categories,
    PartialDate? Date,
    IReadOnlyList<Evidence> Evidence,
    Confidence? Confidence,
    SourceSpan Place
)
{
    /// <summary>Names it in its file; null when its criterion names it well enough.</summary>
    public Located<string>? Id { get; init; }

    /// <summary>Version of the framework it was made with; null for the one in force.</summary>
    public Located<string>? FrameworkVersion { get; init; }

    /// <summary>Who observed: a member of the team or a partner, by id.</summary>
    public Located<string>? Author { get; init; }

    /// <summary>How far it was discussed; null when nothing is said.</summary>
    public ObservationStanding? Standing { get; init; }
}

/// <summary>Evidence for a level.</summary>
/// <param name="Date">One date, or from one to another; unknown when <c>non renseigne</c>.</param>
/// <param name="Consent">That of the person whose words it reports.</param>
public sealed record Evidence(
    EvidenceKind Kind,
    Documented<Located<DatePeriod>> Date,
    Located<KeptText> Text,
    Located<string>? Source,
    Located<string>? Anchor,
    Located<string>? Consent
);

/// <summary>document, presse, entretien, observation, donnee, verbatim, atelier, questionnaire, indicateur.</summary>
public enum EvidenceKind
{
    Document,
    Press,
    Interview,
    Observation,
    Data,
    Verbatim,
    Workshop,
    Survey,
    Indicator,
}

/// <summary>faible, moyenne, haute.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>proposee, discutee, validee.</summary>
public enum ObservationStanding
{
    Proposed,
    Discussed,
    Approved,
}
