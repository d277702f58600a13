using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Teaching;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>The parts of a training day.</summary>
internal static class SequenceViews
{
    public static readonly ViewType<(Sequence Sequence, Training Of), RenderScope> Sequence = new(
        "séquence",
        "Une partie de la journée : une méthode, un temps.",
        new()
        {
            { "cle", MemberType.Text, "identifiant", (s, _) => s.Sequence.Id.Value },
            { "ancre", MemberType.Text, "ancre dans la page", (s, _) => "sequence-" + s.Sequence.Id.Value },
            {
                "numero",
                MemberType.Whole,
                "rang, à partir de 1, pauses non comptées ; 0 pour une pause",
                (s, _) => NumberOf(s.Sequence, s.Of)
            },
            { "titre", MemberType.Text, "titre", (s, _) => RenderScope.Typeset(s.Sequence.Title.Value, s.Of.Language) },
            { "duree", MemberType.Text, "durée : « 15 min »", (s, _) => FrenchFormat.HoursAndMinutes(LengthOf(s.Sequence)) },
            { "minutes", MemberType.Whole, "la même, en minutes", (s, _) => (int)LengthOf(s.Sequence).TotalMinutes },
            {
                "debut",
                MemberType.Text,
                "quand elle commence, depuis le début : « 1 h 05 »",
                (s, _) => TrainingWords.Clock(Programme.StartOf(s.Of, s.Sequence))
            },
            {
                "fin",
                MemberType.Text,
                "quand elle finit, de même",
                (s, _) => TrainingWords.Clock(Programme.StartOf(s.Of, s.Sequence) + LengthOf(s.Sequence))
            },
            {
                "methode",
                MemberType.TextOrNothing,
                "comment on y apprend, en mots de la langue de la page",
                (s, scope) => s.Sequence.Method is { } method ? scope.Labels["formation.methode." + TrainingWords.Of(method.Value)] : null
            },
            {
                "methode_cle",
                MemberType.TextOrNothing,
                "le même, comme l'écrivent les auteurs : etude-de-cas",
                (s, _) => s.Sequence.Method is { } method ? TrainingWords.Of(method.Value) : null
            },
            { "pause", MemberType.Flag, "oui pour une pause", (s, _) => s.Sequence.IsBreak },
            {
                "objectifs",
                MemberType.ListOf(() => TrainingPartViews.Objective),
                "objectifs qu'elle sert",
                (s, scope) =>
                    TrainingPartViews.Objective.List(
                        s.Of.Objectives.Where(o => s.Sequence.Objectives.Any(id => id.Value == o.Id.Value)).Select(o => (o, s.Of)),
                        scope
                    )
            },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "retours étudiés",
                (s, scope) =>
                    ExperienceViews.Experience.List(
                        s.Sequence.Experiences.Select(e => scope.Library.Find(SubjectKind.Experience, e.Value)).OfType<Experience>(),
                        scope
                    )
            },
            {
                "materiel",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce qu'il faut avoir sous la main",
                (s, scope) => RichLineViews.List(s.Sequence.Material, s.Of, scope)
            },
            {
                "consigne",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce que l'on dit aux participants, par paragraphes",
                (s, scope) => RichLineViews.List(s.Sequence.Instruction, s.Of, scope)
            },
            {
                "animation",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce que fait la personne qui anime, étape par étape",
                (s, scope) => RichLineViews.List(s.Sequence.Facilitation, s.Of, scope)
            },
            {
                "etapes",
                MemberType.ListOf(() => TimedStepViews.Step),
                "la même animation, le moment à part : ce qui commence un paragraphe, comme « 0 à 5 min : »",
                (s, scope) => TimedStepViews.List(s.Sequence, s.Of, scope)
            },
            {
                "debriefing",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce que l'on en tire ensemble",
                (s, scope) => RichLineViews.List(s.Sequence.Debriefing, s.Of, scope)
            },
            {
                "pieges",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce qui rate, et ce qui aide alors",
                (s, scope) => RichLineViews.List(s.Sequence.Pitfalls, s.Of, scope)
            },
            {
                "questions",
                MemberType.ListOf(() => QuizViews.Question),
                "les questions de la formation, dans une séquence de quiz ; vide ailleurs",
                (s, scope) =>
                    QuizViews.Question.List(
                        s.Sequence.Method?.Value == TeachingMethod.Quiz ? s.Of.Questions.Select(q => (q, s.Of)) : [],
                        scope
                    )
            },
        }
    );

    private static TimeSpan LengthOf(Sequence sequence) => sequence.Duration?.Value ?? TimeSpan.Zero;

    private static int NumberOf(Sequence sequence, Training of) =>
        sequence.IsBreak ? 0 : of.Sequences.Where(s => !s.IsBreak).TakeWhile(s => s.Id.Value != sequence.Id.Value).Count() + 1;
}
