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
    public void Different_letters_do_not_collide()
    {
        Assert.Equal("ecole ete coeur aeon strasse l × ω", PathKey.Of("École été cœur æon straße ł × Ω"));
        Assert.NotEqual(PathKey.Of("ñu"), PathKey.Of("mu"));
    }
}
