using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>
/// How templates see the subject of their page: under the name of its kind, the other names holding nothing. The collection is there for
/// all (<c>collection</c>).
/// </summary>
internal static class SubjectViews
{
    private static readonly (SubjectKind Kind, Func<Subject, RenderScope, object?> View)[] All =
    [
        Register(SubjectKind.Territory, TerritoryViews.Territory),
        Register(SubjectKind.Experience, ExperienceViews.Experience),
        Register(SubjectKind.Booklet, BookletViews.Booklet),
        Register(SubjectKind.Podcast, PodcastViews.Podcast),
        Register(SubjectKind.Episode, PodcastViews.Episode),
        Register(SubjectKind.Film, FilmViews.Film),
    ];

    /// <summary>Adds the names of all kinds to what a template sees.</summary>
    public static void Add(Dictionary<string, object?> names, Subject subject, RenderScope scope)
    {
        foreach (var (kind, view) in All)
            names[kind.Name] = subject.SubjectKind == kind ? view(subject, scope) : null;
    }

    private static (SubjectKind, Func<Subject, RenderScope, object?>) Register<T>(SubjectKind<T> kind, ViewType<T, RenderScope> type)
        where T : Subject => (kind, (subject, scope) => type.Of((T)subject, scope));
}
