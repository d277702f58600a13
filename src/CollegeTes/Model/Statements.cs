using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>A statement: a result, a factor, an obstacle, a lesson.</summary>
/// <param name="Text">What is stated.</param>
/// <param name="Id">Names it in its file, so that other statements and syntheses can refer to it; null when nobody needs to.</param>
/// <param name="Criterion">Criterion of the framework.</param>
/// <param name="IsInference">True when it is deduced by the authors and not said by a source: shown as such.</param>
/// <param name="Overcome">For an obstacle: whether it was overcome.</param>
/// <param name="How">For an obstacle: how.</param>
/// <param name="LiftedBy">For an obstacle: what lifted it, here or in another write-up.</param>
public sealed record Statement(
    Located<KeptText> Text,
    Located<string>? Id,
    Located<string>? Criterion,
    bool IsInference,
    bool? Overcome,
    Located<string>? How,
    IReadOnlyList<Located<StatementReference>> LiftedBy
);

/// <summary>What was tried and given up.</summary>
public sealed record CourseChange(Located<PartialDate>? Date, Located<string> Text);

/// <summary>What it takes to do it elsewhere.</summary>
public sealed record Transfer(IReadOnlyList<Statement> Needed, IReadOnlyList<Statement> Adaptable, IReadOnlyList<Statement> Limits);

/// <summary>A quotation: a published source or a consent is needed.</summary>
public sealed record Quotation(Located<string> Text, string Author, string? Role, Located<string>? Source, Located<string>? Consent)
{
    /// <summary>Names it in its file; null when nobody needs to.</summary>
    public Located<string>? Id { get; init; }

    /// <summary>Criterion of the framework that the words throw light on.</summary>
    public Located<string>? Criterion { get; init; }

    /// <summary>False for words that are never set large (<c>exergue: non</c>).</summary>
    public bool MayStandOut { get; init; } = true;

    /// <summary>Where the words were cut.</summary>
    public Cut Cut { get; init; }

    /// <summary>The words as they are printed, without guillemets: what was cut is marked « […] ».</summary>
    public string Shown =>
        (Cut is Cut.Start or Cut.Both ? Ellipsis + "\u00A0" : "") + Text.Value + (Cut is Cut.End or Cut.Both ? "\u00A0" + Ellipsis : "");

    private const string Ellipsis = "[…]";
}

/// <summary>Where words were cut: debut, fin, les-deux.</summary>
public enum Cut
{
    Nowhere,
    Start,
    End,
    Both,
}
