using System.Globalization;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Planning;

/// <summary>
/// The marks that prose leaves for the page that shows it: what depends on where it stands, on its language, on what it may show.
/// </summary>
internal static class PageMarks
{
    // Deliverables that show any of these were asked about the photographs of the texts that they print.
    private static readonly ShownThing[] WithTexts = [ShownThing.Images, ShownThing.TerritoryImages, ShownThing.Episodes, ShownThing.Films];

    /// <summary>Resolves the marks that prose left for the page.</summary>
    /// <exception cref="Templating.TemplateException">The page shows a photograph that rests on a consent, and its deliverable does not say
    /// so.</exception>
    public static string Resolve(RenderScope scope, byte kind, string target) =>
        kind switch
        {
            (byte)'i' when IsWithheld(target, scope) => throw new Templating.TemplateException(
                $"un texte montre « {target} », qui s'appuie sur un consentement : ajoutez « images » à « montre » dans livrable.yaml",
                null,
                0,
                0
            ),
            (byte)FarFigures.Kind => Escaping.Quoted.Apply(FarFigures.Words(target, scope.Library)),
            (byte)'l' => scope.Labels[target],
            (byte)'r' => scope.To(scope.Addresses.OfSource(target)) is { } address ? $"<a href=\"{Escaping.Quoted.Apply(address)}\">" : "",
            (byte)'e' => scope.Addresses.OfSource(target) is not null ? "</a>" : "",
            (byte)'s' => Within(target, scope) is { } address ? $"<a href=\"{Escaping.Quoted.Apply(address)}\">" : "",
            (byte)'t' => Within(target, scope) is not null ? "</a>" : "",
            (byte)'h' => scope.Addresses.FragmentOf("#" + target)[1..],
            (byte)'d' => scope.NumberOf(target).ToString(CultureInfo.InvariantCulture),
            (byte)'p' => scope.Addresses.OfPicture(target) is { } picture ? PictureMarkup.Before(picture, scope) : "",
            (byte)'i' => scope.Addresses.OfPicture(target) is { } picture ? PictureMarkup.Inside(picture, scope) : "src=\"\"",
            (byte)'c' => scope.Addresses.CreditOf(target) is { } media ? PictureMarkup.Credit(media, scope) : "",
            (byte)'f' => scope.Addresses.CreditOf(target) is { } media
                ? $"<figcaption>{PictureMarkup.Credit(media, scope).TrimStart()}</figcaption>"
                : "",
            (byte)'q' => scope.Addresses.OfPicture(target) is { } picture ? PictureMarkup.After(picture, scope) : "",
            _ => "",
        };

    // A text comes whole: its photographs cannot be taken out of it.
    private static bool IsWithheld(string image, RenderScope scope) =>
        scope.Shown is not null
        && !scope.Shown.Overlaps(WithTexts)
        && scope
            .Library.Territories.SelectMany(t => t.Media.Concat(t.Experiences.SelectMany(e => e.Media)))
            .Concat(scope.Library.Films.Select(f => f.Poster).OfType<Media>())
            .Any(m => m.File.Value == image && m.Consent is not null);

    // A link from a text to a heading of its own: on the page that shows the whole text; where no page of ours does, on this one if it is
    // no summary.
    private static string? Within(string target, RenderScope scope) =>
        scope.To(scope.Addresses.OfSource(target)) ?? (scope.WithReferenceMarks ? scope.Addresses.FragmentOf(target) : null);
}
