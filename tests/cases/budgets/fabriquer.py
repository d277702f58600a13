#!/usr/bin/env python3
"""Fabrique un espace de travail dont chaque texte est à la limite que la fiche lui donne : le pire cas, puis des cas tirés au sort.

    python3 tests/cases/budgets/fabriquer.py tests/cases/budgets/espace         # le pire cas, versé au dépôt
    python3 tests/cases/budgets/fabriquer.py /tmp/essais --tirages 60           # et soixante autres, sous les limites

Les limites sont lues dans templates/fiche/livrable.yaml. Deux exécutions donnent les mêmes octets. Le résultat se publie avec
« tes build », puis tests/outils/fiches.mjs imprime chaque fiche et dit si elle tient.
"""
import random
import re
import shutil
import sys
from pathlib import Path

RACINE = Path(__file__).resolve().parents[3]
LIMITES = {k: int(v) for k, v in re.findall(r"^  ([a-z-]+): +(\d+)", (RACINE / "templates/fiche/livrable.yaml").read_text("utf-8").split("budgets:")[1], re.M)}

# Du français ordinaire, mots longs compris ; les phrases sont prises l'une après l'autre.
PHRASES = (
    "La communauté d'agglomération a confié l'approvisionnement des restaurants scolaires à une coopérative intercommunale de maraîchage. "
    "Quarante-deux exploitations agricoles renouvellent chaque année leur engagement, malgré l'augmentation du coût des transports. "
    "Les professionnelles de l'accompagnement ont multiplié les réunions publiques dans les communes les plus éloignées. "
    "Aucun remboursement n'a été demandé aux associations, dont la moitié fonctionnait grâce au bénévolat des habitantes. "
    "L'expérimentation s'est heurtée à une réglementation incompréhensible, puis au renouvellement des équipes municipales. "
    "Un établissement public foncier a racheté quinze hectares, immédiatement remis en culture avec les propriétaires voisins. "
    "Le département et la Région subventionnent l'investissement, jamais le fonctionnement, ce qui fragilise l'organisation. "
    "Personne n'avait prévu que la commercialisation des légumes demanderait autant de temps aux administratrices. "
).split(" ")


class Auteur:
    """Écrit des textes d'une longueur donnée ; sans hasard, toujours à la limite."""

    def __init__(self, hasard=None):
        self.hasard, self.place = hasard, 0

    def texte(self, limite, au_moins=0.25):
        longueur = limite if self.hasard is None else self.hasard.randint(int(limite * au_moins), limite)
        mots = []
        while len(" ".join(mots)) < longueur:
            mots.append(PHRASES[self.place % len(PHRASES)])
            self.place += 1
        texte = " ".join(mots)[:longueur].rstrip(" .,")
        texte = texte[0].upper() + texte[1:]
        return texte + "énormément de tout"[: longueur - 1 - len(texte)].rstrip() + "." if len(texte) < longueur else texte[:-1] + "."

    def nombre(self, plus, moins=0):
        return plus if self.hasard is None else self.hasard.randint(moins, plus)

    def oui(self):
        return self.hasard is None or self.hasard.random() < 0.6


def enonces(a, cle, nombre, supplement=""):
    return [f'{{texte: "{a.texte(LIMITES[cle])}"{supplement if a.oui() else ""}}}' for _ in range(nombre)]


def liste(cle, elements, marge="  "):
    return f"{cle}: non renseigne\n" if not elements else f"{cle}:\n" + "".join(f"{marge}- {e}\n" for e in elements)


