using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// A training day made of published cases (<c>formation</c>): what participants will be able to do, minute by minute how, and how it is
/// known that they can. It never holds the name of a participant.
/// </summary>
public sealed record Training : SignedSubject
{
    public IReadOnlyList<TrainingPartner> Partners { get; init; } = [];

    /// <summary>The version of the framework that it teaches.</summary>
    public Located<string>? FrameworkVersion { get; init; }

    /// <summary>Whom it is for.</summary>
    public IReadOnlyList<Located<string>> Audiences { get; init; } = [];

    public IReadOnlyList<Located<string>> Prerequisites { get; init; } = [];

    public GroupSize? GroupSize { get; init; }

    /// <summary>The whole of it, breaks included.</summary>
    public Located<TimeSpan>? Duration { get; init; }

    public Located<TrainingMode>? Mode { get; init; }

    public Accommodation? Accommodation { get; init; }

    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    public IReadOnlyList<Sequence> Sequences { get; init; } = [];

    public IReadOnlyList<QuizQuestion> Questions { get; init; } = [];

    public TrainingEvaluation Evaluation { get; init; } = TrainingEvaluation.None;

    public IReadOnlyList<TrainingSession> Sessions { get; init; } = [];

    public override SubjectKind SubjectKind => SubjectKind.Training;

    public override string Id => Slug;

    /// <summary>The write-ups that its sequences study, as written.</summary>
    public IEnumerable<Located<string>> Cases =>
        Sequences.SelectMany(s => s.Experiences.Concat(s.Slides.Select(d => d.Experience).OfType<Located<string>>()));

    /// <summary>All the write-ups it names anywhere but in a text, as written.</summary>
    public IEnumerable<Located<string>> Cited => Cases.Concat(Questions.SelectMany(q => q.Cited));

    /// <summary>The criteria of the framework that it names anywhere, as written.</summary>
    public IEnumerable<Located<string>> NamedCriteria =>
        Objectives.SelectMany(o => o.Criteria).Concat(Sequences.SelectMany(s => s.Slides).SelectMany(d => d.Criteria));

    public override IEnumerable<SubjectReference> References =>
        Cited.Select(c => c.Value).Distinct(StringComparer.Ordinal).Select(e => new SubjectReference(SubjectKind.Experience, e));

    /// <summary>The write-ups that its sequences study, each once, in their order.</summary>
    public override IReadOnlyList<Experience> SelectedIn(Library library) =>
        [.. Cases.Select(c => library.Find(SubjectKind.Experience, c.Value)).OfType<Experience>().DistinctBy(e => e.Id)];

    /// <summary>
    /// Without the cases that are not shown, nor the slides and questions about them; null when nothing is left to study.
    /// </summary>
    public override Subject? Among(Library shown)
    {
        if (Cases.Any() && !Cases.Any(IsShown))
            return null;
        return this with
        {
            Sequences =
            [
                .. Sequences.Select(s =>
                    s with
                    {
                        Experiences = [.. s.Experiences.Where(IsShown)],
                        Slides = [.. s.Slides.Where(d => d.Experience is not { } of || IsShown(of))],
                    }
                ),
            ],
            Questions = [.. Questions.Where(q => q.Cited.All(IsShown))],
        };

        bool IsShown(Located<string> experience) => shown.Find(SubjectKind.Experience, experience.Value) is not null;
    }

    public override IEnumerable<string> FilesIn(Library library) => SelectedIn(library).Select(e => e.Path).Prepend(Path);
}

/// <summary>Who makes a training with the Collège.</summary>
public readonly record struct TrainingPartner(Located<string> Reference, Located<TrainingRole>? Role);

/// <summary>concepteur, animateur, financeur.</summary>
public enum TrainingRole
{
    Designer,
    Facilitator,
    Funder,
}

/// <summary>presentiel, distance, hybride.</summary>
public enum TrainingMode
{
    OnSite,
    Remote,
    Hybrid,
}

/// <summary>How many people can take part.</summary>
public sealed record GroupSize(Located<int>? Least, Located<int>? Most);

/// <summary>What is done for people with disabilities, and whom to ask.</summary>
/// <param name="Contact">An address, a number or a page.</param>
public sealed record Accommodation(Located<string>? Text, Located<string>? Contact);

/// <summary>What participants will be able to do.</summary>
/// <param name="Criteria">Criteria of the framework that it concerns.</param>
public sealed record Objective(Located<string> Id, Located<string> Text, IReadOnlyList<Located<string>> Criteria);

