using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// A cross reading of several write-ups (<c>synthese</c>): one question put to all of them, what holds across places, what does not, what
/// contradicts it, what nobody knows. Every claim names its cases.
/// </summary>
public sealed record Synthesis : SignedSubject
{
    /// <summary>What is asked of the cases.</summary>
    public required Located<string> Question { get; init; }

    /// <summary>The version of the framework it was written with.</summary>
    public Located<string>? FrameworkVersion { get; init; }

    /// <summary>The cases that were read.</summary>
    public Perimeter Perimeter { get; init; } = Perimeter.Whole;

    /// <summary>The criteria it looks at; empty for all.</summary>
    public IReadOnlyList<Located<string>> Criteria { get; init; } = [];

    public IReadOnlyList<Convergence> Convergences { get; init; } = [];

    public IReadOnlyList<Divergence> Divergences { get; init; } = [];

    public IReadOnlyList<CounterExample> CounterExamples { get; init; } = [];

    public IReadOnlyList<BlindSpot> BlindSpots { get; init; } = [];

    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    public IReadOnlyList<string> Reviewers { get; init; } = [];

    public Prose Body { get; init; } = Prose.Empty;

    public override SubjectKind SubjectKind => SubjectKind.Synthesis;

    public override string Id => Slug;

    public override Prose Text => Body;

    /// <summary>The write-ups that its claims name as cases, as written.</summary>
    public IEnumerable<Located<string>> Cases =>
        Convergences
            .SelectMany(c => c.Cases)
            .Select(c => c.Experience)
            .Concat(Divergences.SelectMany(d => d.Cases).Select(c => c.Experience))
            .Concat(CounterExamples.Select(c => c.Experience));

    /// <summary>What its claims rest on, as written.</summary>
    public IEnumerable<Located<StatementReference>> Support =>
        Convergences
            .SelectMany(c => c.Cases)
            .SelectMany(c => c.Support)
            .Concat(CounterExamples.SelectMany(c => c.Support))
            .Concat(Recommendations.SelectMany(r => r.Support));

    /// <summary>The write-ups that its claims name, each time they do.</summary>
    public IEnumerable<Located<string>> Cited => Cases.Concat(Support.Select(s => s.With(s.Value.Experience ?? "")));

    /// <summary>The criteria of the framework that it names anywhere, as written.</summary>
    public IEnumerable<Located<string>> NamedCriteria =>
        Criteria
            .Concat(Convergences.SelectMany(c => c.Criteria))
            .Concat(Divergences.SelectMany(d => d.Criteria))
            .Concat(BlindSpots.SelectMany(b => b.Criteria));

    /// <summary>What may be contradicted.</summary>
    public IEnumerable<string> ClaimIds => Convergences.Select(c => c.Id.Value).Concat(Divergences.Select(d => d.Id.Value));

    /// <summary>The cases of a convergence or a divergence; null when it has none of that id.</summary>
    public IReadOnlyList<SupportingCase>? FindCases(string claim) =>
        Convergences.FirstOrDefault(c => c.Id.Value == claim)?.Cases
        ?? Divergences.FirstOrDefault(d => d.Id.Value == claim)?.Cases.Select(c => new SupportingCase(c.Experience, [])).ToList();

    public override IEnumerable<SubjectReference> References =>
        Perimeter
            .Experiences.Select(e => e.Value)
            .Concat(Cited.Select(c => c.Value))
            .Distinct(StringComparer.Ordinal)
            .Select(e => new SubjectReference(SubjectKind.Experience, e));

    /// <summary>
    /// Without the cases that are not shown, and without the claims that fewer than two are left of: those are no cross reading any more.
    /// </summary>
    public override Subject? Among(Library shown)
    {
        if (SelectedIn(shown).Count == 0)
            return null;
        var convergences = Convergences
            .Select(c => c with { Cases = [.. c.Cases.Where(x => IsShown(x.Experience))] })
            .Where(c => c.Cases.DistinctBy(x => x.Experience.Value).Skip(1).Any())
            .ToList();
        var divergences = Divergences
            .Select(d => d with { Cases = [.. d.Cases.Where(x => IsShown(x.Experience))] })
            .Where(d => d.Cases.DistinctBy(x => x.Experience.Value).Skip(1).Any())
            .ToList();
        var claims = convergences.Select(c => c.Id.Value).Concat(divergences.Select(d => d.Id.Value)).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Convergences = convergences,
            Divergences = divergences,
            CounterExamples = [.. CounterExamples.Where(c => IsShown(c.Experience) && claims.Contains(c.Against.Value))],
            Recommendations =
            [
                .. Recommendations
                    .Select(r => (Was: r, Now: r with { Support = [.. r.Support.Where(x => IsShown(x.With(x.Value.Experience ?? "")))] }))
                    .Where(r => r.Was.Support.Count == 0 || r.Now.Support.Count > 0)
                    .Select(r => r.Now),
            ],
        };

        bool IsShown(Located<string> experience) => shown.Find(SubjectKind.Experience, experience.Value) is not null;
    }

    /// <summary>The write-ups that were read: all that are in its perimeter.</summary>
    public override IReadOnlyList<Experience> SelectedIn(Library library) => Perimeter.In(library);

    public override IEnumerable<string> FilesIn(Library library) => SelectedIn(library).Select(e => e.Path).Prepend(Path);
}

/// <summary>What several cases have in common.</summary>
/// <param name="Cases">Two at the least.</param>
public sealed record Convergence(
    Located<string> Id,
    Located<string> Text,
    IReadOnlyList<SupportingCase> Cases,
    IReadOnlyList<Located<string>> Criteria,
    Located<Confidence>? Confidence
);

/// <summary>A case of a convergence, and what in it says so.</summary>
/// <param name="Support">References to what it says; empty for the whole write-up.</param>
public sealed record SupportingCase(Located<string> Experience, IReadOnlyList<Located<StatementReference>> Support);

/// <summary>What sets cases apart.</summary>
/// <param name="Cases">Two at the least, each with what it did.</param>
public sealed record Divergence(
    Located<string> Id,
    Located<string> Text,
    IReadOnlyList<ContrastingCase> Cases,
    IReadOnlyList<Located<string>> Criteria,
    Located<string>? Explanation
);

/// <summary>A case of a divergence.</summary>
public sealed record ContrastingCase(Located<string> Experience, Located<string> Text);

/// <summary>A case that contradicts a claim.</summary>
/// <param name="Against">Id of the convergence or divergence.</param>
public sealed record CounterExample(
    Located<string> Id,
    Located<string> Against,
    Located<string> Experience,
    Located<string> Text,
    IReadOnlyList<Located<StatementReference>> Support
);

/// <summary>What the cases do not say.</summary>
public sealed record BlindSpot(Located<string> Text, IReadOnlyList<Located<string>> Criteria);

/// <summary>What follows from the reading, and for whom.</summary>
public sealed record Recommendation(
    Located<string> Text,
    IReadOnlyList<Located<Readership>> For,
    IReadOnlyList<Located<StatementReference>> Support
);

/// <summary>elus, services, societe-civile.</summary>
public enum Readership
{
    Elected,
    Services,
    CivilSociety,
}
