using System.Net;
using CollegeTes.Building;
using CollegeTes.Content;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CollegeTes.Preview;

/// <summary>Shows a workspace on this machine while it is written.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    // Looked at in turn, so that a second preview finds the next one and bookmarks stay true most of the time.
    private const int FirstPort = 4600;
    private const int LastPort = 4619;

    private readonly LiveWorkspace _live;
    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _stop;
    private readonly HeldMedia _media;

    private PreviewServer(LiveWorkspace live, KestrelServer server, CancellationTokenSource stop, HeldMedia media, Uri address)
    {
        _live = live;
        _server = server;
        _stop = stop;
        _media = media;
        Address = address;
    }

    /// <summary>Where to look; the root leads to what was selected.</summary>
    public Uri Address { get; }

    /// <summary>Listens, then reads. Ends when the address answers; pages wait until what they need is read.</summary>
    /// <exception cref="PreviewException">The port is taken, or what was selected does not exist.</exception>
    public static async Task<PreviewServer> StartAsync(PreviewOptions options, CancellationToken cancellation = default)
    {
        if (options.Selection is { } selection && !WorkspaceNames.Exists(options.Root, selection))
            throw new PreviewException(Selection.NoSubject(selection, WorkspaceNames.Read(options.Root).Selections), true);
        var live = new LiveWorkspace(options);
        var stop = new CancellationTokenSource();
        var media = new HeldMedia();
        try
        {
            var events = new EventStream(stop.Token);
            live.Changed += events.Tell;
            var first = live.StartAsync();
            foreach (
                var port in options.Port is { } asked
                    ? [asked]
                    : Enumerable.Range(FirstPort, LastPort - FirstPort + 1).Append(FreePort(options.Address))
            )
            {
                var server = Kestrel(options.Address, port);
                try
                {
                    var guard = new RequestGuard(options.Address, options.Names);
                    await server
                        .StartAsync(new Application(new RequestHandler(options, live, guard, events, media)), cancellation)
                        .ConfigureAwait(false);
                    // What cannot be read at all is said here rather than in the browser.
                    if (first.IsFaulted)
                        await first.ConfigureAwait(false);
                    return new PreviewServer(live, server, stop, media, AddressOf(options.Address, port));
                }
                catch (IOException) when (options.Port is null)
                {
                    server.Dispose();
                }
                catch (IOException exception)
                {
                    server.Dispose();
                    throw new PreviewException(
                        $"le port {port} est pris ou refusé ({exception.Message}) ; sans --port, tes en trouve un libre",
                        false
                    );
                }
            }
            throw new PreviewException("aucun port libre n'a été trouvé", false);
        }
        catch
        {
            live.Dispose();
            media.Dispose();
            await stop.CancelAsync().ConfigureAwait(false);
            stop.Dispose();
            throw;
        }
    }

    /// <summary>Ends when the server follows the workspace no more: stopped, or by a bug.</summary>
    public Task Completion => _live.Completion;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _live.Dispose();
        // Nothing is waited for: what is open is cut.
        await _server.StopAsync(new CancellationToken(true)).ConfigureAwait(false);
        _server.Dispose();
        _media.Dispose();
        _stop.Dispose();
    }

    private static KestrelServer Kestrel(IPAddress address, int port)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxConcurrentConnections = 256;
        kestrel.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        return new KestrelServer(
            Options.Create(kestrel),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
    }

    private static int FreePort(IPAddress address)
    {
        using var probe = new System.Net.Sockets.TcpListener(address, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static Uri AddressOf(IPAddress address, int port)
    {
        var shown =
            address.Equals(IPAddress.Any) ? IPAddress.Loopback
            : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
            : address;
        return new UriBuilder(Uri.UriSchemeHttp, shown.ToString(), port).Uri;
    }

    private sealed class Application(RequestHandler handler) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public async Task ProcessRequestAsync(HttpContext context)
        {
            try
            {
                await handler.HandleAsync(context).ConfigureAwait(false);
            }
            // Who asked is gone, or the server stops.
            catch (OperationCanceledException)
            {
                context.Abort();
            }
        }

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }
}
