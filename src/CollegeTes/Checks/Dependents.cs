using CollegeTes.Content;
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
    /// <param name="workspace">All that was read.</param>
    /// <param name="broken">Workspace paths of files with errors.</param>
    /// <returns>The same, and those of all that rests on them.</returns>
    public static IReadOnlySet<string> Of(Workspace workspace, IReadOnlySet<string> broken)
    {
        if (broken.Count == 0)
            return broken;
        var links = Links(workspace.Library).Concat(Cited(workspace)).ToList();
        var all = broken.ToHashSet(StringComparer.Ordinal);
        // A text may cite a write-up that rests on a register: until nothing more falls.
        for (var count = -1; count != all.Count; )
        {
            count = all.Count;
            all.UnionWith(links.Where(l => all.Contains(l.On)).Select(l => l.Text).ToList());
        }
        return all;
    }

    /// <summary>The files that some texts rest on, and no other text: their register, their images, their sounds.</summary>
    public static IEnumerable<string> RestedOnOnlyBy(IReadOnlySet<string> texts, Workspace workspace) =>
        Links(workspace.Library)
            .Where(l => l.Text != l.On)
            .GroupBy(l => l.On, StringComparer.Ordinal)
            .Where(g => g.All(l => texts.Contains(l.Text)))
            .Select(g => g.Key)
            .Except(workspace.Library.Subjects.Select(s => s.Path), StringComparer.Ordinal);

    // The write-ups whose figures a text takes.
    private static IEnumerable<(string Text, string On)> Cited(Workspace workspace) =>
        DocumentTexts
            .Of(workspace)
            .SelectMany(d => Links(d.Path, FigureReferences.Others(d).Select(r => workspace.Library.Find(r)?.Path)).ToList());

    private static IEnumerable<(string Text, string On)> Links(Library library) =>
        Reliances
            .Of(library)
            .Select(r => (r.Text, r.Register))
            .Concat(
                library.Subjects.SelectMany(s =>
                    Links(s.Path, s.Pictures.Select(m => m.File.Value).Concat(s.Text.Images.Select(i => i.File)))
                )
            )
            .Concat(
                library
                    .Experiences.Select(e => e.Capsule)
                    .OfType<CapsuleEdit>()
                    .SelectMany(c => Links(c.Path, [.. Files(c.Narration), c.CaptionFile?.Value]))
            )
            .Concat(
                library.Podcasts.SelectMany(p => PodcastImage.Of(p).SelectMany(i => Links(i.From, [PodcastImage.PathOf(i.Name, i.From)])))
            )
            .Concat(
                library
                    .Podcasts.SelectMany(p => p.Episodes)
                    .SelectMany(e => Links(e.Path, [.. Files(e.Audio), .. Files(e.LightAudio), e.TranscriptFile?.Value]))
            )
            .Concat(library.Films.SelectMany(f => Links(f.Path, [f.File?.File.Value, f.CaptionFile?.Value, f.TranscriptFile?.Value])));

    private static IEnumerable<(string Text, string On)> Links(string text, IEnumerable<string?> files) =>
        files.OfType<string>().Select(f => (text, f));

    private static IEnumerable<string?> Files(AudioFile? audio) =>
        audio is { File.Value: var path } ? [path, path + MeasuresFile.Ending] : [];
}
