using CollegeTes.Comparing;
using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>Who takes part where, as templates see it.</summary>
internal static class PartnershipViews
{
    public static readonly ViewType<PartnershipPart, RenderScope> Part = new(
        "part d'un partenaire",
        "Ce qu'un partenaire est dans un retour.",
        new()
        {
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour",
                (p, scope) => ExperienceViews.Experience.Of(p.Experience, scope)!
            },
            {
                "role",
                MemberType.TextOrNothing,
                "son rôle, en mots de la langue de la page",
                (p, scope) =>
                    p.IsLead ? scope.Labels["partenariats.porteur"]
                    : p.Role is { } role ? scope.Labels["role." + Words.Of(role)]
                    : null
            },
        }
    );

    public static readonly ViewType<Partnership, RenderScope> Partnership = new(
        "partenariat",
        "Un partenaire, et les retours où il prend part.",
        new()
        {
            { "nom", MemberType.Text, "nom", (p, scope) => scope.Typeset(p.Name) },
            { "site", MemberType.TextOrNothing, "adresse de son site", (p, _) => p.Partner?.Site?.Value },
            {
                "type",
                MemberType.TextOrNothing,
                "sorte d'organisme, en mots de la langue de la page",
                (p, scope) => p.Partner is { } partner ? scope.Labels["partenaire." + Words.Of(partner.Kind)] : null
            },
            { "parts", MemberType.ListOf(() => Part), "ses parts, par territoire", (p, scope) => Part.List(p.Parts, scope) },
            {
                "territoires",
                MemberType.ListOf(() => TerritoryViews.Territory),
                "les territoires où il prend part",
                (p, scope) =>
                    TerritoryViews.Territory.List(
                        p.Territories.Select(t => scope.Library.Find(SubjectKind.Territory, t)).OfType<Territory>(),
                        scope
                    )
            },
        }
    );
}
