using CollegeTes.Model;

namespace CollegeTes.Validating;

/// <summary>Where a demand stands on a day, for the team.</summary>
/// <param name="Request">The demand.</param>
/// <param name="DaysLate">Days since its last day for an answer; 0 when it is not late.</param>
/// <param name="Standings">Of an approved demand: what is left of it, object by object.</param>
public sealed record RequestState(Subject Subject, ValidationRequest Request, int DaysLate, IReadOnlyList<ObjectStanding> Standings)
{
    /// <summary>True when an answer is waited for.</summary>
    public bool IsAwaited => Request.Status.Value is ValidationStatus.Sent or ValidationStatus.Ongoing or ValidationStatus.ChangesAsked;

    /// <summary>Objects that were approved and are no longer what was approved.</summary>
    public IEnumerable<ObjectStanding> Void => Standings.Where(s => !s.IsWhole);
}

/// <summary>All the demands of a library, for the team: who is waited for, since when, what became void.</summary>
public static class RequestStates
{
    /// <summary>The demands, the latest first, then those that are waited for, then those with something void, then the others.</summary>
    /// <param name="day">Today in Europe/Paris.</param>
    public static IReadOnlyList<RequestState> Of(Library library, DateOnly day) =>
        [
            .. library
                .Subjects.Where(s => s.Validation is { IsBroken: false })
                .SelectMany(s => Of(s, day))
                .OrderByDescending(s => s.DaysLate)
                .ThenByDescending(s => s.IsAwaited)
                .ThenByDescending(s => s.Void.Any())
                .ThenBy(s => s.Request.DueOn?.Value.Latest ?? DateOnly.MaxValue)
                .ThenBy(s => s.Subject.Id, StringComparer.Ordinal),
        ];

    /// <summary>Those of one subject, in the order of its file.</summary>
    public static IEnumerable<RequestState> Of(Subject subject, DateOnly day)
    {
        var standings = Standings.Of(subject).ToLookup(s => s.Request);
        return subject.Validation!.Requests.Select(r => new RequestState(subject, r, DaysLate(r, day), [.. standings[r]]));
    }

    // What was not sent in time is late too.
    private static int DaysLate(ValidationRequest request, DateOnly day) =>
        request.Status.Value
            is ValidationStatus.ToSend
                or ValidationStatus.Sent
                or ValidationStatus.Ongoing
                or ValidationStatus.ChangesAsked
        && request.DueOn is { } due
            ? Math.Max(0, day.DayNumber - due.Value.Latest.DayNumber)
            : 0;
}
