using System.Net;
using System.Text;
using CollegeTes.Building;
using CollegeTes.Imaging;
using CollegeTes.Themes;
using Microsoft.AspNetCore.Http;

namespace CollegeTes.Preview;

/// <summary>
/// Answers one request: a page, a shared file, the bar and what it needs. Nothing is looked up on the disk by a name that came from
/// outside.
/// </summary>
internal sealed class RequestHandler(PreviewOptions options, LiveWorkspace live, RequestGuard guard, EventStream events, HeldMedia media)
{
    /// <summary>Where the preview's own files are; no page of a publication starts so.</summary>
    public const string Own = "/_tes/";

    public async Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (guard.Refuse(context.Request) is { } status)
        {
            await RefuseAsync(
                    context,
                    status,
                    status == StatusCodes.Status421MisdirectedRequest
                        ? RequestGuard.Explain(context.Request.Host)
                        : "Refusé : l'aperçu ne répond qu'à ses propres pages."
                )
                .ConfigureAwait(false);
            return;
        }
        var path = context.Request.Path.Value ?? "/";
        var state = await live.CurrentAsync().ConfigureAwait(false);
        if (path == "/")
        {
            context.Response.StatusCode = StatusCodes.Status302Found;
            headers.Location = $"{Own}#/{Views.Start(options.Selection, state)}";
        }
        else if (path.StartsWith(Own, StringComparison.Ordinal))
        {
            await OwnAsync(context, path[Own.Length..], state).ConfigureAwait(false);
        }
        else
        {
            await PublishedAsync(context, path[1..], state).ConfigureAwait(false);
        }
    }

    private async Task OwnAsync(HttpContext context, string name, Snapshot state)
    {
        switch (name)
        {
            case "":
                context.Response.Headers.ContentSecurityPolicy =
                    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; frame-src 'self'; connect-src 'self'; "
                    + "img-src data:; base-uri 'none'; frame-ancestors 'none'";
                await SendAsync(context, OwnFiles.Find("apercu.html")!, "text/html; charset=utf-8").ConfigureAwait(false);
                break;
            case "apercu.js":
                await SendAsync(context, OwnFiles.Find(name)!, "text/javascript; charset=utf-8").ConfigureAwait(false);
                break;
            case "apercu.css":
                await SendAsync(
                        context,
                        Encoding.UTF8.GetBytes(state.Set.Theme.ToCss()).Concat(OwnFiles.Find(name)!).ToArray(),
                        "text/css; charset=utf-8"
                    )
                    .ConfigureAwait(false);
                break;
            case "sans.woff2" or "sans-gras.woff2" when state.Set.Files.Find($"{DeliverableSet.Shared}/polices/tes-{name}") is { } font:
                await SendAsync(context, font, "font/woff2").ConfigureAwait(false);
                break;
            case "etat":
                var page = context.Request.Query["page"].ToString().TrimStart('/');
                var rendered = await live.RenderAsync(state, page).ConfigureAwait(false);
                var root = context.Connection.RemoteIpAddress is { } who && IPAddress.IsLoopback(who) ? options.Root : null;
                await SendAsync(context, StateWriter.Write(state, page, rendered, new SourceLines(options.Root), root), "application/json")
                    .ConfigureAwait(false);
                break;
            case "evenements":
                await events.ServeAsync(context, state).ConfigureAwait(false);
                break;
            default:
                await RefuseAsync(context, StatusCodes.Status404NotFound, "Rien à cette adresse.").ConfigureAwait(false);
                break;
        }
    }

    private async Task PublishedAsync(HttpContext context, string path, Snapshot state)
    {
        context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'self'";
        // A folder is its first page, as it is where the publication will stand.
        if (path.EndsWith('/'))
            path += "index.html";
        var shared = state.Pages.FindShared(path);
        if (shared is not null && (shared.Medium == Medium.Sound || shared.Medium == Medium.Video))
        {
            using var played = await TryAsync(() => media.Take(shared, state)).ConfigureAwait(false);
            if (played is not null)
            {
                await PartOfMedia.SendAsync(context, played, MediaTypes.Of(path)).ConfigureAwait(false);
                return;
            }
        }
        else if (shared is not null && await TryAsync(() => shared.Read(state.Library)).ConfigureAwait(false) is { } bytes)
        {
            await SendAsync(context, bytes, MediaTypes.Of(path)).ConfigureAwait(false);
            return;
        }
        var page = await live.RenderAsync(state, path).ConfigureAwait(false);
        if (page.Content is { } content)
            await SendAsync(context, content, MediaTypes.Of(path)).ConfigureAwait(false);
        else
            await RefuseAsync(context, StatusCodes.Status404NotFound, "Cette page n'est pas dans la publication.").ConfigureAwait(false);
    }

    private static async Task<T?> TryAsync<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return await Task.Run(read).ConfigureAwait(false);
        }
        // Gone meanwhile, damaged, or beyond what this machine can do: the page shows the description of the image.
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or DamagedImageException or ImagingException)
        {
            return null;
        }
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return SendAsync(
            context,
            Encoding.UTF8.GetBytes(
                $"<!doctype html><html lang=\"fr\"><meta "
                    + $"charset=\"utf-8\"><title>Aperçu</title><main><p>{WebUtility.HtmlEncode(message)}</p></main></html>\n"
            ),
            "text/html; charset=utf-8"
        );
    }
}
