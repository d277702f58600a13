namespace CollegeTes.Tests.Scaffolding;

/// <summary>
/// <c>tes init</c> and <c>tes new</c> as people use them: everything they write builds, nothing that is there is touched.
/// </summary>
public sealed class NewCommandTests
{
    private static readonly string[][] Commands =
    [
        ["new", "territoire", "Erdre et Gesvres"],
        ["new", "territoire", "--siren", "243500741"],
        ["new", "territoire", "--insee", "85113"],
        ["new", "territoire", "val-clair"],
        ["new", "retour", "val-clair/haies"],
        ["new", "retour", "erdre-et-gesvres/Des initiatives à soutenir"],
        ["new", "emission", "recits"],
        ["new", "episode", "recits/un"],
        ["new", "livret", "Ce que l'eau nous apprend"],
        ["new", "partenaire", "Terre de Liens", "--type", "association"],
        ["new", "partenaire", "cerema"],
        ["new", "consentements", "val-clair"],
        ["new", "consentements", "podcast/recits"],
    ];

    // Once, from where the publication will stand: what the option says, else the collection; never without an address, never again.
    [Fact]
    public void A_series_gets_its_identifier_with_its_address()
    {
        using var made = new NewCollection();
        Assert.Equal(0, made.Run("new", "emission", "sans-adresse").Code);
        Assert.Contains("\n# guid:", made.Read("content/podcast/sans-adresse/emission.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, made.Run("new", "emission", "recits", "--url", "https://exemple.fr/site/").Code);
        Assert.Contains(
            $"\nguid: \"{CollegeTes.Model.PodcastIdentity.OfFeed("exemple.fr/site/podcast/recits/flux.xml")}\"\n",
            made.Read("content/podcast/recits/emission.yaml"),
            StringComparison.Ordinal
        );
        Assert.Equal(2, made.Run("new", "emission", "autre", "--url", "exemple.fr").Code);
        made.Write("content/collection.yaml", made.Read("content/collection.yaml") + "\nurl: https://exemple.org/\n");
        Assert.Equal(0, made.Run("new", "emission", "autre").Code);
        Assert.Contains(
            $"\nguid: \"{CollegeTes.Model.PodcastIdentity.OfFeed("exemple.org/podcast/autre/flux.xml")}\"\n",
            made.Read("content/podcast/autre/emission.yaml"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, made.Run("check", "--url", "https://demenage.fr").Code);
    }

    [Fact]
    public void A_new_collection_builds_at_once()
    {
        using var made = new NewCollection();
        Assert.Contains("aucune erreur", made.Run("check", "--strict").Output, StringComparison.Ordinal);
        Assert.Equal(0, made.Run("build", "--strict").Code);
        Assert.True(File.Exists(Path.Combine(made.Root, "dist/index.html")));
        Assert.Equal(0, made.Run("build", "--strict", "--drafts").Code);
        Assert.True(File.Exists(Path.Combine(made.Root, "dist/territoires/mon-territoire/retours/premier-retour/fiche.html")));
    }

    [Fact]
    public void Every_kind_builds_without_a_warning()
    {
        using var made = new NewCollection();
        foreach (var command in Commands)
            Assert.Equal((0, ""), (made.Run(command) is var answer ? answer.Code : 0, answer.Code == 0 ? "" : answer.Error));
        var check = made.Run("check", "--strict");
        Assert.True(check.Code == 0, check.Output);
        var build = made.Run("build", "--drafts", "--strict");
        Assert.True(build.Code == 0, build.Output);
        Assert.True(File.Exists(Path.Combine(made.Root, "dist/podcast/recits/un/index.html")), build.Output);
        Assert.True(File.Exists(Path.Combine(made.Root, "dist/livrets/ce-que-l-eau-nous-apprend/livret.html")), build.Output);
        Assert.Contains(
            "Des initiatives à soutenir",
            File.ReadAllText(Path.Combine(made.Root, "dist/territoires/erdre-et-gesvres/livret.html")),
            StringComparison.Ordinal
        );
        // The table gave the identity card.
        Assert.Contains(
            "68 096",
            File.ReadAllText(Path.Combine(made.Root, "dist/territoires/erdre-et-gesvres/livret.html")).Replace('\u202F', ' '),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_that_is_there_is_written_again()
    {
        using var made = new NewCollection();
        foreach (var command in Commands)
            made.Run(command);
        var before = made.Files("*").ToDictionary(f => f, made.Read);
        foreach (var command in Commands)
        {
            var (_, error, code) = made.Run(command);
            Assert.Equal(2, code);
            Assert.Contains("rien n'a été écrit", error, StringComparison.Ordinal);
        }
        Assert.Equal(2, made.Run("init").Code);
        Assert.Equal(2, made.Run("init", "content/territoires").Code);
        Assert.Equal(before, made.Files("*").ToDictionary(f => f, made.Read));
    }

    [Fact]
    public void A_folder_that_holds_some_of_the_files_is_left_alone()
    {
        using var made = new NewCollection();
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("content/cadre.yaml", "à moi");
        var (_, error, code) = made.Run("init", elsewhere.Path);
        Assert.Equal(2, code);
        Assert.Contains("existe déjà", error, StringComparison.Ordinal);
        Assert.Equal(
            ["content/cadre.yaml"],
            Directory.EnumerateFiles(elsewhere.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(elsewhere.Path, f))
        );
    }

    [Fact]
    public void A_person_is_asked_for_what_is_missing()
    {
        using var made = new NewCollection();
        Assert.Equal(0, made.Answer("Erdre et Gesvres\n", "new", "territoire").Code);
        var (_, asked, code) = made.Answer("1\nDes haies pour l'eau\n", "new", "retour");
        Assert.Equal(0, code);
        Assert.Contains("erdre-et-gesvres", asked, StringComparison.Ordinal);
        Assert.Contains(
            "titre: \"Des haies pour l'eau\"",
            made.Read("content/territoires/erdre-et-gesvres/retours/des-haies-pour-l-eau.md"),
            StringComparison.Ordinal
        );
        // Several communes of one name: the person chooses.
        Assert.Equal(0, made.Answer("9\n3\n", "new", "territoire", "Saint-Martin").Code);
        Assert.Contains("insee: \"65392\"", made.Read("content/territoires/saint-martin/territoire.yaml"), StringComparison.Ordinal);
        // Nobody answers.
        Assert.Equal(2, made.Answer("", "new", "livret").Code);
    }

    [Fact]
    public void Nobody_is_asked_where_there_is_no_terminal()
    {
        using var made = new NewCollection();
        foreach (var kind in new[] { "territoire", "retour", "emission", "livret", "partenaire", "consentements" })
        {
            var (output, error, code) = made.Run("new", kind);
            Assert.Equal((2, ""), (code, output));
            Assert.Contains("dites ", error, StringComparison.Ordinal);
        }
        var (_, several, ambiguous) = made.Run("new", "territoire", "Saint-Martin");
        Assert.Equal(2, ambiguous);
        Assert.Contains("--insee 65392", several, StringComparison.Ordinal);
    }

    // A consent that nobody filled in allows nothing: it ended long ago.
    [Fact]
    public void A_new_list_of_consents_allows_nothing_until_it_is_filled_in()
    {
        using var made = new NewCollection();
        Assert.Equal(0, made.Run("new", "consentements", "mon-territoire").Code);
        const string Experience = "content/territoires/mon-territoire/retours/premier-retour.md";
        made.Write(
            Experience,
            made.Read(Experience)
                .Replace(
                    "\nfacteurs:",
                    "\ncitations: [{texte: \"On a planté.\", auteur: \"Une habitante\", consentement: prenom-nom}]\nfacteurs:",
                    StringComparison.Ordinal
                )
                .Replace("statut: brouillon", "statut: valide", StringComparison.Ordinal)
        );
        var (output, _, code) = made.Run("check");
        Assert.Equal(1, code);
        Assert.Contains("TES0406", output, StringComparison.Ordinal);
        const string Consents = "content/territoires/mon-territoire/consentements.yaml";
        made.Write(Consents, made.Read(Consents).Replace("au: 2000-01-01", "du: 2000-01-01", StringComparison.Ordinal));
        Assert.Equal(0, made.Run("check").Code);
    }

    [Fact]
    public void A_territory_and_a_series_of_one_name_are_told_apart()
    {
        using var made = new NewCollection();
        made.Run("new", "emission", "mon-territoire");
        var (_, error, code) = made.Run("new", "consentements", "mon-territoire");
        Assert.Equal(2, code);
        Assert.Contains("territoires/mon-territoire ou podcast/mon-territoire", error, StringComparison.Ordinal);
        Assert.Equal(0, made.Run("new", "consentements", "podcast/mon-territoire").Code);
        Assert.Contains(
            "# yaml-language-server: $schema=../../../.tes/schemas/consentements.json\n",
            made.Read("content/podcast/mon-territoire/consentements.yaml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_episode_that_is_no_draft_needs_its_recording()
    {
        using var made = new NewCollection();
        made.Run("new", "emission", "recits");
        made.Run("new", "episode", "recits/un");
        const string Path = "content/podcast/recits/episodes/un/episode.md";
        made.Write(Path, made.Read(Path).Replace("statut: brouillon", "statut: valide", StringComparison.Ordinal));
        var (output, _, code) = made.Run("check");
        Assert.Equal(1, code);
        Assert.Contains("TES0202", output, StringComparison.Ordinal);
        Assert.Contains("TES0502", output, StringComparison.Ordinal);
    }
}
