using System.Diagnostics;
using CollegeTes.Building;

namespace CollegeTes.Cli;

/// <summary>One line on standard error, written again as the run goes on; only on a terminal, and only when the run lasts.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<PipelineProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _last;
    private bool _shown;

    public void Report(PipelineProgress value)
    {
        if (!terminal.HasProgress || _clock.Elapsed < Patience)
            return;
        lock (_lock)
        {
            if (_clock.Elapsed - _last < Pace)
                return;
            _last = _clock.Elapsed;
            _shown = true;
            terminal.Error.Write($"\r\u001b[K{NameOf(value.Stage)}{(value.Total > 0 ? $" {value.Done}/{value.Total} {Bar(value)}" : "…")}");
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_shown)
                terminal.Error.Write("\r\u001b[K");
            _shown = false;
            _last = TimeSpan.MaxValue / 2;
        }
    }

    private static string NameOf(string stage) =>
        stage switch
        {
            "lecture" => "Lecture",
            "verification" => "Vérification",
            "images" => "Images",
            "composition" => "Composition",
            _ => "Publication",
        };

    private static string Bar(PipelineProgress value)
    {
        const int Width = 24;
        var done = (int)((long)value.Done * Width / Math.Max(value.Total, 1));
        return new string('█', done) + new string('░', Width - done);
    }
}
