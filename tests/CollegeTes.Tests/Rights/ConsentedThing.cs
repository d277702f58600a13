using CollegeTes.Tests.Content.Media;

namespace CollegeTes.Tests.Rights;

/// <summary>Something that is published under a consent, whose file alone is added to the small collection.</summary>
/// <param name="Name">What a failure says.</param>
/// <param name="Folder">Whose register holds the consent.</param>
/// <param name="Object">What the consent is for.</param>
/// <param name="Texts">Files, by workspace path; <see cref="Canary"/> stands in all that the consent lets be shown.</param>
/// <param name="Media">Files that must go with it.</param>
internal sealed record ConsentedThing(string Name, string Folder, string Object, (string Path, string Text)[] Texts, params string[] Media)
{
    public const string Canary = "CANARI";

    /// <summary>A framework with one criterion, for observations.</summary>
    public const string Framework =
        "titre: C\nversion: \"1\"\ndimensions: [{id: d, titre: D, nature: categories, criteres: [{id: motif, titre: M, categories: "
        + "[{id: besoin, titre: B}]}]}]\n";

    private const string Valley = "content/territoires/val-clair/";
    private const string Photograph =
        "medias: [{fichier: medias/photo.png, alt: \"CANARI\", credit: \"La commune\", licence: CC-BY-SA-4.0, consentement: anne}]\n";
    private const string Series = "titre: \"Voix\"\ndescription: \"Des voix.\"\ncategories: [Government]\n";

    /// <summary>
    /// One for each kind of thing that cites a consent, and for a photograph shown by another text than the one that declares it.
    /// </summary>
    public static readonly ConsentedThing[] All =
    [
        new(
            "citation",
            "territoires/val-clair",
            "citation",
            [WriteUp("parole", "citations: [{texte: \"CANARI\", auteur: \"Anne\", consentement: anne}]\n")]
        ),
        new(
            "citation d'un critère",
            "territoires/val-clair",
            "citation",
            [
                ("content/cadre.yaml", Framework),
                WriteUp("parole", "citations: [{texte: \"CANARI\", auteur: \"Anne\", critere: motif, consentement: anne}]\n"),
            ]
        ),
        new(
            "preuve d'une observation",
            "territoires/val-clair",
            "citation",
            [
                ("content/cadre.yaml", Framework),
                WriteUp(
                    "parole",
                    "observations: [{critere: motif, categories: [besoin], preuves: [{type: entretien, date: 2020, texte: \"CANARI\", "
                        + "consentement: anne}]}]\n"
                ),
            ]
        ),
        new("photographie", "territoires/val-clair", "image", [WriteUp("parole", Photograph)], Valley + "medias/photo.png"),
        new(
            "nom d'un contact",
            "territoires/val-clair",
            "nom",
            [WriteUp("parole", "contacts: [{role: \"Accueil\", nom: \"CANARI\", consentement: anne}]\n")]
        ),
        new(
            "photographie d'un autre texte",
            "territoires/val-clair",
            "image",
            [
                WriteUp("archives", Photograph.Replace("CANARI", "La haie", StringComparison.Ordinal), status: "archive"),
                WriteUp("parole", "", "\n![CANARI](../medias/photo.png)\n"),
            ],
            Valley + "medias/photo.png"
        ),
        new(
            "photographie d'un territoire",
            "territoires/pres-neufs",
            "image",
            [
                ("content/territoires/pres-neufs/territoire.yaml", "nom: \"CANARI\"\ntype: commune\naxes: [agir]\n" + Photograph),
                WriteUp("parole", "", of: "pres-neufs"),
            ],
            "content/territoires/pres-neufs/medias/photo.png"
        ),
        new(
            "contact d'un territoire",
            "territoires/pres-neufs",
            "nom",
            [
                (
                    "content/territoires/pres-neufs/territoire.yaml",
                    "nom: \"CANARI\"\ntype: commune\naxes: [agir]\ncontacts: [{role: \"Accueil\", nom: \"CANARI\", consentement: anne}]\n"
                ),
                WriteUp("parole", "", of: "pres-neufs"),
            ]
        ),
        new(
            "voix d'une capsule",
            "territoires/val-clair",
            "voix",
            [
                WriteUp("parole", "", title: "Une parole"),
                (Valley + "capsules/parole/capsule.yaml", "narration: voix.wav\nsous-titres: voix.vtt\nconsentement: anne\n"),
                (Valley + "capsules/parole/voix.vtt", "WEBVTT\n\n00:00.000 --> 00:10.000\nCANARI\n"),
            ],
            Valley + "capsules/parole/voix.wav"
        ),
        new(
            "personne d'un épisode",
            "podcast/voix",
            "voix",
            [
                ("content/podcast/voix/emission.yaml", Series),
                Episode("personnes: [{nom: \"CANARI\", participe: invite, consentement: anne}]\n"),
            ],
            "content/podcast/voix/episodes/haies/son.wav"
        ),
        new(
            "personne d'une émission",
            "podcast/voix",
            "nom",
            [
                (
                    "content/podcast/voix/emission.yaml",
                    Series + "personnes: [{nom: \"CANARI\", participe: animation, consentement: anne}]\n"
                ),
                Episode(""),
            ],
            "content/podcast/voix/episodes/haies/son.wav"
        ),
        new(
            "personne d'un film",
            "videos/fete",
            "image",
            [Film("personnes: [{nom: \"CANARI\", participe: invite, consentement: anne}]\n")]
        ),
        new("nom dit dans un film", "videos/fete", "nom", [Film("personnes: [{nom: \"CANARI\", consentement: anne}]\n")]),
        new(
            "affiche d'un film",
            "videos/fete",
            "image",
            [Film("affiche: {fichier: affiche.png, alt: \"CANARI\", credit: \"La commune\", licence: CC-BY-SA-4.0, consentement: anne}\n")],
            "content/videos/fete/affiche.png"
        ),
    ];

