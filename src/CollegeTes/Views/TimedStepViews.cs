using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Teaching;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>What whoever leads a sequence does, moment by moment.</summary>
internal static class TimedStepViews
{
    public static readonly ViewType<(TimedStep Step, Training Of), RenderScope> Step = new(
        "moment d'animation",
        "Ce que fait la personne qui anime à un moment d'une séquence.",
        new()
        {
            {
                "moment",
                MemberType.TextOrNothing,
                "quand, depuis le début de la séquence : « 0 à 5 min » ; rien si ce n'est pas dit",
                (s, _) => s.Step.Moment is { } moment ? RenderScope.Typeset(moment, s.Of.Language) : null
            },
            {
                "texte",
                MemberType.Html,
                "ce qu'elle fait, sans le moment",
                (s, scope) => scope.Rich(s.Step.Text, ProseContext.ForTextsOf(s.Of, scope.Library))
            },
        }
    );

    /// <summary>The steps of a sequence.</summary>
    public static ViewList<(TimedStep Step, Training Of)> List(Sequence sequence, Training of, RenderScope scope) =>
        Step.List(sequence.Facilitation.SelectMany(RichLineViews.Parts).Select(p => (TimedStep.Read(p), of)), scope);
}
