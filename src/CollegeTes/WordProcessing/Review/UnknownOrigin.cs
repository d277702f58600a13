namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// A document that no longer says what it was made from can only be compared with what the sources give now, and what it lacks may
/// have been written since: words are then added, never taken out.
/// </summary>
internal static class UnknownOrigin
{
    private const string Reason =
        "le document ne porte plus son texte d'origine : ce passage a pu être écrit ou corrigé depuis dans la source";
    private const double Alike = 0.6;

    public static IReadOnlyList<ReviewStep> Guard(IReadOnlyList<ReviewStep> steps)
    {
        var gone = steps.Where(s => s.IsDeleted).Select(s => s.Old!.Text).ToList();
        return [.. steps.Select(s => s.IsChanged && s.Obstacle is null && TakesOut(s) ? s with { Obstacle = Reason } : s)];

        bool TakesOut(ReviewStep step) =>
            step.New is null
            || (
                step.Old is null
                    ? gone.Exists(g => ReviewStep.Likeness(g, step.New.Text) >= Alike)
                    : Diff.Of(Tokens.Of(step.Old.Marked), Tokens.Of(step.New.Marked), (a, b) => a.Key == b.Key)
                        .Exists(c => c.OldEnd > c.OldStart)
            );
    }
}
