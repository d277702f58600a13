using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Validating;

/// <summary>Demands as the team reads them: what is late first, each with what is to be known of it.</summary>
public static class RequestGroups
{
    private static readonly (string Title, Func<RequestState, bool> Has)[] All =
    [
        ("En retard", s => s.DaysLate > 0),
        ("Attendues", s => s.IsAwaited),
        ("Validées, puis le texte a changé", s => s.Void.Any()),
        ("À envoyer", s => s.Request.Status.Value == ValidationStatus.ToSend),
        ("Refusées ou sans réponse", s => s.Request.Status.Value is ValidationStatus.Refused or ValidationStatus.Unanswered),
        ("Validées", _ => true),
    ];

    /// <summary>The groups that have any, each demand in the first that it belongs to.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<RequestState> States)> Of(IEnumerable<RequestState> states)
    {
        var left = states.ToList();
        foreach (var (title, has) in All)
        {
            var here = left.Where(has).ToList();
            if (here.Count > 0)
                yield return (title, here);
            left.RemoveAll(here.Contains);
        }
    }

    /// <summary>What is to be known of a demand, in a few words.</summary>
    public static string Detail(RequestState state)
    {
        var request = state.Request;
        var parts = new List<string>();
        if (state.DaysLate > 0)
            parts.Add($"{FrenchFormat.Count(state.DaysLate, "jour")} de retard");
        if (state.Void.Any())
            parts.AddRange(state.Void.Select(VoidWords));
        else
            parts.Add(ValidationPhrases.Of(request.Status.Value));
        if (request.Status.Value is ValidationStatus.Approved or ValidationStatus.Refused && request.ReturnedOn is { } returned)
        {
            if (state.Void.Any())
                parts.Add($"validée {DateWords.On(returned.Value)}");
            else
                parts[^1] += " " + DateWords.On(returned.Value);
        }
        else if (request.SentOn is { } sent)
            parts.Add($"depuis {(sent.Value.Day is null ? "" : "le ")}{sent.Value.ToFrench()}");
        if (state.DaysLate == 0 && state.IsAwaited && request.DueOn is { } due)
            parts.Add($"réponse attendue {DateWords.On(due.Value)}");
        return string.Join(", ", parts);
    }

    private static string VoidWords(ObjectStanding standing) =>
        !standing.HasFingerprint ? $"{ValidationPhrases.Of(standing.Of)} sans empreinte"
        : standing.Of == ValidationObject.Text ? "le texte a changé"
        : $"{ValidationPhrases.Of(standing.Of)} : {standing.Valid} sur {standing.Total} tiennent";
}
