using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>Chapters follow each other inside the recording, from its first second.</summary>
public sealed class Chapters : ICheck
{
    public static readonly Descriptor Disorder = new(
        "TES0503",
        Severity.Error,
        "chapitres en désordre",
        "Les applications d'écoute attendent les chapitres dans l'ordre, chacun à un moment différent : sinon elles en cachent, ou les "
            + "cachent tous.",
        "- {debut: \"01:30\", titre: \"La suite\"}\n- {debut: \"00:45\", titre: \"Le début\"}",
        "- {debut: \"00:45\", titre: \"Le début\"}\n- {debut: \"01:30\", titre: \"La suite\"}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor AfterEnd = new(
        "TES0504",
        Severity.Error,
        "chapitre après la fin du son",
        "Le chapitre commence après la fin de l'enregistrement : il ne s'ouvrirait jamais. Le moment est faux, ou l'enregistrement a été "
            + "remonté.",
        "un chapitre à 05:10 dans un son de 4 min",
        "un chapitre à 03:10 dans un son de 4 min"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor LateStart = new(
        "TES0505",
        Severity.Notice,
        "premier chapitre qui ne commence pas à zéro",
        "Ce qui précède le premier chapitre n'a pas de nom dans les applications d'écoute. Faites-le commencer à 00:00, ou ajoutez une "
            + "introduction.",
        "chapitres: [{debut: \"00:12\", titre: \"L'idée\"}]",
        "chapitres: [{debut: \"00:00\", titre: \"L'idée\"}]"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Disorder, AfterEnd, LateStart];

    public void Run(CheckContext context)
    {
        foreach (var episode in context.Library.Podcasts.SelectMany(p => p.Episodes))
            Look(episode.Chapters, episode.Audio?.Duration, Words.Sound, context);
        foreach (var film in context.Library.Films)
            Look(film.Chapters, film.Duration, Words.Film, context);
    }

    private static void Look(IReadOnlyList<Chapter> chapters, TimeSpan? duration, Words words, CheckContext context)
    {
        if (chapters.Count > 0 && chapters[0].Start.Value > TimeSpan.Zero)
            context.Report(
                LateStart,
                chapters[0].Start.Span,
                $"le premier chapitre commence à {Timecode.Of(chapters[0].Start.Value)}",
                "Écrivez « 00:00 », ou ajoutez un chapitre d'introduction."
            );
        for (var i = 0; i < chapters.Count; i++)
            Look(chapters, i, duration, words, context);
    }

    private static void Look(IReadOnlyList<Chapter> chapters, int index, TimeSpan? duration, Words words, CheckContext context)
    {
        var start = chapters[index].Start;
        if (index > 0 && start.Value <= chapters[index - 1].Start.Value)
            context.Report(
                Disorder,
                start.Span,
                $"ce chapitre commence à {Timecode.Of(start.Value)}, "
                    + $"{(start.Value == chapters[index - 1].Start.Value ? "comme" : "avant")} celui qui le précède "
                    + $"({Timecode.Of(chapters[index - 1].Start.Value)})",
                $"Rangez les chapitres dans l'ordre {words.Order}."
            );
        if (duration is { } end && start.Value >= end)
            context.Report(
                AfterEnd,
                start.Span,
                $"ce chapitre commence à {Timecode.Of(start.Value)}, {words.It} finit à {Timecode.Of(end)}",
                $"Corrigez le moment, ou vérifiez {words.File}."
            );
    }

    // How a recording is spoken of.
    private sealed record Words(string It, string File, string Order)
    {
        public static readonly Words Sound = new("le son", "le fichier audio", "de l'écoute");

        public static readonly Words Film = new("le film", "la durée du film", "du film");
    }
}
