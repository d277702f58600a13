using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>A licence as templates see it.</summary>
internal static class LicenceView
{
    internal static readonly ViewType<(string Id, string? Address), RenderScope> View = new(
        "licence",
        "Une licence.",
        new()
        {
            { "id", MemberType.Text, "identifiant, comme CC-BY-SA-4.0", (l, _) => l.Id },
            { "nom", MemberType.Text, "nom en français", (l, _) => KnownLicences.NameOf(l.Id) },
            { "url", MemberType.TextOrNothing, "adresse de son texte", (l, _) => l.Address ?? KnownLicences.UrlOf(l.Id) },
        }
    );

    /// <summary>Gives a licence to a template; null of none.</summary>
    /// <param name="address">Where its text is, for one that is not usual.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(id))]
    public static View<(string Id, string? Address)>? Of(string? id, RenderScope scope, string? address = null) =>
        id is null ? null : View.Of((id, address), scope);
}
