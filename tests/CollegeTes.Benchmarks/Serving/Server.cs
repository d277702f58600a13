using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CollegeTes.Benchmarks.Serving;

/// <summary>A server that follows a folder, one of its pages, and the file that this page is made from.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Uri _page;
    private readonly string _file;
    private readonly string _sound;
    private readonly Stopwatch _sinceStart;

    /// <param name="name">As the table shows it.</param>
    /// <param name="file">Full path of the text that changes.</param>
    /// <param name="page">Path of the page that shows it.</param>
    /// <param name="command">Program and arguments; <c>{port}</c> stands for the port.</param>
    public Server(string name, string file, string page, string folder, params string[] command)
    {
        Name = name;
        _file = file;
        _sound = File.ReadAllText(file);
        var port = FreePort();
        _page = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{page}"));
        var arguments = command[1..]
            .Select(a => a.Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var start = new ProcessStartInfo(command[0], arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        _sinceStart = Stopwatch.StartNew();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Name { get; }

    /// <summary>From the start of the program to a connection that is taken, in milliseconds.</summary>
    public double Listening { get; private set; }

    /// <summary>From the start of the program to the whole first page, in milliseconds.</summary>
    public double FirstPage { get; private set; }

    /// <summary>From a save to the served page that shows it, in milliseconds.</summary>
    public List<double> Saves { get; } = [];

    public double Median => Saves.Count == 0 ? double.NaN : Saves.Order().ElementAt(Saves.Count / 2);

    /// <summary>Largest resident memory, in bytes.</summary>
    public long Peak { get; private set; }

    public async Task WaitForFirstPageAsync()
    {
        while (!await ConnectsAsync())
            await Task.Delay(1);
        Listening = _sinceStart.Elapsed.TotalMilliseconds;
        while (await ReadAsync() is null)
            await Task.Delay(1);
        FirstPage = _sinceStart.Elapsed.TotalMilliseconds;
    }

    /// <summary>Saves a text with a new sentence, in place, and asks until the page has it; every tool is asked alike.</summary>
    public async Task SaveAsync(int round)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"Relecture {round} de {Name}.");
        File.WriteAllText(_file, _sound.TrimEnd() + $"\n\n{mark}\n");
        var clock = Stopwatch.StartNew();
        while (await ReadAsync() is not { } text || !text.Contains(mark, StringComparison.Ordinal))
        {
            if (clock.Elapsed > Patience)
                throw new TimeoutException($"{Name} : la page n'a pas changé");
            await Task.Delay(1);
        }
        Saves.Add(clock.Elapsed.TotalMilliseconds);
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status"))
            .First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        Peak = long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) * 1024;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
        File.WriteAllText(_file, _sound);
    }

    private async Task<bool> ConnectsAsync()
    {
        if (_process.HasExited || _sinceStart.Elapsed > Patience)
            throw new InvalidOperationException($"{Name} ne répond pas");
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, _page.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<string?> ReadAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(_page);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
