using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using CollegeTes.Machine;

namespace CollegeTes.Printing.Browser;

/// <summary>
/// The browser's own protocol over its pipes: JSON messages, each ended by a null byte. Commands are answered in any order, from any
/// thread; events go to whoever listens to their session. Source: the Chrome DevTools Protocol.
/// </summary>
internal sealed class DevTools : IDisposable
{
    // A printed book of some thousand pages is a tenth of it: beyond, what answers is no browser.
    private const int LongestMessage = 512 * 1024 * 1024;

    private readonly Stream _input;
    private readonly Stream _output;
    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _listeners = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closed = new();
    private int _last;

    public DevTools(Stream input, Stream output)
    {
        _input = input;
        _output = output;
        _ = DeepThread.TryStart(Read, "navigateur") ?? throw DeepThread.Refused();
    }

    /// <summary>Cancelled when the browser is gone.</summary>
    public CancellationToken Closed => _closed.Token;

    /// <summary>Tells the events of a session, by their name, with their parameters; on the reading thread, so it must not wait.</summary>
    public void Listen(string session, Action<string, JsonElement> listener) => _listeners[session] = listener;

    public void Forget(string session) => _listeners.TryRemove(session, out _);

    /// <summary>Sends a command; its answer is the <c>result</c> object.</summary>
    /// <exception cref="DevToolsException">The browser refuses it, or is gone.</exception>
    public Task<JsonElement> Send(string method, string? session, Action<Utf8JsonWriter>? parameters = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            if (session is not null)
                json.WriteString("sessionId", session);
            json.WriteStartObject("params");
            parameters?.Invoke(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        buffer.GetSpan(1)[0] = 0;
        buffer.Advance(1);
        try
        {
            lock (_writing)
            {
                _input.Write(buffer.WrittenSpan);
                _input.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            Close();
        }
        if (_closed.IsCancellationRequested)
            Fail(answer);
        return answer.Task;
    }

    public void Dispose() => Close();

    private void Read()
    {
        var buffer = new byte[1 << 16];
        var message = new MemoryStream();
        try
        {
            for (int count; (count = _output.Read(buffer)) > 0; )
            {
                var rest = buffer.AsSpan(0, count);
                for (int end; (end = rest.IndexOf((byte)0)) >= 0; rest = rest[(end + 1)..])
                {
                    message.Write(rest[..end]);
                    Handle(message.GetBuffer().AsMemory(0, (int)message.Length));
                    message.SetLength(0);
                }
                message.Write(rest);
                if (message.Length > LongestMessage)
                    break;
            }
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or ObjectDisposedException
                        or JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
            )
        {
            // The browser is gone, or what it says is not the protocol: whoever waits is told.
        }
        Close();
    }

    private void Handle(ReadOnlyMemory<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        if (root.TryGetProperty("id", out var id))
        {
            // Read whole before anyone stops waiting for it.
            var refusal = root.TryGetProperty("error", out var error) ? error.GetProperty("message").GetString() ?? "refus" : null;
            var result = refusal is null ? root.GetProperty("result").Clone() : default;
            if (!_waiting.TryRemove(id.GetInt32(), out var answer))
                return;
            if (refusal is null)
                answer.TrySetResult(result);
            else
                answer.TrySetException(new DevToolsException(refusal));
        }
        else if (root.TryGetProperty("sessionId", out var session) && _listeners.TryGetValue(session.GetString()!, out var listener))
        {
            listener(root.GetProperty("method").GetString()!, root.GetProperty("params").Clone());
        }
    }

    private void Close()
    {
        _closed.Cancel();
        foreach (var id in _waiting.Keys)
        {
            if (_waiting.TryRemove(id, out var answer))
                Fail(answer);
        }
    }

    private static void Fail(TaskCompletionSource<JsonElement> answer) =>
        answer.TrySetException(new DevToolsException("le navigateur s'est arrêté"));
}

/// <summary>The browser refused a command, or is gone.</summary>
internal sealed class DevToolsException(string message) : Exception(message);
