using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>accessibilite.yaml</c>: what the organisation declares of the accessibility of its publication.</summary>
internal static class AccessibilityFile
{
    private static readonly Field<Documented<Located<bool>>> IsRequired = new(
        "soumis",
        Documented(Flag),
        "oui si la loi oblige l'organisation à déclarer l'accessibilité de ses sites (article 47 de la loi du 11 février 2005), non si "
            + "elle ne l'oblige pas : rien ne paraît alors ; « non renseigne » si vous ne savez pas.",
        true
    );

    private static readonly Field<Located<string>> Mail = new("courriel", Email, "Adresse de courriel d'un service, pas d'une personne.");
    private static readonly Field<Located<string>> Form = new("formulaire", Url, "Adresse d'un formulaire ou d'une page de contact.");
    private static readonly Field<Located<string>> Phone = new("telephone", VerbatimText, "Numéro d'un service.");
    private static readonly Field<Located<string>> Body = new("organisation", VerbatimText, "Qui répond ; l'organisation sinon.");
    private static readonly Field<AccessibilityContact> Contact = new(
        "contact",
        Object(new("contact", [Mail, Form, Phone, Body]), r => new AccessibilityContact(
            r.Value(Mail),
            r.Value(Form),
            r.Plain(Phone),
            r.Plain(Body)
        )),
        "À qui dire qu'une page ne peut pas être lue ; les coordonnées de l'organisation si rien n'est écrit."
    );

    private static readonly Field<Located<string>> MultiyearPlan = new(
        "schema-pluriannuel",
        Url,
        "Adresse du schéma pluriannuel de mise en accessibilité."
    );
    private static readonly Field<Located<string>> YearPlan = new("plan-annuel", Url, "Adresse du plan d'actions de l'année.");
    private static readonly Field<Located<PartialDate>> EstablishedOn = new("etablie-le", Date, "Date de la déclaration.");
    private static readonly Field<Located<PartialDate>> UpdatedOn = new("mise-a-jour-le", Date, "Date de sa dernière mise à jour.");
    private static readonly Field<IReadOnlyList<Located<string>>> Exempt = new(
        "hors-champ",
        ListOf(PlainText),
        "Les contenus que la loi ne demande pas de rendre accessibles, et pourquoi."
    );

    private static readonly Field<AccessibilityAudit> Audit = new(
        "audit",
        AuditFields.Kind,
        "L'audit de conformité, s'il y en a eu un. Sans lui, ou quand il a plus de trois ans, la publication est non conforme."
    );

    public static readonly ObjectShape Shape = new(
        "accessibilite.yaml",
        [IsRequired, Contact, MultiyearPlan, YearPlan, EstablishedOn, UpdatedOn, Exempt, Audit]
    );

    public static AccessibilityStatement Read(YamlMapping mapping, ReadContext context)
    {
        var r = new ObjectReader(mapping, Shape, context);
        return new AccessibilityStatement
        {
            Path = context.File.Path,
            IsRequired =
                r.TryGet(IsRequired, out var required) && required.HasValue
                    ? Model.Documented<bool>.Of(required.Value.Value)
                    : Model.Documented<bool>.Unknown,
            Contact = r.Item(Contact),
            MultiyearPlan = r.Value(MultiyearPlan),
            YearPlan = r.Value(YearPlan),
            EstablishedOn = r.Value(EstablishedOn),
            UpdatedOn = r.Value(UpdatedOn),
            Exempt = r.List(Exempt),
            Audit = r.Item(Audit),
        };
    }
}
