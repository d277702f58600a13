using CollegeTes.Content.Files;
using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.Checks;

/// <summary>
/// What errors take with them: a text is no more right than the register of the consents it relies on, and than the images, sounds and
/// captions that it shows. What rests on a file with errors has errors itself.
/// </summary>
internal static class Dependents
{
    /// <param name="library">All that was read.</param>
    /// <param name="broken">Workspace paths of files with errors.</param>
    /// <returns>The same, and those of all that rests on them.</returns>
    public static IReadOnlySet<string> Of(Library library, IReadOnlySet<string> broken) => broken.Count == 0 ? broken
        : broken.Concat(Links(library).Where(l => broken.Contains(l.On)).Select(l => l.Text)).ToHashSet(StringComparer.Ordinal);

    // Registers and media rest on nothing else: one step is all there is.
    private static IEnumerable<(string Text, string On)> Links(Library library) =>
        Reliances.Of(library).Select(r => (r.Text, r.Register))
            .Concat(library.Territories.SelectMany(t => Links(t.Path, Files(t.Media).Concat(Files(t.Description)))))
            .Concat(library.Experiences.SelectMany(e => Links(e.Path, Files(e.Media).Concat(Files(e.Body)))))
            .Concat(library.Experiences.Select(e => e.Capsule).OfType<CapsuleEdit>().SelectMany(c => Links(c.Path, [.. Files(c.Narration), c.CaptionFile?.Value])))
            .Concat(library.Podcasts.SelectMany(p => PodcastImage.Of(p).SelectMany(i => Links(i.From, [PodcastImage.PathOf(i.Name, i.From)]))))
            .Concat(library.Podcasts.SelectMany(p => p.Episodes)
                .SelectMany(e => Links(e.Path, [.. Files(e.Body), .. Files(e.Audio), .. Files(e.LightAudio), e.TranscriptFile?.Value])))
            .Concat(library.Films.SelectMany(f => Links(f.Path, [.. Files(f.Body), f.Poster?.File.Value, f.File?.File.Value, f.CaptionFile?.Value, f.TranscriptFile?.Value])))
            .Concat(library.Booklets.SelectMany(b => Links(b.Path, Files(b.Introduction))));

    private static IEnumerable<(string Text, string On)> Links(string text, IEnumerable<string?> files) => files.OfType<string>().Select(f => (text, f));

    private static IEnumerable<string?> Files(IReadOnlyList<Media> media) => media.Select(m => m.File.Value);

    private static IEnumerable<string?> Files(Model.Prose prose) => prose.Images.Select(i => i.File);

    private static IEnumerable<string?> Files(AudioFile? audio) => audio is { File.Value: var path } ? [path, path + MeasuresFile.Ending] : [];
}