    public string Register => $"content/{Folder}/consentements.yaml";

    /// <summary>A text with its dates, of each kind that has some: no consent is needed.</summary>
    public static ConsentedThing[] Dated(string publication) =>
        [
            new("retour", "territoires/val-clair", "", [WriteUp("parole", publication)]),
            new(
                "épisode",
                "podcast/voix",
                "",
                [("content/podcast/voix/emission.yaml", Series), Episode(publication)],
                "content/podcast/voix/episodes/haies/son.wav"
            ),
            new("film", "videos/fete", "", [Film(publication)]),
        ];

    /// <summary>The consent as a register holds it.</summary>
    /// <param name="more">Other keys.</param>
    public string Consent(string more = "") => $"  - {{id: anne, personne-cle: P-1, objet: {Object}, preuve: \"n° 1\"{more}}}\n";

    /// <summary>Adds it, with a deliverable that shows all there is.</summary>
    public void AddTo(SmallWorkspace workspace)
    {
        foreach (var (path, text) in Texts)
            workspace.Write(path, text);
        foreach (var path in Media)
        {
            workspace.Write(path, path.EndsWith(".wav", StringComparison.Ordinal) ? MediaBytes.Wav(60) : Png());
            if (path.EndsWith("son.wav", StringComparison.Ordinal))
                workspace.Write(Path.ChangeExtension(path, ".vtt"), "WEBVTT\n\n00:00.000 --> 00:50.000\nUne haie.\n");
        }
        workspace.Write("content/collection.yaml", File.ReadAllText(workspace.PathOf("content/collection.yaml")) + "formes: [video]\n");
        foreach (var (name, template) in Templates)
            workspace.Write("templates/tout/" + name, template);
    }

