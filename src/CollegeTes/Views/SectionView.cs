using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A section of any text, as templates see it.</summary>
internal static class SectionView
{
    public static readonly ViewType<Section, RenderScope> Section = new(
        "section",
        "Une section d'un texte, sous un titre de niveau 2.",
        new()
        {
            {
                "id",
                MemberType.Text,
                "ancre du titre, unique dans la page",
                (s, scope) => scope.Addresses.Anchors.OfHeading(s.Id.Owner, s.Id.Name)
            },
            { "titre", MemberType.Text, "titre", (s, _) => s.Title },
            {
                "cle",
                MemberType.TextOrNothing,
                "contexte, objectifs, deroulement, resultats… quand la section est reconnue",
                (s, _) => s.Key
            },
            { "contenu", MemberType.Html, "tout son texte, sans le titre", (s, _) => s.Content },
            { "entree", MemberType.Html, "son premier paragraphe, sans les renvois aux sources ; vide parfois", (s, _) => s.Opening },
            {
                "lignes",
                MemberType.Texts,
                "ses paragraphes et les éléments de ses listes, sans balises ni images",
                (s, scope) =>
                    new TextList(
                        PlainText
                            .Of(s.Content, scope.Labels, scope.Library)
                            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                            .Select(l => l.StartsWith("- ", StringComparison.Ordinal) ? l[2..] : l)
                    )
            },
        }
    );
}
