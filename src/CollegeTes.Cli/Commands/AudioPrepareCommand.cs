using System.CommandLine;
using CollegeTes.Content;
using CollegeTes.Content.Sound;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes audio preparer</c>: makes the publication file of a recording and its light version. The recording is never touched.
/// </summary>
internal static class AudioPrepareCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FICHIER") { Description = "Enregistrement : WAV, FLAC, AIFF, MP3, M4A, Ogg." };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "MP3 à écrire ; à côté de l'enregistrement sinon.",
            HelpName = "FICHIER",
        };
        var rate = new Option<int>("--debit") { Description = "Débit, en kb/s : 64 pour une voix (128 en stéréo).", HelpName = "N" };
        var lightRate = new Option<int>("--debit-leger")
        {
            Description = "Débit de la version légère, en kb/s : 32.",
            HelpName = "N",
            DefaultValueFactory = _ => 32,
        };
        var noLight = new Option<bool>("--sans-leger") { Description = "Ne fait pas la version légère." };
        var stereo = new Option<bool>("--stereo") { Description = "Garde les deux canaux : musique, ambiances." };
        var replace = new Option<bool>("--remplacer") { Description = "Remplace les fichiers qui sont déjà là, jamais l'enregistrement." };
        var ffmpeg = AudioCommand.FfmpegOption();
        var command = new Command(
            "preparer",
            "Fait le fichier de publication d'un enregistrement (MP3 à −16 LUFS, mono) et sa version légère."
        )
        {
            file,
            output,
            rate,
            lightRate,
            noLight,
            stereo,
            replace,
            ffmpeg,
        };
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var typed = result.GetValue(file)!;
                        var channels = result.GetValue(stereo) ? 2 : 1;
                        var targets = new List<(string Path, SoundFormat Format)>();
                        var source = UserPath.Full("tes audio", typed, terminal);
                        var target = result.GetValue(output) is { } named ? UserPath.Full("-o", named, terminal) : Beside(source);
                        targets.Add(
                            (
                                target,
                                new SoundFormat(channels, Allowed("--debit", result.GetValue(rate) is var r and not 0 ? r : 64 * channels))
                            )
                        );
                        if (!result.GetValue(noLight))
                            targets.Add(
                                (WithSuffix(target, "-leger"), new SoundFormat(1, Allowed("--debit-leger", result.GetValue(lightRate))))
                            );
                        foreach (var (path, _) in targets)
                            Refuse(path, source, result.GetValue(replace), terminal);

                        var program = Ffmpeg.Find(result.GetValue(ffmpeg), Environment.GetEnvironmentVariable);
                        var recording = AudioCommand.Read(typed, program, terminal, cancellation);
                        var before = SoundMeter.Measure(recording, program, cancellation) ?? throw AudioCommand.Silent(typed);
                        var told = new List<(string, IReadOnlyList<SoundLine>)>
                        {
                            ($"Avant : {typed}", SoundVerdicts.Of(recording, before)),
                        };
                        var isLinear = true;
                        foreach (var (path, format) in targets)
                        {
                            var made = Prepare(recording, path, format, program, cancellation) ?? throw AudioCommand.Silent(typed);
                            isLinear &= made.IsLinear;
                            told.Add(($"Écrit : {Shown(path, terminal)}", SoundVerdicts.Of(made.Source, made.Measures)));
                        }
                        SoundTable.Write(told, terminal.Output);
                        Conclude(targets.ConvertAll(t => t.Path), isLinear, terminal);
                        return told.Skip(1).Any(t => t.Item2.Any(l => l.Verdict == SoundVerdict.Bad)) ? ExitCodes.Content : ExitCodes.Clean;
                    },
                    cancellation
                )
        );
        return command;
    }

    // Made aside: whoever stops it finds the old file or the new one, whole.
    private static PreparedSound? Prepare(
        SoundSource recording,
        string path,
        SoundFormat format,
        Ffmpeg program,
        CancellationToken cancellation
    )
    {
        var aside = WholeFile.NameBeside(path);
        try
        {
            if (SoundPreparation.Make(recording, aside, format, program, cancellation) is not { } made)
                return null;
            File.Move(aside, path, overwrite: true);
            var moved = made with { Source = made.Source with { Path = path } };
            if (IsContent(path))
                AudioMeasureCommand.Note(moved.Source, moved.Measures);
            return moved;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static void Conclude(List<string> paths, bool isLinear, Terminal terminal)
    {
        terminal.Output.WriteLine();
        if (!isLinear)
            terminal.Output.WriteLine("Les crêtes ont été retenues pour atteindre la sonie sans saturer : écoutez le résultat.");
        if (!paths.TrueForAll(IsContent))
            return;
        terminal.Output.WriteLine("Mesures notées à côté des sons. Dans episode.md :");
        terminal.Output.WriteLine($"  audio: {Path.GetFileName(paths[0])}");
        if (paths.Count > 1)
            terminal.Output.WriteLine($"  audio-leger: {Path.GetFileName(paths[1])}");
    }

    private static void Refuse(string path, string source, bool replace, Terminal terminal)
    {
        if (!Path.GetExtension(path).Equals(".mp3", StringComparison.OrdinalIgnoreCase))
            throw new UsageException(
                $"« {VisibleText.Of(Shown(path, terminal))} » : le fichier de publication est un MP3, que tous les lecteurs lisent ; son "
                    + $"nom finit par .mp3"
            );
        // By another way, through a link, it would be the same file.
        if (string.Equals(RealPath.Of(path), RealPath.Of(source), RealPath.Comparison))
            throw new UsageException("le fichier de publication ne remplace jamais l'enregistrement ; donnez-lui un autre nom avec -o");
        UserPath.RefusePublished(path, Shown(path, terminal));
        if (Directory.Exists(path) || (FileKinds.IsTaken(path) && !replace))
            throw new UsageException(
                $"« {VisibleText.Of(Shown(path, terminal))} » existe déjà ; --remplacer pour le remplacer, -o pour un autre nom"
            );
        if (FileKinds.IsTaken(path) && !FileKinds.IsRegular(path))
            throw new UsageException($"« {VisibleText.Of(Shown(path, terminal))} » n'est pas un fichier ordinaire ; -o pour un autre nom");
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new UsageException($"le dossier de « {VisibleText.Of(Shown(path, terminal))} » n'existe pas");
    }

    private static int Allowed(string option, int rate) =>
        rate is 16 or 24 or 32 or 40 or 48 or 56 or 64 or 80 or 96 or 112 or 128 or 160 or 192
            ? rate
            : throw new UsageException($"{option} {rate} : un débit de MP3, de 16 à 192 kb/s : 24, 32, 48, 64, 96, 128…");

    private static string Beside(string source) =>
        Path.GetExtension(source).Equals(".mp3", StringComparison.OrdinalIgnoreCase)
            ? WithSuffix(source, "-publication")
            : Path.ChangeExtension(source, ".mp3");

    private static string WithSuffix(string path, string suffix) =>
        Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + suffix + ".mp3");

    private static bool IsContent(string path) =>
        Workspace.FindRoot(Path.GetDirectoryName(path)!) is { } root
        && path.StartsWith(Path.Combine(root, Workspace.ContentFolder, "podcast") + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Shown(string path, Terminal terminal) => Path.GetRelativePath(terminal.Folder, path).Replace('\\', '/');
}
