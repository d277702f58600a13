using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Correspondence;

/// <summary>The demand that something is sent with: one of the review file, or a new one.</summary>
/// <param name="Partner">Whom it is put to, by id; null for a person or the team.</param>
/// <param name="DueOn">The last day for an answer.</param>
/// <param name="IsNew">True when the review file does not hold it yet.</param>
/// <param name="HasDue">True when the review file says that day.</param>
public sealed record RequestChoice(
    string Id,
    string? Partner,
    ValidationRole Role,
    IReadOnlyList<ValidationObject> Objects,
    DateOnly DueOn,
    bool IsNew,
    bool HasDue
)
{
    /// <summary>Of a person quoted: the consents whose words are shown to them; empty for all.</summary>
    public IReadOnlyList<string> Consents { get; init; } = [];

    /// <summary>Finds it, or makes one.</summary>
    /// <param name="partner">Whom to ask, by id; null for the one who is waited for, else for who carries the subject.</param>
    /// <param name="day">Today in Europe/Paris.</param>
    /// <returns>Or in French why it cannot be known.</returns>
    public static (RequestChoice? Choice, string? Problem) Find(Subject subject, Library library, string? partner, DateOnly day)
    {
        if (partner is not null && !library.Partners.ContainsKey(partner))
        {
            var near = Nearest.Name(partner, library.Partners.Keys);
            return (
                null,
                $"--aupres {VisibleText.Of(partner)} : partenaires.yaml ne contient pas ce nom"
                    + (near is null ? " ; « tes new partenaire » l'ajoute" : $" ; vouliez-vous écrire « {near} » ?")
            );
        }
        if (subject.Validation is { IsBroken: true } broken)
            return (null, $"{broken.Path} ne peut pas être lu ; « tes check » dit pourquoi");
        var open = (subject.Validation?.Requests ?? []).Where(IsOpen).Where(r => partner is null || r.Partner?.Value == partner).ToList();
        if (open.Count > 1)
            return (
                null,
                $"plusieurs demandes sont en cours ({FrenchFormat.List([.. open.Select(r => r.Id.Value)])}) ; dites auprès de qui : "
                    + "--aupres PARTENAIRE"
            );
        if (open is [var request])
            return (Of(request, library, day), null);
        var asked = partner ?? (subject as Experience)?.LeadOrganisation?.Reference?.Value;
        return asked is null
            ? (null, $"« {subject.Id} » ne dit pas qui le porte ; dites auprès de qui : --aupres PARTENAIRE")
            : (New(subject, library, asked, day), null);
    }

    private static bool IsOpen(ValidationRequest request) =>
        request.Status.Value
            is ValidationStatus.ToSend
                or ValidationStatus.Sent
                or ValidationStatus.Ongoing
                or ValidationStatus.ChangesAsked
                or ValidationStatus.Unanswered;

    private static RequestChoice Of(ValidationRequest request, Library library, DateOnly day)
    {
        var due = request.DueOn?.Value.Latest;
        return new RequestChoice(
            request.Id.Value,
            request.Partner?.Value,
            request.Role.Value,
            [.. request.Objects.Select(o => o.Value).Distinct().Order()],
            due >= day ? due.Value : day.AddDays(library.Collection.Circuit.DelayInDays),
            IsNew: false,
            HasDue: due >= day
        )
        {
            Consents = [.. request.Consents.Select(c => c.Value)],
        };
    }

    private static RequestChoice New(Subject subject, Library library, string partner, DateOnly day)
    {
        var experience = subject as Experience;
        var role =
            experience?.LeadOrganisation?.Reference?.Value == partner ? ValidationRole.Lead
            : experience is not null && experience.Partners.All(p => p.Reference.Value != partner) ? ValidationRole.Territory
            : ValidationRole.CitedPartner;
        var taken = (subject.Validation?.Requests ?? []).Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        var id = partner;
        for (var i = 2; taken.Contains(id); i++)
            id = $"{partner}-{i}";
        return new RequestChoice(
            id,
            partner,
            role,
            ObjectsOf(subject),
            day.AddDays(library.Collection.Circuit.DelayInDays),
            IsNew: true,
            HasDue: false
        );
    }

    // What the subject has to show.
    private static IReadOnlyList<ValidationObject> ObjectsOf(Subject subject) =>
        [
            ValidationObject.Text,
            .. subject.Figures.Count > 0 ? [ValidationObject.Figures] : (ValidationObject[])[],
            .. subject is Experience { Quotations.Count: > 0 } ? [ValidationObject.Quotations] : (ValidationObject[])[],
            .. subject.Pictures.Any() ? [ValidationObject.Photographs] : (ValidationObject[])[],
            .. subject is Experience { Observations.Count: > 0 } ? [ValidationObject.Observations] : (ValidationObject[])[],
        ];
}
