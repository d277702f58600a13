using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Teaching;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>The sequences of a training fill its time, no less and no more.</summary>
public sealed class TrainingTimes : ICheck
{
    public static readonly Descriptor TooLong = new(
        "TES0970",
        Severity.Error,
        "séquences plus longues que la formation",
        "La somme des durées des séquences, pauses comprises, dépasse la durée annoncée : la journée ne tiendrait pas, et le programme "
            + "promettrait une heure de fin que personne ne verrait. Raccourcissez une séquence, ou annoncez la durée vraie.",
        "duree: PT1H   et   sequences: [{…, duree: PT45M}, {…, duree: PT30M}]",
        "duree: PT1H15M   et   sequences: [{…, duree: PT45M}, {…, duree: PT30M}]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor TooShort = new(
        "TES0971",
        Severity.Notice,
        "temps de formation sans séquence",
        "La somme des durées des séquences est plus courte que la durée annoncée. Une pause, un accueil ou un bilan manquent peut-être au "
            + "déroulé ; écrivez-les, ou corrigez la durée.",
        "duree: PT2H   et   sequences: [{…, duree: PT90M}]",
        "duree: PT2H   et   sequences: [{…, duree: PT90M}, {methode: pause, …, duree: PT30M}]"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [TooLong, TooShort];

    public void Run(CheckContext context)
    {
        foreach (var training in SubjectKind.Training.In(context.Library))
        {
            if (training.Duration is not { } whole || training.Sequences.Count == 0)
                continue;
            var sum = TimeSpan.Zero;
            var isTooLong = false;
            foreach (var sequence in training.Sequences)
            {
                sum += sequence.Duration?.Value ?? TimeSpan.Zero;
                // Said once, where the time runs out.
                if (sum <= whole.Value || isTooLong)
                    continue;
                isTooLong = true;
                var all = Programme.Sum(training.Sequences);
                context.Report(
                    TooLong,
                    (sequence.Duration ?? whole).Span,
                    $"les séquences durent {Words(all)} en tout, et la formation {Words(whole.Value)}",
                    $"Retirez {Words(all - whole.Value)}, ou écrivez « duree: {Iso(all)} »."
                );
            }
            if (sum < whole.Value)
                context.Report(
                    TooShort,
                    whole.Span,
                    $"la formation dure {Words(whole.Value)}, et ses séquences {Words(sum)}",
                    $"Il reste {Words(whole.Value - sum)} à écrire, ou écrivez « duree: {Iso(sum)} »."
                );
        }
    }

    private static string Words(TimeSpan time) => FrenchFormat.HoursAndMinutes(time);

    private static string Iso(TimeSpan time) =>
        "PT"
        + ((int)time.TotalHours > 0 ? $"{(int)time.TotalHours}H" : "")
        + (time.Minutes > 0 || time.TotalHours < 1 ? $"{time.Minutes}M" : "");
}
