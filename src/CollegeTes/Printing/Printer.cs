using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CollegeTes.Caching;
using CollegeTes.Printing.Browser;
using CollegeTes.Printing.Pdf;
using CollegeTes.Printing.Repair;

namespace CollegeTes.Printing;

/// <summary>
/// Prints pages to PDF. The browser is started by the first page that the cache does not hold, serves the whole run, a tab for each page
/// printed at
/// once, and ends with the printer. From any thread.
/// </summary>
public sealed class Printer : IDisposable
{
    /// <summary>Changes whenever the same page would give other bytes: it is part of the cache's keys.</summary>
    private const string Revision = "5";

    // A book of three hundred pages takes minutes on a machine that has other work: what bounds the wait is how much there is to lay out.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PatiencePerKilobyte = TimeSpan.FromSeconds(1);

    private const int MostPrintings = 4;
    private const int Chances = 3;

    private readonly string _path;
    private readonly string _version;
    private readonly WorkCache _cache;
    private readonly VeraPdf? _validator;
    private readonly Lock _starting = new();
    private readonly ConcurrentBag<Tab> _tabs = [];
    private readonly ConcurrentDictionary<string, Lazy<PrintedPage>> _pages = new(StringComparer.Ordinal);
    private BrowserProcess? _process;
    private DevTools? _browser;
    private int _printed;

    private Printer(string path, string version, WorkCache cache, VeraPdf? validator)
    {
        _validator = validator;
        _path = path;
        _version = version;
        _cache = cache;
    }

    /// <summary>Version of the browser.</summary>
    public string Version => _version;

    /// <summary>How many pages the browser printed or drew; those that the cache held are not counted.</summary>
    public int Printed => _printed;

    /// <summary>Finds the browser and checks its version; does not start it.</summary>
    /// <param name="named">What <c>--browser</c> says, or null.</param>
    /// <param name="cacheFolder">Where printed pages are kept.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="validator">Looks at each PDF, which says that it follows PDF/UA when it does; null to say nothing.</param>
    /// <exception cref="PrintingException">There is no browser, or it is too old.</exception>
    public static Printer Make(string? named, string cacheFolder, Func<string, string?> variable, VeraPdf? validator = null)
    {
        var path = BrowserLocator.Find(named, variable);
        var cache = new WorkCache(cacheFolder);
        // What a browser says of itself is asked again only when its file has changed; one that a snap starts is not the file that stands
        // for it.
        var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        var version =
            file.Name == "snap"
                ? BrowserVersion.Ask(path)
                : BrowserVersion.Check(
                    cache.Remember(
                        string.Create(CultureInfo.InvariantCulture, $"{path}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}"),
                        () => BrowserVersion.Ask(path)
                    ),
                    path
                );
        return new Printer(path, version, cache, validator);
    }

    /// <summary>Prints one page.</summary>
    /// <exception cref="PrintingException">The browser fails.</exception>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public PrintedPage Print(PrintJob job, CancellationToken cancellation = default)
    {
        var key = WorkCache.Key(
            Revision,
            _version,
            job.Address,
            job.Html,
            job.Format.ToString(),
            job.Variant.ToString(),
            job.Facts.ToString(),
            job.PrivateBase ?? "",
            job.Style ?? "",
            job.ResourceDigest,
            Claims(job) ? "pdfua" : ""
        );
        // The book of a page asks for it too: whoever comes second waits for the first.
        return _pages.GetOrAdd(key, _ => new Lazy<PrintedPage>(() => Make(key, job, cancellation))).Value;
    }

    /// <summary>Draws the pictures of a page, in order. Nothing is kept of them.</summary>
    /// <exception cref="PrintingException">The browser fails.</exception>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public IReadOnlyList<byte[]> Draw(PictureJob job, CancellationToken cancellation = default)
    {
        var pictures = Run(job.Address, job.Html.Length, browser => DrawAsync(browser, job), cancellation);
        Interlocked.Increment(ref _printed);
        return pictures;
    }

    /// <summary>Draws the one picture of a page, or gives what was drawn before.</summary>
    /// <inheritdoc cref="Draw"/>
    public byte[] DrawOne(PictureJob job, CancellationToken cancellation = default)
    {
        var key = WorkCache.Key(
            "image",
            Revision,
            _version,
            job.Address,
            job.Html,
            $"{job.Width}x{job.Height} {job.Format}",
            job.ResourceDigest
        );
        if (_cache.Find(key) is { } kept)
            return kept;
        var drawn = Draw(job, cancellation)[0];
        _cache.Keep(key, drawn);
        return drawn;
    }

    public void Dispose()
    {
        lock (_starting)
            Stop();
    }

    private PrintedPage Make(string key, PrintJob job, CancellationToken cancellation)
    {
        if (_cache.Find(key) is { } kept)
            return PrintedPage.OfEntry(kept);
        var printed = Run(job.Address, job.Html.Length, browser => PrintAsync(browser, job, Claims(job)), cancellation);
        if (Claims(job))
            printed = Validate(printed, key, cancellation);
        Interlocked.Increment(ref _printed);
        _cache.Keep(key, printed.ToEntry());
        return printed;
    }

    // A folded booklet has no structure to validate.
    private bool Claims(PrintJob job) => _validator is not null && job.Variant != PrintVariant.Booklet;

