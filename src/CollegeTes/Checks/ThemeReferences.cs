using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Themes are free, but those that the collection knows gather write-ups: a new spelling of one is probably a slip.</summary>
public sealed class ThemeReferences : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0215",
        Severity.Notice,
        "thème hors de la liste",
        "Les thèmes sont libres, mais c'est par eux que le catalogue rapproche les retours. Un thème qui n'est pas dans "
            + "collection.yaml reste seul de son espèce : reprenez un thème connu, ou ajoutez celui-ci à la liste.",
        "themes: [alimentations]",
        "themes: [alimentation]"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown];

    public void Run(CheckContext context)
    {
        var themes = context.Library.Collection.Themes;
        if (themes.Count == 0)
            return;
        var known = new KnownNames(themes.Select(t => t.Id));
        var titles = themes.Select(t => Slug.From(t.Title)).ToHashSet(StringComparer.Ordinal);
        foreach (var experience in context.Library.Experiences)
            Look(experience.Themes);
        foreach (var booklet in context.Library.Booklets)
            Look(booklet.Themes);
        foreach (var synthesis in SubjectKind.Synthesis.In(context.Library))
            Look(synthesis.Perimeter.Themes);
        foreach (var film in context.Library.Films)
            Look(film.Themes);

        void Look(IReadOnlyList<Located<string>> written)
        {
            foreach (var theme in written)
            {
                if (known.Contains(theme.Value) || Slug.From(theme.Value) is var slug && (known.Contains(slug) || titles.Contains(slug)))
                    continue;
                context.Report(
                    Unknown,
                    theme.Span,
                    $"« {theme.Value} » n'est pas un thème de la collection",
                    known.Remedy(slug, "Ajoutez-le sous « themes » dans collection.yaml.")
                );
            }
        }
    }
}
