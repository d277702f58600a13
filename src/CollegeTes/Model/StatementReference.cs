using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// The name of a write-up or of something stated in one: <c>territoire/retour</c>, <c>territoire/retour#id</c>, and inside a file the
/// <c>id</c> alone. <see cref="StatementNames"/> says what it leads to.
/// </summary>
/// <param name="Experience">Id of the write-up; null for that of the file where the name stands.</param>
/// <param name="Id">What is named in it; null for the write-up itself.</param>
public readonly record struct StatementReference(string? Experience, string? Id)
{
    /// <summary>Reads one of the forms; false for any other text.</summary>
    public static bool TryParse(string text, out StatementReference reference)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var (before, after) = hash < 0 ? (text, null) : (text[..hash], text[(hash + 1)..]);
        var isFar = before.Contains('/', StringComparison.Ordinal);
        reference =
            isFar ? new StatementReference(before, after)
            : hash > 0 ? default
            : new StatementReference(null, after ?? before);
        return (!isFar || (before.Split('/') is [var territory, var slug] && Slug.IsValid(territory) && Slug.IsValid(slug)))
            && (reference.Id is { } id ? Slug.IsValid(id) : isFar);
    }

    /// <summary>As authors write it.</summary>
    public override string ToString() => Experience is null ? Id ?? "" : Experience + (Id is null ? "" : "#" + Id);
}
