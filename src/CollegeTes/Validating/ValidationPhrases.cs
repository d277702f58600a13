using CollegeTes.Model;

namespace CollegeTes.Validating;

/// <summary>Roles, objects and statuses inside a French sentence for the team: findings, the list in a terminal.</summary>
public static class ValidationPhrases
{
    /// <summary>« le texte », « les chiffres ».</summary>
    public static string Of(ValidationObject of) =>
        of switch
        {
            ValidationObject.Text => "le texte",
            ValidationObject.Figures => "les chiffres",
            ValidationObject.Quotations => "les citations",
            ValidationObject.Photographs => "les photos",
            _ => "les observations",
        };

    /// <summary>« du texte », « des chiffres ».</summary>
    public static string OfThe(ValidationObject of) => of == ValidationObject.Text ? "du texte" : "des" + Of(of)["les".Length..];

    /// <summary>« le porteur », « le territoire ».</summary>
    public static string Of(ValidationRole role) =>
        role switch
        {
            ValidationRole.Lead => "le porteur",
            ValidationRole.Territory => "le territoire",
            ValidationRole.CitedPartner => "le partenaire cité",
            ValidationRole.QuotedPerson => "la personne citée",
            ValidationRole.Committee => "le comité",
            _ => "la rédaction",
        };

    /// <summary>« à envoyer », « envoyée », « en cours ».</summary>
    public static string Of(ValidationStatus status) =>
        status switch
        {
            ValidationStatus.ToSend => "à envoyer",
            ValidationStatus.Sent => "envoyée",
            ValidationStatus.Ongoing => "en cours",
            ValidationStatus.ChangesAsked => "modifications demandées",
            ValidationStatus.Approved => "validée",
            ValidationStatus.Refused => "refusée",
            _ => "sans réponse",
        };

    /// <summary>Whom a demand is put to: the name of the partner, else the role.</summary>
    public static string Addressee(ValidationRequest request, Library library) =>
        request.Partner is { } partner && library.Partners.GetValueOrDefault(partner.Value) is { } known
            ? known.Name
            : Of(request.Role.Value);
}
