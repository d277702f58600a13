using System.Globalization;
using CollegeTes.Comparing;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>The pages of a reading of the whole collection (<c>coupe</c>).</summary>
internal static class CutViews
{
    public static readonly ViewType<ReadingPage, RenderScope> Cut = new(
        "coupe",
        "Une des pages d'une lecture de toute la collection ; trop longue pour une seule, elle est coupée.",
        new()
        {
            { "nature", MemberType.Text, "collection, territoire, theme ou critere", (p, _) => NatureOf(p) },
            {
                "titre",
                MemberType.Text,
                "son nom et, s'il y en a plusieurs du même, son rang : Val Clair (2/3) ; vide pour toute la collection",
                (p, scope) => TitleOf(p, scope)
            },
            { "partie", MemberType.Whole, "son rang parmi celles du même nom, à partir de 1", (p, _) => p.Part },
            { "retours", MemberType.Whole, "nombre de ses retours", (p, _) => p.Experiences.Count },
            { "page", MemberType.Text, "lien vers elle", (p, scope) => scope.To(p.Path) },
            { "entiere", MemberType.Text, "lien vers la page de toute la collection", (p, scope) => scope.To(p.WholePath) },
        }
    );

    private static string TitleOf(ReadingPage page, RenderScope scope) =>
        NameOf(page, scope) + (page.Parts == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({page.Part}/{page.Parts})"));

    private static string NameOf(ReadingPage page, RenderScope scope) =>
        page.CriterionId == Levers.NoCriterion ? scope.Labels["leviers.autres"] : scope.Typeset(page.Title);

    private static string NatureOf(ReadingPage page) =>
        page.Cut switch
        {
            ReadingCut.Territory => "territoire",
            ReadingCut.Theme => "theme",
            ReadingCut.Criterion => "critere",
            _ => "collection",
        };
}
