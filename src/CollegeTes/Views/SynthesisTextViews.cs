using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>The text of a synthesis, cut where it places blocks, each of them filled with the write-ups that the synthesis reads.</summary>
internal static class SynthesisTextViews
{
    public static readonly ViewType<(TextPiece Piece, Synthesis Of), RenderScope> Piece = new(
        "morceau",
        "Un morceau du texte d'une synthèse, et le bloc qui le suit.",
        new()
        {
            { "contenu", MemberType.Html, "son texte ; vide parfois", (p, _) => p.Piece.Content },
            {
                "bloc",
                MemberType.TextOrNothing,
                "matrice, condition, freins-leviers, frise, partenaires ou lacunes ; rien après le dernier morceau",
                (p, _) => p.Piece.Block?.Name
            },
            {
                "matrice",
                MemberType.ViewOrNothing(() => MatrixViews.Matrix),
                "du bloc matrice : ses retours, lus avec ses critères",
                (p, scope) => p.Piece.Block?.Name == PlacedBlock.Matrix ? MatrixViews.Of(p.Of.Perimeter, p.Of.Criteria, scope) : null
            },
            {
                "condition",
                MemberType.ViewOrNothing(() => ConditionViews.Condition),
                "du bloc condition : ce que ses retours disent du critère",
                (p, scope) =>
                    p.Piece.Block is { Name: PlacedBlock.Condition, Of: { } id }
                        ? ConditionViews.Of(scope.Library.Framework.Find(id)?.Criterion, p.Of.Perimeter, scope)
                        : null
            },
        }
    );

    public static readonly ViewType<(Section Section, Synthesis Of), RenderScope> Chapter = new(
        "chapitre de synthèse",
        "Une section du texte d'une synthèse.",
        new()
        {
            {
                "id",
                MemberType.Text,
                "ancre du titre, unique dans la page",
                (c, scope) => scope.Addresses.Anchors.OfHeading(c.Section.Id.Owner, c.Section.Id.Name)
            },
            { "titre", MemberType.Text, "titre", (c, _) => c.Section.Title },
            {
                "morceaux",
                MemberType.ListOf(() => Piece),
                "son texte, coupé où il place des blocs",
                (c, scope) => Pieces(c.Section.Content, c.Section.Pieces, c.Of, scope)
            },
        }
    );

    /// <summary>A text in pieces: one when nothing cuts it, none when it is empty.</summary>
    public static ViewList<(TextPiece Piece, Synthesis Of)> Pieces(
        Html whole,
        IReadOnlyList<TextPiece> pieces,
        Synthesis of,
        RenderScope scope
    ) =>
        Piece.List(
            (
                pieces.Count > 0 ? pieces
                : whole.IsEmpty ? []
                : [new TextPiece(whole, null)]
            ).Select(p => (p, of)),
            scope
        );
}
