using System.IO.Compression;
using System.Text;

namespace CollegeTes.Tests.Teaching;

/// <summary>What participants take away holds no answer, and nothing that is said to whoever leads.</summary>
public sealed class ParticipantFileTests
{
    // Each stands in one text that is for who leads, or tells an answer.
    private static readonly string[] Secrets =
    [
        "zoranimation",
        "zordebriefing",
        "zorpiege",
        "zormateriel",
        "zornotes",
        "zordiapo",
        "zorenonce",
        "zorjuste",
        "zorfausse",
        "zorretour",
        "zorexplication",
        "zorgauche",
        "zordroite",
        "12345",
        "zorlieu",
        "zorsatisfaction",
    ];

    private const string Training = """
        titre: "Lire à plusieurs"
        statut: publie
        duree: PT1H
        effectif: {max: 4}
        objectifs: [{id: lire, texte: "Repérer ce qui tient.", criteres: [gouvernance]}]
        sequences:
          - id: etude
            titre: "Étude"
            duree: PT30M
            objectifs: [lire]
            methode: etude-de-cas
            retours: [val-clair/haies]
            materiel: ["Un zormateriel"]
            consigne: "Lisez votre fiche."
            animation: "0 à 5 min : dites zoranimation."
            debriefing: "Concluez par zordebriefing."
            pieges: ["Le zorpiege."]
            diapos: [{genre: consigne, titre: "Lisez zordiapo", texte: "Seul.", notes: "Rappelez zornotes."}]
          - {id: atelier, titre: "Atelier", duree: PT10M, objectifs: [lire], methode: atelier-cadre, consigne: "Cochez un niveau."}
          - {id: quiz, titre: "Quiz", duree: PT20M, objectifs: [lire], methode: quiz, consigne: "Répondez."}
        questions:
          - {id: a, type: vrai-faux, enonce: "Est-ce zorenonce ?", reponses: [{texte: "zorjuste", juste: oui, retour: "zorretour"}, {texte: "zorfausse", retour: "Non."}], explication: "zorexplication"}
          - {id: b, type: association, enonce: "Reliez.", paires: [{gauche: "zorgauche", droite: "zordroite"}, {gauche: "b", droite: "c"}, {gauche: "d", droite: "e"}]}
          - {id: c, type: nombre, enonce: "Combien ?", valeur: 12345}
        evaluation: {positionnement: ["Je sais lire."], satisfaction: ["zorsatisfaction"]}
        sessions: [{date: 2026-09-15, lieu: "zorlieu"}]
        """;

    private const string Framework = """
        titre: "Cadre d'essai"
        version: "1.0"
        niveaux:
          - {id: nr, titre: "Non renseigné"}
          - {id: creee, titre: "Créée", rang: 1, definition: "Elle existe."}
        dimensions:
          - id: conditions
            titre: "Conditions"
            nature: niveaux
            criteres: [{id: gouvernance, titre: "Gouvernance", question: "Qui décide ?"}]
        """;

    [Fact]
    public void It_holds_no_answer_and_nothing_of_the_guide()
    {
        using var workspace = Make();
        workspace.Build("html", "docx");

        foreach (var name in new[] { "dossier-participant.html", "dossier-participant.docx" })
        {
            var text = TextOf(File.ReadAllBytes(workspace.PathOf(name)));
            Assert.All(["Repérer ce qui tient", "Lisez votre fiche", "Je sais lire", "zorpreuve"], word => Assert.Contains(word, text));
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text));
        }
        // Otherwise the words above would prove nothing.
        var others = string.Concat(
            new[] { "guide-animateur.html", "quiz.html", "index.html", "satisfaction.docx", "emargement.docx" }.Select(name =>
                TextOf(File.ReadAllBytes(workspace.PathOf(name)))
            )
        );
        var words = others.Replace("\u202F", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        Assert.All(Secrets.Except(["zornotes", "zordiapo"]), s => Assert.Contains(s, words, StringComparison.Ordinal));
    }

    /// <summary>In a case, participants place the experience themselves: its levels are in the grid alone, for all to choose from.</summary>
    [Fact]
    public void A_case_tells_what_sources_say_and_not_what_the_collection_reads_in_it()
    {
        using var workspace = Make();
        workspace.Build("html");

        var page = TextOf(File.ReadAllBytes(workspace.PathOf("dossier-participant.html")));
        var start = page.IndexOf("<article", StringComparison.Ordinal);
        var one = page[start..page.IndexOf("</article>", start, StringComparison.Ordinal)];
        Assert.Contains("zorpreuve", one);
        Assert.DoesNotContain("Créée", one);
        Assert.DoesNotContain("creee", one);
        Assert.Contains("Créée", page);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("sessions: [{date: 2026-09-15, lieu: \"Ici\", demi-journees: [matin, après-midi]}]", 2)]
    [InlineData("sessions: [{date: 2026-09-15, demi-journees: 3}, {date: 2026-10-15}]", 4)]
    public void What_is_signed_has_a_table_a_half_day(string sessions, int halfDays)
    {
        using var workspace = Make();
        workspace.Write(
            "content/formations/lire/formation.yaml",
            Training[..Training.IndexOf("sessions:", StringComparison.Ordinal)] + sessions + "\n"
        );
        workspace.Build("docx");

        var signed = TextOf(File.ReadAllBytes(workspace.PathOf("emargement.docx")));
        Assert.Equal(halfDays, Count(signed, "Nom et prénom"));
        Assert.Equal(halfDays, Count(TextOf(File.ReadAllBytes(workspace.PathOf("satisfaction.docx"))), "zorsatisfaction"));
        // As many lines as there are places, and a header.
        Assert.Equal(
            halfDays * 5,
            Count(Body(File.ReadAllBytes(workspace.PathOf("emargement.docx"))), "<w:tr>")
                + Count(Body(File.ReadAllBytes(workspace.PathOf("emargement.docx"))), "<w:tr ")
        );
    }

    private static TrainingWorkspace Make()
    {
        var workspace = new TrainingWorkspace();
        workspace.Write("content/cadre.yaml", Framework);
        workspace.Write("content/formations/lire/formation.yaml", Training);
        workspace.WriteHeader(
            "observations",
            "observations: [{critere: gouvernance, niveau: creee, date: 2022, preuves: [{type: document, date: 2022, texte: \"Une preuve "
                + "zorpreuve.\", source: A}]}]"
        );
        return workspace;
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    private static string Body(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string TextOf(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8) ? Body(bytes) : Encoding.UTF8.GetString(bytes);
}
