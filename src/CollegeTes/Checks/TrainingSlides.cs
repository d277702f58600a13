using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Teaching;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Slides show what is there, published and allowed, in few words; so do the cases that sequences study.</summary>
public sealed class TrainingSlides : ICheck
{
    public static readonly Descriptor Unpublished = new(
        "TES0973",
        Severity.Error,
        "formation sur un retour qui ne paraît pas",
        "Une formation publiée étudie des cas publiés : les participants les ouvrent, les citent, les emportent. Celui-ci ne l'est pas "
            + "(brouillon, archive, embargo). Publiez-le, ou choisissez un autre cas.",
        "retours: [redon/eolien]   (dont le statut est brouillon)",
        "retours: [redon/eolien]   (dont le statut est publie)"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Refused = new(
        "TES0974",
        Severity.Error,
        "citation que l'accord ne laisse pas paraître en formation",
        "La personne a donné son accord pour d'autres supports que la formation, ou la citation porte « exergue: non » et ne se montre pas "
            + "en grand. Demandez-lui d'étendre son accord, ou montrez une autre citation : sans consigne, tes choisit la première qui le "
            + "peut.",
        "supports: [livret, fiche]",
        "supports: [livret, fiche, formation]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Wordy = new(
        "TES0953",
        Severity.Notice,
        "diapositive bavarde",
        "Au-delà de quarante mots, on lit au lieu d'écouter, et du fond de la salle on ne lit plus. Gardez une idée, et dites le reste : "
            + "« notes » est fait pour cela.",
        "{genre: consigne, texte: \"… soixante mots …\"}",
        "{genre: consigne, texte: \"… vingt mots …\", notes: \"… le reste …\"}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unpublished, Refused, Wordy];

    public void Run(CheckContext context)
    {
        foreach (var training in SubjectKind.Training.In(context.Library))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var isHidden = Windows.Hiding(training, context) is not null;
            foreach (var name in training.Cited.Where(c => c.Value.Length > 0).DistinctBy(c => c.Span))
            {
                if (
                    context.Library.Find(SubjectKind.Experience, name.Value) is not null
                    && !SynthesisClaims.IsShown(name.Value, isHidden, context)
                )
                    context.Report(Unpublished, name.Span, $"« {name.Value} » n'est pas publié", "Publiez-le, ou étudiez un autre cas.");
            }
            foreach (var sequence in training.Sequences)
            {
                if (sequence.Slides.Count == 0 || sequence.Slides.Any(s => s.Kind.Value == SlideKind.Instruction && s.Text is null))
                    CountWords(sequence.Instruction, training, context);
                foreach (var slide in sequence.Slides)
                    new Look(context, training, sequence, slide).Run();
            }
        }
    }

    // What a slide shows of the words of its author.
    private static void CountWords(IReadOnlyList<Located<string>> texts, Training training, CheckContext context)
    {
        var prose = ProseContext.ForTextsOf(training, context.Library);
        var count = texts
            .SelectMany(t =>
                RichText.PlainText(t.Value, prose).Split([' ', '\u00A0', '\u202F', '\n'], StringSplitOptions.RemoveEmptyEntries)
            )
            .Count(w => w.Any(char.IsLetterOrDigit));
        if (count > Deck.MostWords)
            context.Report(
                Wordy,
                texts[0].Span,
                $"{count} mots sur une diapositive ; {Deck.MostWords} se lisent du fond de la salle",
                "Gardez l'essentiel, et mettez le reste dans « notes »."
            );
    }

    private sealed class Look(CheckContext context, Training training, Sequence sequence, Slide slide)
    {
        public void Run()
        {
            if (slide.Text is { } text)
                CountWords([text], training, context);
            if (slide.Question is { } question)
                Known(question, training.Questions.Select(q => q.Id.Value), "n'est pas une question de la formation");
            else if (slide.Kind.Value == SlideKind.Question && slide.Text is null)
                context.Report(
                    TrainingObjectives.Unknown,
                    slide.Kind.Span,
                    "la diapositive ne dit pas quelle question elle pose",
                    "Ajoutez « question: identifiant », ou écrivez la question sous « texte »."
                );
            if (!NeedsCase)
                return;
            // A write-up that is not there is reported as such.
            if (Deck.ExperienceOf(slide, sequence, context.Library) is { } experience)
                Shown(experience);
            else if (slide.Experience is null && sequence.Experiences.Count == 0)
                context.Report(
                    TrainingObjectives.Unknown,
                    slide.Kind.Span,
                    "la diapositive ne dit pas quel retour elle montre",
                    "Ajoutez « retour: territoire/retour », ou « retours » à la séquence."
                );
        }

        private bool NeedsCase =>
            slide.Kind.Value is SlideKind.Place or SlideKind.Figures or SlideKind.Milestones or SlideKind.Quotation
            || (slide.Kind.Value == SlideKind.Lesson && slide.Text is null);

        private void Shown(Experience experience)
        {
            foreach (var id in slide.Figures)
                Known(id, experience.Figures.Select(f => f.Id.Value), $"n'est pas un chiffre de « {experience.Id} »");
            foreach (var rank in slide.Milestones.Where(m => m.Value < 1 || m.Value > experience.Milestones.Count))
                context.Report(
                    TrainingObjectives.Unknown,
                    rank.Span,
                    $"« {experience.Id} » n'a pas d'étape {rank.Value}",
                    $"Ses étapes vont de 1 à {experience.Milestones.Count}."
                );
            if (slide.Quotation is not { } wanted)
                return;
            if (wanted.Value < 1 || wanted.Value > experience.Quotations.Count)
            {
                context.Report(
                    TrainingObjectives.Unknown,
                    wanted.Span,
                    $"« {experience.Id} » n'a pas de citation {wanted.Value}",
                    experience.Quotations.Count == 0
                        ? "Montrez autre chose de ce retour."
                        : $"Ses citations vont de 1 à {experience.Quotations.Count}."
                );
                return;
            }
            var quotation = experience.Quotations[wanted.Value - 1];
            if (!quotation.MayStandOut)
                context.Report(
                    Refused,
                    wanted.Span,
                    $"la citation {wanted.Value} porte « exergue: non » ; une diapositive la montrerait en grand",
                    "Montrez une autre citation."
                );
            foreach (var deliverable in context.Deliverables.Where(d => d.MakesTrainings))
            {
                if (!new Deck(training, context.Library, deliverable.Name, key => key).IsAllowed(experience, quotation))
                    context.Report(
                        Refused,
                        wanted.Span,
                        $"l'accord de la citation {wanted.Value} ne couvre pas « {deliverable.Name} »",
                        "Faites étendre l'accord, ou montrez une autre citation."
                    );
            }
        }

        private void Known(Located<string> name, IEnumerable<string> names, string otherwise)
        {
            var known = new KnownNames(names);
            if (name.Value.Length > 0 && !known.Contains(name.Value))
                context.Report(
                    TrainingObjectives.Unknown,
                    name.Span,
                    $"« {name.Value} » {otherwise}",
                    known.Remedy(name.Value, "Corrigez ce nom.")
                );
        }
    }
}
