using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Text;

namespace CollegeTes.Machine;

/// <summary>What a program said of itself, by a key that changes with its file; asked when it is not known yet.</summary>
public delegate string RememberSaying(string key, Func<string> ask);

/// <summary>
/// The program that encodes sound and pictures: finds it, knows its version, runs it without a shell, for so long and no longer. From any
/// thread.
/// </summary>
public sealed partial class Ffmpeg
{
    /// <summary>The variable that names it.</summary>
    public const string Variable = "TES_FFMPEG";

    /// <summary>The oldest major version that tes is written for.</summary>
    public const int Oldest = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // What would make ffmpeg write elsewhere, or answer otherwise than the same ffmpeg next door.
    private static readonly string[] Unwanted =
    [
        "FFREPORT",
        "FFMPEG_DATADIR",
        "FFMPEG_FORCE_NOCOLOR",
        "AV_LOG_FORCE_COLOR",
        "http_proxy",
        "https_proxy",
        "no_proxy",
    ];

    private readonly Lazy<HashSet<string>> _encoders;

    private Ffmpeg(string path, string said, string version, RememberSaying remember)
    {
        Path = path;
        Said = said;
        Version = version;
        _encoders = new(() =>
            [
                .. remember(IdentityOf(path) + " -encoders", () =>
                        string.Join(
                            ' ',
                            Encoder()
                                .Matches(Encoding.UTF8.GetString(Run(new FfmpegArguments().Add("-encoders"), Patience).Output))
                                .Select(m => m.Groups[1].Value)
                        )
                    )
                    .Split(' '),
            ]
        );
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>All that it says of its version, how it was built included: stands for its bytes in the key of a cache.</summary>
    public string Said { get; }

    /// <summary><c>5.1.9-0+deb12u1</c>.</summary>
    public string Version { get; }

    /// <summary>Finds ffmpeg and checks its version.</summary>
    /// <param name="named">What <c>--ffmpeg</c> says, or null.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="remember">Gives what it said before, unless its file has changed; null to ask each time.</param>
    /// <exception cref="ToolException">TES0550: there is none. TES0551: it is too old. TES0552: it does not run.</exception>
    public static Ffmpeg Find(string? named, Func<string, string?> variable, RememberSaying? remember = null)
    {
        remember ??= (_, ask) => ask();
        var search = new ToolSearch(variable);
        foreach (var (origin, path) in new[] { ("--ffmpeg", named), (Variable, variable(Variable)) })
        {
            if (!string.IsNullOrEmpty(path))
                return Ask(
                    remember,
                    search.Locate(path)
                        ?? throw new ToolException(
                            FfmpegDiagnostics.NoFfmpeg.At(
                                null,
                                $"{origin} désigne {VisibleText.Of(path)}, qui n'existe pas",
                                "donnez le chemin de ffmpeg, ou rien pour que tes le cherche"
                            )
                        )
                );
        }
        return Ask(
            remember,
            search.Locate("ffmpeg")
                ?? throw new ToolException(
                    FfmpegDiagnostics.NoFfmpeg.At(
                        null,
                        "encoder du son ou de la vidéo demande ffmpeg, qui n'est pas installé ici",
                        $"installez-le (Debian, Ubuntu : « apt install ffmpeg »), ou désignez-le avec --ffmpeg ou {Variable}"
                    )
                )
        );
    }

    /// <summary>Refuses an ffmpeg that was built without an encoder.</summary>
    /// <exception cref="ToolException">TES0551.</exception>
    public void Require(params ReadOnlySpan<string> encoders)
    {
        foreach (var encoder in encoders)
        {
            if (!_encoders.Value.Contains(encoder))
                throw new ToolException(
                    FfmpegDiagnostics.UnfitFfmpeg.At(
                        null,
                        $"{VisibleText.Of(Path)} a été construit sans l'encodeur {encoder}",
                        $"installez un ffmpeg complet, ou désignez-en un autre avec --ffmpeg ou {Variable}"
                    )
                );
        }
    }

    /// <summary>Runs it. Nobody answers its questions; what it leaves running ends with it.</summary>
    /// <param name="arguments">What to do.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="input">Fed to its standard input.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <exception cref="ToolException">TES0552: it fails, or takes too long.</exception>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public ProgramOutcome Run(
        FfmpegArguments arguments,
        TimeSpan limit,
        ReadOnlyMemory<byte> input = default,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        // Should tes be killed and leave it behind, it ends by itself.
        string[] always =
        [
            "-hide_banner",
            "-nostats",
            .. input.IsEmpty ? ["-nostdin"] : Array.Empty<string>(),
            "-timelimit",
            Math.Ceiling(limit.TotalSeconds * 16).ToString(CultureInfo.InvariantCulture),
        ];
        var (code, outcome) = Start(Path, [.. always, .. arguments.Items], limit, input, cancellation);
        return code switch
        {
            0 => outcome,
            null => throw Failure($"ffmpeg n'a pas fini en {limit.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s"),
            _ => throw Failure($"ffmpeg a échoué (code {code}) : {LastWords(outcome.Words)}"),
        };
    }

