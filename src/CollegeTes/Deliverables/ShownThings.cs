using CollegeTes.Model;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Deliverables;

/// <summary>What deliverables show of people: what <c>livrable.yaml</c> declares, or all that its subjects have.</summary>
public static class ShownThings
{
    private static readonly ShownThing[] OfPages =
        [ShownThing.Quotations, ShownThing.Images, ShownThing.Contacts, ShownThing.TerritoryImages, ShownThing.TerritoryContacts];

    internal static readonly Field<IReadOnlyList<Text.Located<ShownThing>>> Field = new("montre", ListOf(Choice(
            ("citations", ShownThing.Quotations), ("images", ShownThing.Images), ("contacts", ShownThing.Contacts), ("images-territoire", ShownThing.TerritoryImages),
            ("contacts-territoire", ShownThing.TerritoryContacts), ("voix", ShownThing.Voice), ("episodes", ShownThing.Episodes), ("videos", ShownThing.Films))),
        "Ce que le livrable montre de personnes : elles y consentent (« supports » des consentements). Rien d'écrit : tout ; [] : rien. Ce qui n'est pas déclaré et "
        + "s'appuie sur un consentement n'est pas donné aux gabarits.");

    /// <summary>Where a consent that names its deliverables has to name this one.</summary>
    public static IReadOnlySet<ShownThing> AskedBy(DeliverableManifest manifest, Collection collection)
    {
        var made = manifest.Outputs.Where(o => !o.NeedsAddress || collection.Url is not null).ToList();
        var shown = made.SelectMany(Possible).ToHashSet();
        if (manifest.Shows is { } declared && made.Count > 0)
            shown = [.. declared];
        // A video leaves out the quotations that its consents do not let it show.
        if (made.TrueForAll(o => o.IsOfVideo))
            shown.Remove(ShownThing.Quotations);
        return shown;
    }

    // Of a deliverable that declares nothing.
    private static IEnumerable<ShownThing> Possible(DeliverableOutput output)
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
