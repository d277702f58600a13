using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>The parts of a criterion: its categories, the landmarks of its levels.</summary>
internal static class CriterionPartViews
{
    internal static readonly ViewType<Category, RenderScope> Category = new(
        "catégorie de critère",
        "Une catégorie d'un critère du cadre.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (c, _) => c.Id },
            { "titre", MemberType.Text, "titre", (c, scope) => scope.Typeset(c.Title) },
        }
    );

    internal static readonly ViewType<LevelLandmark, RenderScope> Landmark = new(
        "repère de niveau",
        "À quoi un niveau se reconnaît, pour un critère.",
        new()
        {
            { "niveau", MemberType.Text, "titre du niveau", (l, scope) => scope.Typeset(l.LevelTitle ?? l.Level.Value) },
            { "texte", MemberType.Text, "à quoi il se reconnaît", (l, scope) => scope.Typeset(l.Text) },
        }
    );
}
