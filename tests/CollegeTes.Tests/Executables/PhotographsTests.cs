using System.Text.Json;
using CollegeTes.Tests.Imaging;

namespace CollegeTes.Tests.Executables;

/// <summary>Photographs through the program itself, native where there is a native executable.</summary>
public sealed class PhotographsTests
{
    private const string Photograph = "content/territoires/val-clair/medias/haie.jpg";

    [Fact]
    public async Task A_photograph_is_published_at_the_sizes_of_the_pages_and_its_source_is_left_alone()
    {
        using var workspace = WithPhotograph();
        var source = File.ReadAllBytes(workspace.PathOf(Photograph));
        var first = await Build(workspace);
        Assert.Equal((0, ""), (first.Code, first.Error));
        var published = Published(workspace);
        Assert.Equal(
            ["-1200.jpg", "-1200.webp", "-1600.jpg", "-1600.webp", "-480.webp", "-800.jpg", "-800.webp"],
            published.Keys.Select(p => p[p.LastIndexOf('-')..]).Order(StringComparer.Ordinal)
        );
        Assert.Equal(source, File.ReadAllBytes(workspace.PathOf(Photograph)));

        // Without the cache, on one thread: the same names, the same bytes.
        Directory.Delete(workspace.PathOf(".tes"), recursive: true);
        Directory.Delete(workspace.Output, recursive: true);
        Assert.Equal(0, (await Build(workspace, "-j", "1")).Code);
        Assert.Equal(published, Published(workspace));
    }

    [Fact]
    public async Task Without_the_library_nothing_is_published_and_what_to_do_is_said()
    {
        using var workspace = WithPhotograph();
        var answer = await new Tes(workspace.Root)
        {
            Variables = new Dictionary<string, string> { ["TES_LIBVIPS"] = workspace.PathOf("absente.so") },
        }.RunAsync("build");
        Assert.Equal(3, answer.Code);
        Assert.Contains("TES0708", answer.Error, StringComparison.Ordinal);
        Assert.Contains("aide : remettre libvips", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Output));
        // A collection without photographs does not need it.
        File.Delete(workspace.PathOf(Photograph));
        workspace.WriteHeader("medias", "publics: [habitants]");
        Assert.Equal(
            0,
            (
                await new Tes(workspace.Root)
                {
                    Variables = new Dictionary<string, string> { ["TES_LIBVIPS"] = workspace.PathOf("absente.so") },
                }.RunAsync("build")
            ).Code
        );
    }

    [Fact]
    public async Task A_photograph_of_which_a_part_is_missing_stops_the_publication_with_its_place()
    {
        using var workspace = WithPhotograph();
        var whole = File.ReadAllBytes(workspace.PathOf(Photograph));
        workspace.Write(Photograph, whole[..(whole.Length / 2)]);
        var answer = await Build(workspace);
        Assert.Equal(1, answer.Code);
        Assert.Contains($"{Photograph} · erreur TES0330", answer.Output + answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Output));
    }

    [Fact]
    public async Task A_budget_that_is_passed_is_told_at_each_build_and_can_stop_it()
    {
        using var workspace = WithPhotograph();
        var collection = workspace.PathOf("content/collection.yaml");
        File.AppendAllText(collection, "\nbudget: {page: 100 o, ecoindex: G}\n");
        for (var i = 0; i < 2; i++)
        {
            var answer = await Build(workspace, "--report", "json");
            Assert.Equal(0, answer.Code);
            using var report = JsonDocument.Parse(answer.Output);
            Assert.Contains(report.RootElement.GetProperty("constats").EnumerateArray(), d =>
                d.GetProperty("code").GetString() == "TES0709"
            );
            Assert.NotEmpty(report.RootElement.GetProperty("poids").EnumerateArray());
        }
        var before = File.ReadAllBytes(Path.Combine(workspace.Output, "manifest.json"));
        Assert.Equal(1, (await Build(workspace, "--strict")).Code);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(workspace.Output, "manifest.json")));
    }

    [Fact]
    public async Task The_table_of_weights_lists_every_page_even_when_nothing_has_changed()
    {
        using var workspace = WithPhotograph();
        await Build(workspace);
        var answer = await Build(workspace, "--report", "poids");
        Assert.Equal(0, answer.Code);
        Assert.Contains("EcoIndex", answer.Output, StringComparison.Ordinal);
        Assert.Contains("en moyenne", answer.Output, StringComparison.Ordinal);
        Assert.Contains("À ouvrir", answer.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Build(workspace, "--report", "poids", "--report", "json")).Code);
    }

    private static Task<Cases.Cli.CliAnswer> Build(SmallWorkspace workspace, params string[] more) =>
        new Tes(workspace.Root).RunAsync(["build", .. more]);

    private static SmallWorkspace WithPhotograph()
    {
        var workspace = new SmallWorkspace();
        workspace.Write(Photograph, Photographs.Jpeg(4000, 3000, orientation: 6));
        workspace.WriteHeader("medias", "medias: [{fichier: medias/haie.jpg, alt: Une haie, credit: Val-Clair, licence: CC0-1.0}]");
        return workspace;
    }

    private static SortedDictionary<string, string> Published(SmallWorkspace workspace)
    {
        var folder = Path.Combine(workspace.Output, "assets", "medias");
        return new(
            Directory
                .EnumerateFiles(folder)
                .ToDictionary(
                    f => Path.GetFileName(f),
                    f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))
                ),
            StringComparer.Ordinal
        );
    }
}