/// <summary>A part of the day: one method, one time.</summary>
public sealed record Sequence
{
    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public Located<TimeSpan>? Duration { get; init; }

    /// <summary>Ids of the objectives it serves.</summary>
    public IReadOnlyList<Located<string>> Objectives { get; init; } = [];

    public Located<TeachingMethod>? Method { get; init; }

    /// <summary>The write-ups studied, as written.</summary>
    public IReadOnlyList<Located<string>> Experiences { get; init; } = [];

    public IReadOnlyList<Located<string>> Material { get; init; } = [];

    /// <summary>What is said to participants.</summary>
    public IReadOnlyList<Located<string>> Instruction { get; init; } = [];

    /// <summary>What who leads it does, step by step.</summary>
    public IReadOnlyList<Located<string>> Facilitation { get; init; } = [];

    /// <summary>What is drawn from it together.</summary>
    public IReadOnlyList<Located<string>> Debriefing { get; init; } = [];

    /// <summary>What goes wrong, and what then helps.</summary>
    public IReadOnlyList<Located<string>> Pitfalls { get; init; } = [];

    /// <summary>The slides as written; empty for those that are derived.</summary>
    public IReadOnlyList<Slide> Slides { get; init; } = [];

    public bool IsBreak => Method?.Value == TeachingMethod.Break;
}

/// <summary>
/// positionnement, expose, etude-de-cas, atelier-cadre, debat, world-cafe, arpentage, visite, quiz, bilan, pause.
/// </summary>
public enum TeachingMethod
{
    Positioning,
    Lecture,
    CaseStudy,
    FrameworkWorkshop,
    Debate,
    WorldCafe,
    CollectiveReading,
    Visit,
    Quiz,
    Assessment,
    Break,
}

/// <summary>One slide as its author wants it; what is not written is taken from the write-up or the sequence.</summary>
/// <param name="Experience">The write-up it shows.</param>
/// <param name="Figures">Ids of the figures it shows.</param>
/// <param name="Milestones">Ranks, from 1, of the steps it shows.</param>
/// <param name="Quotation">Rank, from 1, of the quotation.</param>
/// <param name="Criteria">Criteria of the matrix it shows.</param>
/// <param name="Question">Id of the question it puts.</param>
/// <param name="Notes">What is said while it is shown.</param>
/// <param name="Place">Its first key.</param>
public sealed record Slide(
    Located<SlideKind> Kind,
    Located<string>? Title,
    Located<string>? Text,
    Located<string>? Experience,
    IReadOnlyList<Located<string>> Figures,
    IReadOnlyList<Located<int>> Milestones,
    Located<int>? Quotation,
    IReadOnlyList<Located<string>> Criteria,
    Located<string>? Question,
    IReadOnlyList<Located<string>> Notes,
    SourceSpan Place
);

/// <summary>What a slide shows: the scenes of a video, consigne, matrice, question, and what every deck has without its author.</summary>
public enum SlideKind
{
    /// <summary>The first of all; not for authors.</summary>
    Cover,

    /// <summary>What participants will be able to do; not for authors.</summary>
    Objectives,

    /// <summary>The parts of the day and their times; not for authors.</summary>
    Programme,

    /// <summary>The first of a sequence, or the title of a write-up.</summary>
    Title,
    Place,
    Figures,
    Milestones,
    Quotation,
    Lesson,
    Call,
    Instruction,
    Matrix,
    Question,

    /// <summary>A break; not for authors.</summary>
    Break,
}

/// <summary>How it is known that a training taught what it says.</summary>
/// <param name="PassMark">Per cent of right answers from which the quiz is passed.</param>
/// <param name="Positioning">What participants are asked before and after.</param>
/// <param name="Satisfaction">What they are asked at the end.</param>
public sealed record TrainingEvaluation(
    Located<decimal>? PassMark,
    IReadOnlyList<Located<string>> Positioning,
    IReadOnlyList<Located<string>> Satisfaction
)
{
    /// <summary>The share of right answers that is asked where none is written, in per cent.</summary>
    public const decimal UsualPassMark = 60;

    public static readonly TrainingEvaluation None = new(null, [], []);
}

/// <summary>A day when the training is given.</summary>
/// <param name="HalfDays">One name each, such as <c>matin</c>, empty where only their number is written.</param>
public sealed record TrainingSession(Located<PartialDate>? Date, Located<string>? Place, IReadOnlyList<Located<string>> HalfDays);
