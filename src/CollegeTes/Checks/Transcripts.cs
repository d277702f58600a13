using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Every episode has a transcript; that of an episode or a film is of this recording, and whole.</summary>
public sealed class Transcripts : ICheck
{
    public static readonly Descriptor Missing = new(
        "TES0502",
        Severity.Error,
        "transcription absente",
        "Sans transcription, l'épisode est fermé aux personnes sourdes, aux moteurs de recherche et à qui ne peut pas écouter "
            + "(RGAA 4.1). Déposez un fichier WebVTT à côté d'episode.md et nommez-le sous « transcription ».",
        "audio: episode.mp3",
        "audio: episode.mp3\ntranscription: transcription.vtt"
    );

    public static readonly Descriptor AfterEnd = new(
        "TES0506",
        Severity.Warning,
        "réplique après la fin du son",
        "La réplique commence ou finit après la fin de l'enregistrement : la transcription est sans doute celle d'un autre montage.",
        "une réplique à 05:10 dans un son de 4 min",
        "une réplique à 03:50 dans un son de 4 min"
    );

    public static readonly Descriptor Short = new(
        "TES0507",
        Severity.Notice,
        "transcription bien plus courte que le son",
        "Une grande partie du son n'a pas de transcription. S'il s'agit de musique, ce n'est rien ; sinon, il en manque.",
        "dernière réplique à 01:00 dans un son de 4 min",
        "dernière réplique à 03:55 dans un son de 4 min"
    );

    public static readonly Descriptor UnknownVoice = new(
        "TES0508",
        Severity.Notice,
        "voix absente des personnes",
        "La transcription fait parler quelqu'un que « personnes » ne nomme pas. Toute personne entendue y figure, avec la source "
            + "ou l'accord qui le permet. Une voix de synthèse s'annonce par la clé « annonce » de l'émission.",
        "<v Anne>Bonjour.   (sans Anne sous « personnes »)",
        "personnes: [{nom: Anne, consentement: anne}]"
    );

    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Missing, AfterEnd, Short, UnknownVoice];

    public void Run(CheckContext context)
    {
        foreach (var podcast in context.Library.Podcasts)
        {
            foreach (var episode in podcast.Episodes)
            {
                if (episode.TranscriptFile is not { } file)
                {
                    // A draft is not recorded yet.
                    if (episode.Status.Value != Status.Draft)
                        context.Report(
                            Missing,
                            episode.Title.Span,
                            "cet épisode n'a pas de transcription",
                            "Déposez un fichier WebVTT et nommez-le sous « transcription »."
                        );
                }
                else if (episode.Transcript is { Cues.Count: > 0 } transcript)
                    Look(
                        transcript,
                        file.Span,
                        episode.Audio?.Duration,
                        "son",
                        podcast.Announcement is null ? [.. podcast.People, .. episode.People] : null,
                        context
                    );
            }
        }
        foreach (var film in context.Library.Films)
        {
            foreach (var (file, transcript) in film.Texts)
                Look(transcript, file.Span, film.Duration, "film", film.People, context);
        }
    }

    /// <summary>What is said against what is recorded.</summary>
    /// <param name="what">son or film.</param>
    /// <param name="people">Who may be heard; null when an announcement says whose the voices are.</param>
    private static void Look(
        Transcript transcript,
        SourceSpan place,
        TimeSpan? duration,
        string what,
        IReadOnlyList<Person>? people,
        CheckContext context
    )
    {
        var last = transcript.Cues.MaxBy(c => c.End)!;
        if (duration is { } end)
        {
            if (last.End > end + Tolerance)
                context.Report(
                    AfterEnd,
                    last.Span,
                    $"la réplique finit à {Timecode.Of(last.End)}, le {what} à {Timecode.Of(end)}",
                    "Vérifiez que la transcription est celle de ce montage."
                );
            else if (last.End < end * 0.75 && end - last.End > TimeSpan.FromSeconds(10))
                context.Report(
                    Short,
                    place,
                    $"la dernière réplique finit à {Timecode.Of(last.End)}, le {what} à {Timecode.Of(end)}",
                    "Complétez la transcription."
                );
        }
        if (people is null)
            return;
        var known = people.Select(p => UnicodeText.Fold(p.Name.Value)).ToHashSet(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cue in transcript.Cues)
        {
            if (cue.Voice is { } voice && !known.Contains(UnicodeText.Fold(voice)) && told.Add(voice))
                context.Report(
                    UnknownVoice,
                    cue.Span,
                    $"« {voice} » parle mais n'est pas sous « personnes »",
                    new KnownNames(people.Select(p => p.Name.Value)).Remedy(voice, "Ajoutez cette personne sous « personnes ».")
                );
        }
    }
}
