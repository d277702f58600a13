using System.Net;
using CollegeTes.Text;
using Microsoft.AspNetCore.Http;

namespace CollegeTes.Preview;

/// <summary>
/// Lets through only what a page of the preview itself, or a person who types its address, can send. A page of another site
/// that the reader has open can reach this machine too: it is known by its Origin and Sec-Fetch-Site, and a name made to point
/// here (DNS rebinding) by the Host it carries. A forwarded port may change the port; a name that it is reached by has to be allowed, to
/// the letter.
/// </summary>
internal sealed class RequestGuard(IPAddress address, IReadOnlyList<string> names)
{
    private const int LongestName = 100;

    /// <summary>The status to refuse with, or null to let through.</summary>
    public int? Refuse(HttpRequest request)
    {
        if (!IsOurs(request.Host))
            return StatusCodes.Status421MisdirectedRequest;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return StatusCodes.Status405MethodNotAllowed;
        // What forwards a port may speak https to the browser.
        if (
            request.Headers.Origin is { Count: > 0 } origin
            && origin.ToString() is var from
            && from != $"http://{request.Host.Value}"
            && !(IsNamed(request.Host) && from == $"https://{request.Host.Value}")
        )
            return StatusCodes.Status403Forbidden;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site.ToString() is not ("same-origin" or "none"))
            return StatusCodes.Status403Forbidden;
        return null;
    }

    /// <summary>Why the address that was asked for is refused, and what to do, in French.</summary>
    public static string Explain(HostString host)
    {
        var name = VisibleText.Of(host.Value ?? "");
        name = name.Length > LongestName ? name[..LongestName] + "…" : name;
        return name.Length == 0
            ? "L'aperçu ne répond qu'à une demande qui dit à quelle adresse elle va."
            : $"L'aperçu ne répond pas au nom « {name} » : une page d'un autre site pourrait s'en donner un qui mène ici. Si c'est "
                + $"vous qui menez ce nom ici (port redirigé d'un espace de développement, tunnel, conteneur), arrêtez l'aperçu et "
                + $"relancez-le ainsi : tes preview --allow-host {name}";
    }

    // The port is no proof of anything: only the name can be made to point here.
    private bool IsOurs(HostString host)
    {
        if (IsNamed(host))
            return true;
        var name = host.Host.Trim('[', ']');
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            if (string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        // A number cannot be made to point elsewhere; a name can.
        if (!IPAddress.TryParse(name, out var number))
            return false;
        return address.Equals(IPAddress.Any)
            || address.Equals(IPAddress.IPv6Any)
            || number.Equals(address)
            || (IPAddress.IsLoopback(address) && IPAddress.IsLoopback(number));
    }

    // A name without a port is allowed on any.
    private bool IsNamed(HostString host) =>
        names.Any(n =>
            string.Equals(n, host.Value, StringComparison.OrdinalIgnoreCase)
            || string.Equals(n, host.Host, StringComparison.OrdinalIgnoreCase)
        );
}
