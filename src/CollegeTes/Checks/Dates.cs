using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Dates follow each other. A date known to the year is compared fairly: it comes before another only when all it can mean
/// comes before all that the other can mean.
/// </summary>
public sealed class Dates : ICheck
{
    public static readonly Descriptor Inverted = new(
        "TES0233",
        Severity.Error,
        "fin avant le début",
        "La période finit avant de commencer : les deux dates ont sans doute été échangées.",
        "periode: {debut: 2024, fin: 2019}",
        "periode: {debut: 2019, fin: 2024}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Disorder = new(
        "TES0234",
        Severity.Warning,
        "étapes en désordre",
        "La frise montre les étapes dans l'ordre du fichier : celle-ci est plus ancienne que celle qui la précède. Rangez-les dans "
            + "l'ordre du temps.",
        "- {date: 2023, titre: \"Ouverture\"}\n- {date: 2021, titre: \"Étude\"}",
        "- {date: 2021, titre: \"Étude\"}\n- {date: 2023, titre: \"Ouverture\"}"
    );

    public static readonly Descriptor Outside = new(
        "TES0235",
        Severity.Warning,
        "étape hors de la période",
        "L'étape a lieu avant le début ou après la fin de l'expérience. Si c'est voulu (un précédent, une suite prévue), dites-le "
            + "par « horizon: avant » ou « horizon: apres » ; sinon, corrigez la date ou la période.",
        "periode: {debut: 2018-11}   et   {date: 2015-02, titre: \"Un précédent\"}",
        "{date: 2015-02, horizon: avant, titre: \"Un précédent\"}"
    );

    public static readonly Descriptor Future = new(
        "TES0236",
        Severity.Notice,
        "date à venir",
        "La date n'est pas encore passée. Pour une étape prévue, écrivez « horizon: apres » : la frise la montre alors comme un "
            + "projet. Pour une source ou une mesure, c'est une faute de frappe.",
        "{date: 2062, titre: \"Ouverture de la boutique\"}",
        "{date: 2026, titre: \"Ouverture de la boutique\"}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Inverted, Disorder, Outside, Future];

    public void Run(CheckContext context)
    {
        foreach (var territory in context.Library.Territories)
        {
            if (territory.Approach is { From: { } from, To: { } to } && to.Latest < from.Earliest)
                context.Report(
                    Inverted,
                    SourceSpan.OfFile(territory.Path),
                    $"la démarche finit {DateWords.On(to)}, avant de commencer {DateWords.On(from)}",
                    "Échangez les deux dates."
                );
            foreach (var experience in territory.Experiences)
                Look(experience, context);
        }
        foreach (var film in context.Library.Films.Where(f => f.Status.Value == Status.Published))
            Past(context, film.Date?.Value, film.Date?.Span ?? film.Title.Span, "la diffusion est datée");
        foreach (var document in context.Documents())
        {
            foreach (var source in document.Sources)
                Past(context, source.Date, source.Id.Span, "la source est datée");
        }
    }

    private static void Look(Experience experience, CheckContext context)
    {
        if (experience.Period is { To: { } end } period && IsInverted(period))
            context.Report(
                Inverted,
                end.Span,
                $"la période finit {DateWords.On(end.Value)}, avant de commencer {DateWords.On(period.From.Value)}",
                "Échangez les deux dates."
            );
        Timeline(experience, context);
        foreach (var figure in experience.Figures)
        {
            Past(context, figure.Date, figure.Id.Span, "la mesure est datée");
            Past(context, figure.ReadOn, figure.Id.Span, "le relevé est daté");
        }
        foreach (var turn in experience.CourseChanges)
            Past(context, turn.Date?.Value, turn.Text.Span, "ce changement est daté");
        foreach (var observation in experience.Observations)
        {
            Past(context, observation.Date, observation.Place, "l'observation est datée");
            foreach (var evidence in observation.Evidence)
                if (evidence.Date.HasValue)
                    Past(context, evidence.Date.Value.Value.Start, evidence.Date.Value.Span, "la preuve est datée");
        }
        Past(context, experience.CollectedOn, SourceSpan.OfFile(experience.Path), "le recueil est daté");
        Past(context, experience.UpdatedOn, SourceSpan.OfFile(experience.Path), "la mise à jour est datée");
    }

    private static void Timeline(Experience experience, CheckContext context)
    {
        Located<PartialDate>? last = null;
        foreach (var milestone in experience.Milestones)
        {
            if (!milestone.Date.HasValue)
                continue;
            var date = milestone.Date.Value;
            if (last is { } before && date.Value.Latest < before.Value.Earliest)
                context.Report(
                    Disorder,
                    date.Span,
                    $"l'étape {DateWords.Of(date.Value)} vient après celle {DateWords.Of(before.Value)}",
                    "Rangez les étapes dans l'ordre du temps."
                );
            last = date;
            if (experience.Period is { } period && !IsInverted(period))
                Beside(period, milestone, date, context);
            if (milestone.Horizon != Horizon.After)
                Past(
                    context,
                    date.Value,
                    date.Span,
                    "l'étape est datée",
                    "Ajoutez « horizon: apres » si elle est prévue ; sinon, corrigez la date."
                );
        }
    }

    private static void Beside(Period period, Milestone milestone, Located<PartialDate> date, CheckContext context)
    {
        if (date.Value.Latest < period.From.Value.Earliest && milestone.Horizon != Horizon.Before)
            context.Report(
                Outside,
                date.Span,
                $"l'étape {DateWords.Of(date.Value)} précède le début de l'expérience, {DateWords.On(period.From.Value)}",
                "Ajoutez « horizon: avant », ou corrigez une des deux dates."
            );
        else if (period.To is { } end && date.Value.Earliest > end.Value.Latest && milestone.Horizon != Horizon.After)
            context.Report(
                Outside,
                date.Span,
                $"l'étape {DateWords.Of(date.Value)} suit la fin de l'expérience, {DateWords.On(end.Value)}",
                "Ajoutez « horizon: apres », ou corrigez une des deux dates."
            );
    }

    private static bool IsInverted(Period period) => period.To is { } end && end.Value.Latest < period.From.Value.Earliest;

    private static void Past(CheckContext context, PartialDate? date, SourceSpan place, string what, string remedy = "Corrigez la date.")
    {
        if (date is { } known && known.Earliest > context.Day)
            context.Report(Future, place, $"{what} {DateWords.Of(known)}, qui est à venir", remedy);
    }
}
