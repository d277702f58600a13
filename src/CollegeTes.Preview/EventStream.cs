using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace CollegeTes.Preview;

/// <summary>Tells every open page of each new state (server-sent events).</summary>
internal sealed class EventStream(CancellationToken stop)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly List<Channel<string>> _listeners = [];

    /// <summary>Tells of a state.</summary>
    public void Tell(Snapshot state)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"id: {state.Version}\ndata: {{\"version\":{state.Version},\"verifiee\":{(state.IsChecked ? "true" : "false")}}}\n\n"
        );
        lock (_lock)
            _listeners.ForEach(l => l.Writer.TryWrite(text));
    }

    /// <summary>
    /// Writes to one page until it leaves or the server stops. Who is late skips what it missed: only the last state counts.
    /// </summary>
    public async Task ServeAsync(HttpContext context, Snapshot now)
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(4) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
            _listeners.Add(channel);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        try
        {
            context.Response.ContentType = "text/event-stream";
            await WriteAsync(
                    context,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"retry: 500\nid: {now.Version}\ndata: "
                            + $"{{\"version\":{now.Version},\"verifiee\":{(now.IsChecked ? "true" : "false")}}}\n\n"
                    ),
                    end.Token
                )
                .ConfigureAwait(false);
            while (!end.IsCancellationRequested)
            {
                using var wait = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
                wait.CancelAfter(Heartbeat);
                try
                {
                    await WriteAsync(context, await channel.Reader.ReadAsync(wait.Token).ConfigureAwait(false), end.Token)
                        .ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (!end.IsCancellationRequested)
                {
                    await WriteAsync(context, ":\n\n", end.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException) { }
        finally
        {
            lock (_lock)
                _listeners.Remove(channel);
        }
    }

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellation)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
