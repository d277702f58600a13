using CollegeTes.Model;

namespace CollegeTes.Comparing;

/// <summary>What to ask in a territory, and of whom: what its write-ups do not say becomes the next interview.</summary>
/// <param name="For">Who can answer; null for whoever is met.</param>
public sealed record GuideGroup(Readership? For, IReadOnlyList<GuideQuestion> Questions);

/// <summary>A question, asked once for all the write-ups that do not answer it.</summary>
/// <param name="Gap">The first of its gaps.</param>
/// <param name="Silent">The write-ups whose sources are silent, or whose author declares it unknown.</param>
/// <param name="Unseen">The write-ups where nobody looked.</param>
public sealed record GuideQuestion(Gap Gap, IReadOnlyList<Experience> Silent, IReadOnlyList<Experience> Unseen);

/// <summary>The questions of a territory.</summary>
public static class InterviewGuide
{
    private static readonly Readership?[] Order = [Readership.Elected, Readership.Services, Readership.CivilSociety, null];

    // Whoever carries an experience tells how it went; dates, people and money are in the files of the services.
    private static readonly string[] ForAll = ["facteurs", "freins", "enseignements", "reproductibilite"];

    /// <summary>One question for each gap of its write-ups, by who can answer it.</summary>
    public static IReadOnlyList<GuideGroup> Of(IReadOnlyList<Experience> experiences, Framework framework)
    {
        var questions = experiences
            .SelectMany(e => Gaps.Of(e, framework))
            .GroupBy(KeyOf, StringComparer.Ordinal)
            .Select(g => new GuideQuestion(
                g.First(),
                [.. g.Where(x => x.Kind != GapKind.NotObserved).Select(x => x.Experience)],
                [.. g.Where(x => x.Kind == GapKind.NotObserved).Select(x => x.Experience)]
            ))
            .ToList();
        var ranks = framework.Dimensions.SelectMany(d => d.Criteria).Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i);
        return
        [
            .. Order
                .Select(who => new GuideGroup(
                    who,
                    [
                        .. questions
                            .Where(q => Answering(q.Gap) == who)
                            .OrderBy(q => q.Gap.Criterion is { } c ? ranks.GetValueOrDefault(c.Id) : int.MaxValue),
                    ]
                ))
                .Where(g => g.Questions.Count > 0),
        ];
    }

    // A criterion, or a key that all may leave unknown, is asked once; a step or a figure is of one write-up.
    private static string KeyOf(Gap gap) =>
        gap.Criterion is { } criterion ? "critere " + criterion.Id
        : gap.Kind == GapKind.Declared ? "cle " + gap.Subject
        : $"{gap.Kind} {gap.Experience.Id} {gap.Subject}";

    private static Readership? Answering(Gap gap) =>
        gap.Criterion is { } criterion ? (criterion.Respondents.Count > 0 ? criterion.Respondents[0] : null)
        : gap.Kind == GapKind.Declared && ForAll.Contains(gap.Subject, StringComparer.Ordinal) ? null
        : Readership.Services;
}
