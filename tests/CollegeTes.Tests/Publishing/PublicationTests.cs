using CollegeTes.Publishing;

namespace CollegeTes.Tests.Publishing;

public sealed class PublicationTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly PublishingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_publication_creates_everything_and_leaves_nothing_beside()
    {
        var summary = _folder.Publish(("index.html", "a"), ("territoires/riez/livret.html", "bc"));
        Assert.Equal(
            (2, 0, 0, 0, 3L, true),
            (summary.Created, summary.Changed, summary.Unchanged, summary.Removed, summary.TotalBytes, summary.OutputReplaced)
        );
        Assert.Equal(
            ["index.html = a", "manifest.json", "territoires/riez/livret.html = bc"],
            _folder.Published().Select(file => file.StartsWith("manifest", StringComparison.Ordinal) ? "manifest.json" : file)
        );
        Assert.Empty(_folder.Beside());
    }

    [Fact]
    public void The_manifest_is_one_file_a_line_without_date()
    {
        _folder.Publish(("b/é.html", "x"), ("a.html", ""));
        Assert.Equal(
            """
            {"outil":"tes","format":1,"version":"1.0.0","entrees":"entrees","fichiers":[
            {"chemin":"a.html","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","taille":0,"medium":"html","livrable":"fiche","sources":["content/a.md"]},
            {"chemin":"b/é.html","sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881","taille":1,"medium":"html","livrable":"fiche","sources":["content/a.md"]}
            ]}

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(Path.Combine(_folder.Output, "manifest.json"))
        );
    }

    [Theory]
    [InlineData("linux")]
    [InlineData("portable")]
    public void What_did_not_change_keeps_its_modification_time(string operations)
    {
        _folder.Publish(("a.html", "a"), ("d/b.html", "b"), ("d/c.html", "c"));
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Output, "d/b.html"), LongAgo);
        var summary = _folder.Publish(
            "autres",
            PublishingFolder.Operations(operations),
            ("a.html", "A"),
            ("d/b.html", "b"),
            ("e.html", "e")
        );
        Assert.Equal(
            ["Changed a.html", "Removed d/c.html", "Created e.html"],
            summary.Changes.Select(change => $"{change.Kind} {change.Path}")
        );
        Assert.Equal(1, summary.Unchanged);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(_folder.Output, "d/b.html")));
        Assert.False(File.Exists(Path.Combine(_folder.Output, "d/c.html")));
        Assert.Empty(_folder.Beside());
    }

    [Fact]
    public void Where_nothing_differs_nothing_at_all_is_written()
    {
        _folder.Publish(("d/a.html", "a"), ("vide.txt", ""));
        Directory.SetLastWriteTimeUtc(_folder.Output, LongAgo);
        var counting = new FailingOperations(new PortableFileOperations(), int.MaxValue);
        var summary = _folder.Publish("entrees", counting, ("d/a.html", "a"), ("vide.txt", ""));
        Assert.False(summary.OutputReplaced);
        Assert.Equal(2, summary.Unchanged);
        Assert.Equal(0, counting.Count);
        Assert.Equal(LongAgo, Directory.GetLastWriteTimeUtc(_folder.Output));
    }

    [Fact]
    public void An_altered_file_is_published_again()
    {
        _folder.Publish(("a.html", "a"), ("b.html", "b"));
        _folder.Write("a.html", "?");
        var summary = _folder.Publish(("a.html", "a"), ("b.html", "b"));
        Assert.Equal(["Changed a.html"], summary.Changes.Select(change => $"{change.Kind} {change.Path}"));
        Assert.Contains("a.html = a", _folder.Published());
    }

    [Fact]
    public void Up_to_date_means_same_inputs_same_version_same_files()
    {
        _folder.Publish(("a.html", "a"), ("d/b.html", "b"));
        Assert.True(IsUpToDate("entrees"));
        Assert.False(IsUpToDate("autres"));
        using (var other = Publication.Open(_folder.Options() with { ToolVersion = "1.0.1" }))
            Assert.False(other.IsUpToDate("entrees"));
        _folder.Write("a.html", "b");
        Assert.False(IsUpToDate("entrees"));
        _folder.Write("a.html", "aa");
        Assert.False(IsUpToDate("entrees"));
        File.Delete(Path.Combine(_folder.Output, "a.html"));
        Assert.False(IsUpToDate("entrees"));
        _folder.Write("a.html", "a");
        Assert.True(IsUpToDate("entrees"));
    }

    [Fact]
    public void A_manifest_touched_by_hand_is_not_up_to_date()
    {
        _folder.Publish(("a.html", "a"));
        var manifest = Path.Combine(_folder.Output, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"taille\":1", "\"taille\": 1", StringComparison.Ordinal));
        Assert.False(IsUpToDate("entrees"));
    }

    [Fact]
    public void A_dry_run_says_what_would_change_and_writes_nothing()
    {
        _folder.Publish(("a.html", "a"), ("b.html", "b"));
        var before = _folder.Published();
        using (
            var publication = Publication.Open(
                _folder.Options() with
                {
                    DryRun = true,
                },
                new FailingOperations(new PortableFileOperations(), 0)
            )
        )
        {
            Assert.Empty(_folder.Beside());
            publication.Stage(PublishingFolder.Artifact("a.html", "A"));
            publication.Stage(PublishingFolder.Artifact("c.html", "c"));
            Assert.Equal(
                ["Changed a.html", "Removed b.html", "Created c.html"],
                publication.Finish("x").Changes.Select(change => $"{change.Kind} {change.Path}")
            );
        }
        Assert.Equal(before, _folder.Published());
        using (Publication.Open(_folder.Options(Path.Combine(_folder.Workspace, "x/y/dist")) with { DryRun = true }))
            Assert.False(Directory.Exists(Path.Combine(_folder.Workspace, "x")));
    }

    [Fact]
    public void A_partial_publication_carries_the_others_over()
    {
        _folder.Publish(("a/1.html", "a"), ("b/1.html", "b"), ("c/1.html", "c"));
        using (var publication = _folder.Open())
        {
            publication.Stage(PublishingFolder.Artifact("a/2.html", "a2"));
            var summary = publication.Finish(null, entry => entry.Path.StartsWith("b/", StringComparison.Ordinal));
            Assert.Equal((1, 1, 2), (summary.Created, summary.Unchanged, summary.Removed));
        }
        using var next = _folder.Open();
        Assert.Equal(["a/2.html", "b/1.html"], next.LastManifest!.Entries.Select(entry => entry.Path));
        Assert.Null(next.LastManifest.Inputs);
    }

    [Fact]
    public void What_was_altered_is_not_carried_over()
    {
        _folder.Publish(("a.html", "a"), ("b.html", "b"));
        _folder.Write("b.html", "?");
        using var publication = _folder.Open();
        publication.Stage(PublishingFolder.Artifact("a.html", "A"));
        var failure = Assert.Throws<PublicationException>(() => publication.Finish(null, _ => true));
        Assert.Equal(("TES0706", 2), (failure.Diagnostic.Code, failure.ExitCode));
    }

    [Fact]
    public void Without_a_commit_nothing_remains()
    {
        _folder.Publish(("a.html", "a"));
        var before = _folder.Published();
        using (var publication = _folder.Open())
            publication.Stage(PublishingFolder.Artifact("b/c.html", "b"));
        Assert.Equal(before, _folder.Published());
        Assert.Empty(_folder.Beside());
    }

    [Fact]
    public void A_cancelled_commit_leaves_the_last_publication()
    {
        _folder.Publish(("a.html", "a"));
        var before = _folder.Published();
        using (var publication = _folder.Open())
        {
            publication.Stage(PublishingFolder.Artifact("a.html", "A"));
            Assert.ThrowsAny<OperationCanceledException>(() =>
                publication.Commit("x", cancellation: new CancellationToken(canceled: true))
            );
        }
        Assert.Equal(before, _folder.Published());
        Assert.Empty(_folder.Beside());
    }

    [Fact]
    public void The_manifest_does_not_depend_on_threads_or_order()
    {
        string Manifest(int threads, bool reverse)
        {
            using var folder = new PublishingFolder();
            using var publication = Publication.Open(folder.Options() with { Parallelism = threads });
            var numbers = Enumerable.Range(0, 500);
            Parallel.ForEach(reverse ? numbers.Reverse() : numbers, new ParallelOptions { MaxDegreeOfParallelism = threads }, number =>
                publication.Stage(PublishingFolder.Artifact($"t{number % 7}/r{number % 31}/f{number}.html", $"contenu {number}"))
            );
            publication.Finish("entrees");
            return string.Join('\n', folder.Published());
        }

        var alone = Manifest(1, false);
        Assert.Equal(alone, Manifest(1, true));
        Assert.Equal(alone, Manifest(8, false));
    }

    [Fact]
    public void Two_publications_at_once_are_refused_and_the_lock_goes_with_its_holder()
    {
        using (var first = _folder.Open())
        {
            var failure = Assert.Throws<PublicationException>(() => _folder.Open());
            Assert.Equal(("TES0702", 3), (failure.Diagnostic.Code, failure.ExitCode));
            first.Stage(PublishingFolder.Artifact("a.html", "a"));
            first.Finish("x");
        }
        using var second = _folder.Open();
        Assert.NotNull(second.LastManifest);
    }

    private bool IsUpToDate(string inputs)
    {
        using var publication = _folder.Open();
        return publication.IsUpToDate(inputs);
    }
}
