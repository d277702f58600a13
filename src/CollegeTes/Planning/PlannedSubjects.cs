using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>The subjects of a library as plans need them: what is the same for all their outputs is made once for each.</summary>
internal sealed class PlannedSubjects(Library library)
{
    private readonly Dictionary<SubjectKind, IReadOnlyList<PlannedSubject>> _byKind = [];

    /// <summary>Those of a kind.</summary>
    public IReadOnlyList<PlannedSubject> All(SubjectKind kind)
    {
        if (!_byKind.TryGetValue(kind, out var subjects))
        {
            subjects = [.. kind.In(library).Select(s => new PlannedSubject(s, s.Id, s.LanguageIn(library), Sorted(FilesOf(s))))];
            _byKind.Add(kind, subjects);
        }
        return subjects;
    }

    /// <summary>How many of them a search may find.</summary>
    public int CountOfFindable { get; } = SearchFiles.FindableIn(library).Count();

    /// <summary>Workspace path of the framework.</summary>
    public string FrameworkPath => library.Framework.Path;

    /// <summary>The pages of a reading of the whole collection; none of one that is too long and is not cut.</summary>
    public IEnumerable<ReadingPage> ReadingPages(DeliverableOutput output, ReadingCuts cuts)
    {
        var path = output.PathPattern.Value;
        return ReadingPage.FindWhole(library, cuts.Limit, path) is { } whole ? [whole]
            : cuts.PathPattern is { } pattern
                ? ReadingPage.Divide(library, cuts.Limit, path, name => pattern.Value.Replace("{coupe}", name, StringComparison.Ordinal))
            : [];
    }

    // What its page shows, and the write-ups whose figures its texts cite.
    private IEnumerable<string> FilesOf(Subject subject) =>
        subject
            .FilesIn(library)
            .Concat(
                subject
                    .Parts.Prepend(subject)
                    .SelectMany(s => s.Text.Figures)
                    .Select(f => References.TrySplit(f.Id))
                    .OfType<(SubjectReference Experience, string Id)>()
                    .Select(f => library.Find(f.Experience)?.Path)
                    .OfType<string>()
            );

    /// <summary>Workspace paths, each once, in order.</summary>
    public static IReadOnlyList<string> Sorted(IEnumerable<string> paths) =>
        [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>A subject, with what all its outputs share.</summary>
/// <param name="Sources">Workspace paths that its pages show, sorted.</param>
internal sealed record PlannedSubject(Subject Subject, string Id, string Language, IReadOnlyList<string> Sources);
