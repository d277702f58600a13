using CollegeTes.Diagnostics;

namespace CollegeTes.Checks;

/// <summary>The chapters of a film are those that video platforms make of a description: three or more, of ten seconds or more.</summary>
public sealed class PlatformChapters : ICheck
{
    private const int Fewest = 3;

    public static readonly Descriptor Ignored = new(
        "TES0587",
        Severity.Notice,
        "chapitres que les plateformes ne montreront pas",
        "Les plateformes lisent les chapitres dans la description collée sous le film, à trois conditions : le premier à 00:00, "
            + "trois au moins, dix secondes au moins chacun. Sinon, elles n'en montrent aucun. La page, elle, les montre toujours.",
        "chapitres: [{debut: \"00:00\", titre: \"Ouverture\"}, {debut: \"00:04\", titre: \"Le champ\"}]",
        "chapitres: [{debut: \"00:00\", titre: \"Ouverture\"}, {debut: \"00:24\", titre: \"Le champ\"}, {debut: \"01:10\", titre: \"La "
            + "suite\"}]"
    );

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Ignored];

    public void Run(CheckContext context)
    {
        foreach (var film in context.Library.Films)
        {
            var chapters = film.Chapters;
            if (chapters.Count is > 0 and < Fewest)
                context.Report(
                    Ignored,
                    chapters[0].Start.Span,
                    $"ce film n'a que {(chapters.Count == 1 ? "un chapitre" : $"{chapters.Count} chapitres")} ; {Fewest} au moins pour "
                        + $"que les plateformes les montrent",
                    "Ajoutez-en, ou n'en gardez aucun."
                );
            for (var i = 0; i < chapters.Count; i++)
            {
                var end = i + 1 < chapters.Count ? chapters[i + 1].Start.Value : film.Duration;
                if (end - chapters[i].Start.Value is { } length && length > TimeSpan.Zero && length < Shortest)
                    context.Report(
                        Ignored,
                        chapters[i].Start.Span,
                        $"ce chapitre dure {length.TotalSeconds:0} s ; {Shortest.TotalSeconds:0} au moins pour que les plateformes les "
                            + $"montrent",
                        "Réunissez-le à un voisin."
                    );
            }
        }
    }
}