    private static readonly (string Name, string Text)[] Templates =
    [
        (
            "livrable.yaml",
            """
            titre: Tout
            sorties:
              - {pour: territoire, medium: html, gabarit: territoire.sbn, chemin: "t/{territoire}.html"}
              - {pour: retour, medium: html, gabarit: retour.sbn, chemin: "t/{territoire}/{retour}.html"}
              - {pour: retour, medium: texte, forme: video, gabarit: capsule.sbn, chemin: "t/{territoire}/{retour}.txt"}
              - {pour: emission, medium: html, gabarit: emission.sbn, chemin: "p/{emission}.html"}
              - {pour: episode, medium: html, gabarit: episode.sbn, chemin: "p/{emission}/{episode}.html"}
              - {pour: video, medium: html, gabarit: video.sbn, chemin: "v/{video}.html"}
            """
        ),
        (
            "territoire.sbn",
            "{{ territoire.nom }}{{ for c in territoire.contacts }}{{ c.nom }}{{ end }}{{ for m in territoire.medias }}{{ m.alt }}{{ end }}"
        ),
        (
            "retour.sbn",
            "{{ retour.titre }}{{ for c in retour.citations }}{{ c.texte }}{{ end }}{{ for c in retour.contacts }}{{ c.nom }}{{ end }}"
                + "{{ for d in retour.cadre }}{{ for o in d.observations }}{{ for p in o.preuves }}{{ p.texte }}{{ end }}{{ end }}{{ end }}"
                + "{{ for m in retour.medias }}{{ m.alt }}{{ end }}{{ for s in retour.sections }}{{ s.contenu }}{{ end }}"
        ),
        ("capsule.sbn", "{{ for r in capsule.repliques }}{{ r.texte }}{{ end }}"),
        ("emission.sbn", "{{ emission.titre }}{{ for p in emission.flux.personnes }}{{ p.nom }}{{ end }}"),
        ("episode.sbn", "{{ episode.titre }}{{ for p in episode.personnes }}{{ p.nom }}{{ end }}"),
        (
            "video.sbn",
            "{{ video.titre }}{{ for p in video.personnes }}{{ p.nom }}{{ end }}{{ if video.affiche_media }}{{ video.affiche_media.alt "
                + "}}{{ end }}"
        ),
    ];

    private static (string Path, string Text) WriteUp(
        string slug,
        string more,
        string body = "",
        string of = "val-clair",
        string status = "publie",
        string title = "CANARI"
    ) =>
        (
            $"content/territoires/{of}/retours/{slug}.md",
            $$"""
            ---
            titre: "{{title}}"
            accroche: "Planter deux kilomètres de haies."
            axes: [agir]
            periode: {debut: 2020, fin: 2022}
            stade: {phase: operation, statut: termine}
            statut: {{status}}
            porteur: {nom: "La commune", type: commune}
            etapes: [{date: 2020, titre: "Premiers pas"}]
            facteurs: non renseigne
            freins: non renseigne
            enseignements: non renseigne
            sources: [{id: A, titre: "Bulletin municipal", date: 2022}]
            {{more}}---

            ## Contexte

            Le vent emportait la terre [@A].
            {{body}}
            """
        );

    private static (string Path, string Text) Episode(string more) =>
        (
            "content/podcast/voix/episodes/haies/episode.md",
            $"---\ntitre: \"CANARI\"\naccroche: \"Une haie.\"\nnumero: 1\ndate: 2026-01-15\nstatut: publie\naudio: son.wav\n"
                + $"transcription: son.vtt\n{more}---\n\nUne haie.\n"
        );

    private static (string Path, string Text) Film(string more) =>
        (
            "content/videos/fete/video.md",
            $"---\ntitre: \"CANARI\"\naccroche: \"Une fête.\"\ndate: 2025\nstatut: publie\nadresse: \"https://www.chaine.exemple/fete\"\n"
                + $"duree: non renseigne\nsous-titres: oui\n"
                + $"audiodescription: non renseigne\nproducteur: \"Une chaîne\"\nretours: [val-clair/haies]\n{more}---\n\nUne fête.\n"
        );

    private static byte[] Png() =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests/cases/flux/complet/espace/content/podcast/voix/episodes/haies/talus.png"));
}
