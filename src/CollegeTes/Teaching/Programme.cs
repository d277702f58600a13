using CollegeTes.Model;

namespace CollegeTes.Teaching;

/// <summary>The times of a training day, from its start.</summary>
public static class Programme
{
    /// <summary>How long it lasts: as written, else the sum of its sequences.</summary>
    public static TimeSpan LengthOf(Training training) => training.Duration?.Value ?? Sum(training.Sequences);

    /// <summary>When a sequence begins, from the start of the training.</summary>
    public static TimeSpan StartOf(Training training, Sequence sequence) => Sum(training.Sequences.TakeWhile(s => s != sequence));

    /// <summary>The time of some sequences together.</summary>
    public static TimeSpan Sum(IEnumerable<Sequence> sequences) =>
        sequences.Aggregate(TimeSpan.Zero, (sum, s) => sum + (s.Duration?.Value ?? TimeSpan.Zero));
}