    private PrintedPage Validate(PrintedPage printed, string key, CancellationToken cancellation)
    {
        var faults = _validator!.Faults(printed.Content, key, cancellation);
        return faults.Count == 0 ? printed : printed with { Content = Metadata.WithoutClaim(printed.Content), Faults = faults };
    }

    private T Run<T>(string address, int length, Func<DevTools, Task<T>> work, CancellationToken cancellation)
    {
        for (var left = Chances - 1; ; left--)
        {
            try
            {
                return work(Start()).WaitAsync(PatienceFor(length), cancellation).GetAwaiter().GetResult();
            }
            catch (Exception exception)
                when (exception is DevToolsException or TimeoutException or InvalidDataException or TaskCanceledException
                    && !cancellation.IsCancellationRequested
                )
            {
                // A page or a browser that fell, most often for want of memory, is given another chance.
                if (left > 0 && exception is (DevToolsException or TaskCanceledException))
                    continue;
                var words = _process?.ReadLastWords() is { Length: > 0 } last ? $" ({Text.VisibleText.Of(last)})" : "";
                throw new PrintingException(
                    PrintingDiagnostics.BrowserFailed.At(
                        null,
                        $"{Text.VisibleText.Of(address)} : {Reason(exception)}{words}",
                        "relancez ; si cela se répète, essayez -j 1, ou un autre navigateur avec --browser"
                    ),
                    exception
                );
            }
        }
    }

    /// <summary>How long a page of so many characters may take.</summary>
    internal static TimeSpan PatienceFor(int length) => Patience + (PatiencePerKilobyte * (length / 1024));

    private static string Reason(Exception exception) =>
        exception switch
        {
            TimeoutException => "le navigateur n'a pas répondu à temps",
            TaskCanceledException => "le navigateur s'est arrêté",
            _ => exception.Message,
        };

    private DevTools Start()
    {
        lock (_starting)
        {
            if (_browser is { Closed.IsCancellationRequested: false })
                return _browser;
            Stop();
            _process = BrowserProcess.Start(_path);
            return _browser = new DevTools(_process.Input, _process.Output);
        }
    }

    private void Stop()
    {
        _browser?.Dispose();
        _process?.Dispose();
        _browser = null;
        _process = null;
    }

    private async Task<PrintedPage> PrintAsync(DevTools browser, PrintJob job, bool claims)
    {
        var styled = job.Style is null
            ? job.Html
            : job.Html.Replace("</head>", $"<style>{job.Style}</style></head>", StringComparison.Ordinal);
        var html = InlineStyles.Of(styled, job.Address, job.Resources);
        // A page of the browser takes longer to open than a sheet to print: it serves again, unless something went wrong in it
        // or its browser is gone.
        if (!_tabs.TryTake(out var tab) || tab.Browser != browser)
            tab = await Tab.Open(browser, toPrint: true).ConfigureAwait(false);
        var served = false;
        try
        {
            await CutText.Frame(tab, job).ConfigureAwait(false);
            var (file, cut) = await PrintAsync(tab, job, html).ConfigureAwait(false);
            // The contents have their page numbers at the second printing: the first tells where everything is. Numbers that would move
            // what
            // they number are set once more.
            var blank = html;
            for (var i = 0; i < MostPrintings && ContentsNumbers.Fill(blank, file.Destinations()) is { } numbered && numbered != html; i++)
            {
                html = numbered;
                (file, cut) = await PrintAsync(tab, job, html).ConfigureAwait(false);
            }
            served = true;
            _tabs.Add(tab);
            return PdfRepair.Finish(file, job, Markup.MarkupReader.Read(html), claims) with { CutWords = cut };
        }
        finally
        {
            if (!served && !browser.Closed.IsCancellationRequested)
                await tab.Close().ConfigureAwait(false);
        }
    }

    private static async Task<(PdfFile File, IReadOnlyList<string> Cut)> PrintAsync(Tab tab, PrintJob job, string html)
    {
        await tab.Load(job.Address, Holds(job.Address, html, job.Resources)).ConfigureAwait(false);
        var cut = await CutText.MendAndFind(tab).ConfigureAwait(false);
        return (PdfReader.Read(await tab.Print().ConfigureAwait(false)), cut);
    }

    private static async Task<IReadOnlyList<byte[]>> DrawAsync(DevTools browser, PictureJob job)
    {
        var tab = await Tab.Open(browser, toPrint: false).ConfigureAwait(false);
        try
        {
            await tab.Frame(job.Width, job.Height).ConfigureAwait(false);
            await tab.Load(job.Address, Holds(job.Address, job.Html, job.Resources)).ConfigureAwait(false);
            var pictures = new List<byte[]>(job.Count);
            for (var i = 0; i < job.Count; i++)
                pictures.Add(await tab.Capture(i * job.Height, job.Width, job.Height, job.Format).ConfigureAwait(false));
            return pictures;
        }
        finally
        {
            if (!browser.Closed.IsCancellationRequested)
                await tab.Close().ConfigureAwait(false);
        }
    }

    private static Func<string, PageResource?> Holds(string page, string html, Func<string, PageResource?> resources) =>
        address => address == page ? new PageResource(Encoding.UTF8.GetBytes(html), PageResource.TypeOf(".html")) : resources(address);
}
