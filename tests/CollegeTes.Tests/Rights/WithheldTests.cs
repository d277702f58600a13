using CollegeTes.Building;
using CollegeTes.Diagnostics;

namespace CollegeTes.Tests.Rights;

/// <summary>
/// What a consent, an embargo or an end of publication does not let be shown is in no file of the publication, today or on any later day.
/// </summary>
public sealed class WithheldTests
{
    private static readonly DateOnly Last = new(2027, 1, 31);

    // What can be wrong with a register, of a consent that would otherwise hold.
    private static readonly (string Name, Func<ConsentedThing, byte[]?> Text)[] Wrongs =
    [
        ("liste vide", _ => Utf8("consentements: []\n")),
        ("absent", _ => null),
        ("fichier vide", _ => []),
        ("rien après la clé", _ => Utf8("consentements:\n")),
        ("YAML faux", t => Utf8("consentements:\n" + t.Consent() + "  - {\n")),
        ("pas une liste", _ => Utf8("consentements: anne\n")),
        ("pas de l'UTF-8", t => [.. Utf8("consentements:\n" + t.Consent()), .. "# "u8, 0xE9, 0x0A]),
        ("autre identifiant", t => Utf8("consentements:\n" + t.Consent().Replace("anne", "jeanne", StringComparison.Ordinal))),
        ("date de retrait mal écrite", t => Of(t, ", retire-le: 05/03/2026")),
        ("date de retrait vide", t => Of(t, ", retire-le: ")),
        ("date de fin vide", t => Of(t, ", au: ")),
        ("date de début vide", t => Of(t, ", du: ~")),
        ("supports vides", t => Of(t, ", supports: ")),
        ("aucun support", t => Of(t, ", supports: []")),
        ("autre support", t => Of(t, ", supports: [affiche-vide]")),
        ("clé inconnue", t => Of(t, ", retrait: 2026-01-01")),
        ("retiré", t => Of(t, ", retire-le: 2026-06-01")),
        ("échu", t => Of(t, ", au: 2026-06-01")),
        ("pas commencé", t => Of(t, ", du: 2030-01-01")),
        ("pour autre chose", t =>
            Utf8(
                "consentements:\n"
                    + t.Consent()
                        .Replace(
                            "objet: " + t.Object,
                            "objet: " + (t.Object == "citation" ? "image" : "citation"),
                            StringComparison.Ordinal
                        )
            )
        ),
        ("deux fois, le second retiré", t => Utf8("consentements:\n" + t.Consent() + t.Consent(", retire-le: 2026-06-01"))),
        ("deux fois, le premier retiré", t => Utf8("consentements:\n" + t.Consent(", retire-le: 2026-06-01") + t.Consent())),
        ("deux fois, tous deux valables", t => Utf8("consentements:\n" + t.Consent() + t.Consent())),
    ];

    public static TheoryData<string> Wrong_registers => [.. Wrongs.Select(w => w.Name)];

    [Fact]
    public void What_a_consent_allows_is_published() => Assert.All(ConsentedThing.All, thing =>
        {
            using var workspace = new SmallWorkspace();
            thing.AddTo(workspace);
            workspace.Write(thing.Register, Of(thing, ", au: 2027-01-31"));
            var built = Build(workspace, Last, keepGoing: false);
            Findings.None(
                built.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{thing.Name} : {d.Span} {d.Code} {d.Message}")
            );
            Assert.True(Shows(workspace, thing), thing.Name);
        });

    [Theory]
    [MemberData(nameof(Wrong_registers))]
    public void What_rests_on_a_register_that_is_wrong_is_left_out(string name)
    {
        var (_, text) = Wrongs.First(w => w.Name == name);
        Assert.All(ConsentedThing.All, thing =>
        {
            using var workspace = new SmallWorkspace();
            thing.AddTo(workspace);
            if (text(thing) is { } bytes)
                workspace.Write(thing.Register, bytes);
            var built = Build(workspace, Last, keepGoing: true);
            Assert.Contains(built.Diagnostics, d => d.Severity == Severity.Error && d.Descriptor is { Configurable: false });
            Assert.NotNull(built.Summary);
            Assert.False(Shows(workspace, thing), thing.Name);
            Assert.True(File.Exists(Path.Combine(workspace.Output, "t/val-clair/haies.html")), thing.Name);
        });
    }

