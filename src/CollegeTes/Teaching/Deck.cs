using CollegeTes.Capsules;
using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Teaching;

/// <summary>
/// The slides of a training: the cover, what will be learnt, the programme, then each sequence with the slides its author wrote or, where
/// none is written, those that its method, its write-ups and its instruction give.
/// </summary>
/// <param name="library">Only what may be published.</param>
/// <param name="deliverable">Whose consents a quotation needs.</param>
/// <param name="words">The words that tes adds, by the key of their label.</param>
public sealed class Deck(Training training, Library library, string deliverable, CapsuleWords words)
{
    /// <summary>Most words of a slide: beyond, people read instead of listening.</summary>
    public const int MostWords = 40;

    // What a group is given to study shows where it happens and in what order of magnitude: the rest is for the group to find.
    private static readonly SlideKind[] ToStudy = [SlideKind.Place, SlideKind.Figures];
    private static readonly SlideKind[] ToTell =
    [
        SlideKind.Place,
        SlideKind.Figures,
        SlideKind.Milestones,
        SlideKind.Quotation,
        SlideKind.Lesson,
    ];

    /// <summary>False where no quotation that rests on a consent is shown, whatever the consent says.</summary>
    public bool ShowsConsented { get; init; } = true;

    /// <summary>All slides, in their order.</summary>
    public IEnumerable<DeckSlide> Slides()
    {
        yield return new DeckSlide { Kind = SlideKind.Cover, Title = Typeset(training.Title.Value) };
        if (training.Objectives.Count > 0)
            yield return new DeckSlide { Kind = SlideKind.Objectives, Title = words("formation.saurez-faire") };
        if (training.Sequences.Count > 1)
            yield return new DeckSlide { Kind = SlideKind.Programme, Title = words("formation.programme") };
        foreach (var slide in training.Sequences.SelectMany(SlidesOf))
            yield return slide;
        if (training.SelectedIn(library).Count > 0)
            yield return new DeckSlide { Kind = SlideKind.Call, Title = words("formation.pour-aller-plus-loin") };
    }

    /// <summary>The slides of a sequence, its title first.</summary>
    public IEnumerable<DeckSlide> SlidesOf(Sequence sequence)
    {
        var slides = sequence.Slides.Count > 0 ? sequence.Slides.Select(s => Make(s, sequence)) : Derived(sequence);
        if (sequence.Slides is not [{ Kind.Value: SlideKind.Title, Experience: null }, ..])
            slides = slides.Prepend(
                new DeckSlide
                {
                    Kind = sequence.IsBreak ? SlideKind.Break : SlideKind.Title,
                    Sequence = sequence,
                    Title = Typeset(sequence.Title.Value),
                }
            );
        return slides.OfType<DeckSlide>().Select((s, i) => i == 0 ? s with { OpensSequence = true } : s);
    }

    /// <summary>A slide as its author wrote it; null when what it is about is not there to show.</summary>
    public DeckSlide? Make(Slide slide, Sequence sequence)
    {
        var experience = ExperienceOf(slide, sequence, library);
        var made = slide.Kind.Value switch
        {
            SlideKind.Title when slide.Experience is not null && experience is not null => new DeckSlide
            {
                Kind = SlideKind.Title,
                Title = DerivationOf(experience).Plain(experience.Title.Value),
                Text = DerivationOf(experience).Plain(experience.Lede.Value),
            },
            SlideKind.Title => new DeckSlide { Kind = SlideKind.Title, Title = Typeset(sequence.Title.Value) },
            SlideKind.Instruction => new DeckSlide
            {
                Kind = SlideKind.Instruction,
                Title = words("formation.a-vous"),
                Words = slide.Text is null ? sequence.Instruction : [],
            },
            SlideKind.Call => new DeckSlide { Kind = SlideKind.Call, Title = words("formation.pour-aller-plus-loin") },
            SlideKind.Matrix => MatrixSlide(sequence, [.. slide.Criteria.Select(c => c.Value)]),
            SlideKind.Question when slide.Question is null && slide.Text is not null => new DeckSlide
            {
                Kind = SlideKind.Question,
                Title = words("formation.question"),
            },
            SlideKind.Question => QuestionSlide(slide.Question?.Value),
            // Words of its author alone are of no write-up.
            SlideKind.Lesson when slide.Text is not null && slide.Experience is null => new DeckSlide
            {
                Kind = SlideKind.Lesson,
                Title = words("capsule.retenir"),
            },
            var kind when experience is not null => FromCase(kind, experience, slide),
            _ => null,
        };
        return made is null
            ? null
            : made with
            {
                Sequence = sequence,
                Experience = made.Experience ?? (slide.Experience is null ? null : experience),
                Heading = slide.Title,
                Words = slide.Text is { } text ? [text] : made.Words,
                Notes = slide.Notes,
            };
    }

    /// <summary>The write-up a slide is about: the one it names, else the first of its sequence; null when there is none.</summary>
    public static Experience? ExperienceOf(Slide slide, Sequence sequence, Library library) =>
        (slide.Experience ?? sequence.Experiences.Select(e => (Located<string>?)e).FirstOrDefault()) is { } name
            ? library.Find(SubjectKind.Experience, name.Value)
            : null;

