using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// What those a subject speaks of were asked, and what they answered: its <c>relecture</c> file. The names of persons, notes, comments and
/// proofs are read to close the schema, and kept out of the model: they reach no output. Of the rest, pages say what
/// <c>Validating</c> makes of it, and nothing of who is waited for.
/// </summary>
public sealed record Validation
{
    /// <summary>Workspace path of its file.</summary>
    public required string Path { get; init; }

    public IReadOnlyList<ValidationRequest> Requests { get; init; } = [];

    /// <summary>The grid of the circuit, answered.</summary>
    public IReadOnlyList<GridAnswer> Grid { get; init; } = [];

    /// <summary>What was said of the figures, one by one.</summary>
    public IReadOnlyList<FigureConfirmation> Confirmations { get; init; } = [];

    /// <summary>What was said of quotations, observations and gaps, one by one.</summary>
    public IReadOnlyList<ReviewAnswer> Answers { get; init; } = [];

    /// <summary>What the subject says now, passage by passage; taken when it is read.</summary>
    public IReadOnlyList<ReviewPassage> Passages { get; init; } = [];

    /// <summary>True when its file cannot be read: nothing of the subject is said to be validated.</summary>
    public bool IsBroken { get; init; }
}

/// <summary>One demand for validation.</summary>
/// <param name="Id">Names it in its file.</param>
/// <param name="Partner">Whom it was put to, by id of <c>partenaires.yaml</c>; null for a person or the team.</param>
/// <param name="Objects">What is to be validated.</param>
/// <param name="Consents">
/// Of a person quoted: the consents of the register whose words were shown to them; empty for all of the subject.
/// </param>
/// <param name="SentOn">When it went out.</param>
/// <param name="DueOn">The last day for an answer.</param>
/// <param name="ReturnedOn">When the answer came.</param>
/// <param name="Fingerprints">What was validated, object by object; empty until it is.</param>
/// <param name="Reservations">What the validation does not cover, as pages print it.</param>
/// <param name="Place">Its first key.</param>
public sealed record ValidationRequest(
    Located<string> Id,
    Located<string>? Partner,
    Located<ValidationRole> Role,
    IReadOnlyList<Located<ValidationObject>> Objects,
    IReadOnlyList<Located<string>> Consents,
    Located<PartialDate>? SentOn,
    Located<PartialDate>? DueOn,
    Located<ValidationStatus> Status,
    Located<PartialDate>? ReturnedOn,
    IReadOnlyList<ObjectFingerprint> Fingerprints,
    IReadOnlyList<Located<string>> Reservations,
    SourceSpan Place
)
{
    /// <summary>What was validated of an object, or null when its file does not say.</summary>
    public ContentFingerprint? FindFingerprint(ValidationObject of) => Fingerprints.FirstOrDefault(f => f.Object == of)?.Fingerprint;
}

/// <summary>The fingerprint of one object, at its place.</summary>
public sealed record ObjectFingerprint(ValidationObject Object, ContentFingerprint Fingerprint, SourceSpan Place);

/// <summary>Whom a demand is put to: porteur, territoire, partenaire-cite, personne-citee, comite, redaction.</summary>
public enum ValidationRole
{
    Lead,
    Territory,
    CitedPartner,
    QuotedPerson,
    Committee,
    Editors,
}

/// <summary>Where a demand stands: a-envoyer, envoyee, en-cours, modifications, validee, refusee, sans-reponse.</summary>
public enum ValidationStatus
{
    ToSend,
    Sent,
    Ongoing,
    ChangesAsked,
    Approved,
    Refused,
    Unanswered,
}

/// <summary>An answer to a question of the grid: oui, non, nr.</summary>
public enum GridReply
{
    Yes,
    No,
    Unknown,
}

/// <summary>A question of the grid, and its answer.</summary>
/// <param name="Question">Its id in the grid of the circuit.</param>
/// <param name="Request">The demand that it answers, or null.</param>
public sealed record GridAnswer(Located<string> Question, Located<GridReply> Reply, Located<string>? Request);

/// <summary>What is said of a figure: confirme, corrige, inconnu.</summary>
public enum FigureReply
{
    Confirmed,
    Corrected,
    Unknown,
}

/// <summary>What was said of one figure.</summary>
/// <param name="Figure">Its id in the subject.</param>
/// <param name="Value">The value that was confirmed, or the right one; null when none was given.</param>
/// <param name="On">When.</param>
/// <param name="Request">The demand that it answers, or null.</param>
/// <param name="Print">What the figure said then, as <see cref="ReviewPassage.Print"/>; null when only its value is known.</param>
public sealed record FigureConfirmation(
    Located<string> Figure,
    Located<FigureReply> Reply,
    Located<decimal>? Value,
    Located<PartialDate>? On,
    Located<string>? Request,
    Located<string>? Print
);

/// <summary>What one answer is about: citation, observation, lacune.</summary>
public enum AnswerTopic
{
    Quotation,
    Observation,
    Gap,
}

/// <summary>What is said of it: oui, non, a-nuancer.</summary>
public enum AgreementReply
{
    Yes,
    No,
    Nuanced,
}

/// <summary>What was said of a quotation, an observation or a gap.</summary>
/// <param name="Subject">The key of its passage, as <see cref="ReviewPassage.Key"/>; of a gap, its question.</param>
/// <param name="Reply">Null for a gap, whose answer is words.</param>
/// <param name="On">When.</param>
/// <param name="Request">The demand that it answers, or null.</param>
/// <param name="Print">What it said then, as <see cref="ReviewPassage.Print"/>.</param>
public sealed record ReviewAnswer(
    Located<AnswerTopic> Topic,
    Located<string> Subject,
    Located<AgreementReply>? Reply,
    Located<PartialDate>? On,
    Located<string>? Request,
    Located<string>? Print
);
