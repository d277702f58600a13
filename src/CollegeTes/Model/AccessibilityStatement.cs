using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// What an organisation declares of the accessibility of what it publishes (<c>accessibilite.yaml</c>). How far the publication conforms is
/// never written: it is measured from the results of an audit.
/// </summary>
public sealed record AccessibilityStatement
{
    public required string Path { get; init; }

    /// <summary>Whether the law binds the organisation (article 47 of the law of 11 February 2005).</summary>
    public Documented<bool> IsRequired { get; init; }

    /// <summary>Whom to tell of a fault; null for the organisation of the collection.</summary>
    public AccessibilityContact? Contact { get; init; }

    /// <summary>Address of the plan over several years.</summary>
    public Located<string>? MultiyearPlan { get; init; }

    /// <summary>Address of this year's plan.</summary>
    public Located<string>? YearPlan { get; init; }

    public Located<PartialDate>? EstablishedOn { get; init; }

    public Located<PartialDate>? UpdatedOn { get; init; }

    /// <summary>What the law does not ask to be accessible.</summary>
    public IReadOnlyList<Located<string>> Exempt { get; init; } = [];

    public AccessibilityAudit? Audit { get; init; }

    /// <summary>What it amounts to on the day of a publication, with what was seen of its pages; null until it is measured.</summary>
    public Conformity? Conformity { get; init; }

    /// <summary>False when the organisation says that the law does not bind it: nothing is then declared.</summary>
    public bool IsPublished => !IsRequired.HasValue || IsRequired.Value;

    /// <summary>True when an audit of that day says that some criterion is met, which pages may contradict.</summary>
    public bool HasClaims(DateOnly day) =>
        IsPublished && Audit is { } audit && audit.IsValidOn(day) && audit.Results.Any(r => r.Status.Value == CriterionStatus.Met);

    /// <summary>The same statement, measured.</summary>
    /// <param name="seen">What was seen of the pages to break a criterion.</param>
    public AccessibilityStatement MeasuredOn(DateOnly day, IReadOnlyList<SeenFault> seen) =>
        this with
        {
            Conformity = Conformity.Measure(Audit is { } audit && audit.IsValidOn(day) ? audit : null, seen),
        };
}

/// <summary>Whom to tell that a page cannot be read or used.</summary>
/// <param name="Form">Address of a form or of a page that says how to write.</param>
public sealed record AccessibilityContact(Located<string>? Email, Located<string>? Form, string? Phone, string? Organisation);
