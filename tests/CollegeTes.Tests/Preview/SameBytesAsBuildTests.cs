using CollegeTes.Building;
using CollegeTes.Tests.Text;

namespace CollegeTes.Tests.Preview;

/// <summary>
/// What the preview shows is what a build writes, to the byte, after any edit; and while a text is broken, what it last wrote.
/// </summary>
public sealed class SameBytesAsBuildTests
{
    private const int Edits = 14;

    [Fact]
    public async Task Every_page_is_the_builds_after_random_edits()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        await using var world = await new PreviewWorld(Repository.Root).StartAsync("redon-agglomeration");
        for (var edit = 0; edit < Edits; edit++)
        {
            var said = edit == 0 ? "rien" : Edit(world, random);
            // Enough for the events of the file system, then for the checks.
            await Task.Delay(120, TestContext.Current.CancellationToken);
            var state = await world.SettledAsync();
            var output = Path.Combine(world.Root, "dist");
            var built = new Pipeline(new PipelineOptions(world.Root, output, "1.0.0", PreviewWorld.Day) { WithDrafts = true }).Build(
                TestContext.Current.CancellationToken
            );
            Assert.True(
                built.HasFailed(false) == (state.GetProperty("erreurs").GetInt32() > 0),
                $"seed {seed}, edit {edit} ({said}): "
                    + $"{string.Join('\n', built.Diagnostics.Where(d => d.Severity == Diagnostics.Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"))} / {state.GetProperty("erreurs")}"
            );
            var differences = new List<string>();
            foreach (
                var file in Directory
                    .EnumerateFiles(output, "*", SearchOption.AllDirectories)
                    .Select(f => Path.GetRelativePath(output, f).Replace('\\', '/'))
                    .Where(f => f != "manifest.json")
            )
            {
                if (!(await world.BytesAsync("/" + file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(output, file))))
                    differences.Add($"seed {seed}, edit {edit} ({said}): {file}");
            }
            Findings.None(differences);
        }
    }

    // One small edit of one file; every third breaks a text, and the next one mends it.
    private static string Edit(PreviewWorld world, Random random)
    {
        var broken = Directory.EnumerateFiles(world.Root, "*.casse", SearchOption.AllDirectories).FirstOrDefault();
        if (broken is not null)
        {
            File.Move(broken, broken[..^6], overwrite: true);
            return "mends " + broken;
        }
        var texts = Directory
            .EnumerateFiles(Path.Combine(world.Root, "content"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToList();
        var text = texts[random.Next(texts.Count)];
        var content = File.ReadAllText(text);
        switch (random.Next(6))
        {
            case 0:
                File.Copy(text, text + ".casse");
                File.WriteAllText(text, content.Replace("titre:", "titre", StringComparison.Ordinal));
                return "breaks " + text;
            case 1:
                File.WriteAllText(text, content.TrimEnd() + $"\n\nUne phrase de plus, la {random.Next(1000)}e.\n");
                return "adds a paragraph to " + text;
            case 2:
                File.WriteAllText(text + ".tmp", content.Replace("statut: publie", "statut: relu", StringComparison.Ordinal));
                File.Move(text + ".tmp", text, overwrite: true);
                return "makes a draft of " + text;
            case 3:
                var style = Path.Combine(world.Root, "templates/livret/style.css");
                File.AppendAllText(style, $"\n.essai{random.Next(1000)}{{margin:0}}\n");
                return "adds a style";
            case 4:
                var collection = Path.Combine(world.Root, "content/collection.yaml");
                File.WriteAllText(
                    collection,
                    string.Join(
                        '\n',
                        File.ReadAllLines(collection)
                            .Select(l =>
                                l.StartsWith("titre:", StringComparison.Ordinal) ? $"titre: \"Collection {random.Next(1000)}\"" : l
                            )
                    ) + "\n"
                );
                return "renames the collection";
            default:
                var copy = Path.Combine(Path.GetDirectoryName(text)!, $"copie-{random.Next(1000)}.md");
                if (Path.GetFileName(text) == "episode.md")
                    return "nothing";
                File.WriteAllText(copy, content);
                return "copies " + text;
        }
    }
}
