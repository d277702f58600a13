using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A section of any text, as templates see it.</summary>
internal static class SectionView
{
    public static readonly ViewType<TextPiece, RenderScope> Piece = new(
        "morceau",
        "Un morceau d'un texte, et le bloc qui le suit.",
        new()
        {
            { "contenu", MemberType.Html, "son texte ; vide parfois", (p, _) => p.Content },
            { "bloc", MemberType.TextOrNothing, "matrice, condition, frise… ; rien après le dernier morceau", (p, _) => p.Block?.Name },
            { "critere", MemberType.TextOrNothing, "du bloc condition : identifiant de son critère", (p, _) => p.Block?.Of },
        }
    );

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
            {
                "morceaux",
                MemberType.ListOf(() => Piece),
                "le même, coupé où une synthèse place ses blocs",
                (s, scope) => Pieces(s.Content, s.Pieces, scope)
            },
            { "entree", MemberType.Html, "son premier paragraphe, sans les renvois aux sources ; vide parfois", (s, _) => s.Opening },
        }
    );

    /// <summary>A text in pieces: one when nothing cuts it, none when it is empty.</summary>
    public static ViewList<TextPiece> Pieces(Html whole, IReadOnlyList<TextPiece> pieces, RenderScope scope) =>
        Piece.List(
            pieces.Count > 0 ? pieces
                : whole.IsEmpty ? []
                : [new TextPiece(whole, null)],
            scope
        );
}
