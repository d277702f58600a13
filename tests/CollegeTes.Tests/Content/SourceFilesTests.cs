using System.Diagnostics;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Content;

/// <summary>What takes the place of a file or a folder after it was listed is refused at once: never followed, never waited for.</summary>
public sealed class SourceFilesTests : IDisposable
{
    private const string Path1 = "content/territoires/val-clair/retours/haies.md";

    private readonly TemporaryFolder _folder = new();

    public SourceFilesTests()
    {
        _folder.Write("espace/" + Path1, "dedans");
        _folder.Write("ailleurs/val-clair/retours/haies.md", "dehors");
        _folder.Write("ailleurs/retours/haies.md", "dehors");
        _folder.Write("ailleurs/haies.md", "dehors");
    }

    private string Root => _folder.Combine("espace");

    [Fact]
    public void A_file_is_read_below_a_folder_that_may_itself_be_a_link()
    {
        Assert.Equal("dedans"u8, SourceFiles.Read(Root, Path1));
        Directory.CreateDirectory(_folder.Combine("autre"));
        Directory.CreateSymbolicLink(_folder.Combine("autre/content"), _folder.Combine("espace/content"));
        Assert.Equal("dedans"u8, SourceFiles.Read(_folder.Combine("autre"), Path1));
    }

    // An entry of the system that opens and then refuses to be read, as a damaged disk does.
    [Fact]
    public void A_read_that_fails_halfway_is_told_at_its_place()
    {
        const string Folder = "/sys/class/net/lo";
        Assert.SkipUnless(File.Exists(Folder + "/speed"), "aucun fichier du système ne refuse d'être lu");
        var refused = Assert.Throws<UnreadableSourceException>(() => SourceFiles.Read(Folder, "speed"));
        Assert.Equal(("TES0019", "speed"), (refused.Diagnostic.Code, refused.Diagnostic.Span?.Path));
        Assert.DoesNotContain("nvalid", refused.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Null(SourceFiles.TryRead(Folder, "speed"));
    }

    [Theory]
    [InlineData("content/territoires", "ailleurs")]
    [InlineData("content/territoires/val-clair", "ailleurs")]
    [InlineData("content/territoires/val-clair/retours", "ailleurs")]
    [InlineData(Path1, "ailleurs/haies.md")]
    [InlineData(Path1, "espace/" + Path1 + ".ancien")]
    [InlineData(Path1, "absent")]
    public void A_link_is_never_followed(string place, string target)
    {
        MoveAway(place);
        File.CreateSymbolicLink(_folder.Combine("espace", place), _folder.Combine(target));
        Refused();
    }

    [Theory]
    [InlineData("mkfifo")]
    [InlineData("mkdir")]
    public void What_is_no_file_is_refused_at_once(string make)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "mkfifo");
        MoveAway(Path1);
        using var process = Process.Start(make, [_folder.Combine("espace", Path1)]);
        process.WaitForExit();
        Refused();
    }

    [Theory]
    [InlineData("content/territoires/val-clair/retours")]
    [InlineData(Path1)]
    public void What_is_gone_is_refused(string place)
    {
        MoveAway(place);
        Refused();
    }

    // The listing and the reading are two moments: whatever is swapped in between, what is read is what lies in the workspace.
    [Fact]
    public async Task A_folder_swapped_again_and_again_never_leads_outside()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "les liens sont ceux d'Unix");
        var retours = _folder.Combine("espace/content/territoires/val-clair/retours");
        using var stop = new CancellationTokenSource();
        var swapping = Task.Run(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    Directory.Move(retours, retours + ".vrai");
                    Directory.CreateSymbolicLink(retours, _folder.Combine("ailleurs/retours"));
                    File.Delete(retours);
                    Directory.Move(retours + ".vrai", retours);
                }
            },
            stop.Token
        );
        var (inside, refused) = (0, 0);
        for (var i = 0; i < Seed.Rounds(20_000); i++)
        {
            try
            {
                Assert.Equal("dedans"u8, SourceFiles.Read(Root, Path1));
                inside++;
            }
            catch (UnreadableSourceException)
            {
                refused++;
            }
        }
        await stop.CancelAsync();
        await swapping;
        Assert.True(inside > 0 && refused > 0, $"{inside} read, {refused} refused");
    }

    [Fact]
    public void Every_character_that_is_refused_is_told_with_its_place()
    {
        var text = "titre: Une tran\u00ADsi\u00ADtion\nnom: a\u200Bb\n\u2028\U000E0041fin\n";
        var bag = new DiagnosticBag();
        Assert.Null(TextLoader.Decode(System.Text.Encoding.UTF8.GetBytes(text), "a.yaml", bag));
        Assert.Equal(
            [
                "a.yaml:1:16 caractère refusé : U+00AD (trait d'union conditionnel), après « titre: Une tran »",
                "a.yaml:1:19 caractère refusé : U+00AD (trait d'union conditionnel), après « si »",
                "a.yaml:2:7 caractère refusé : U+200B (espace de largeur nulle), après « nom: a »",
                "a.yaml:3:1 caractère refusé : U+2028 (séparateur de lignes)",
                "a.yaml:3:2 caractère refusé : U+E0041 (étiquette invisible)",
            ],
            bag.Sorted().Select(d => $"{d.Span} {d.Message}")
        );
    }

    [Fact]
    public void A_file_that_is_no_text_is_told_of_in_reasonable_time()
    {
        var bag = new DiagnosticBag();
        var clock = Stopwatch.StartNew();
        Assert.Null(TextLoader.Decode(Enumerable.Repeat((byte)0, TextLoader.MaxBytes).ToArray(), "a.yaml", bag));
        Assert.Equal(501, bag.Sorted().Count);
        Assert.Null(
            TextLoader.Decode(
                System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\u200E", TextLoader.MaxBytes / 4))),
                "b.yaml",
                bag
            )
        );
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void Taking_refused_characters_out_leaves_none()
    {
        var random = new Random(Seed.Next());
        for (var i = 0; i < Seed.Rounds(500); i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(0x20, 0xFFFF))]);
            var kept = RefusedCharacter.TakeOut(text);
            Assert.True(UnicodeText.FindForbidden(kept) < 0 || kept.Length < text.Length, text);
        }
    }

    public void Dispose() => _folder.Dispose();

    private void MoveAway(string place) => Directory.Move(_folder.Combine("espace", place), _folder.Combine("espace", place + ".ancien"));

    private void Refused()
    {
        var clock = Stopwatch.StartNew();
        var failure = Assert.Throws<UnreadableSourceException>(() => SourceFiles.Read(Root, Path1));
        Assert.Equal(Path1, failure.Diagnostic.Span!.Value.Path);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        var bag = new DiagnosticBag();
        Assert.Null(TextLoader.Load(Root, Path1, bag, out _));
        Assert.Equal("TES0019", Assert.Single(bag.Sorted()).Code);
    }
}
