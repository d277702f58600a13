namespace CollegeTes.Tests.Fields;

/// <summary>
/// A write-up with every key that there is, and what it rests on: a consent for each thing that wants one, a framework, a partner, an
/// image.
/// </summary>
internal static class CompleteWriteUp
{
    public const string Medias = "content/territoires/val-clair/medias";

    public const string Framework = """
        titre: Cadre
        version: "1.1"
        dimensions:
          - {id: d, titre: D, nature: categories, criteres: [{id: intention, titre: I, categories: [{id: nouvelle, titre: N}]}]}
        """;

    public const string Consents = """
        consentements:
          - {id: parole, personne-cle: P1, objet: citation, preuve: dossier}
          - {id: visage, personne-cle: P1, objet: image, preuve: dossier}
          - {id: nom, personne-cle: P1, objet: nom, preuve: dossier}
        """;

    /// <summary>What must agree with the rest of the collection, or with the other keys.</summary>
    public static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["statut"] = "publie",
        ["publication"] = "",
        ["traduction-de"] = "",
        ["langue"] = "fr",
        ["territoires"] = "[bois-joli]",
        ["axes"] = "[agir]",
        ["periode"] = "{debut: 2020, fin: 2026-05}",
        ["lien.nature"] = "accompagnement",
        ["partenaires"] = "[{ref: mairie, role: pilote}]",
        ["etapes.horizon"] = "",
        ["freins.surmonte"] = "oui",
        ["freins.leve-par"] = "[facteur]",
        ["chiffres.id"] = "compte",
        ["resultats.id"] = "resultat",
        ["facteurs.id"] = "facteur",
        ["freins.id"] = "frein",
        ["enseignements.id"] = "enseignement",
        ["reproductibilite.necessaires.id"] = "necessaire",
        ["reproductibilite.adaptables.id"] = "adaptable",
        ["reproductibilite.limites.id"] = "limite",
        ["citations.id"] = "citation",
        ["citations.critere"] = "intention",
        ["citations.exergue"] = "oui",
        ["observations.id"] = "observation",
        ["observations.date"] = "2024",
        ["observations.auteur"] = "mairie",
        ["observations.preuves.consentement"] = "parole",
        ["resultats.critere"] = "intention",
        ["facteurs.critere"] = "intention",
        ["freins.critere"] = "intention",
        ["enseignements.critere"] = "intention",
        ["reproductibilite.necessaires.critere"] = "intention",
        ["reproductibilite.adaptables.critere"] = "intention",
        ["reproductibilite.limites.critere"] = "intention",
        ["observations.critere"] = "intention",
        ["observations.cadre"] = "\"1.1\"",
        ["observations.niveau"] = "",
        ["observations.categories"] = "[nouvelle]",
        ["observations.preuves.ancre"] = "contexte",
        ["citations.consentement"] = "parole",
        ["medias.fichier"] = "medias/haies.png",
        ["medias.consentement"] = "visage",
        ["medias.licence"] = "CC-BY-4.0",
        ["contacts.consentement"] = "nom",
        ["licence"] = "CC-BY-4.0",
        ["themes"] = "[eau]",
    };

    /// <summary>A drawing that may stand for a photograph.</summary>
    public static string Image =>
        Path.Combine(Repository.Root, "tests/cases/checks/TES0408-consentement-pour-autre-chose/mauvais", Medias, "haie.png");
}