    [Theory]
    [InlineData("photographie", "content/territoires/val-clair/medias/photo.png")]
    [InlineData("photographie d'un autre texte", "content/territoires/val-clair/medias/photo.png")]
    [InlineData("photographie d'un territoire", "content/territoires/pres-neufs/medias/photo.png")]
    [InlineData("voix d'une capsule", "content/territoires/val-clair/capsules/parole/voix.wav")]
    [InlineData("voix d'une capsule", "content/territoires/val-clair/capsules/parole/voix.vtt")]
    [InlineData("voix d'une capsule", "content/territoires/val-clair/capsules/parole/capsule.yaml")]
    [InlineData("personne d'un épisode", "content/podcast/voix/episodes/haies/son.wav")]
    [InlineData("personne d'un épisode", "content/podcast/voix/episodes/haies/son.vtt")]
    [InlineData("personne d'un épisode", "content/podcast/voix/episodes/haies/son.wav.mesures.yaml")]
    [InlineData("personne d'un épisode", "content/podcast/voix/emission.yaml")]
    [InlineData("affiche d'un film", "content/videos/fete/affiche.png")]
    public void What_shows_a_file_that_cannot_be_read_is_left_out(string name, string path)
    {
        var thing = ConsentedThing.All.First(t => t.Name == name);
        using var workspace = new SmallWorkspace();
        thing.AddTo(workspace);
        workspace.Write(thing.Register, Of(thing, ""));
        workspace.Write(path, [0xFF, 0x00, 0xE9, 0x0A]);
        var built = Build(workspace, Last, keepGoing: true);
        Assert.NotNull(built.Summary);
        Assert.False(Shows(workspace, thing), string.Join('\n', built.Diagnostics.Select(d => d.Message)));
    }

    [Fact]
    public void The_day_after_a_consent_ends_is_as_if_nothing_had_been_built_before() => Assert.All(ConsentedThing.All, thing =>
        {
            AssertGoes(thing, ", au: 2027-01-31");
            AssertGoes(thing, ", retire-le: 2027-02-01");
            AssertComes(thing, ", du: 2027-02-01");
        });

    [Fact]
    public void The_day_after_a_window_closes_or_opens_is_as_if_nothing_had_been_built_before()
    {
        Assert.All(ConsentedThing.Dated("publication: {jusqu-au: 2027-01-31}\n"), thing => AssertGoes(thing, null));
        Assert.All(ConsentedThing.Dated("publication: {a-partir-du: 2027-02-01}\n"), thing => AssertComes(thing, null));
    }

    [Fact]
    public void An_embargo_without_a_date_is_an_embargo()
    {
        string[] empty =
        [
            "publication:\n",
            "publication: ~\n",
            "publication: {}\n",
            "publication: []\n",
            "publication: {a-partir-du: }\n",
            "publication: {a-partir-du: null}\n",
            "publication: {a-partir-du: \"\"}\n",
            "publication: {a-partir-du: non renseigne}\n",
            "publication: {jusqu-au: }\n",
            "publication:\n  a-partir-du:\n",
            "publication: {a-partir-du: , jusqu-au: 2030-01-01}\n",
            "publication: {a-partir: 2030-01-01}\n",
            "publication: 2030-01-01\n",
            "publication: [2030-01-01]\n",
        ];
        Assert.All(empty.SelectMany(ConsentedThing.Dated), thing =>
        {
            using var workspace = new SmallWorkspace();
            thing.AddTo(workspace);
            var built = Build(workspace, Last, keepGoing: true);
            Assert.Contains(built.Diagnostics, d => d.Severity == Severity.Error);
            Assert.NotNull(built.Summary);
            Assert.False(Shows(workspace, thing), thing.Name + thing.Texts[^1].Text);
        });
    }

