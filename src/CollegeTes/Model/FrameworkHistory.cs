using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>Where a criterion comes from.</summary>
/// <param name="Criterion">Id that it had.</param>
/// <param name="Version">A version that had it.</param>
public sealed record CriterionOrigin(Located<string> Criterion, Located<string> Version, OriginKind Kind);

/// <summary>identique, elargi, restreint, scission, fusion: what the new criterion is to the old one.</summary>
public enum OriginKind
{
    Same,
    Broader,
    Narrower,
    Split,
    Merged,
}

/// <summary>A criterion that a version gave up.</summary>
/// <param name="RetiredIn">The first version without it.</param>
/// <param name="ReplacedBy">Criteria of the framework that take its place.</param>
public sealed record RetiredCriterion(
    Located<string> Id,
    string? Title,
    Located<string> RetiredIn,
    IReadOnlyList<Located<string>> ReplacedBy,
    Located<string>? Reason
);

/// <summary>What the programme supposes and puts to the test of cases.</summary>
/// <param name="Source">Id of the source that states it.</param>
/// <param name="For">Cases that speak for it: <c>territoire/retour</c>, or <c>territoire/retour#id</c> for one statement.</param>
/// <param name="Against">Cases that speak against it.</param>
public sealed record Hypothesis(
    string Id,
    Located<string> Text,
    Located<string>? Source,
    IReadOnlyList<Located<string>> Criteria,
    Located<HypothesisStatus> Status,
    IReadOnlyList<Located<StatementReference>> For,
    IReadOnlyList<Located<StatementReference>> Against
);

/// <summary>a-l-epreuve, confortee, nuancee, abandonnee.</summary>
public enum HypothesisStatus
{
    OnTrial,
    Supported,
    Qualified,
    GivenUp,
}

/// <summary>A version in the journal of the framework.</summary>
/// <param name="DecidedBy">Who decided, as they call themselves.</param>
public sealed record JournalEntry(
    Located<string> Version,
    PartialDate? Date,
    Located<string>? Summary,
    string? DecidedBy,
    IReadOnlyList<JournalChange> Changes
);

/// <summary>One change that a version made.</summary>
/// <param name="Criteria">What it is about, by the ids of that version or of the one before.</param>
/// <param name="To">What became of it.</param>
/// <param name="From">Write-ups, or statements of one, that led to it.</param>
public sealed record JournalChange(
    ChangeNature Nature,
    IReadOnlyList<Located<string>> Criteria,
    IReadOnlyList<Located<string>> To,
    Located<string>? Reason,
    IReadOnlyList<Located<StatementReference>> From
);

/// <summary>ajout, reformulation, scission, fusion, retrait, niveaux.</summary>
public enum ChangeNature
{
    Addition,
    Rewording,
    Split,
    Merger,
    Retirement,
    Levels,
}
