using CollegeTes.Publishing;

namespace CollegeTes.Tests.Publishing;

/// <summary>Nothing that the tool did not write is deleted or replaced.</summary>
public sealed class OutputGuardTests : IDisposable
{
    private readonly PublishingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_foreign_file_is_refused_and_untouched()
    {
        _folder.Publish(("a.html", "a"));
        var foreign = _folder.Write("d/notes.odt", "mes notes");
        var failure = Assert.Throws<PublicationException>(() => _folder.Open());
        Assert.Equal(("TES0701", 2), (failure.Diagnostic.Code, failure.ExitCode));
        Assert.Contains("d/notes.odt", failure.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("mes notes", File.ReadAllText(foreign));
        Assert.Empty(_folder.Beside());
    }

    [Theory]
    [InlineData("page.html", "x")]
    [InlineData("manifest.json", "{}")]
    [InlineData("manifest.json", "{\"name\":\"autre outil\"}")]
    [InlineData(
        "manifest.json",
        "{\"outil\":\"tes\",\"format\":1,\"version\":\"1\",\"entrees\":null,\"fichiers\":[{\"chemin\":\"../a\",\"sha256\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\",\"taille\":0,\"medium\":\"\",\"livrable\":null,\"sources\":[]}]}"
    )]
    [InlineData("manifest.json", "{\"outil\":\"tes\",\"format\":2,\"version\":\"1\",\"entrees\":null,\"fichiers\":[]}")]
    [InlineData("manifest.json", "{\"outil\":\"tes\",\"format\":1,\"version\":\"1\",\"fichiers\":[")]
    public void A_folder_without_a_manifest_of_ours_is_refused(string name, string content)
    {
        _folder.Write(name, content);
        Assert.Equal("TES0701", Assert.Throws<PublicationException>(() => _folder.Open()).Diagnostic.Code);
        Assert.Equal(content, File.ReadAllText(Path.Combine(_folder.Output, name)));
    }

    [Fact]
    public void An_empty_folder_will_do_but_an_empty_folder_inside_is_foreign()
    {
        Directory.CreateDirectory(_folder.Output);
        _folder.Publish(("a.html", "a"));
        Directory.CreateDirectory(Path.Combine(_folder.Output, "vide"));
        Assert.Equal("TES0701", Assert.Throws<PublicationException>(() => _folder.Open()).Diagnostic.Code);
    }

    [Fact]
    public void Links_in_the_output_are_refused_and_never_followed()
    {
        _folder.Publish(("a.html", "a"), ("d/b.html", "b"));
        var elsewhere = Path.Combine(_folder.Root, "ailleurs");
        Directory.CreateDirectory(elsewhere);
        File.WriteAllText(Path.Combine(elsewhere, "b.html"), "b");
        File.Delete(Path.Combine(_folder.Output, "a.html"));
        File.CreateSymbolicLink(Path.Combine(_folder.Output, "a.html"), Path.Combine(elsewhere, "b.html"));
        Assert.Equal("TES0701", Assert.Throws<PublicationException>(() => _folder.Open()).Diagnostic.Code);
        File.Delete(Path.Combine(_folder.Output, "a.html"));
        Directory.Delete(Path.Combine(_folder.Output, "d"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Output, "d"), elsewhere);
        Assert.Equal("TES0701", Assert.Throws<PublicationException>(() => _folder.Open()).Diagnostic.Code);
        Assert.True(File.Exists(Path.Combine(elsewhere, "b.html")));
    }

    [Theory]
    [InlineData("espace")]
    [InlineData(".")]
    [InlineData("espace/content")]
    [InlineData("espace/content/territoires/dist")]
    [InlineData("espace/templates")]
    [InlineData("espace/.git/dist")]
    [InlineData("espace/lien/dist")]
    [InlineData("espace/fichier")]
    [InlineData("espace/lien")]
    [InlineData("/")]
    public void Dangerous_outputs_are_refused(string output)
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Workspace, "lien"), Path.Combine(_folder.Workspace, "content"));
        File.WriteAllText(Path.Combine(_folder.Workspace, "fichier"), "x");
        var failure = Assert.Throws<PublicationException>(() => Publication.Open(_folder.Options(Path.Combine(_folder.Root, output))));
        Assert.Equal(("TES0703", 2), (failure.Diagnostic.Code, failure.ExitCode));
    }

    [Fact]
    public void The_home_folder_and_what_contains_it_are_refused()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.SkipWhen(home.Length == 0, "pas de dossier personnel");
        Assert.Equal("TES0703", Assert.Throws<PublicationException>(() => Publication.Open(_folder.Options(home))).Diagnostic.Code);
    }

    [Fact]
    public void A_link_in_place_of_the_lock_is_refused()
    {
        var target = Path.Combine(_folder.Root, "cible");
        File.WriteAllText(target, "x");
        File.CreateSymbolicLink(Path.Combine(_folder.Workspace, ".dist.tes-lock"), target);
        Assert.Equal("TES0703", Assert.Throws<PublicationException>(() => _folder.Open()).Diagnostic.Code);
        Assert.Equal("x", File.ReadAllText(target));
    }

    [Fact]
    public void Names_in_messages_hold_no_control_character()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "ces noms n'existent pas sous Windows");
        _folder.Publish(("a.html", "a"));
        _folder.Write("x\u001b[31m\n::error::y\u202e", "");
        var message = Assert.Throws<PublicationException>(() => _folder.Open()).Diagnostic.Message;
        Assert.DoesNotContain(message, character => char.IsControl(character) || character == '\u202e');
    }
}
