using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Scaffolding;
using CollegeTes.Tests.Cases;
using CollegeTes.Tests.Fields;

namespace CollegeTes.Tests.Pages;

/// <summary>
/// A small collection with a subject of each kind that says all it can, and the built-in templates: what pages are made of when nothing is
/// missing.
/// </summary>
internal sealed class CompleteCollection : IDisposable
{
    public const string Collection = "content/collection.yaml";
    public const string Framework = "content/cadre.yaml";
    public const string Partners = "content/partenaires.yaml";
    public const string Accessibility = "content/accessibilite.yaml";
    public const string Territory = "content/territoires/val-clair/territoire.yaml";
    public const string WriteUp = "content/territoires/val-clair/retours/haies.md";
    public const string Podcast = "content/podcast/voix/emission.yaml";
    public const string Episode = "content/podcast/voix/episodes/haies/episode.md";
    public const string Film = "content/videos/fete-des-haies/video.md";
    public const string FarFilm = "content/videos/conseil-des-haies/video.md";
    public const string Booklet = "content/livrets/bocage.yaml";
    public const string Guide = "content/livrets/guide.md";
    public const string Synthesis = "content/syntheses/tenir.md";
    public const string Training = "content/formations/lire/formation.yaml";
    public const string Letter = "content/lettres/2026-11-02.md";
    public const string Second = "content/territoires/val-clair/retours/mares.md";

    // Its observation was made with the frozen version.
    private static readonly Dictionary<string, string> OlderReading = new(CompleteWriteUp.Values) { ["observations.cadre"] = "\"1.0\"" };

    private static readonly DateOnly Day = new(2026, 11, 15);

    private readonly TemporaryFolder _folder = new();

