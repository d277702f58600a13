namespace CollegeTes.Tests.Pages;

/// <summary>A training that says all it can, on the write-ups of <see cref="CompleteCollection"/>.</summary>
internal static class CompleteTraining
{
    public const string Text = """
        titre: "Lire une haie"
        accroche: "Une demi-journée dans le bocage."
        statut: publie
        publication: {a-partir-du: 2026-01-15}
        langue: fr
        licence: CC-BY-4.0
        auteurs: ["Jeanne Martin"]
        partenaires: [{ref: mairie, role: concepteur}, {ref: anonyme, role: animateur}, {ref: mairie, role: financeur}]
        cadre: "1.1"
        publics: ["Élus et services."]
        prerequis: ["Aucun."]
        effectif: {min: 8, max: 16}
        duree: PT2H
        modalite: presentiel
        accessibilite: {texte: "La salle est de plain-pied [@PV].", contact: contact@exemple.fr}
        objectifs:
          - {id: situer, texte: "Situer une expérience", criteres: [portage]}
          - {id: dire, texte: "Dire ce qui manque", criteres: [portage]}
        sequences:
          - id: accueil
            titre: "Se situer"
            duree: PT15M
            objectifs: [situer]
            methode: positionnement
            materiel: ["Des gommettes."]
            consigne: "Placez-vous sur la ligne."
            animation: ["Tracer une ligne.", "Faire parler chaque bout."]
            debriefing: ["Personne n'a tort."]
            pieges: ["Commenter les places."]
            diapos: auto
          - {id: cas, titre: "Étudier", duree: PT30M, objectifs: [situer], methode: expose, retours: [val-clair/haies, val-clair/mares]}
          - {id: matrice, titre: "Remplir la matrice", duree: PT15M, objectifs: [dire], methode: atelier-cadre, retours: [val-clair/mares]}
          - {id: pause, titre: "Souffler", duree: PT10M, methode: pause}
          - id: montrer
            titre: "Montrer"
            duree: PT20M
            methode: debat
            retours: [val-clair/mares]
            diapos:
              - {genre: chiffres, titre: "En mares", chiffres: [mares], notes: ["Laisser lire.", "Puis demander."]}
              - {genre: etapes, etapes: [1]}
              - {genre: enseignement, texte: "On creuse, {chiffre:val-clair/mares/mares} mares."}
              - {genre: matrice, criteres: [portage]}
              - {genre: question, question: combien}
              - {genre: appel}
          - {id: quiz, titre: "Répondre", duree: PT20M, objectifs: [situer, dire], methode: quiz}
          - {id: bilan, titre: "Faire le point", duree: PT10M, methode: bilan}
        questions:
          - id: qui
            type: choix
            enonce: "Qui porte ?"
            reponses: [{texte: "La mairie", juste: oui, retour: "Oui."}, {texte: "Personne", retour: "Non."}]
            objectif: situer
            source: val-clair/mares#portage
            explication: "La mairie porte."
          - {id: combien, type: nombre, enonce: "Combien de mares ?", valeur: {chiffre: val-clair/mares/mares}, tolerance: 1, objectif: dire, explication: "Le compte."}
          - {id: taille, type: nombre, enonce: "Combien d'années ?", valeur: {chiffre: val-clair/haies/compte}, objectif: dire, explication: "Le compte."}
          - {id: paires, type: association, enonce: "Qui fait quoi ?", paires: [{gauche: "La mairie", droite: "porte"}, {gauche: "L'eau", droite: "monte"}], explication: "Voilà."}
          - {id: pourquoi, type: libre, enonce: "Pourquoi ?", objectif: dire, explication: "À chacun."}
        evaluation: {seuil: 70, positionnement: ["Je sais situer une expérience."], satisfaction: ["Cela me servira."]}
        sessions: [{date: 2026-12-01, lieu: "Val clair", demi-journees: [matin, "après-midi"]}, {date: 2026-12-02, demi-journees: 2}]
        sources: [{id: PV, titre: "Un rapport", editeur: "Commune", url: "https://exemple.fr/rapport", date: 2025}]
        mis-a-jour-le: 2026-03
        """;
}
