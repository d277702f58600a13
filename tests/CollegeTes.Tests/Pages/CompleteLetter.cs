namespace CollegeTes.Tests.Pages;

/// <summary>A letter that says all it can, on the write-ups of <see cref="CompleteCollection"/>.</summary>
internal static class CompleteLetter
{
    public const string Text = """
        ---
        objet: "Des haies, un an après"
        preambule: "Deux retours à lire, et une visite."
        date: 2026-11-02
        statut: publie
        publication: {a-partir-du: 2026-01-15}
        langue: fr
        auteurs: ["Jeanne Martin"]
        elements:
          - {ref: val-clair/haies, texte: "Ce qui a repris [@PV]."}
          - {ref: "synthese:tenir"}
          - {ref: portage}
        agenda:
          - {date: 2026-12-05, lieu: "Val clair", titre: "Une visite des haies", url: "https://exemple.fr/visite"}
        sources: [{id: PV, titre: "Un rapport", editeur: "Commune", url: "https://exemple.fr/rapport", date: 2025}]
        ---

        Avant les titres, [un retour](../territoires/val-clair/retours/haies.md).

        ## Ce qui suit

        Une liste :

        - un
        - deux

        | a | b |
        |---|---|
        | 1 | 2 |
        """;
}
