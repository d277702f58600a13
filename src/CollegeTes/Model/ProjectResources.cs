using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>What it took. Totals are computed, never written.</summary>
public sealed record ProjectResources(
    Documented<IReadOnlyList<HumanResource>> People,
    Documented<IReadOnlyList<Expense>> Expenses,
    Documented<IReadOnlyList<Funding>> Funding
);

/// <summary>Working time: full-time equivalents when known.</summary>
public sealed record HumanResource(decimal? FullTimeEquivalent, Located<string> Text);

/// <summary>An expense line, in euros unless another currency is written.</summary>
public sealed record Expense(
    Located<string> Label,
    Documented<Located<decimal>> Amount,
    string Currency,
    bool IsEstimate,
    TaxBasis? Tax,
    Located<string>? Source
);

/// <summary>Before or after tax.</summary>
public enum TaxBasis
{
    BeforeTax,
    AfterTax,
}

/// <summary>Who paid.</summary>
public sealed record Funding(Located<string> Label, Documented<Located<decimal>> Amount, Located<string>? Source);