    [Fact]
    public void A_text_that_is_not_published_needs_no_consent_that_day()
    {
        // An embargoed text may rest on a consent that begins with it, and an archived one on a consent that is over.
        string[] headers = ["publication: {a-partir-du: 2030-01-01}", "publication: {jusqu-au: 2026-01-01}", "statut: archive"];
        Assert.All(headers, header =>
        {
            using var workspace = new SmallWorkspace();
            var thing = ConsentedThing.All[0];
            thing.AddTo(workspace);
            var (path, text) = thing.Texts[0];
            workspace.Write(
                path,
                header.StartsWith("statut", StringComparison.Ordinal)
                    ? text.Replace("statut: publie", header, StringComparison.Ordinal)
                    : text.Replace("---\ntitre", $"---\n{header}\ntitre", StringComparison.Ordinal)
            );
            workspace.Write(thing.Register, Of(thing, ", du: 2026-06-01, au: 2026-07-01"));
            var built = Build(workspace, Last, keepGoing: false);
            Findings.None(built.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{header} : {d.Code} {d.Message}"));
            Assert.False(Shows(workspace, thing), header);
        });
    }

    [Fact]
    public void A_capsule_file_that_cannot_be_read_makes_no_capsule()
    {
        using var workspace = new SmallWorkspace();
        var thing = ConsentedThing.All.First(t => t.Name == "voix d'une capsule");
        thing.AddTo(workspace);
        workspace.Write(thing.Texts[1].Path, "scenes: [\n");
        Assert.NotNull(Build(workspace, Last, keepGoing: true).Summary);
        Assert.True(File.Exists(Path.Combine(workspace.Output, "t/val-clair/parole.html")));
        Assert.False(File.Exists(Path.Combine(workspace.Output, "t/val-clair/parole.txt")));
    }

    private static byte[] Of(ConsentedThing thing, string more) => Utf8("consentements:\n" + thing.Consent(more));

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static void AssertGoes(ConsentedThing thing, string? consent) => AssertChanges(thing, consent, shownBefore: true);

    private static void AssertComes(ConsentedThing thing, string? consent) => AssertChanges(thing, consent, shownBefore: false);

    private static void AssertChanges(ConsentedThing thing, string? consent, bool shownBefore)
    {
        using var workspace = new SmallWorkspace();
        thing.AddTo(workspace);
        if (consent is not null)
            workspace.Write(thing.Register, Of(thing, consent));
        Build(workspace, Last, keepGoing: true);
        Assert.True(Shows(workspace, thing) == shownBefore, $"{thing.Name}{consent} le premier jour");
        Build(workspace, Last.AddDays(1), keepGoing: true);
        Assert.True(Shows(workspace, thing) != shownBefore, $"{thing.Name}{consent} le lendemain");
        var again = FilesOf(workspace);
        Directory.Delete(workspace.Output, recursive: true);
        Build(workspace, Last.AddDays(1), keepGoing: true);
        Assert.Equal(FilesOf(workspace), again);
    }

    private static PipelineResult Build(SmallWorkspace workspace, DateOnly day, bool keepGoing) =>
        new Pipeline(new PipelineOptions(workspace.Root, workspace.Output, "1.0.0", day) { KeepGoing = keepGoing, Parallelism = 1 }).Build(
            TestContext.Current.CancellationToken
        );

    // In the bytes of a file, or as what a file was made of.
    private static bool Shows(SmallWorkspace workspace, ConsentedThing thing) =>
        FilesOf(workspace)
            .Any(f =>
                f.Text.Contains(ConsentedThing.Canary, StringComparison.Ordinal)
                || (f.Path == "manifest.json" && thing.Media.Any(m => f.Text.Contains(m, StringComparison.Ordinal)))
            );

    private static List<(string Path, string Text)> FilesOf(SmallWorkspace workspace) =>
        !Directory.Exists(workspace.Output)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(workspace.Output, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(f => (Path.GetRelativePath(workspace.Output, f).Replace('\\', '/'), File.ReadAllText(f))),
            ];
}