def retour(a, numero):
    criteres = ["diversite-acteurs", "portage-politique", "portage-technique", "cooperation", "engageante", "systemique", "cooperative", "articulation", "gouvernance", "ingenierie"]
    comment = f', surmonte: true, comment: "{a.texte(100)}"'
    lignes = ["---", f'titre: "{a.texte(LIMITES["titre"], 0.4)[:-1]}"', f'accroche: "{a.texte(LIMITES["accroche"], 0.5)}"', "axes: [agir]",
              "themes: [" + ", ".join(["economie-sociale", "alimentation", "agriculture", "participation", "gouvernance"][: a.nombre(5, 1)]) + "]",
              "periode: {debut: 2014-09, fin: 2026-09}", "stade: {phase: operation, statut: en-cours}", "statut: publie",
              f'lien: {{nature: accompagnement, texte: "{a.texte(240)}"}}', 'porteur: {nom: "Pôle d\'équilibre territorial et rural du Haut-Maine et des Vallées-de-la-Loire", type: intercommunalite}',
              'publics: ["habitantes et habitants", "exploitantes et exploitants agricoles", "communes associées"]']
    texte = "\n".join(lignes) + "\nmoyens:\n  humains: non renseigne\n"
    postes = [f'{{poste: "{a.texte(60)[:-1]}", montant: {m}, nature: estime, taxe: HT}}' for m in [1296400, 484250, 128600, 95300, 2100][: a.nombre(5)]]
    payeurs = [f'{{source: "{a.texte(60)[:-1]}", montant: {m}}}' for m in [1196400, 484250, 228600, 75300, 22100][: a.nombre(5)]]
    texte += "  " + liste("financiers", postes, "    ") + "  " + liste("sources-financement", payeurs, "    ")
    texte += liste("etapes", [f'{{date: 20{14 + i}-09, titre: "{a.texte(LIMITES["etape-titre"])[:-1]}", cle: true}}' for i in range(a.nombre(7, 1))])
    texte += liste("chiffres", [f'{{id: c{i}, libelle: "{a.texte(LIMITES["chiffre-libelle"]).lower()[:-1]}", valeur: {v}, unite: "{u}", date: 2022-09, approximation: environ}}'
                                for i, (v, u) in enumerate([(11275926, "€"), (18400, "MWh"), (1248, "ha"), (62, "%"), (17, "")][: a.nombre(5, 1)])])
    texte += liste("resultats", [f'"{a.texte(LIMITES["resultat"])}"' for _ in range(a.nombre(6, 1))])
    texte += liste("facteurs", enonces(a, "frein", a.nombre(4)))
    texte += liste("freins", enonces(a, "frein", a.nombre(5), comment))
    texte += liste("enseignements", enonces(a, "enseignement", a.nombre(5), ", inference: true"))
    texte += "reproductibilite:\n" + "".join("  " + liste(cle, enonces(a, budget, a.nombre(5, 1), ", inference: true"), "    ") for cle, budget in [("necessaires", "necessaire"), ("adaptables", "necessaire"), ("limites", "limite")])
    if a.oui():
        texte += liste("citations", [f'{{texte: "{a.texte(LIMITES["citation"])}", auteur: "Marie-Dominique Lefebvre-Guillou", fonction: "{a.texte(76)[:-1].lower()}", source: S1}}'])
    texte += liste("observations", [f'{{critere: {c}, niveau: consolidee, date: 2026-09, preuves: [{{type: document, date: 2026-09, texte: "Délibération.", source: S1}}]}}' for c in criteres[: a.nombre(10)]] or [])
    texte = texte.replace("observations: non renseigne\n", "")
    texte += liste("ressources", [f'{{titre: "{a.texte(100)[:-1]}", url: "https://exemple.fr/r{i}", type: rapport}}' for i in range(a.nombre(3, 1))])
    if a.oui():
        texte += 'contacts:\n  - {role: "Service des transitions et de la coopération", organisation: "Communauté d\'agglomération", courriel: "transitions@haut-maine-et-vallees-de-la-loire.exemple.fr"}\n'
    texte += 'sources:\n  - {id: S1, titre: "Rapport d\'activité", editeur: "Communauté d\'agglomération", url: "https://exemple.fr/s1"}\n'
    texte += "recueilli-le: 2026-09\nmis-a-jour-le: 2026-09-23\n---\n"
    for titre, cle in [("Contexte", "contexte"), ("Objectifs", None), ("Déroulement", "deroulement"), ("Résultats", "resultats"), ("Enseignements", None)]:
        texte += f"\n## {titre}\n\n{a.texte(LIMITES[cle], 0.3) if cle else 'Ce qui était visé.'}\n"
    return texte


COLLECTION = """titre: "Transitions en récits"
sous-titre: "Retours d'expérience"
organisation: {nom: "Collège des Transitions Écologiques et Sociétales", sigle: "Collège TES", adresse: "Nantes", site: "https://exemple.fr/"}
axes:
  - {id: agir, titre: "Agir ensemble", couleur: "#24503f"}
themes:
  - {id: agriculture, titre: "Agriculture"}
  - {id: alimentation, titre: "Alimentation"}
  - {id: economie-sociale, titre: "Économie sociale et solidaire"}
  - {id: gouvernance, titre: "Gouvernance"}
  - {id: participation, titre: "Participation"}
langue: fr
licence: CC-BY-SA-4.0
auteurs: ["Rédaction de la collection, d'après les sources publiques citées"]
version: "1.0"
date: 2026-09-23
mentions: "Cette collection a été établie à partir des sources publiques qu'elle cite et n'engage pas le Collège des Transitions Écologiques et Sociétales. Les chiffres sont à vérifier à la source avant toute réutilisation. Textes sous licence CC-BY-SA-4.0."
"""

# Une agglomération au nom long, à cheval sur trois départements.
TERRITOIRE = """nom: "Haut-Maine et Vallées-de-la-Loire Agglomération"
siren: "243500741"
accroche: "Un territoire dont chaque texte est à sa limite"
axes: [agir]
description: |
  Ce territoire sert d'essai.
paysage: [riviere, eoliennes]
position: {lat: 47.65, lon: -2.08}
mis-a-jour-le: 2026-09-23
"""


def main():
    dossier = Path(sys.argv[1])
    tirages = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    contenu = dossier / "content"
    shutil.rmtree(contenu, ignore_errors=True)
    retours = contenu / "territoires/haut-maine/retours"
    retours.mkdir(parents=True)
    (contenu / "collection.yaml").write_text(COLLECTION, "utf-8")
    (contenu / "territoires/haut-maine/territoire.yaml").write_text(TERRITOIRE, "utf-8")
    shutil.copy(RACINE / "content/cadre.yaml", contenu / "cadre.yaml")
    (retours / "pire-cas.md").write_text(retour(Auteur(), 0), "utf-8")
    for n in range(tirages):
        (retours / f"tirage-{n + 1:03}.md").write_text(retour(Auteur(random.Random(n)), n), "utf-8")


main()