    /// <summary>True when a quotation may be shown in a training.</summary>
    public bool IsAllowed(Experience experience, Quotation quotation) => DerivationOf(experience).IsAllowed(quotation);

    private IEnumerable<DeckSlide?> Derived(Sequence sequence)
    {
        if (sequence.Instruction.Count > 0)
            yield return new DeckSlide
            {
                Kind = SlideKind.Instruction,
                Sequence = sequence,
                Title = words("formation.a-vous"),
                Words = sequence.Instruction,
            };
        var shown = sequence.Method?.Value is TeachingMethod.CaseStudy or TeachingMethod.CollectiveReading ? ToStudy : ToTell;
        if (sequence.Method?.Value == TeachingMethod.FrameworkWorkshop)
            yield return MatrixSlide(sequence, []);
        else
        {
            foreach (var name in sequence.Experiences)
            {
                if (library.Find(SubjectKind.Experience, name.Value) is { } experience)
                {
                    foreach (var kind in shown)
                        yield return FromCase(kind, experience, null) is { } made ? made with { Sequence = sequence } : null;
                }
            }
        }
        if (sequence.Method?.Value == TeachingMethod.Quiz)
        {
            foreach (var question in training.Questions)
                yield return new DeckSlide
                {
                    Kind = SlideKind.Question,
                    Sequence = sequence,
                    Question = question,
                    Title = words("formation.question"),
                };
        }
    }

    // What a video of the write-up would show of the same kind, and what its author asked for.
    private DeckSlide? FromCase(SlideKind kind, Experience experience, Slide? slide)
    {
        if (kind == SlideKind.Title || !Scenes.TryGetValue(kind, out var wanted))
            return null;
        if (kind == SlideKind.Quotation && !ShowsConsented)
        {
            var rank = slide?.Quotation is { } asked ? asked.Value - 1 : DerivationOf(experience).Quotation();
            if (experience.Quotations.ElementAtOrDefault(rank) is { Consent: not null })
                return null;
        }
        var edit = new SceneEdit(
            wanted.Scene,
            null,
            null,
            slide?.Figures ?? [],
            slide?.Milestones ?? [],
            slide?.Quotation,
            null,
            null,
            false,
            slide?.Place ?? experience.Title.Span
        );
        var scene = DerivationOf(experience).MakeScene(edit);
        // Without steps of its own, a slide of steps is shown where there are two at the least.
        if (scene is null || (slide is null && wanted.Scene == SceneKind.Milestones && scene.Items.Count < 2))
            return null;
        return new DeckSlide
        {
            Kind = wanted.Slide,
            Experience = experience,
            Title = scene.Title,
            Text = scene.Text,
            Items = scene.Items,
            Author = scene.Author,
            Role = scene.Role,
            Source = scene.Source,
        };
    }

    private DeckSlide? MatrixSlide(Sequence sequence, IReadOnlyList<string> criteria)
    {
        var wanted =
            criteria.Count > 0
                ? criteria
                :
                [
                    .. training
                        .Objectives.Where(o => sequence.Objectives.Any(s => s.Value == o.Id.Value))
                        .SelectMany(o => o.Criteria)
                        .Select(c => c.Value)
                        .Distinct(StringComparer.Ordinal),
                ];
        var framework = library.Framework;
        var shown = framework with
        {
            Dimensions =
            [
                .. framework
                    .Dimensions.Select(d => d with { Criteria = [.. d.Criteria.Where(c => wanted.Contains(c.Id, StringComparer.Ordinal))] })
                    .Where(d => d.Criteria.Count > 0),
            ],
        };
        var named = sequence.Experiences.Select(e => library.Find(SubjectKind.Experience, e.Value)).OfType<Experience>().ToList();
        var read = named.Count > 0 ? named : training.SelectedIn(library);
        return shown.Dimensions.Count == 0 || read.Count == 0
            ? null
            : new DeckSlide
            {
                Kind = SlideKind.Matrix,
                Sequence = sequence,
                Title = words("formation.matrice"),
                Matrix = Matrix.Of(shown, read),
            };
    }

    private DeckSlide? QuestionSlide(string? id) =>
        training.Questions.FirstOrDefault(q => q.Id.Value == id) is { } question
            ? new DeckSlide
            {
                Kind = SlideKind.Question,
                Question = question,
                Title = words("formation.question"),
            }
            : null;

    private Derivation DerivationOf(Experience experience) => new(experience, library, deliverable, words);

    private string Typeset(string text) => FrenchTypography.Apply(text, training.Language);

    private static readonly Dictionary<SlideKind, (SceneKind Scene, SlideKind Slide)> Scenes = new()
    {
        [SlideKind.Place] = (SceneKind.Place, SlideKind.Place),
        [SlideKind.Figures] = (SceneKind.Figures, SlideKind.Figures),
        [SlideKind.Milestones] = (SceneKind.Milestones, SlideKind.Milestones),
        [SlideKind.Quotation] = (SceneKind.Quotation, SlideKind.Quotation),
        [SlideKind.Lesson] = (SceneKind.Lesson, SlideKind.Lesson),
    };
}
