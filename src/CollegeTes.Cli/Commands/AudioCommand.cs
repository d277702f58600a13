using System.CommandLine;
using CollegeTes.Content.Sound;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes audio</c>: what is done to a recording before it is published. One command below it for each deed.</summary>
internal static class AudioCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("audio", "Mesure et prépare le son d'un épisode, avec ffmpeg.")
        {
            AudioMeasureCommand.Make(terminal),
            AudioPrepareCommand.Make(terminal),
        };
        command.SetAction((ParseResult _) => FrenchHelp.Write(command, terminal.Output));
        return command;
    }

    public static Option<string?> FfmpegOption() =>
        new("--ffmpeg") { Description = "ffmpeg qui lit et encode le son ; cherché sinon.", HelpName = "PROGRAMME" };

    /// <summary>The recording that was named.</summary>
    /// <exception cref="UsageException">It is not there, or is no sound.</exception>
    public static SoundSource Read(string typed, Ffmpeg ffmpeg, Terminal terminal, CancellationToken cancellation)
    {
        var path = UserPath.Full("tes audio", typed, terminal);
        if (!IsRegular(path))
            throw new UsageException(
                $"« {VisibleText.Of(typed)} » {(Path.Exists(path) ? "est vide, ou n'est pas un fichier" : "n'existe pas")}"
            );
        return SoundSource.Of(path, ffmpeg, cancellation)
            ?? throw new UsageException(
                $"« {VisibleText.Of(typed)} » n'est pas un son que tes sait lire : MP3, M4A, Ogg, WAV, FLAC ou AIFF"
            );
    }

    /// <summary>The refusal of a recording without a sound.</summary>
    public static UsageException Silent(string typed) =>
        new($"« {VisibleText.Of(typed)} » est trop court ou muet : il n'y a rien à mesurer");

    // A link to a recording will do; a pipe has a name too, and never ends.
    private static bool IsRegular(string path) =>
        (
            FileKinds.IsRegular(path)
            || new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) is { } target && FileKinds.IsRegular(target.FullName)
        )
        && new FileInfo(path).Length > 0;
}
