using CollegeTes.Publishing;

namespace CollegeTes.Tests.Publishing;

public sealed class PathClaimsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("C:/a")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    [InlineData("a\u0085")]
    [InlineData("a\u202eb")]
    [InlineData("a\ud800")]
    [InlineData("aux")]
    [InlineData("d/Con.html")]
    [InlineData("com1.tar.gz")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("a?.html")]
    public void Paths_that_are_unsafe_anywhere_are_refused(string path)
    {
        using var folder = new PublishingFolder();
        using var publication = folder.Open();
        publication.Stage(PublishingFolder.Artifact(path, "x"));
        var failure = Assert.Throws<PublicationException>(() => publication.Finish("x"));
        Assert.Equal(("TES0704", 1), (failure.Diagnostic.Code, failure.ExitCode));
        Assert.Equal("content/a.md", failure.Diagnostic.Span?.Path);
        Assert.Empty(folder.Published());
    }

    [Theory]
    [InlineData("console.html")]
    [InlineData("a/..b/...c")]
    [InlineData("été/ʻokina.html")]
    [InlineData(".nojekyll")]
    public void Honest_paths_are_accepted(string path) => Assert.Null(PublicationPath.Fault(path));

    [Theory]
    [InlineData("a/Livret.html", "a/livret.html")]
    [InlineData("École.html", "ecole.html")]
    [InlineData("e\u0301cole.html", "école.html")]
    [InlineData("cœur.html", "coeur.html")]
    [InlineData("A/x.html", "a/y.html")]
    [InlineData("a", "a/b")]
    [InlineData("a.html", "a.html")]
    [InlineData("manifest.json", "b")]
    public void Collisions_name_both(string one, string other)
    {
        string Message(params string[] paths)
        {
            using var folder = new PublishingFolder();
            using var publication = folder.Open();
            foreach (var path in paths)
                publication.Stage(PublishingFolder.Artifact(path, path, $"content/{path.Length}.md"));
            var failure = Assert.Throws<PublicationException>(() => publication.Finish("x"));
            return Assert.Single(failure.Diagnostics).Message;
        }

        var message = Message(one, other);
        Assert.Contains(one.Split('/')[0], message, StringComparison.Ordinal);
        Assert.Equal(message, Message(other, one));
    }

    [Fact]
    public void Deliverables_that_want_one_path_are_both_named()
    {
        string[] deliverables = ["dossier", "livret"];
        foreach (var order in new[] { deliverables, [.. deliverables.Reverse()] })
        {
            using var folder = new PublishingFolder();
            using var publication = folder.Open();
            foreach (var deliverable in order)
                publication.Stage(PublishingFolder.Artifact("a/livret.html", deliverable) with { Deliverable = deliverable });
            var found = Assert.Single(Assert.Throws<PublicationException>(() => publication.Finish("x")).Diagnostics);
            Assert.Contains("templates/dossier/livrable.yaml", found.Message, StringComparison.Ordinal);
            Assert.Contains("templates/livret/livrable.yaml", found.Message, StringComparison.Ordinal);
            Assert.Equal("templates/livret/livrable.yaml", found.Span?.Path);
        }
    }

    [Fact]
    public void Different_letters_do_not_collide()
    {
        Assert.Equal("ecole ete coeur aeon strasse l × ω", PathKey.Of("École été cœur æon straße ł × Ω"));
        Assert.NotEqual(PathKey.Of("ñu"), PathKey.Of("mu"));
    }
}
