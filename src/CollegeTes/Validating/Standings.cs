using CollegeTes.Model;

namespace CollegeTes.Validating;

/// <summary>Sets what was approved against what a subject says now, object by object.</summary>
public static class Standings
{
    /// <summary>What is left of every approved demand, in the order of the file; nothing for a subject without a review file.</summary>
    public static IReadOnlyList<ObjectStanding> Of(Subject subject) =>
        subject.Validation is not { IsBroken: false } validation
            ? []
            :
            [
                .. from request in validation.Requests
                where request.Status.Value == ValidationStatus.Approved
                from of in request.Objects.Select(o => o.Value).Distinct()
                select Of(subject, validation, request, of),
            ];

    private static ObjectStanding Of(Subject subject, Validation validation, ValidationRequest request, ValidationObject of)
    {
        var now = validation.Passages.Where(p => p.Object == of).ToList();
        if (request.FindFingerprint(of) is not { } approved)
            return new ObjectStanding(request, of, 0, now.Count) { HasFingerprint = false };
        var left = approved.Prints.ToLookup(p => p.Print).ToDictionary(p => p.Key, p => p.Count(), StringComparer.Ordinal);
        var changed = new List<ReviewPassage>();
        foreach (var passage in now)
        {
            if (left.GetValueOrDefault(passage.Print) is > 0 and var count)
                left[passage.Print] = count - 1;
            else if (!Answers.Agree(subject, validation, passage))
                changed.Add(passage);
        }
        var contested = now.Except(changed).Where(p => Answers.Contest(subject, validation, p)).ToList();
        var gone = approved.Prints.Where(p => left.GetValueOrDefault(p.Print) > 0).Select(p => p.Key);
        return new ObjectStanding(request, of, now.Count - changed.Count - contested.Count, now.Count)
        {
            Changed = changed,
            Contested = contested,
            Removed = [.. gone.Except(changed.Select(c => c.Key), StringComparer.Ordinal)],
            IsReordered =
                of == ValidationObject.Text
                && changed.Count == 0
                && now.Count == approved.Prints.Count
                && !now.Select(p => p.Print).SequenceEqual(approved.Prints.Select(p => p.Print)),
        };
    }
}
