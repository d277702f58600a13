using System.Net;
using Microsoft.AspNetCore.Http;

namespace CollegeTes.Preview;

/// <summary>
/// Lets through only what a page of the preview itself, or a person who types its address, can send. A page of another site
/// that the reader has open can reach this machine too: it is known by its Origin and Sec-Fetch-Site, and a name made to point
/// here (DNS rebinding) by the Host it carries.
/// </summary>
internal sealed class RequestGuard(IPAddress address, int port)
{
    /// <summary>The status to refuse with, or null to let through.</summary>
    public int? Refuse(HttpRequest request)
    {
        if (!IsOurs(request.Host))
            return StatusCodes.Status421MisdirectedRequest;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return StatusCodes.Status405MethodNotAllowed;
        if (request.Headers.Origin is { Count: > 0 } origin && origin.ToString() != $"http://{request.Host.Value}")
            return StatusCodes.Status403Forbidden;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site.ToString() is not ("same-origin" or "none"))
            return StatusCodes.Status403Forbidden;
        return null;
    }

    private bool IsOurs(HostString host)
    {
        if ((host.Port ?? 80) != port)
            return false;
        var name = host.Host.Trim('[', ']');
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            if (string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        // A number cannot be made to point elsewhere; a name can.
        if (!IPAddress.TryParse(name, out var number))
            return false;
        return address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || number.Equals(address) || (IPAddress.IsLoopback(address) && IPAddress.IsLoopback(number));
    }
}
