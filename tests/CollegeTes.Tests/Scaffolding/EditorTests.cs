namespace CollegeTes.Tests.Scaffolding;

/// <summary>What an author sees in an editor: the schema is found from the file's first line, and speaks French.</summary>
public sealed class EditorTests
{
    [Fact]
    public void An_editor_completes_explains_and_underlines()
    {
        using var made = new NewCollection();
        made.Run("new", "partenaire", "Terre de Liens");
        using var server = LanguageServer.Start(made.Root);
        var territory = Path.Combine(made.Root, "content/territoires/mon-territoire/territoire.yaml");
        var line = made.Read("content/territoires/mon-territoire/territoire.yaml").Split('\n')[0];

        var wrong = server.Open(
            territory,
            line + "\nnom: \"x\"\ntype: canton\naxes: [agir-ensemble, inconnu]\nmis-a-jour-le: 05/03/2026\nnoms: 1\n\n"
        );
        Assert.Equal(4, wrong.Count);
        Assert.Contains(wrong, w => w.StartsWith("3: Attendu ici : un de ces mots : commune, cc,", StringComparison.Ordinal));
        Assert.Contains(wrong, w => w.StartsWith("4: Ce nom n'est pas connu de la collection", StringComparison.Ordinal));
        Assert.Contains("5: Attendu ici : une date comme 2024, 2024-03 ou 2024-03-15.", wrong);
        Assert.Contains(wrong, w => w.StartsWith("6: ", StringComparison.Ordinal) && w.Contains("noms", StringComparison.Ordinal));

        // Keys that are not there yet, with what they mean; names of the collection.
        var keys = server.Complete(territory, 7, 0);
        Assert.Equal("Code SIREN d'une intercommunalité, entre guillemets.", keys["siren"]);
        Assert.DoesNotContain("nom", keys.Keys);
        Assert.Equal(["agir-ensemble", "changer-les-pratiques"], server.Complete(territory, 4, 7).Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Sorte de territoire.", server.Hover(territory, 3, 1), StringComparison.Ordinal);
        Assert.Contains("Agir ensemble", server.Hover(territory, 4, 9), StringComparison.Ordinal);
    }

    // Editors hand the front matter alone to the server, where they know of it.
    [Fact]
    public void The_front_matter_of_a_write_up_is_helped_too()
    {
        using var made = new NewCollection();
        made.Run("new", "partenaire", "Terre de Liens");
        using var server = LanguageServer.Start(made.Root);
        var text = made.Read("content/territoires/mon-territoire/retours/premier-retour.md");
        var header = text[4..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 1)];
        var path = Path.Combine(made.Root, "content/territoires/mon-territoire/retours/premier-retour.md");
        Assert.Empty(server.Open(path, header));
        var lines = header.Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith("porteur:", StringComparison.Ordinal));
        lines[at] = "porteur: ";
        var other = Path.Combine(made.Root, "content/territoires/mon-territoire/retours/autre.md");
        server.Open(other, string.Join('\n', lines));
        Assert.Equal("Terre de Liens", server.Complete(other, at + 1, 9)["terre-de-liens"]);
        Assert.Contains("Qui porte l'expérience", server.Hover(path, at + 1, 2), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_that_tes_writes_pleases_the_server()
    {
        using var made = new NewCollection();
        made.Run("new", "territoire", "Erdre et Gesvres");
        made.Run("new", "emission", "recits");
        made.Run("new", "livret", "eau");
        made.Run("new", "consentements", "mon-territoire");
        made.Run("new", "consentements", "recits");
        using var server = LanguageServer.Start(made.Root);
        Findings.None(made.Files("*.yaml").SelectMany(f => server.Open(Path.Combine(made.Root, f), made.Read(f)).Select(w => $"{f}:{w}")));
    }
}
