using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CollegeTes.Preview;

/// <summary>
/// Sends a sound or a film, or the part of it that a player asks for to jump to a moment (RFC 9110, § 14), piece by piece.
/// </summary>
internal static class PartOfMedia
{
    private const int PieceBytes = 64 * 1024;

    public static async Task SendAsync(HttpContext context, OpenMedia media, string type)
    {
        var (status, from, count) = Asked(context.Request, media.Length);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = count;
        response.Headers.AcceptRanges = "bytes";
        if (status == StatusCodes.Status206PartialContent)
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{from + count - 1}/{media.Length}");
        else if (status == StatusCodes.Status416RangeNotSatisfiable)
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{media.Length}");
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            for (var end = from + count; from < end; )
            {
                var read = media.Read(from, buffer.AsSpan(0, (int)Math.Min(PieceBytes, end - from)));
                // Cut short meanwhile: who reads it sees that it is not whole.
                if (read == 0)
                {
                    context.Abort();
                    return;
                }
                await response.Body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted).ConfigureAwait(false);
                from += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // One part is sent; of several, and of what is no range of bytes, the whole.
    private static (int Status, long From, long Count) Asked(HttpRequest request, long length)
    {
        if (request.GetTypedHeaders().Range is not { Unit.Value: "bytes", Ranges: { Count: 1 } ranges })
            return (StatusCodes.Status200OK, 0, length);
        var wanted = ranges.First();
        var from = wanted.From ?? Math.Max(0, length - wanted.To!.Value);
        var to = wanted.From is null ? length - 1 : Math.Min(wanted.To ?? long.MaxValue, length - 1);
        return from >= length || from > to
            ? (StatusCodes.Status416RangeNotSatisfiable, 0, 0)
            : (StatusCodes.Status206PartialContent, from, to - from + 1);
    }
}
