using CollegeTes.Content;
using CollegeTes.Model;

namespace CollegeTes.Deliverables;

/// <summary>A file of something recorded that no template makes.</summary>
/// <param name="Key">What <see cref="Addresses.OfMedia"/> knows it by.</param>
/// <param name="Source">Workspace path of what it is made of.</param>
/// <param name="Make">Its bytes, for what is recorded as a library has it.</param>
internal sealed record RecordingFile(string Key, string Medium, string Target, string Source, Func<Library, byte[]?> Make);

/// <summary>The sounds, films, captions and transcripts of what is recorded, each beside its page.</summary>
internal static class RecordingFiles
{
    /// <summary>What <see cref="Addresses.OfMedia"/> knows a SubRip transcript by.</summary>
    public static string SubRipKey(string transcript) => transcript + "#srt";

    /// <summary>What <see cref="Addresses.OfMedia"/> knows a transcript in plain text by.</summary>
    public static string TextKey(string transcript) => transcript + "#txt";

    /// <summary>Says which files there are, and where each goes; makes none.</summary>
    public static IReadOnlyList<RecordingFile> Plan(Library library, Workspace workspace, Addresses addresses)
    {
        List<RecordingFile> files = [.. library.Podcasts.SelectMany(p => p.Episodes.SelectMany(e => EpisodeFiles.Of(e, p, workspace))), .. library.Films.SelectMany(f => FilmFiles.Of(f, workspace))];
        foreach (var file in files)
            addresses.AddMedia(file.Key, file.Target);
        return files;
    }
}
