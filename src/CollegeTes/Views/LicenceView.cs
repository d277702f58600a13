using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>A licence as templates see it.</summary>
internal static class LicenceView
{
    private static readonly ViewType<(string Id, string? Address), RenderScope> View = new(
        ("id", (l, _) => l.Id),
        ("nom", (l, _) => KnownLicences.NameOf(l.Id)),
        ("url", (l, _) => l.Address ?? KnownLicences.UrlOf(l.Id))
    );

    /// <summary>Gives a licence to a template; null of none.</summary>
    /// <param name="address">Where its text is, for one that is not usual.</param>
    public static object? Of(string? id, RenderScope scope, string? address = null) => id is null ? null : View.Of((id, address), scope);
}
