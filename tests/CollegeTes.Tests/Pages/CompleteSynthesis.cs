namespace CollegeTes.Tests.Pages;

/// <summary>A synthesis that says all it can, on the write-ups of <see cref="CompleteCollection"/>.</summary>
internal static class CompleteSynthesis
{
    public const string Text = """
        ---
        titre: "Ce qui tient"
        accroche: "Porter à plusieurs."
        question: "Qu'est-ce qui tient [@PV] ?"
        statut: publie
        publication: {a-partir-du: 2026-01-15}
        cadre: "1"
        perimetre: {territoires: [val-clair]}
        criteres: [portage]
        convergences:
          - id: portage
            texte: "Le portage est visible [@PV]."
            cas: [{retour: val-clair/haies, appui: [val-clair/haies#intention]}, {retour: val-clair/mares, appui: [val-clair/mares#portage, val-clair/mares#mares]}]
            criteres: [portage]
            confiance: moyenne
        divergences:
          - id: allure
            texte: "L'allure diffère."
            cas: [{retour: val-clair/haies, texte: "Vite."}, {retour: val-clair/mares, texte: "Lentement."}]
            criteres: [portage]
            explication: "L'eau."
        contre-exemples:
          - {id: pas-toujours, contre: portage, retour: val-clair/haies, texte: "Le compte ralentit.", appui: [val-clair/haies#compte]}
        angles-morts: [{texte: "On ne sait pas qui paie.", criteres: [portage]}]
        recommandations: [{texte: "Dire qui porte.", pour: [elus, societe-civile], appui: [val-clair/mares#portage]}]
        sources: [{id: PV, titre: "Un rapport", editeur: "Commune", url: "https://exemple.fr/rapport", date: 2025}]
        auteurs: ["Jeanne Martin"]
        relecteurs: ["Paul Durand"]
        licence: CC-BY-4.0
        mis-a-jour-le: 2026-03
        ---

        Avant les chapitres.

        {partenaires}

        ## Le texte

        Un texte.

        {condition:portage}

        ### Plus loin

        La suite.
        """;
}
