using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>Who publishes a collection, who makes it, who speaks for it, as templates see them.</summary>
internal static class OrganisationViews
{
    public static readonly ViewType<Organisation, RenderScope> Organisation = new(
        "organisation",
        "L'organisme qui publie.",
        new()
        {
            { "nom", MemberType.Text, "nom", (o, scope) => scope.Typeset(o.Name) },
            { "sigle", MemberType.Text, "sigle, ou le nom s'il n'y en a pas", (o, scope) => scope.Typeset(o.Acronym ?? o.Name) },
            { "adresse", MemberType.TextOrNothing, "adresse postale", (o, scope) => scope.Typeset(o.Address) },
            { "site", MemberType.TextOrNothing, "adresse du site", (o, _) => o.Site },
            { "courriel", MemberType.TextOrNothing, "adresse de courriel", (o, _) => o.Email?.Value },
            {
                "logo",
                MemberType.TextOrNothing,
                "lien vers l'image du logo",
                (o, scope) => o.Logo is { } logo ? scope.Image(logo.Value) : null
            },
        }
    );

    public static readonly ViewType<Publisher, RenderScope> Publisher = new(
        "éditeur",
        "Qui publie, comme le nomment les références.",
        new()
        {
            { "nom", MemberType.Text, "nom", (p, scope) => scope.Typeset(p.Name) },
            { "site", MemberType.TextOrNothing, "adresse du site", (p, _) => p.Site },
        }
    );

    public static readonly ViewType<TeamMember, RenderScope> Member = new(
        "membre",
        "Quelqu'un de l'équipe.",
        new()
        {
            { "nom", MemberType.Text, "nom", (m, scope) => scope.Typeset(m.Name) },
            { "fonction", MemberType.TextOrNothing, "ce que fait cette personne", (m, scope) => scope.Typeset(m.Role) },
            { "organisation", MemberType.TextOrNothing, "où elle le fait", (m, scope) => scope.Typeset(m.Organisation) },
        }
    );

    private static readonly ViewType<PressContact, RenderScope> Press = new(
        "contact presse",
        "Qui répond aux journalistes.",
        new()
        {
            { "role", MemberType.TextOrNothing, "service", (p, scope) => scope.Typeset(p.Role) },
            { "organisation", MemberType.TextOrNothing, "organisation dont c'est le service", (p, scope) => scope.Typeset(p.Organisation) },
            { "courriel", MemberType.TextOrNothing, "adresse de courriel", (p, _) => p.Email?.Value },
            { "apropos", MemberType.TextOrNothing, "ce qu'est l'organisation, en quelques phrases", (p, scope) => scope.Typeset(p.About) },
        }
    );

    public static readonly ViewType<Dissemination, RenderScope> Dissemination = new(
        "diffusion",
        "Qui parle pour la collection, et à qui l'on répond.",
        new()
        {
            { "expediteur", MemberType.TextOrNothing, "courriel d'où partent les lettres", (d, _) => d.Sender?.Value },
            { "reponse", MemberType.TextOrNothing, "courriel où arrivent les réponses", (d, _) => d.ReplyTo?.Value },
            { "desinscription", MemberType.TextOrNothing, "page où l'on cesse de recevoir les lettres", (d, _) => d.Unsubscription?.Value },
            { "presse", MemberType.ViewOrNothing(() => Press), "qui répond aux journalistes", (d, scope) => Press.Of(d.Press, scope) },
        }
    );
}