    public CompleteCollection()
    {
        foreach (var part in new[] { ("flux", "podcast"), ("videos", "videos") })
            TemporaryFolder.Copy(
                CaseFolders.PathOf(part.Item1, "complet/espace/content/" + part.Item2),
                _folder.Combine("content", part.Item2)
            );
        Write(
            Collection,
            """
            titre: "Récits du Val clair"
            sous-titre: "Retours d'expérience"
            organisation: {nom: "Collège d'essai", sigle: CE, adresse: "1 rue de la Halle", site: "https://exemple.fr/", courriel: contact@exemple.fr, logo: logo.svg}
            editeur: {nom: "Rédaction des récits", site: "https://exemple.fr/redaction"}
            equipe: [{id: anne, nom: "Anne Durand", fonction: "sociologue", organisation: "Université d'essai"}, {id: equipe, nom: "L'équipe"}]
            reperes: [{date: 2020-06, texte: "Des élections", source: PV}, {date: 2021, texte: "Une loi"}]
            presentation: "Ce que réunit cette collection [@PV]."
            axes: [{id: agir, titre: Agir, couleur: "#24503f", description: "Agir à plusieurs."}, {id: ressources, titre: Ressources, description: "Gérer."}]
            themes: [{id: eau, titre: Eau}, {id: bocage, titre: Bocage}]
            langue: fr
            licence: CC-BY-SA-4.0
            auteurs: ["Atelier des récits"]
            version: "1.0"
            date: 2026-11
            url: "https://exemple.fr/recits/"
            diffusion: {expediteur: lettre@exemple.fr, reponse: contact@exemple.fr, desinscription: "https://exemple.fr/stop", presse: {role: "Service presse", organisation: "Commune", courriel: presse@exemple.fr, apropos: "Une commune."}}
            mentions: "Textes à réutiliser."
            sources: [{id: PV, titre: "Un procès-verbal", editeur: "Commune", url: "https://exemple.fr/pv", date: 2024}]
            """
        );
        Write(
            "content/logo.svg",
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 8" width="20" height="8"><rect width="20" height="8"/></svg>"""
        );
        Write(
            Framework,
            """
            titre: Cadre
            version: "1.1"
            date: 2026-01
            introduction: "À parler à plusieurs."
            niveaux: [{id: nr, titre: "Non renseigné", definition: "On ne sait pas."}, {id: creee, titre: "Créée", rang: 1, definition: "Elle existe.", exige: {preuves: 1, sources: 1, ecart-annees: 0, types: 1}}]
            dimensions:
              - {id: d, titre: Intention, nature: categories, criteres: [{id: intention, titre: Visée, question: "Pourquoi ?", definition: "Ce que l'on veut.", categories: [{id: nouvelle, titre: Nouvelle}]}]}
              - {id: n, titre: Acteurs, nature: niveaux, niveaux: [{id: nr, titre: "Non renseigné", definition: "?"}, {id: vue, titre: Vue, rang: 1, definition: "On la voit.", exige: {preuves: 2, types: [document]}}], criteres: [{id: portage, titre: Portage, question: "Qui ?", definition: "Ceux qui portent.", reperes: {vue: "On les voit."}, depuis: "1.1", origine: [{critere: soutien, version: "1.0", rapport: identique}]}]}
            retires: [{id: duree, titre: "Durée", retire-en: "1.1", remplace-par: [portage], motif: "Trop vague."}]
            hypotheses: [{id: agir, texte: "On agit mieux à plusieurs.", source: PV, criteres: [portage], statut: nuancee, pour: [val-clair/haies, val-clair/haies#intention], contre: [val-clair/haies]}]
            journal: [{version: "1.1", date: 2026-01, resume: "Une suite.", decide-par: "Le comité", changements: [{nature: reformulation, critere: soutien, vers: portage, motif: "Mieux dit.", a-partir-de: [val-clair/haies]}]}, {version: "1.0", resume: "Le début."}]
            sources: [{id: PV, titre: "Un programme", editeur: "Collège", url: "https://exemple.fr/p", date: 2025}]
            """
        );
        Write(
            "content/cadre/1.0.yaml",
            FrozenPrint.Seal(
                """
                titre: Cadre
                version: "1.0"
                dimensions:
                  - {id: d, titre: Intention, nature: categories, criteres: [{id: intention, titre: Visée, categories: [{id: nouvelle, titre: Nouvelle}]}]}
                  - {id: n, titre: Acteurs, nature: niveaux, niveaux: [{id: nr, titre: "Non renseigné"}, {id: vue, titre: Vue, rang: 1}], criteres: [{id: soutien, titre: Soutien}, {id: duree, titre: "Durée"}]}

                """
            )
        );
        Write(
            Partners,
            """
            partenaires:
              - {id: mairie, nom: "La mairie", type: commune, site: "https://exemple.fr/mairie", description: "Une commune."}
              - {id: anonyme, nom: "L'association", type: association}
            """
        );
        Write(
            Accessibility,
            """
            soumis: oui
            contact: {courriel: acces@exemple.fr, formulaire: "https://exemple.fr/contact", telephone: "02 00 00 00 00", organisation: "Le secrétariat"}
            schema-pluriannuel: "https://exemple.fr/schema"
            plan-annuel: "https://exemple.fr/plan"
            etablie-le: 2026-10-01
            mise-a-jour-le: 2026-11-01
            hors-champ: ["Des cartes de l'IGN."]
            audit:
              date: 2026-09-15
              par: "Un cabinet"
              version: "4.1.2"
              pages: ["Accueil", "Un livret"]
              environnement: ["Firefox et NVDA"]
              outils: ["Un mesureur de contraste"]
              rapport: "https://exemple.fr/rapport"
              resultats:
                - {critere: "1.6", statut: nc, page: "Accueil", note: "Le plan n'a pas de description."}
                - {critere: "4.5", statut: nc, derogation: {motif: "Décrire les archives prendrait deux ans.", alternative: "Un résumé écrit.", fin: 2027}}
                - {critere: "8.6", statut: c}
                - {critere: "2.1", statut: na}
                - {critere: "7.1", statut: nt}
            """
        );
        Write(
            Territory,
            FilledFile
                .Write(
                    ContentKind.Territory,
                    Territory,
                    _ => "Un texte d'essai",
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["siren"] = "",
                        ["insee"] = "",
                        ["departements"] = "[\"44\"]",
                        ["axes"] = "[agir]",
                        ["medias.fichier"] = "medias/haies.png",
                        ["medias.consentement"] = "visage",
                        ["medias.licence"] = "CC-BY-4.0",
                        ["contacts.consentement"] = "nom",
                        ["position"] = "{lat: 47.65, lon: -2.08}",
                    }
                )
                .Text.Replace("d'essai", "d''essai", StringComparison.Ordinal)
        );
        Write("content/territoires/val-clair/consentements.yaml", CompleteWriteUp.Consents);
        Directory.CreateDirectory(_folder.Combine(CompleteWriteUp.Medias));
        File.Copy(CompleteWriteUp.Image, _folder.Combine(CompleteWriteUp.Medias, "haies.png"));
        Write("content/territoires/bois-joli/territoire.yaml", "nom: \"Bois joli\"\ntype: commune\n");
        Write(
            WriteUp,
            FilledFile.Write(ContentKind.Experience, WriteUp, _ => "Un texte pour essai", OlderReading).Text
                + "\n## Déroulement\n\nOn plante.\n\n## Résultats\n\nIl pleut.\n"
        );
        Write(
            Second,
            """
            ---
            titre: "Des mares"
            accroche: "Creuser des mares."
            axes: [agir]
            periode: {debut: 2020}
            stade: {phase: operation, statut: en-cours}
            statut: publie
            porteur: mairie
            etapes: [{date: 2021-03, titre: "Première mare"}]
            chiffres: [{id: mares, libelle: "mares creusées", valeur: 12}]
            facteurs: non renseigne
            freins: non renseigne
            enseignements: non renseigne
            observations: [{critere: portage, niveau: vue, date: 2022, preuves: [{type: presse, date: 2022, texte: "Le maire en parle.", source: PV}]}]
            sources: [{id: PV, titre: "Un journal", editeur: "Presse", url: "https://exemple.fr/j", date: 2022}]
            mis-a-jour-le: 2026-02
            ---

            ## Déroulement

            On creuse.
            """
        );
        Write(Synthesis, CompleteSynthesis.Text);
        Write(Training, CompleteTraining.Text);
        Write(Letter, CompleteLetter.Text);
        Write(
            "content/lettres/2026-03-01.md",
            "---\nobjet: \"Le printemps\"\npreambule: \"On plante.\"\ndate: 2026-03-01\nstatut: publie\n---\n\nOn plante.\n"
        );
        Write(
            "content/lettres/2026-12-01.md",
            "---\nobjet: \"L'hiver\"\npreambule: \"On attend.\"\ndate: 2026-12-01\nstatut: publie\n---\n\nOn attend.\n"
        );
        Write(
            Booklet,
            """
            titre: "Le bocage"
            accroche: "Planter, tailler."
            resume: "Trois communes."
            statut: publie
            selection: {retours: [val-clair/haies]}
            introduction: "Des haies [@PV]."
            sources: [{id: PV, titre: "Un plan", editeur: "Commune", url: "https://exemple.fr/plan", date: 2025}]
            mis-a-jour-le: 2026-02
            """
        );
        Write(
            Guide,
            "---\ntitre: \"Le guide\"\naccroche: \"Pas à pas.\"\nresume: \"En bref.\"\nstatut: publie\nmis-a-jour-le: 2026-02\n---\n\n"
                + "Avant.\n\n## Un chapitre\n\nUn texte.\n"
        );
        Approve(
            "content/territoires/val-clair/relectures/haies.yaml",
            SubjectKind.Experience,
            "val-clair/haies",
            """
            demandes:
              - {id: mairie, aupres: mairie, role: territoire, objet: [texte, chiffres], statut: envoyee, envoyee-le: 2026-02-01, reserves: ["Sauf le nombre de mares."]}
            """
        );
    }

    // Notes that what a subject says now is approved.
    private void Approve(string path, SubjectKind kind, string id, string review)
    {
        var library = WorkspaceReader.Read(_folder.Path, 1, new DiagnosticBag()).Library;
        var passages = PassageReader.Read(_folder.Path, library.Find(new SubjectReference(kind, id))!);
        ValidationObject[] objects = [ValidationObject.Text, ValidationObject.Figures];
        Write(path, ValidationWriting.Approve(path, review, "mairie", objects, passages, Day)!);
    }

    public string Root => _folder.Path;

    public string Output => _folder.Combine("dist");

    public string Read(string path) => File.ReadAllText(_folder.Combine(path));

    public void Write(string path, string text) => _folder.Write(path, text.EndsWith('\n') ? text : text + "\n");

    /// <summary>Copies the files that lie beside one.</summary>
    public void CopyBeside(string from, string to)
    {
        Directory.CreateDirectory(_folder.Combine(Path.GetDirectoryName(to)!));
        foreach (var file in Directory.EnumerateFiles(_folder.Combine(Path.GetDirectoryName(from)!)))
            File.Copy(file, _folder.Combine(Path.GetDirectoryName(to)!, Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>What goes with another territory: its images, a write-up that says all it can.</summary>
    public void CopyTerritory(string folder)
    {
        CopyBeside(CompleteWriteUp.Medias + "/haies.png", folder + "/medias/haies.png");
        CopyBeside("content/territoires/val-clair/consentements.yaml", folder + "/consentements.yaml");
        Write($"{folder}/retours/haies-{Path.GetFileName(folder)}.md", Read(WriteUp));
    }

    /// <summary>Publishes all that can be, texts with errors left out; nothing stays of what was published before.</summary>
    public PipelineResult Build(params string[] media)
    {
        Clear();
        return Run(o => o with { Media = media });
    }

    /// <summary>Takes away what was published before.</summary>
    public void Clear()
    {
        if (Directory.Exists(Output))
            Directory.Delete(Output, recursive: true);
    }

    /// <summary>Publishes what is asked for, beside what stands.</summary>
    public PipelineResult Run(Func<PipelineOptions, PipelineOptions> ask) =>
        new Pipeline(ask(new PipelineOptions(_folder.Path, Output, "1.0.0", Day) { KeepGoing = true })).Build(
            TestContext.Current.CancellationToken
        );

    public void Dispose() => _folder.Dispose();
}
