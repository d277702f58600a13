namespace CollegeTes.Model;

/// <summary>What is put to one of those a subject speaks of, with what it says on that day.</summary>
/// <param name="Request">The demand, by its id in the review file.</param>
/// <param name="Role">Why it is put to them.</param>
/// <param name="Recipient">The body it is put to, as letters name it; empty for a person or the team.</param>
/// <param name="Objects">What is to be validated.</param>
/// <param name="DueOn">The last day for an answer.</param>
/// <param name="Passages">All that the subject says.</param>
public sealed record ReviewSending(
    string Request,
    ValidationRole Role,
    string Recipient,
    IReadOnlyList<ValidationObject> Objects,
    DateOnly DueOn,
    IReadOnlyList<ReviewPassage> Passages
)
{
    /// <summary>Names of the files that go with the letter.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Of a person quoted: the consents whose words are shown to them; empty for all.</summary>
    public IReadOnlyList<string> Consents { get; init; } = [];

    /// <summary>The same to nobody: what a returned document is compared with that no longer says what it was made from.</summary>
    public static ReviewSending ToNobody(IReadOnlyList<ReviewPassage> passages) =>
        new("", ValidationRole.Editors, "", [.. ValidationWords.Objects.Select(o => o.Object)], DateOnly.MinValue, passages);

    /// <summary>The passages of an object, in order.</summary>
    public IEnumerable<ReviewPassage> Of(ValidationObject of) => Passages.Where(p => p.Object == of);

    /// <summary>True when an object is to be validated.</summary>
    public bool Asks(ValidationObject of) => Objects.Contains(of);
}
