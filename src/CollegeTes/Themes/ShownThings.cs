using CollegeTes.Model;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Themes;

/// <summary>What deliverables show of people: what <c>livrable.yaml</c> declares, or all that its subjects have.</summary>
public static class ShownThings
{
    private static readonly ShownThing[] OfPages =
    [
        ShownThing.Quotations,
        ShownThing.Evidence,
        ShownThing.Images,
        ShownThing.Contacts,
        ShownThing.TerritoryImages,
        ShownThing.TerritoryContacts,
    ];

    internal static readonly Field<IReadOnlyList<Text.Located<ShownThing>>> Field = new(
        "montre",
        ListOf(
            Choice(
                ("citations", ShownThing.Quotations),
                ("preuves", ShownThing.Evidence),
                ("images", ShownThing.Images),
                ("contacts", ShownThing.Contacts),
                ("images-territoire", ShownThing.TerritoryImages),
                ("contacts-territoire", ShownThing.TerritoryContacts),
                ("voix", ShownThing.Voice),
                ("episodes", ShownThing.Episodes),
                ("videos", ShownThing.Films)
            )
        ),
        "Ce que le livrable montre de personnes : elles y consentent (« supports » des consentements). Rien d'écrit : tout ; [] : "
            + "rien. Ce qui n'est pas déclaré et s'appuie sur un consentement n'est pas donné aux gabarits."
    );

    /// <summary>What an output may show, of a deliverable that declares nothing.</summary>
    internal static IEnumerable<ShownThing> PossibleIn(DeliverableOutput output)
    {
        if (output.IsOfVideo)
            return [ShownThing.Voice];
        if (output.For == SubjectKind.Territory || output.For == SubjectKind.Experience || output.For == SubjectKind.Booklet)
            return OfPages;
        if (output.For == SubjectKind.Podcast || output.For == SubjectKind.Episode)
            return [ShownThing.Episodes];
        if (output.For == SubjectKind.Film)
            return output.IsOnDemand ? [] : [ShownThing.Films];
        return [.. OfPages, ShownThing.Episodes, ShownThing.Films];
    }
}
