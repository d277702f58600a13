using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using CollegeTes.Content.Files;
using CollegeTes.Content.Sound;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes audio mesurer</c>: what a recording is like, against what directories ask for. Code 1 when it is out of the bounds.
/// </summary>
internal static class AudioMeasureCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("FICHIER")
        {
            Description = "Sons à mesurer : MP3, M4A, Ogg, WAV, FLAC, AIFF.",
            Arity = ArgumentArity.OneOrMore,
        };
        var note = new Option<bool>("--noter") { Description = "Note les mesures à côté du son, pour « tes check »." };
        var report = new Option<string?>("--report") { Description = "text ou json.", HelpName = "SORTE" };
        var ffmpeg = AudioCommand.FfmpegOption();
        var command = new Command(
            "mesurer",
            "Mesure un son : durée, sonie, crête vraie, silences, canaux, débit, poids. Code 1 s'il est hors des bornes."
        )
        {
            files,
            note,
            report,
            ffmpeg,
        };
        report.CompletionSources.Add("text", "json");
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var kind = result.GetValue(report) ?? "text";
                        if (kind is not ("text" or "json"))
                            throw new UsageException($"--report {kind} : « tes audio mesurer » connaît text et json");
                        var program = Ffmpeg.Find(result.GetValue(ffmpeg), Environment.GetEnvironmentVariable);
                        var measured =
                            new List<(string File, IReadOnlyList<SoundLine> Lines, SoundSource Source, SoundMeasures Measures)>();
                        foreach (var file in result.GetValue(files)!)
                        {
                            var source = AudioCommand.Read(file, program, terminal, cancellation);
                            var measures = SoundMeter.Measure(source, program, cancellation) ?? throw AudioCommand.Silent(file);
                            measured.Add((file, SoundVerdicts.Of(source, measures), source, measures));
                            if (result.GetValue(note))
                                Note(source, measures);
                        }
                        if (kind == "json")
                            SoundTable.WriteJson(measured, terminal.Output);
                        else
                            SoundTable.Write(measured.Select(m => (m.File, m.Lines)), terminal.Output);
                        return measured.Exists(m => m.Lines.Any(l => l.Verdict == SoundVerdict.Bad)) ? ExitCodes.Content : ExitCodes.Clean;
                    },
                    cancellation
                )
        );
        return command;
    }

    /// <summary>Notes measures beside the sound that they are true of.</summary>
    /// <exception cref="UsageException">What has the name of a note is none, or the sound is a published one.</exception>
    public static void Note(SoundSource source, SoundMeasures measures)
    {
        var path = source.Path + MeasuresFile.Ending;
        UserPath.RefusePublished(path, Path.GetFileName(path));
        if (FileKinds.IsTaken(path) && !MeasuresFile.IsNote(path))
            throw new UsageException(
                $"« {VisibleText.Of(Path.GetFileName(path))} » n'est pas une note de « tes audio », et n'est pas remplacé ; déplacez-le"
            );
        using var stream = File.OpenRead(source.Path);
        WholeFile.Write(path, Encoding.UTF8.GetBytes(MeasuresFile.Write(measures, SHA256.HashData(stream))));
    }
}
