using CollegeTes.Content.Files;
using CollegeTes.Content.Sound;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Recordings are as loud as their neighbours in a listener's queue, and no heavier than speech needs. What only listening tells was
/// measured by
/// <c>tes audio</c> and noted beside the sound: this run says the same with ffmpeg or without.
/// </summary>
public sealed class Recordings : ICheck
{
    public static readonly Descriptor Heavy = new(
        "TES0537",
        Severity.Warning,
        "son trop lourd",
        "La parole s'entend bien à 64 kb/s en mono : 29 Mo par heure. Au-delà de 192 kb/s, ou sans compression, l'épisode coûte "
            + "cher à télécharger et n'y gagne rien. « tes audio preparer » en fait un fichier de publication.",
        "un WAV de 800 kb/s, en stéréo",
        "un MP3 de 64 kb/s, en mono"
    );

    public static readonly Descriptor LightSound = new(
        "TES0538",
        Severity.Warning,
        "version légère qui n'en est pas une",
        "« audio-leger » est le même enregistrement que « audio », à un débit plus bas, pour qui a peu de réseau. Il doit peser moins et "
            + "durer autant : les "
            + "chapitres et la transcription valent pour les deux. « tes audio preparer » fait les deux fichiers ensemble.",
        "audio: son.mp3\naudio-leger: son.mp3",
        "audio: son.mp3\naudio-leger: son-leger.mp3"
    );

    public static readonly Descriptor Loudness = new(
        "TES0539",
        Severity.Warning,
        "sonie hors de la norme",
        "Les applications d'écoute attendent −16 LUFS, à une unité près : sinon on règle le volume à chaque épisode. « tes audio "
            + "preparer » règle la sonie.",
        "sonie: -21.4",
        "sonie: -16.2"
    );

    public static readonly Descriptor Peak = new(
        "TES0540",
        Severity.Warning,
        "crêtes trop hautes",
        "Une crête vraie au-dessus de −1 dBTP sature chez l'auditeur, une fois le son décodé ou converti. « tes audio preparer » la "
            + "ramène plus bas.",
        "crete: 0.4",
        "crete: -1.6"
    );

    public static readonly Descriptor Silence = new(
        "TES0541",
        Severity.Notice,
        "silence au début ou à la fin",
        "Après deux secondes de silence, on croit à une panne et l'on passe. Coupez-le au montage : tes ne coupe rien.",
        "silence-debut: 6.5",
        "silence-debut: 0.5"
    );

    public static readonly Descriptor NotMeasured = new(
        "TES0542",
        Severity.Notice,
        "son jamais mesuré",
        "Sonie, crêtes et silences ne se lisent pas dans un fichier : il faut l'écouter tout entier. « tes audio mesurer --noter » "
            + "le fait une fois, avec ffmpeg, et note ce qu'il a trouvé à côté du son ; les publications suivantes le disent sans "
            + "ffmpeg. Si le son a changé depuis, recommencez.",
        "episode.mp3   (sans episode.mp3.mesures.yaml)",
        "episode.mp3   (avec episode.mp3.mesures.yaml)"
    );

    public static readonly Descriptor Untagged = new(
        "TES0543",
        Severity.Notice,
        "son publié sans chapitres ni pochette",
        "Dans un MP3 publié, tes écrit le titre, la série, la pochette et les chapitres de l'épisode, et retire ce que "
            + "l'enregistrement disait de lui-même. Un autre format paraît tel quel, avec les étiquettes de son logiciel : les "
            + "applications trouvent les chapitres dans le flux, pas dans le fichier téléchargé.",
        "audio: episode.m4a",
        "audio: episode.mp3"
    );

    private static readonly TimeSpan SameLength = TimeSpan.FromSeconds(2);

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Heavy, LightSound, Loudness, Peak, Silence, NotMeasured, Untagged];

    public void Run(CheckContext context)
    {
        // A draft may still hold the raw recording.
        foreach (var episode in context.Library.Podcasts.SelectMany(p => p.Episodes).Where(e => e.Status.Value != Status.Draft))
        {
            if (episode.Audio is { Duration: not null } audio)
                LookAtSound(audio, context);
            if (episode is { Audio: { Duration: not null } sound, LightAudio: { Duration: not null } light })
                Compare(sound, light, context);
        }
    }

    private static void LookAtSound(AudioFile audio, CheckContext context)
    {
        var command = $"« tes audio preparer {audio.File.Value} » en fait un fichier de publication.";
        if (audio.BitRate > SoundBounds.HighestBitRate)
            context.Report(
                Heavy,
                audio.File.Span,
                $"le son a un débit de {FrenchFormat.Number(audio.BitRate / 1000)} kb/s{(audio.Channels > 1 ? ", en stéréo" : "")} ; il "
                    + $"pèse {FrenchFormat.Size(audio.Length)}",
                command
            );
        if (audio.MimeType == "audio/mp4")
            context.Report(Untagged, audio.File.Span, "ce M4A paraît tel quel, sans titre, chapitres ni pochette de l'épisode", command);
        if (audio.Measures is not { } measures)
        {
            context.Report(
                NotMeasured,
                audio.File.Span,
                audio.HasOldMeasures ? "le son a changé depuis qu'il a été mesuré" : "la sonie de ce son n'a pas été mesurée",
                $"Tapez : tes audio mesurer --noter {audio.File.Value}"
            );
            return;
        }
        var note = SourceSpan.OfFile(audio.File.Value + MeasuresFile.Ending);
        if (Math.Abs(measures.Loudness - SoundBounds.Loudness) > SoundBounds.LoudnessTolerance)
            context.Report(
                Loudness,
                note,
                $"la sonie est de {FrenchFormat.Fixed(measures.Loudness, 1)} LUFS ; {FrenchFormat.Number(SoundBounds.Loudness)} à "
                    + $"{FrenchFormat.Number(SoundBounds.LoudnessTolerance)} près",
                command
            );
        if (measures.TruePeak > SoundBounds.HighestPeak)
            context.Report(
                Peak,
                note,
                $"la crête vraie est de {FrenchFormat.Fixed(measures.TruePeak, 1)} dBTP ; {FrenchFormat.Number(SoundBounds.HighestPeak)} "
                    + $"au plus",
                command
            );
        if (measures.SilenceAtStart > SoundBounds.LongestSilence)
            context.Report(
                Silence,
                note,
                $"le son commence par {FrenchFormat.Fixed(measures.SilenceAtStart, 1)} s de silence",
                "Coupez-le au montage."
            );
        if (measures.SilenceAtEnd > SoundBounds.LongestSilence)
            context.Report(
                Silence,
                note,
                $"le son finit par {FrenchFormat.Fixed(measures.SilenceAtEnd, 1)} s de silence",
                "Coupez-le au montage."
            );
    }

    private static void Compare(AudioFile audio, AudioFile light, CheckContext context)
    {
        const string Remedy = "« tes audio preparer » fait les deux fichiers du même enregistrement.";
        if (light.Length >= audio.Length)
            context.Report(
                LightSound,
                light.File.Span,
                $"la version légère pèse {FrenchFormat.Size(light.Length)}, le son {FrenchFormat.Size(audio.Length)}",
                Remedy
            );
        else if ((light.Duration!.Value - audio.Duration!.Value).Duration() > SameLength)
            context.Report(
                LightSound,
                light.File.Span,
                $"la version légère dure {Timecode.Of(light.Duration.Value)}, le son {Timecode.Of(audio.Duration.Value)}",
                Remedy
            );
    }
}
