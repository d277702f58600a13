using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Cli;

/// <summary>A subject that somebody typed, among those that a file may go with.</summary>
internal static class SubjectChoice
{
    /// <summary>The one that was typed: subjects of several kinds may have one name, and their place tells them apart.</summary>
    public static SubjectReference Find(string typed, IReadOnlyList<SubjectReference> subjects)
    {
        var found = subjects.Where(s => s.Id == typed || FolderOf(s) == typed).ToList();
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
            throw new UsageException(
                $"« {VisibleText.Of(typed)} » est le nom de plusieurs choses ; dites laquelle : "
                    + $"{string.Join(" ou ", found.Select(FolderOf))}"
            );
        throw NewFiles.Unknown(typed, subjects.Select(s => s.Id), "« tes list » dit ce qu'elle contient");
    }

    /// <summary>Where it lies, as people say it.</summary>
    public static string FolderOf(SubjectReference subject)
    {
        var kind = ContentKind.For(subject.Kind);
        return ContentKind.Short(kind.Places[0].FileName is null ? kind.PathOf(subject.Id) : kind.FolderOf(subject.Id));
    }
}
