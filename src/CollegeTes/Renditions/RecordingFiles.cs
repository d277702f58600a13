using CollegeTes.Content;
using CollegeTes.Model;

namespace CollegeTes.Renditions;

/// <summary>The sounds, films, captions and transcripts of what is recorded, each beside its page.</summary>
internal static class RecordingFiles
{
    /// <summary>Which files there are, and where each goes; makes none.</summary>
    public static IReadOnlyList<RecordingFile> List(Library library, Workspace workspace) =>
        [
            .. library.Podcasts.SelectMany(p => p.Episodes.SelectMany(e => EpisodeFiles.Of(e, p, workspace))),
            .. library.Films.SelectMany(f => FilmFiles.Of(f, workspace)),
        ];
}
