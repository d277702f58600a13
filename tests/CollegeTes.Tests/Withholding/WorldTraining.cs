namespace CollegeTes.Tests.Withholding;

/// <summary>A training of a world as a content file: each of its words in a place of its own.</summary>
internal static class WorldTraining
{
    /// <param name="state">Its status and its dates, as lines.</param>
    public static string Write(Text training, string state) =>
        $"""
            titre: Former {training.Word}
            accroche: Lire des récits de haies.
            {state}duree: PT1H
            publics: [Agents et élus]
            objectifs:
              - id: lire
                texte: Repérer ce que dit un récit.
            sequences:
              - id: lire
                titre: Lire
                duree: PT30M
                objectifs: [lire]
                methode: etude-de-cas
                retours: [{string.Join(", ", training.About)}]
                consigne: Lisez votre fiche près de {training.Body}.
                animation: "0 à 5 min : parlez de {training.Parts[0]}."
                diapos: auto
              - id: debattre
                titre: Débattre
                duree: PT20M
                objectifs: [lire]
                methode: debat
                diapos:
                  - genre: consigne
                    titre: Débattez
                    texte: Une preuve d'abord.
                    notes: Dites {training.Parts[2]}.
              - id: repondre
                titre: Répondre
                duree: PT10M
                objectifs: [lire]
                methode: quiz
            sessions:
              - date: 2026-09-15
                lieu: Salle {training.Parts[1]}
            questions:

            """
        + string.Concat(training.Cases.Select((c, i) => Question(i, $"Oui, on y voit {c.Value}.", "C'est écrit.", $"source: {c.Key}")))
        + Question(training.Cases.Count, "Oui.", $"Comme à {training.Parts[3]}.", "objectif: lire");

    private static string Question(int rank, string feedback, string why, string more) =>
        $"""
              - id: question-{rank}
                type: vrai-faux
                enonce: Les haies tiennent, question {rank}.
                reponses:
                  - texte: Vrai
                    juste: oui
                    retour: {feedback}
                  - texte: Faux
                    retour: Relisez.
                explication: {why}
                {more}

            """;
}
