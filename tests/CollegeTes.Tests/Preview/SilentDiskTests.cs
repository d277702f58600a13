using CollegeTes.Preview;

namespace CollegeTes.Tests.Preview;

/// <summary>
/// Where the disk tells nothing of what changes (shares, folders lent to a container), and where a day passes that no file tells of.
/// </summary>
public sealed class SilentDiskTests
{
    private const string Text = "content/territoires/redon-agglomeration/retours/eolien-citoyen.md";
    private const string Sheet = "territoires/redon-agglomeration/retours/eolien-citoyen/fiche.html";

    [Fact]
    public async Task What_no_event_tells_of_is_seen_by_looking()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync(change: o => o with { Listens = false });
        await world.SettledAsync(Sheet);
        world.Replace(Text, "accroche: \"", "accroche: \"Sans un mot. ");
        await world.UntilPageAsync(Sheet, t => t.Contains("Sans un mot", StringComparison.Ordinal));
        // From then on the tree is looked at more often, templates and new files too.
        world.Replace("templates/fiche/fiche.sbn", "<main id=\"contenu\"", "<main data-essai=\"oui\" id=\"contenu\"");
        await world.UntilPageAsync(Sheet, t => t.Contains("data-essai=\"oui\"", StringComparison.Ordinal));
        world.Write(
            "content/territoires/redon-agglomeration/retours/copie.md",
            world.Read(Text).Replace("titre: \"", "titre: \"Copie : ", StringComparison.Ordinal)
        );
        await world.UntilPageAsync("territoires/redon-agglomeration/retours/copie/fiche.html", t =>
            t.Contains("Copie", StringComparison.Ordinal)
        );
        File.Delete(Path.Combine(world.Root, "content/territoires/redon-agglomeration/retours/copie.md"));
        await world.UntilAsync("territoires/redon-agglomeration/retours/copie/fiche.html", s => s.GetProperty("absente").GetBoolean());
    }

    [Fact]
    public async Task A_state_of_the_tree_changes_with_what_authors_write_alone()
    {
        await using var world = new PreviewWorld(Repository.Root);
        ulong Now() => TreeState.Of(world.Root, "content", "templates");
        var before = Now();
        Assert.Equal(before, Now());
        world.Write("content/.eolien.md.swp", "x");
        world.Write("content/eolien.md~", "x");
        Assert.Equal(before, Now());
        var text = world.Read(Text);
        foreach (
            var change in new Action[]
            {
                () => world.Write(Text, text + "\n"),
                () => File.SetLastWriteTimeUtc(Path.Combine(world.Root, Text), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
                () => world.Write("content/nouveau.md", ""),
                () => File.Move(Path.Combine(world.Root, "content/nouveau.md"), Path.Combine(world.Root, "content/autre.md")),
                () => File.Delete(Path.Combine(world.Root, "content/autre.md")),
                () => Directory.CreateDirectory(Path.Combine(world.Root, "templates/vide")),
                () => Directory.Move(Path.Combine(world.Root, "content/livrets"), Path.Combine(world.Root, "content/livres")),
                () => Directory.Delete(Path.Combine(world.Root, "templates"), recursive: true),
            }
        )
        {
            change();
            var after = Now();
            Assert.NotEqual(before, after);
            before = after;
        }
    }

    [Fact]
    public async Task A_consent_ends_at_midnight_though_nothing_is_saved()
    {
        const string Words = "Le vent est à tout le monde";
        var day = new DateOnly(2026, 12, 1);
        await using var world = new PreviewWorld(Repository.Root);
        world.Write(
            "content/territoires/redon-agglomeration/consentements.yaml",
            "consentements: [{id: parole, personne-cle: P1, objet: citation, au: 2026-12-01, preuve: dossier}]\n"
        );
        world.Replace(
            Text,
            "\ncitations:\n",
            $"\ncitations:\n  - {{texte: \"{Words}\", auteur: \"Une habitante\", consentement: parole}}\n"
        );
        await world.StartAsync(change: o => o with { Clock = () => day });
        await world.SettledAsync(Sheet);
        var state = await world.StateAsync(Sheet);
        Assert.Equal(0, state.GetProperty("erreurs").GetInt32());
        day = new DateOnly(2026, 12, 2);
        await world.UntilAsync(Sheet, s =>
            s.GetProperty("verifiee").GetBoolean() && s.GetProperty("constats").ToString().Contains("parole", StringComparison.Ordinal)
        );
    }

    // What is done first when a deliverable is to be adapted.
    [Fact]
    public async Task A_deliverable_that_was_copied_is_told_of_and_the_preview_goes_on()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync();
        await world.SettledAsync();
        TemporaryFolder.Copy(Path.Combine(world.Root, "templates/fiche"), Path.Combine(world.Root, "templates/dossier"));
        await world.UntilAsync(Sheet, s => s.GetProperty("constats").ToString().Contains("TES0712", StringComparison.Ordinal));
        Directory.Delete(Path.Combine(world.Root, "templates/dossier"), recursive: true);
        await world.UntilAsync(Sheet, s => s.GetProperty("erreurs").GetInt32() == 0);
    }
}
