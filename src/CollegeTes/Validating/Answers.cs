using CollegeTes.Model;

namespace CollegeTes.Validating;

/// <summary>What was said of figures, quotations and observations one by one: the last answer to each counts.</summary>
public static class Answers
{
    /// <summary>True when the last answer about a passage agrees with what it says now.</summary>
    internal static bool Agree(Subject subject, Validation validation, ReviewPassage passage) =>
        passage.Object == ValidationObject.Figures
            ? LastOf(validation, passage.Key) is { Reply.Value: not FigureReply.Unknown } answer && IsOf(answer, subject, passage)
            : LastOf(validation, passage) is { Reply.Value: AgreementReply.Yes } said && said.Print?.Value == passage.Print;

    /// <summary>True when the last answer about a passage is that it is wrong, or that nobody knows.</summary>
    internal static bool Contest(Subject subject, Validation validation, ReviewPassage passage) =>
        passage.Object == ValidationObject.Figures
            ? LastOf(validation, passage.Key) is { } answer && (answer.Reply.Value == FigureReply.Unknown || IsPending(answer, subject))
            : LastOf(validation, passage) is { Reply.Value: AgreementReply.No or AgreementReply.Nuanced } said
                && (said.Print is null || said.Print.Value.Value == passage.Print);

    /// <summary>Corrections that the subject does not follow yet, each with the figure as it stands.</summary>
    public static IEnumerable<(FigureConfirmation Answer, Figure Figure)> Pending(Subject subject) =>
        from figure in subject.Figures
        let answer = subject.Validation is { } validation ? LastOf(validation, figure.Id.Value) : null
        where answer is not null && IsPending(answer, subject)
        select (answer, figure);

    /// <summary>The last answer about a figure, or null. Of two of one day, the one that stands last in the file.</summary>
    public static FigureConfirmation? LastOf(Validation validation, string figure) =>
        validation
            .Confirmations.Select((c, i) => (c, i))
            .Where(c => c.c.Figure.Value == figure)
            .OrderBy(c => c.c.On?.Value.Latest ?? DateOnly.MinValue)
            .ThenBy(c => c.i)
            .Select(c => c.c)
            .LastOrDefault();

    private static ReviewAnswer? LastOf(Validation validation, ReviewPassage passage)
    {
        var topic = passage.Object switch
        {
            ValidationObject.Quotations => AnswerTopic.Quotation,
            ValidationObject.Observations => AnswerTopic.Observation,
            _ => AnswerTopic.Gap,
        };
        return topic == AnswerTopic.Gap
            ? null
            : validation
                .Answers.Select((a, i) => (a, i))
                .Where(a => a.a.Topic.Value == topic && a.a.Subject.Value == passage.Key && a.a.Reply is not null)
                .OrderBy(a => a.a.On?.Value.Latest ?? DateOnly.MinValue)
                .ThenBy(a => a.i)
                .Select(a => a.a)
                .LastOrDefault();
    }

    // What a figure is worth alone, or all that it said where its print was kept. A corrected figure is not what it was when the answer
    // came: what counts is that it is worth what was answered.
    private static bool IsOf(FigureConfirmation answer, Subject subject, ReviewPassage passage) =>
        answer.Reply.Value == FigureReply.Confirmed && answer.Print is { } print
            ? print.Value == passage.Print
            : answer.Value is { } value && ValueOf(subject, answer) == value.Value;

    private static bool IsPending(FigureConfirmation answer, Subject subject) =>
        answer is { Reply.Value: FigureReply.Corrected, Value: { } right } && ValueOf(subject, answer) != right.Value;

    private static decimal? ValueOf(Subject subject, FigureConfirmation answer) =>
        subject.Figures.FirstOrDefault(f => f.Id.Value == answer.Figure.Value)?.Value is { HasValue: true } value
            ? value.Value.Value
            : null;
}
