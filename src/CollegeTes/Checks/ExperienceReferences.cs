using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Write-ups named by booklets, syntheses, episodes, films and translations exist.</summary>
public sealed class ExperienceReferences : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0218",
        Severity.Error,
        "retour inconnu",
        "Un livret thématique, une synthèse, une formation, un épisode, une vidéo ou une traduction nomme un retour d'expérience par "
            + "« territoire/retour », les noms du dossier et du fichier. Celui-ci n'existe pas : la page renverrait dans le vide.",
        "retours: [ile-d-yeu/dechets]",
        "retours: [ile-d-yeu/dechets-ile-d-yeu]"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown];

    public void Run(CheckContext context)
    {
        var library = context.Library;
        var ids = new KnownNames(library.Experiences.Select(e => e.Id));
        var slugs = library.Experiences.Select(e => e.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var booklet in library.Booklets)
            Look(booklet.Experiences);
        foreach (var synthesis in SubjectKind.Synthesis.In(library))
            Look([.. synthesis.Perimeter.Experiences, .. synthesis.Cases]);
        foreach (var training in SubjectKind.Training.In(library))
            Look([.. training.Cases]);
        foreach (var episode in library.Podcasts.SelectMany(p => p.Episodes))
            Look(episode.Experiences);
        foreach (var film in library.Films)
            Look(film.Experiences);
        foreach (var experience in library.Experiences)
        {
            if (experience.TranslationOf is { } original && !slugs.Contains(original.Value) && !ids.Contains(original.Value))
                Report(original);
        }

        void Look(IReadOnlyList<Located<string>> references)
        {
            foreach (var reference in references)
            {
                if (!ids.Contains(reference.Value) && !IsThere(reference.Value))
                    Report(reference);
            }
        }

        // A text that could not be read is reported as such.
        bool IsThere(string id) =>
            id.Contains('/', StringComparison.Ordinal) && context.Workspace.Digests.ContainsKey(ContentKind.Experience.PathOf(id));

        void Report(Located<string> reference) =>
            context.Report(
                Unknown,
                reference.Span,
                $"« {reference.Value} » n'est pas un retour de la collection",
                ids.Remedy(reference.Value, "Écrivez territoire/retour ; « tes list » montre les retours.")
            );
    }
}
