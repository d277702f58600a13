using System.Diagnostics;
using System.Text;

namespace CollegeTes.Tests.Executables;

/// <summary>
/// Content files that try to hang, flood, deceive or lead astray: each is refused with its code, soon, with little memory.
/// A process of its own, since an overflow of the stack would take the tests with it; and a stack of 1 MiB, the smallest that
/// systems give, where what is deep by mistake falls sooner than on a developer's machine.
/// </summary>
public sealed class HostileFilesTests
{
    private const long MostMemory = 512L * 1024 * 1024;
    private const string SmallStack = "ulimit -s 1024";

    private static readonly (string Name, string Code, Action<SmallWorkspace> Plant)[] Cases =
    [
        ("cent mille crochets", "TES0104", w => w.Write(SmallWorkspace.Territory, "nom: " + new string('[', 100_000))),
        ("cent mille accolades", "TES0104", w => w.Write(SmallWorkspace.Territory, "nom: " + new string('{', 100_000))),
        ("cent mille tirets", "TES0104", w =>
            w.Write(SmallWorkspace.Territory, "nom:\n" + string.Concat(Enumerable.Repeat("- ", 100_000)))
        ),
        ("bombe d'alias", "TES0103", w =>
            w.Write(
                SmallWorkspace.Territory,
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
            )
        ),
        ("étiquette", "TES0103", w => w.Write(SmallWorkspace.Territory, "nom: !!python/object:os.system x\n")),
        ("deux documents", "TES0103", w => w.Write(SmallWorkspace.Territory, "nom: a\n---\nnom: b\n")),
        ("clé double", "TES0102", w => w.Write(SmallWorkspace.Territory, "nom: a\nnom: b\n")),
        ("collection en crochets", "TES0104", w => w.Write("content/collection.yaml", "titre: " + new string('[', 100_000))),
        ("séparateur de lignes U+2028", "TES0016", w => w.WriteHeader("titre", "titre: Bonjour\u2028statut: publie")),
        ("séparateur de lignes U+0085", "TES0016", w => w.WriteHeader("titre", "titre: Bonjour\u0085statut: publie")),
        ("sens d'écriture renversé", "TES0016", w => w.WriteHeader("titre", "titre: \"abc\u202Exyz\"")),
        ("U+2028 échappé", "TES0206", w => w.WriteHeader("titre", "titre: \"a\\u2028b\"")),
        ("lien javascript dans un champ", "TES0207", w =>
            w.WriteHeader("sources", "sources: [{id: A, titre: \"B\", url: \"javascript:alert(1)\"}]")
        ),
        ("citations profondes", "TES0303", w => w.WriteBody(new string('>', 100_000))),
        ("listes profondes", "TES0303", w => w.WriteBody(string.Concat(Enumerable.Repeat("- ", 60_000)) + "a")),
        ("vingt mille titres", "TES0303", w => w.WriteBody(string.Concat(Enumerable.Repeat("## Un titre\n", 20_000)))),
        ("liens ouverts", "TES0303", w => w.WriteBody(string.Concat(Enumerable.Repeat("[a](", 60_000)))),
        ("crochets ouverts", "TES0303", w => w.WriteBody(new string('[', 200_000))),
        ("images ouvertes", "TES0303", w => w.WriteBody(string.Concat(Enumerable.Repeat("![", 100_000)))),
        ("définitions de liens", "TES0303", w => w.WriteBody(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"[a{i}]: x\n")))),
        ("indentation sans fin", "TES0303", w =>
            w.WriteBody(string.Concat(Enumerable.Range(1, 400).Select(i => new string(' ', i) + "- a\n")))
        ),
        ("en-tête géant", "TES0104", w => w.WriteHeader("accroche", "accroche: \"" + new string('a', 100_000) + "\"")),
        ("en-tête jamais fermé", "TES0106", w => w.Write(SmallWorkspace.Text, "---\ntitre: a\n")),
        ("texte trop grand", "TES0012", w => w.WriteBody(new string('a', 300_000))),
        ("texte de 200 Mo", "TES0012", w => Sparse(w, SmallWorkspace.Text)),
        ("YAML de 200 Mo", "TES0012", w => Sparse(w, SmallWorkspace.Territory)),
        ("image de 200 Mo", "TES0012", w => Sparse(w, "content/territoires/val-clair/medias/photo.jpg")),
        ("UTF-16", "TES0011", w =>
            w.Write(SmallWorkspace.Text, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(w.Header())).ToArray())
        ),
        ("cp1252", "TES0011", w => w.Write(SmallWorkspace.Text, Encoding.Latin1.GetBytes(w.Header() + "\né\n"))),
        ("UTF-8 tronqué", "TES0011", w => w.Write(SmallWorkspace.Text, [.. Encoding.UTF8.GetBytes(w.Header()), 0xE2, 0x80])),
        ("octet nul", "TES0016", w => w.WriteBody("a\0b")),
        ("lien symbolique", "TES0013", w =>
            File.CreateSymbolicLink(w.PathOf("content/territoires/val-clair/retours/lien.md"), "/etc/passwd")
        ),
        ("dossier en lien", "TES0013", w => Directory.CreateSymbolicLink(w.PathOf("content/territoires/ailleurs"), "/etc")),
        ("gabarit en lien", "TES0013", w => Template(w, p => File.CreateSymbolicLink(p, "/etc/passwd"))),
        ("gabarit en lien mort", "TES0013", w => Template(w, p => File.CreateSymbolicLink(p, "fiche.sbn"))),
        ("gabarit en dossier", "TES0013", w => Template(w, p => Directory.CreateDirectory(p))),
        ("gabarit en tube", "TES0019", w => Template(w, _ => Fifo(w, "templates/fiche/fiche.sbn"))),
        ("lien sur soi-même", "TES0013", w => File.CreateSymbolicLink(w.PathOf("content/boucle.md"), "boucle.md")),
        ("tube", "TES0013", w => Fifo(w, "content/territoires/val-clair/retours/tube.md")),
        ("tube en image", "TES0013", w => Fifo(w, "content/territoires/val-clair/medias/photo.jpg")),
        ("tube à la place d'un texte", "TES0013", w =>
        {
            File.Delete(w.PathOf(SmallWorkspace.Territory));
            Fifo(w, SmallWorkspace.Territory);
        }),
        ("tube pour collection", "TES0013", w =>
        {
            File.Delete(w.PathOf("content/collection.yaml"));
            Fifo(w, "content/collection.yaml");
        }),
        ("nom accentué", "TES0014", w =>
            File.Copy(w.PathOf(SmallWorkspace.Text), w.PathOf("content/territoires/val-clair/retours/e\u0301nergie.md"))
        ),
        ("deux noms en un", "TES0015", w =>
        {
            w.Write("content/territoires/val-clair/medias/É.txt", "a");
            w.Write("content/territoires/val-clair/medias/e\u0301.txt", "a");
        }),
        ("casse seule", "TES0015", w =>
        {
            w.Write("content/territoires/val-clair/medias/a.txt", "a");
            w.Write("content/territoires/val-clair/medias/A.txt", "a");
        }),
        ("marque par référence", "TES0206", w => w.WriteBody("Un &#1;lx mot.")),
        ("chemin hors de la collection", "TES0306", w =>
            w.WriteHeader(
                "medias",
                "medias: [{fichier: \"../../../../../../../etc/passwd\", alt: \"x\", credit: \"x\", licence: \"CC0-1.0\"}]"
            )
        ),
        ("média par un dossier en lien", "TES0013", w =>
        {
            Directory.CreateSymbolicLink(w.PathOf("content/territoires/val-clair/medias"), "/etc");
            w.WriteHeader("medias", "medias: [{fichier: \"medias/hostname\", alt: \"x\", credit: \"x\", licence: \"CC0-1.0\"}]");
        }),
        ("son derrière un lien", "TES0305", w =>
        {
            Podcast(w);
            w.Write("ailleurs/episode.mp3", "ID3");
            Directory.CreateSymbolicLink(w.PathOf("content/podcast/voix/lien"), w.PathOf("ailleurs"));
            w.Write(
                "content/podcast/voix/episodes/un/episode.md",
                "---\ntitre: Un\ndate: 2024\nstatut: publie\naudio: ../../lien/episode.mp3\n---\n\nBonjour.\n"
            );
        }),
        ("son dans un tube", "TES0013", w =>
        {
            Podcast(w);
            Fifo(w, "content/podcast/voix/episodes/un/episode.mp3");
        }),
        ("transcription dans un tube", "TES0013", w =>
        {
            Podcast(w);
            Fifo(w, "content/podcast/voix/episodes/un/transcription.vtt");
        }),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_with_its_code(string name)
    {
        var (_, code, plant) = Cases.Single(c => c.Name == name);
        using var workspace = new SmallWorkspace();
        plant(workspace);
        var tes = new Tes(workspace.Root) { Patience = TimeSpan.FromSeconds(20), Prelude = SmallStack };
        var answer = await tes.RunAsync("build");
        Assert.True(answer.Code == 1, $"code {answer.Code}\n{answer.Output}\n{answer.Error}");
        Assert.Contains(code, answer.Output, StringComparison.Ordinal);
        Assert.Equal("", answer.Error);
        Assert.False(Directory.Exists(workspace.Output), "something was published");
        Assert.True(tes.Elapsed < TimeSpan.FromSeconds(10), $"{tes.Elapsed}");
        Assert.True(tes.PeakMemory < MostMemory, $"{tes.PeakMemory} bytes");
    }

    [Fact]
    public async Task The_real_collection_is_published_on_a_small_stack()
    {
        using var folder = new TemporaryFolder();
        var answer = await new Tes(folder.Path) { Prelude = SmallStack }.RunAsync(
            "build",
            "-s",
            Path.Combine(Repository.Root, "content"),
            "-o",
            folder.Combine("dist")
        );
        Assert.True(answer.Code == 0, $"code {answer.Code}\n{answer.Output}\n{answer.Error}");
    }

    private static void Sparse(SmallWorkspace workspace, string path)
    {
        using var file = File.Create(workspace.PathOf(path));
        file.SetLength(200L * 1024 * 1024);
    }

    private static void Template(SmallWorkspace w, Action<string> make)
    {
        Directory.CreateDirectory(w.PathOf("templates/fiche"));
        make(w.PathOf("templates/fiche/fiche.sbn"));
    }

    private static void Fifo(SmallWorkspace workspace, string path)
    {
        using var process = Process.Start("mkfifo", [workspace.PathOf(path)]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static void Podcast(SmallWorkspace workspace)
    {
        workspace.Write("content/podcast/voix/emission.yaml", "titre: Voix\ndescription: Des voix.\n");
        workspace.Write(
            "content/podcast/voix/episodes/un/episode.md",
            "---\ntitre: Un\ndate: 2024\nstatut: publie\naudio: episode.mp3\ntranscription: transcription.vtt\n---\n\nBonjour.\n"
        );
    }
}
