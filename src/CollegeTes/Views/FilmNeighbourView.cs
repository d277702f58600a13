using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>A film to watch after another, as templates see it.</summary>
internal static class FilmNeighbourView
{
    public static readonly ViewType<FilmNeighbour, RenderScope> Film = new(
        "vidéo voisine",
        "Une vidéo à regarder ensuite.",
        new()
        {
            { "video", MemberType.ViewOf(() => FilmViews.Film), "la vidéo", (n, scope) => FilmViews.Film.Of(n.Film, scope) },
            {
                "raison",
                MemberType.Text,
                "pourquoi celle-là, en mots de la langue de la page",
                (n, scope) => scope.Labels["video." + n.Reason]
            },
        }
    );
}
