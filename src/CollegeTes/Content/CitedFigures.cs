using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.Content;

/// <summary>
/// The typed facts that plain texts cite: those of their own document, and those of other write-ups. They are put in their place when the
/// file is read, once for all the outputs that show the text.
/// </summary>
internal sealed class CitedFigures
{
    private readonly Dictionary<string, IReadOnlyList<Figure>> _byExperience = new(StringComparer.Ordinal);

    // A write-up and the file of its video are one document.
    private readonly Dictionary<string, IReadOnlyList<Figure>> _byPath = new(StringComparer.Ordinal);

    public CitedFigures(IEnumerable<Experience> experiences)
    {
        foreach (var experience in experiences.Where(e => e.Figures.Count > 0))
        {
            _byExperience[experience.Id] = experience.Figures;
            _byPath[experience.Path] = experience.Figures;
            _byPath[ContentKind.Capsule.PathOf(experience.Id)] = experience.Figures;
        }
    }

    /// <summary>A text of a file with the facts that it cites.</summary>
    /// <param name="path">Workspace path of the file.</param>
    public string Resolve(string path, string text) => RichText.WithFigures(text, id => Find(path, id));

    private Figure? Find(string path, string id)
    {
        var (figures, own) = References.TrySplit(id) is var (experience, far)
            ? (_byExperience.GetValueOrDefault(experience.Id), far)
            : (_byPath.GetValueOrDefault(path), id);
        return figures?.FirstOrDefault(f => f.Id.Value == own);
    }
}
