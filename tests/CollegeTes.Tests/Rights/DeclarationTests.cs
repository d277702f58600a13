using System.IO.Compression;
using System.Text;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Rendering;
using CollegeTes.Renditions;
using CollegeTes.Templating;
using CollegeTes.Tests.Content.Media;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Rights;

/// <summary>What deliverables say they show of people (<c>montre:</c>) is what their templates show.</summary>
public sealed class DeclarationTests : IDisposable
{
    // One canary for each thing, in a collection where each rests on a consent.
    private static readonly Dictionary<ShownThing, string> Canaries = Enum.GetValues<ShownThing>().ToDictionary(t => t, t => $"Canari{t}");

    private readonly SmallWorkspace _workspace = new();
    private readonly Library _library;
    private readonly Workspace _read;
    private readonly DeliverableSet _set;

    public DeclarationTests()
    {
        Write();
        _workspace.Write("content/accessibilite.yaml", "soumis: non renseigne\n");
        var bag = new DiagnosticBag();
        _read = WorkspaceReader.Read(_workspace.Root, 1, bag);
        _library = _read.Library;
        // What is sent for review is published nowhere: no consent has to name it.
        var all = DeliverableSet.Load(new TemplateFiles(null), bag);
        _set = all.With([.. all.Manifests.Where(m => !m.IsForReview)]);
        Findings.None(bag.Sorted().Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"));
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Every_built_in_deliverable_declares_just_what_it_shows()
    {
        var shown = Shown(m => m with { Shows = null });
        Assert.Equal(_set.Manifests.Select(m => m.Name), shown.Keys);
        Assert.Equal(
            _set.Manifests.Select(m => $"{m.Name} : {Names(m.Shows ?? throw new InvalidOperationException(m.Name + " declares nothing"))}"),
            shown.Select(s => $"{s.Key} : {Names(s.Value)}")
        );
        // The canaries sing: each thing is shown by one at least, but for the one that no built-in template shows.
        Assert.Equal(Names(Canaries.Keys.Where(t => t != ShownThing.TerritoryContacts)), Names(shown.Values.SelectMany(v => v).Distinct()));
    }

    [Theory]
    [InlineData(ShownThing.Quotations, "croisements, fiche, formation, livret", "croisements, fiche, formation, livret")]
    [InlineData(ShownThing.Evidence, "croisements, formation, livret, synthese", "croisements, formation, livret, synthese")]
    [InlineData(ShownThing.Images, "fiche, lettre, livret, synthese", "fiche, lettre, livret, synthese")]
    [InlineData(ShownThing.Contacts, "livret", "livret")]
    [InlineData(ShownThing.TerritoryImages, "livret", "livret")]
    [InlineData(ShownThing.TerritoryContacts, "", "")]
    [InlineData(ShownThing.Voice, "capsule", "capsule")]
    [InlineData(ShownThing.Episodes, "flux, notes", "notes")]
    [InlineData(ShownThing.Films, "video", "video")]
    public void A_consent_names_the_deliverables_that_show_the_thing_and_no_other(ShownThing thing, string online, string withoutAddress)
    {
        Assert.Equal(online, Asking(_library.Collection));
        Assert.Equal(withoutAddress, Asking(_library.Collection with { Url = null }));

        string Asking(Collection collection) =>
            string.Join(", ", _set.Manifests.Where(m => m.AskedAbout(collection).Contains(thing)).Select(m => m.Name));
    }

    [Fact]
    public void Templates_are_given_nothing_that_their_deliverable_does_not_declare()
    {
        // A capsule asks the consent of each quotation itself, and its voice is heard or not at all.
        foreach (var thing in Canaries.Keys.Where(t => t is not ShownThing.Voice))
            Assert.DoesNotContain(Shown(m => m with { Shows = Canaries.Keys.Where(t => t != thing).ToHashSet() }, withTexts: false), s =>
                s.Key != "capsule" && s.Value.Contains(thing)
            );
    }

    // Deep in the loops of a template too, where what stops a page leaves disorder behind it.
    [Fact]
    public void A_page_that_prints_a_photograph_it_does_not_declare_says_what_to_declare()
    {
        var refusal = Assert.Throws<TemplateException>(() =>
            Shown(m => m.Name == "livret" ? m with { Shows = new HashSet<ShownThing> { ShownThing.Quotations } } : m)
        );
        Assert.Contains("ajoutez « images » à « montre »", refusal.Message, StringComparison.Ordinal);
    }

    private static string Names(IEnumerable<ShownThing> things) => string.Join(", ", things.Order());

    private ArtifactRenderer Renderer(Plan plan, Library library) =>
        new(library, _set, plan, new RenderSettings("1.0.0", false), TestContext.Current.CancellationToken);

    // Everything that templates and exports write, before any browser: paper, images and videos are pages until then.
    private SortedDictionary<string, HashSet<ShownThing>> Shown(
        Func<DeliverableManifest, DeliverableManifest> declaring,
        bool withTexts = true
    )
    {
        var library = withTexts
            ? _library
            : _library with
            {
                Others =
                [
                    .. _library.Others.Select(o =>
                        o switch
                        {
                            Synthesis synthesis => synthesis with { Body = CollegeTes.Model.Prose.Empty },
                            Letter letter => letter with { Body = CollegeTes.Model.Prose.Empty },
                            _ => o,
                        }
                    ),
                ],
                Territories =
                [
                    .. _library.Territories.Select(t =>
                        t with
                        {
                            Experiences = [.. t.Experiences.Select(e => e with { Body = CollegeTes.Model.Prose.Empty })],
                        }
                    ),
                ],
            };
        var plan = Plan.Make(library, MediaPlan.Make(library, _read), _set.With([.. _set.Manifests.Select(declaring)]));
        var renderer = Renderer(plan, library);
        var shown = new SortedDictionary<string, HashSet<ShownThing>>(StringComparer.Ordinal);
        foreach (var planned in plan.Artifacts)
        {
            var text = TextOf(planned.Output.Medium.Name, renderer.Render(planned).Content.ToArray());
            if (!shown.TryGetValue(planned.Deliverable.Name, out var things))
                shown[planned.Deliverable.Name] = things = [];
            things.UnionWith(Canaries.Where(c => text.Contains(c.Value, StringComparison.Ordinal)).Select(c => c.Key));
        }
        return shown;
    }

    private static string TextOf(string medium, byte[] bytes)
    {
        if (medium != "docx")
            return Encoding.UTF8.GetString(bytes);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(
            archive.Entries.Select(e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            })
        );
    }

    private void Write()
    {
        string Photo(ShownThing thing, string file) =>
            $"{{fichier: {file}, alt: \"{Canaries[thing]}\", credit: \"La commune\", licence: CC-BY-SA-4.0, consentement: anne}}";
        string Contact(ShownThing thing) => $"contacts: [{{role: \"Accueil\", nom: \"{Canaries[thing]}\", consentement: anne}}]";
        const string Valley = "content/territoires/val-clair/";
        var png = File.ReadAllBytes(
            Path.Combine(Repository.Root, "tests/cases/flux/complet/espace/content/podcast/voix/episodes/haies/talus.png")
        );
        foreach (var file in new[] { "a", "b", "c" })
            _workspace.Write($"{Valley}medias/{file}.png", png);
        _workspace.Write("content/videos/fete/affiche.png", png);
        _workspace.Write(
            "content/collection.yaml",
            File.ReadAllText(_workspace.PathOf("content/collection.yaml")) + "url: \"https://exemple.fr\"\n"
        );
        _workspace.Write(
            SmallWorkspace.Territory,
            $"nom: \"Val-Clair\"\ntype: commune\naxes: [agir]\nmedias: [{Photo(ShownThing.TerritoryImages, "medias/a.png")}]\n"
                + $"{Contact(ShownThing.TerritoryContacts)}\n"
        );
        _workspace.WriteHeader(
            "medias",
            $"medias: [{Photo(ShownThing.Images, "medias/b.png")}, {Photo(ShownThing.Images, "medias/c.png")}]"
        );
        _workspace.WriteHeader("contacts", Contact(ShownThing.Contacts));
        _workspace.WriteHeader(
            "citations",
            $"citations: [{{texte: \"{Canaries[ShownThing.Quotations]}\", auteur: \"Anne\", critere: motif, consentement: anne}}]"
        );
        _workspace.WriteHeader(
            "observations",
            "observations: [{critere: motif, categories: [besoin], preuves: [{type: entretien, date: 2020, texte: "
                + $"\"{Canaries[ShownThing.Evidence]}\", consentement: anne}}]}}]"
        );
        _workspace.Write("content/cadre.yaml", ConsentedThing.Framework);
        _workspace.WriteBody(
            $"\n## Contexte\n\nLe vent ![{Canaries[ShownThing.Images]}](../medias/c.png) emportait la terre [@A].\n\n## Déroulement\n\n"
                + $"On plante.\n"
        );
        _workspace.Write(Valley + "capsules/haies/capsule.yaml", "narration: voix.wav\nsous-titres: voix.vtt\nconsentement: anne\n");
        _workspace.Write(Valley + "capsules/haies/voix.wav", MediaBytes.Wav(60));
        _workspace.Write(Valley + "capsules/haies/voix.vtt", $"WEBVTT\n\n00:00.000 --> 00:50.000\n{Canaries[ShownThing.Voice]}\n");
        _workspace.Write(Valley + "consentements.yaml", "consentements: [{id: anne, personne-cle: P, objet: citation, preuve: n}]\n");
        _workspace.Write("content/livrets/haies.yaml", "titre: \"Les haies\"\nstatut: publie\nselection: {retours: [val-clair/haies]}\n");
        const string Read =
            "{retour: val-clair/haies, appui: [val-clair/haies]}, {retour: val-clair/prairies, appui: [val-clair/prairies]}";
        _workspace.Write(Valley + "retours/prairies.md", File.ReadAllText(_workspace.PathOf(Valley + "retours/haies.md")));
        _workspace.Write(
            "content/syntheses/motifs.md",
            "---\ntitre: \"Les motifs\"\naccroche: \"Pourquoi.\"\nquestion: \"Pourquoi ?\"\nstatut: publie\ncadre: \"1\"\n"
                + $"convergences: [{{id: a, texte: \"On plante.\", cas: [{Read}]}}]\n---\n\n## Ce que l'on voit\n\n"
                + $"![{Canaries[ShownThing.Images]}](../territoires/val-clair/medias/c.png)\n\n{{condition:motif}}\n"
        );
        _workspace.Write(
            "content/lettres/2026-01-15.md",
            "---\nobjet: \"Des haies\"\npreambule: \"À lire.\"\ndate: 2026-01-15\nstatut: publie\n---\n\n"
                + $"À lire. ![{Canaries[ShownThing.Images]}](../territoires/val-clair/medias/c.png)\n"
        );
        _workspace.Write(
            "content/formations/lire/formation.yaml",
            "titre: \"Lire\"\nstatut: publie\nduree: PT30M\nobjectifs: [{id: lire, texte: \"Situer une haie\"}]\n"
                + "sequences: [{id: lire, titre: \"Lire\", duree: PT30M, objectifs: [lire], methode: expose, retours: [val-clair/haies, "
                + "val-clair/prairies]}]\n"
        );
        _workspace.Write(
            "content/podcast/voix/emission.yaml",
            $"titre: \"Voix\"\ndescription: \"Des voix.\"\ncategories: [Government]\npersonnes: [{{nom: "
                + $"\"{Canaries[ShownThing.Episodes]}\", participe: animation, consentement: anne}}]\n"
        );
        _workspace.Write(
            "content/podcast/voix/episodes/haies/episode.md",
            $"---\ntitre: \"Les haies\"\naccroche: \"Une haie.\"\nnumero: 1\ndate: 2026-01-15\nstatut: publie\naudio: son.wav\n"
                + $"transcription: son.vtt\nretours: [val-clair/haies]\npersonnes: [{{nom: \"{Canaries[ShownThing.Episodes]} deux\", "
                + $"participe: invite, consentement: anne}}]\n---\n\nUne haie.\n"
        );
        _workspace.Write("content/podcast/voix/episodes/haies/son.wav", MediaBytes.Wav(3));
        _workspace.Write("content/podcast/voix/episodes/haies/son.vtt", "WEBVTT\n\n00:00.000 --> 00:03.000\nUne haie.\n");
        _workspace.Write(
            "content/videos/fete/video.md",
            "---\ntitre: \"La fête\"\naccroche: \"Une fête.\"\ndate: 2025\nstatut: publie\nadresse: \"https://www.chaine.exemple/fete\"\n"
                + "duree: non renseigne\nsous-titres: oui\n"
                + $"audiodescription: non renseigne\nproducteur: \"Une chaîne\"\nretours: [val-clair/haies]\naffiche: "
                + $"{Photo(ShownThing.Films, "affiche.png")}\n"
                + $"personnes: [{{nom: \"{Canaries[ShownThing.Films]} deux\", participe: invite, consentement: anne}}]\n---\n\nUne fête.\n"
        );
    }
}
