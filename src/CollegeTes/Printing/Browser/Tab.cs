using System.Text.Json;

namespace CollegeTes.Printing.Browser;

/// <summary>
/// One page of the browser, for one document at a time: no script runs in it, and every request is answered by us or refused, so that a
/// document reads no file and calls no network.
/// </summary>
internal sealed class Tab
{
    private readonly string _target;
    private readonly string _session;
    private readonly TaskCompletionSource<JsonElement> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<string, PageResource?> _resources = _ => null;
    private TaskCompletionSource<JsonElement> _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Tab(DevTools browser, string target, string session)
    {
        Browser = browser;
        _target = target;
        _session = session;
    }

    /// <summary>Opens an empty page.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="toPrint">Whether it is printed; otherwise it is drawn as a screen shows it.</param>
    public static async Task<Tab> Open(DevTools browser, bool toPrint)
    {
        // What is only printed is not drawn: a page behind the others saves a quarter of the browser's work.
        var target = (
            await browser
                .Send("Target.createTarget", null, p =>
                {
                    p.WriteString("url", "about:blank");
                    p.WriteBoolean("background", toPrint);
                })
                .ConfigureAwait(false)
        ).GetProperty("targetId").GetString()!;
        var attached = await browser
            .Send("Target.attachToTarget", null, p =>
            {
                p.WriteString("targetId", target);
                p.WriteBoolean("flatten", true);
            })
            .ConfigureAwait(false);
        var tab = new Tab(browser, target, attached.GetProperty("sessionId").GetString()!);
        browser.Listen(tab._session, tab.Hear);
        await Task.WhenAll(
                tab.Send("Page.enable"),
                tab.Send("Inspector.enable"),
                tab.Send("Emulation.setScriptExecutionDisabled", p => p.WriteBoolean("value", true)),
                tab.Send("Emulation.setEmulatedMedia", p => p.WriteString("media", toPrint ? "print" : "screen")),
                tab.Send("Fetch.enable")
            )
            .ConfigureAwait(false);
        return tab;
    }

    /// <summary>The browser whose page it is.</summary>
    public DevTools Browser { get; }

    /// <summary>Loads a document and its fonts, in place of the one before.</summary>
    /// <param name="address">Where it stands.</param>
    /// <param name="resources">What an address holds, the document's first, or null to refuse it; from the reading thread.</param>
    public async Task Load(string address, Func<string, PageResource?> resources)
    {
        Volatile.Write(ref _resources, resources);
        _loaded = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = await Send("Page.navigate", p => p.WriteString("url", address)).ConfigureAwait(false);
        if (answer.TryGetProperty("errorText", out var error))
            throw new DevToolsException($"{address} : {error.GetString()}");
        await OrFailure(_loaded.Task).WaitAsync(Browser.Closed).ConfigureAwait(false);
        await Send("Runtime.evaluate", p =>
            {
                p.WriteString("expression", "document.fonts.ready.then(() => 1)");
                p.WriteBoolean("awaitPromise", true);
            })
            .ConfigureAwait(false);
    }

    /// <summary>What an expression gives of what is loaded: a string. Scripts of the page itself never run.</summary>
    public async Task<string> Evaluate(string expression)
    {
        var answer = await Send("Runtime.evaluate", p =>
            {
                p.WriteString("expression", expression);
                p.WriteBoolean("returnByValue", true);
            })
            .ConfigureAwait(false);
        if (answer.TryGetProperty("exceptionDetails", out var failure))
            throw new DevToolsException(failure.GetProperty("text").GetString() ?? "script");
        return answer.GetProperty("result").GetProperty("value").GetString() ?? "";
    }

    /// <summary>Prints what is loaded, tagged, with its outline; pages are as large as the style sheet says.</summary>
    public async Task<byte[]> Print()
    {
        var answer = await Send("Page.printToPDF", p =>
            {
                p.WriteBoolean("printBackground", true);
                p.WriteBoolean("preferCSSPageSize", true);
                p.WriteBoolean("generateTaggedPDF", true);
                p.WriteBoolean("generateDocumentOutline", true);
            })
            .ConfigureAwait(false);
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>Gives the window a size, in pixels.</summary>
    public Task Frame(int width, int height) => Send("Emulation.setDeviceMetricsOverride", p =>
        {
            p.WriteNumber("width", width);
            p.WriteNumber("height", height);
            p.WriteNumber("deviceScaleFactor", 1);
            p.WriteBoolean("mobile", false);
        });

    /// <summary>A picture of a part of what is loaded, as wide as the window.</summary>
    /// <param name="top">Where it begins, in pixels from the top of the page.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="format">png or jpeg.</param>
    public async Task<byte[]> Capture(int top, int width, int height, string format)
    {
        var answer = await Send("Page.captureScreenshot", p =>
            {
                p.WriteString("format", format);
                if (format == "jpeg")
                    p.WriteNumber("quality", 88);
                else
                    p.WriteBoolean("optimizeForSpeed", true);
                p.WriteBoolean("captureBeyondViewport", true);
                p.WriteStartObject("clip");
                p.WriteNumber("x", 0);
                p.WriteNumber("y", top);
                p.WriteNumber("width", width);
                p.WriteNumber("height", height);
                p.WriteNumber("scale", 1);
                p.WriteEndObject();
            })
            .ConfigureAwait(false);
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    public async Task Close()
    {
        Browser.Forget(_session);
        await Browser.Send("Target.closeTarget", null, p => p.WriteString("targetId", _target)).ConfigureAwait(false);
    }

    private Task<JsonElement> Send(string method, Action<Utf8JsonWriter>? parameters = null) =>
        OrFailure(Browser.Send(method, _session, parameters));

    // The browser never answers for a page that has crashed.
    private async Task<JsonElement> OrFailure(Task<JsonElement> answer) =>
        await (await Task.WhenAny(answer, _failed.Task).ConfigureAwait(false)).ConfigureAwait(false);

    private void Hear(string name, JsonElement parameters)
    {
        if (name == "Page.loadEventFired")
            _loaded.TrySetResult(parameters);
        else if (name == "Inspector.targetCrashed")
            _failed.TrySetException(new DevToolsException("la page a fait tomber le navigateur"));
        else if (name == "Fetch.requestPaused")
            Answer(parameters.GetProperty("requestId").GetString()!, parameters.GetProperty("request").GetProperty("url").GetString()!);
    }

    // Nobody waits for these: a request that cannot be answered any more belongs to a page that is gone.
    private void Answer(string request, string address)
    {
        var sharp = address.IndexOf('#', StringComparison.Ordinal);
        var found = Read(sharp < 0 ? address : address[..sharp]);
        var sent = found is null ? Send("Fetch.failRequest", p =>
            {
                p.WriteString("requestId", request);
                p.WriteString("errorReason", "BlockedByClient");
            }) : Send("Fetch.fulfillRequest", p =>
            {
                p.WriteString("requestId", request);
                p.WriteNumber("responseCode", 200);
                p.WriteStartArray("responseHeaders");
                WriteHeader(p, "Content-Type", found.ContentType);
                // Fonts are fetched in the mode of other origins, whatever their address.
                WriteHeader(p, "Access-Control-Allow-Origin", "*");
                p.WriteEndArray();
                p.WriteBase64String("body", found.Content.Span);
            });
        sent.ContinueWith(t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    // What cannot be read any more ends this page, not the thread that reads for all.
    private PageResource? Read(string address)
    {
        try
        {
            return _resources(address);
        }
        catch (Exception exception)
        {
            _failed.TrySetException(exception);
            return null;
        }
    }

    private static void WriteHeader(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("value", value);
        json.WriteEndObject();
    }
}
