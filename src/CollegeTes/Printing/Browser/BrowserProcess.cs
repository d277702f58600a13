using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Printing.Browser;

/// <summary>
/// One browser without a window, spoken to through two pipes and not through a port, so that nobody else on the machine can
/// drive it. The pipes are also its leash: when tes ends, in whatever way, they close and the browser ends with its children.
/// </summary>
internal sealed class BrowserProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(2);

    // The shell gives the pipes the numbers that the browser expects, waits for it, and leaves no profile behind. Should the browser not
    // see
    // that its pipes are closed, as one that is stopped or overwhelmed does not, it is killed a few seconds after tes is gone.
    private const string Guard = """
        trap : INT TERM HUP
        tes=$1 profile=$2
        shift 2
        exec 5<&0 6>&1 </dev/null >/dev/null
        "$@" 3<&5 4>&6 5<&- 6>&- &
        browser=$!
        exec 5<&- 6>&-
        {
          while kill -0 "$tes"; do sleep 1; done
          sleep 3
          kill -KILL "$browser"
        } 2>/dev/null &
        leash=$!
        while kill -0 "$browser" 2>/dev/null; do wait "$browser"; done
        kill "$leash" 2>/dev/null
        rm -rf "$profile"
        """;

    private static readonly string[] Switches =
    [
        "--headless",
        "--disable-gpu",
        "--font-render-hinting=none",
        "--hide-scrollbars",
        "--mute-audio",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-extensions",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--disable-domain-reliability",
        "--disable-crash-reporter",
        "--disable-breakpad",
        "--metrics-recording-only",
        "--disable-dev-shm-usage",
        "--force-color-profile=srgb",
        // Nothing is ever resolved: every request is answered from memory, and what would slip through has nowhere to go.
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=http://127.0.0.1:9",
        "--lang=fr",
    ];

    private readonly Process _process;
    private readonly WorkFolder _profile;
    private readonly ManualResetEventSlim _hasSaidAll = new();
    private volatile string _lastWords = "";

    private BrowserProcess(Process process, WorkFolder profile, Stream input, Stream output)
    {
        _process = process;
        _profile = profile;
        Input = input;
        Output = output;
    }

    /// <summary>What is written to the browser.</summary>
    public Stream Input { get; }

    /// <summary>What the browser answers.</summary>
    public Stream Output { get; }

    /// <summary>
    /// The last line that the browser wrote on its standard error. One that ends closes its pipes in any order: its words are waited for,
    /// a moment.
    /// </summary>
    public string ReadLastWords()
    {
        _hasSaidAll.Wait(LastMoment);
        return _lastWords;
    }

    /// <exception cref="PrintingException">TES0022: it cannot be run.</exception>
    public static BrowserProcess Start(string path)
    {
        var profile = WorkFolder.Make("tes-navigateur-");
        var switches = new List<string>(Switches) { "--user-data-dir=" + profile.Path };
        // The sandbox refuses to run as root, which is who CI images run as.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            switches.Add("--no-sandbox");
        try
        {
            return OperatingSystem.IsWindows() ? OnWindows(path, profile, switches) : OnUnix(path, profile, switches);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            profile.Dispose();
            throw new PrintingException(
                PrintingDiagnostics.BrowserFailed.At(
                    null,
                    $"{VisibleText.Of(path)} ne démarre pas ({SystemErrors.Reason(exception)})",
                    "désignez un autre navigateur avec --browser ou TES_CHROMIUM"
                ),
                exception
            );
        }
    }

    public void Dispose()
    {
        // Closing its pipes asks the browser to end; only one that does not is killed.
        Input.Dispose();
        if (!_process.WaitForExit(Patience))
            _process.Kill(entireProcessTree: true);
        Output.Dispose();
        _process.Dispose();
        _profile.Dispose();
    }

    private static BrowserProcess OnUnix(string path, WorkFolder profile, List<string> switches)
    {
        var start = new ProcessStartInfo(
            "/bin/sh",
            [
                "-c",
                Guard,
                "sh",
                Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
                profile.Path,
                path,
                .. switches,
                "--remote-debugging-pipe",
                "about:blank",
            ]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        return new BrowserProcess(process, profile, process.StandardInput.BaseStream, process.StandardOutput.BaseStream).Listen();
    }

    private static BrowserProcess OnWindows(string path, WorkFolder profile, List<string> switches)
    {
        var input = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var output = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        var handles = $"--remote-debugging-io-pipes={input.GetClientHandleAsString()},{output.GetClientHandleAsString()}";
        var process = Process.Start(
            new ProcessStartInfo(path, [.. switches, "--remote-debugging-pipe", handles, "about:blank"]) { RedirectStandardError = true }
        )!;
        input.DisposeLocalCopyOfClientHandle();
        output.DisposeLocalCopyOfClientHandle();
        return new BrowserProcess(process, profile, input, output).Listen();
    }

    private BrowserProcess Listen()
    {
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
                _hasSaidAll.Set();
            else if (!string.IsNullOrWhiteSpace(line.Data))
                _lastWords = line.Data.Trim();
        };
        _process.BeginErrorReadLine();
        return this;
    }
}
