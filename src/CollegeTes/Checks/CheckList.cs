using CollegeTes.Diagnostics;
using CollegeTes.Machine;

namespace CollegeTes.Checks;

/// <summary>All checks. The list is code: nothing is found by reflection, so that the program can be trimmed.</summary>
public static class CheckList
{
    public static readonly IReadOnlyList<ICheck> All =
    [
        new Rules(),
        new AxisReferences(),
        new ThemeReferences(),
        new PartnerReferences(),
        new TerritoryReferences(),
        new ExperienceReferences(),
        new Observations(),
        new Observers(),
        new Publishers(),
        new AccessibilityStatements(),
        new StatementReferences(),
        new FrameworkVersions(),
        new FrameworkReferences(),
        new FrameworkUses(),
        new EvidenceDemands(),
        new SourceReferences(),
        new FigureReferences(),
        new TypedNumbers(),
        new FieldMarks(),
        new DuplicateNames(),
        new Dates(),
        new Amounts(),
        new Lengths(),
        new Links(),
        new Images(),
        new Headings(),
        new Typography(),
        new Glyphs(),
        new Quotations(),
        new ContactAddresses(),
        new Consents(),
        new Windows(),
        new LicenceNames(),
        new CriticalViews(),
        new CapsuleScenes(),
        new Transcripts(),
        new Chapters(),
        new Episodes(),
        new People(),
        new Recordings(),
        new Feeds(),
        new FeedImages(),
        new FeedEpisodes(),
        new FeedNames(),
        new Films(),
        new FilmAccess(),
        new Captions(),
        new FilmWeight(),
        new PlatformChapters(),
        new SynthesisClaims(),
        new SynthesisBlocks(),
        new StrayBlocks(),
        new GeneralClaims(),
        new ClaimEvidence(),
        new TrainingTimes(),
        new TrainingObjectives(),
        new TrainingSlides(),
        new QuizQuestions(),
        new QuizOnPlatforms(),
        new RequiredValidations(),
        new VoidValidations(),
        new ValidationDates(),
        new QuotedPeople(),
        new ValidationAnswers(),
        new Letters(),
    ];

    /// <summary>All that checks can say.</summary>
    public static IEnumerable<Descriptor> Descriptors => All.SelectMany(c => c.Descriptors);

    /// <summary>Runs every check, some at once.</summary>
    /// <param name="parallelism">How many at once.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for the checks any more.</exception>
    public static void Run(CheckContext context, int parallelism) =>
        InParallel.For(All.Count, parallelism, i => All[i].Run(context), context.Cancellation);
}