    private static Ffmpeg Ask(RememberSaying remember, string path)
    {
        var said = remember(IdentityOf(path) + " -version", () =>
        {
            var (code, outcome) = Start(path, ["-version"], Patience, default, default);
            return code == 0
                ? Encoding.UTF8.GetString(outcome.Output).ReplaceLineEndings("\n").Trim()
                : throw Failure($"{VisibleText.Of(path)} ne dit pas sa version");
        });
        var version = Release().Match(said) is { Success: true } match
            ? match.Groups[1].Value
            : throw Failure($"{VisibleText.Of(path)} ne dit pas sa version");
        // A build of the day (N-118000-g0123) has no number; it is never old.
        if (Major().Match(version) is { Success: true } major && int.Parse(major.Value, CultureInfo.InvariantCulture) < Oldest)
            throw new ToolException(
                FfmpegDiagnostics.UnfitFfmpeg.At(
                    null,
                    $"{VisibleText.Of(path)} est en version {VisibleText.Of(version)} ; il faut la version {Oldest} au moins",
                    $"mettez-le à jour, ou désignez-en un autre avec --ffmpeg ou {Variable}"
                )
            );
        return new Ffmpeg(path, said, version, remember);
    }

    private static string IdentityOf(string path)
    {
        var file = new FileInfo(path);
        return string.Create(CultureInfo.InvariantCulture, $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}");
    }

    private static (int? Code, ProgramOutcome Outcome) Start(
        string path,
        IReadOnlyList<string> arguments,
        TimeSpan limit,
        ReadOnlyMemory<byte> input,
        CancellationToken cancellation
    )
    {
        try
        {
            return ProgramRun.Start(path, arguments, limit, input, Unwanted, cancellation);
        }
        catch (Win32Exception exception)
        {
            throw Failure($"{VisibleText.Of(path)} ne démarre pas ({SystemErrors.Reason(exception)})", exception);
        }
    }

    private static ToolException Failure(string message, Exception? inner = null) =>
        new(
            FfmpegDiagnostics.FfmpegFailed.At(
                null,
                message,
                "relancez ; si cela se répète, essayez -j 1, ou un autre ffmpeg avec --ffmpeg"
            ),
            inner
        );

    // The last two lines say what went wrong, and what with.
    private static string LastWords(string words) =>
        string.Join(
            " ; ",
            words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(2).Select(VisibleText.Of)
        )
            is { Length: > 0 } last
            ? last
            : "sans un mot";

    [GeneratedRegex(@"^ffmpeg version (\S+)", RegexOptions.Multiline)]
    private static partial Regex Release();

    [GeneratedRegex(@"(?<=^n?)\d+(?=\.)")]
    private static partial Regex Major();

    [GeneratedRegex(@"^ [VAS][F.][S.][X.][B.][D.] (\w+)", RegexOptions.Multiline)]
    private static partial Regex Encoder();
}
