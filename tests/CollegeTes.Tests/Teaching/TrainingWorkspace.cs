using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CollegeTes.Building;
using CollegeTes.Diagnostics;

namespace CollegeTes.Tests.Teaching;

/// <summary>The small collection with a training, published by the program's own templates of trainings and no other.</summary>
internal sealed class TrainingWorkspace : IDisposable
{
    /// <summary>A question of each kind, of which one takes its number from the write-up.</summary>
    public const string Questions = """
        questions:
          - id: part
            type: choix
            enonce: "Qui plante ?"
            reponses: [{texte: "La commune", juste: oui, retour: "Oui, avec {chiffre:val-clair/haies/lineaire}."}, {texte: "L'État", retour: "Non."}]
            source: val-clair/haies
            explication: "La commune a planté."
          - id: plusieurs
            type: choix-multiple
            enonce: "Qui aide ?"
            reponses: [{texte: "Les écoles", juste: oui, retour: "Oui."}, {texte: "Les fermes", juste: oui, retour: "Oui."}, {texte: "Personne", retour: "Si."}]
          - id: vrai
            type: vrai-faux
            enonce: "Des haies ont été plantées."
            reponses: [{texte: "Vrai", juste: oui, retour: "En effet."}, {texte: "Faux", retour: "Relisez."}]
          - {id: nombre, type: nombre, enonce: "Combien ?", valeur: {chiffre: val-clair/haies/lineaire}, tolerance: 0.5, explication: "C'est écrit."}
          - id: relier
            type: association
            enonce: "Qui fait quoi ?"
            paires: [{gauche: "L'école", droite: "plante"}, {gauche: "La ferme", droite: "arrose"}, {gauche: "La mairie", droite: "paie"}]
            explication: "Chacun sa part."
          - {id: libre, type: libre, enonce: "Et chez vous ?", explication: "À discuter."}
        """;

    private readonly SmallWorkspace _workspace = new();

    public TrainingWorkspace(string questions = Questions)
    {
        Directory.Delete(_workspace.PathOf("templates/formation/x")[..^2], recursive: true);
        WriteFigure("12.5");
        WriteTraining(questions);
    }

    public string Root => _workspace.Root;

    public string PathOf(string name) => Path.Combine(_workspace.Output, "formations/lire", name);

    public void WriteTraining(string questions, string status = "publie") =>
        _workspace.Write(
            "content/formations/lire/formation.yaml",
            $"""
            titre: "Lire : une expérience / à plusieurs"
            accroche: "Une heure pour lire."
            statut: {status}
            duree: PT1H
            objectifs:
              - id: lire
                texte: "Repérer ce qui a aidé."
            sequences:
              - id: etude
                titre: "Étude"
                duree: PT40M
                objectifs: [lire]
                methode: etude-de-cas
                retours: [val-clair/haies]
              - id: quiz
                titre: "Quiz"
                duree: PT20M
                objectifs: [lire]
                methode: quiz
            {questions}
            """
        );

    /// <summary>The figure that questions cite, as the write-up gives it.</summary>
    public void WriteFigure(string value) =>
        _workspace.WriteHeader(
            "chiffres",
            $"chiffres: [{{id: lineaire, libelle: \"kilomètres de haies\", valeur: {value}, unite: \"km\", source: A}}]"
        );

    public void Write(string path, string text) => _workspace.Write(path, text);

    public void WriteHeader(string key, string line) => _workspace.WriteHeader(key, line);

    /// <summary>Publishes trainings in these forms; nothing worse than a notice may be said.</summary>
    public void Build(params string[] forms) =>
        Findings.None(
            Run(forms)
                .Diagnostics.Where(d => d.Severity > Severity.Notice && d.Code != "TES0373")
                .Select(d => $"{d.Code} {d.Span}: {d.Message}")
        );

    public PipelineResult Run(params string[] forms) => Run(keepsGoing: false, forms);

    public PipelineResult Run(bool keepsGoing, params string[] forms) =>
        new Pipeline(
            new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 1, 1))
            {
                Media = forms,
                KeepGoing = keepsGoing,
            }
        ).Build(TestContext.Current.CancellationToken);

    /// <summary>The questions of a GIFT file, read by a program that is not ours.</summary>
    public static JsonElement ReadGift(string path)
    {
        var script = Path.Combine(Repository.Root, "tests/outils/lire-quiz.mjs");
        Tools.Require(
            Directory.Exists(Path.Combine(Repository.Root, "tests/outils/node_modules/gift-pegjs")) ? script : null,
            "gift-pegjs (npm ci dans tests/outils)"
        );
        var start = new ProcessStartInfo("node", [script, path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        var text = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error.Result);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The text of an entry of an archive.</summary>
    public string ReadEntry(string archive, string entry)
    {
        using var zip = ZipFile.OpenRead(PathOf(archive));
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public void Dispose() => _workspace.Dispose();
}
