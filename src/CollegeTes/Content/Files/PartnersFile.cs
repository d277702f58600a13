using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>partenaires.yaml</c>: the organisations, once for the whole collection.</summary>
internal static class PartnersFile
{
    public static readonly Kind<Located<PartnerKind>> KindOfPartner = Choice(
        ("commune", PartnerKind.Municipality),
        ("intercommunalite", PartnerKind.Intermunicipality),
        ("departement", PartnerKind.Department),
        ("region", PartnerKind.Region),
        ("etat", PartnerKind.State),
        ("agence", PartnerKind.Agency),
        ("association", PartnerKind.Association),
        ("entreprise", PartnerKind.Company),
        ("cooperative", PartnerKind.Cooperative),
        ("etablissement", PartnerKind.Institution),
        ("recherche", PartnerKind.Research),
        ("collectif", PartnerKind.Collective),
        ("autre", PartnerKind.Other)
    );

    private static readonly Field<Located<string>> PartnerId = new("id", Id, "Identifiant, repris dans les retours.", true);
    private static readonly Field<Located<string>> Name = new("nom", VerbatimText, "Nom de l'organisation.", true);
    private static readonly Field<Located<PartnerKind>> Type = new("type", KindOfPartner, "Sorte d'organisation.", true);
    private static readonly Field<Located<string>> Site = new("site", Url, "Adresse de son site.");
    private static readonly Field<Located<string>> Description = new("description", PlainText, "Une phrase.");
    private static readonly Kind<Partner> One = Object(new("un partenaire", [PartnerId, Name, Type, Site, Description]), r => new Partner(
        r.Text(PartnerId),
        r.Text(Name).Value,
        r.Value(Type)?.Value ?? default,
        r.Value(Site),
        r.Plain(Description),
        r.Place
    ));

    private static readonly Field<IReadOnlyList<Partner>> List = new("partenaires", ListOf(One), "La liste des partenaires.", true);

    public static readonly ObjectShape Shape = new("partenaires.yaml", [List]);

    public static Dictionary<string, Partner> Read(YamlMapping mapping, ReadContext context)
    {
        var partners = new Dictionary<string, Partner>(StringComparer.Ordinal);
        foreach (var partner in new ObjectReader(mapping, Shape, context).List(List))
        {
            if (!partners.TryAdd(partner.Id.Value, partner) && partner.Id.Value.Length > 0)
                context.Bag.Add(
                    ContentDiagnostics.DuplicateId.At(
                        partner.Id.Span,
                        $"le partenaire « {partner.Id.Value} » est déjà défini ligne {partners[partner.Id.Value].Id.Span.Line}",
                        "Gardez une seule des deux fiches."
                    )
                );
        }
        return partners;
    }
}
