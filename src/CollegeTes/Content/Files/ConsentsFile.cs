using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>consentements.yaml</c>, beside a territory or a series: what people allowed, for how long, on which deliverables.</summary>
internal static class ConsentsFile
{
    private static readonly Field<Located<string>> Key = new("id", Id, "Identifiant, repris là où la personne apparaît.", true);

    // Who it is and where the paper is kept are read to close the schema, and kept out of the model: they never reach an output.
    private static readonly Field<Located<string>> Person = new(
        "personne-cle",
        UnshownText,
        "Code de la personne dans le registre de l'organisation.",
        true
    );
    private static readonly Field<Located<string>> Proof = new("preuve", UnshownText, "Où se trouve l'accord signé.", true);
    private static readonly Field<Located<ConsentObject>> Object_ = new(
        "objet",
        Choice(
            ("citation", ConsentObject.Quotation),
            ("image", ConsentObject.Image),
            ("voix", ConsentObject.Voice),
            ("nom", ConsentObject.Name)
        ),
        "Ce qui est permis.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Supports = new(
        "supports",
        ListOf(Named("livrable")),
        "Livrables où c'est permis ; tous si rien n'est écrit.",
        limits: true
    );
    private static readonly Field<Located<PartialDate>> From = new("du", Date, "Premier jour.", limits: true);
    private static readonly Field<Located<PartialDate>> To = new("au", Date, "Dernier jour.", limits: true);
    private static readonly Field<Located<PartialDate>> Withdrawn = new(
        "retire-le",
        Date,
        "Jour où la personne a retiré son accord.",
        limits: true
    );

    private static readonly Kind<Consent> One = Object(
        new("un consentement", [Key, Person, Object_, Supports, From, To, Withdrawn, Proof]),
        r => new Consent(
            r.Text(Key),
            r.Value(Object_)?.Value ?? default,
            [.. r.List(Supports).Select(s => s.Value)],
            r.Value(From)?.Value,
            r.Value(To)?.Value,
            r.Value(Withdrawn)?.Value,
            r.Place
        )
    );

    private static readonly Field<IReadOnlyList<Consent>> List = new("consentements", ListOf(One), "Les consentements.", true);

    public static readonly ObjectShape Shape = new("consentements.yaml", [List]);

    public static IReadOnlyList<Consent> Read(YamlMapping mapping, ReadContext context) =>
        new ObjectReader(mapping, Shape, context).List(List);
}
