using System.Diagnostics;
using System.Text;
using CollegeTes.Content;
using CollegeTes.Machine;
using CollegeTes.Scaffolding;
using CollegeTes.Scaffolding.Schemas;

namespace CollegeTes.Tests.Machine;

/// <summary>What commands add to a workspace stays in it, and replaces nothing that is not theirs.</summary>
public sealed class WrittenPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WrittenPlaceTests()
    {
        _folder.Write("espace/content/collection.yaml", "titre: A\n");
        Directory.CreateDirectory(_folder.Combine("ailleurs"));
    }

    [Theory]
    [InlineData("content/territoires")]
    [InlineData("content/territoires/val-clair")]
    [InlineData("content/territoires/val-clair/retours")]
    public void A_new_file_is_never_made_behind_a_link(string link)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Combine("espace", link))!);
        Directory.CreateSymbolicLink(_folder.Combine("espace", link), _folder.Combine("ailleurs"));
        Assert.Throws<RefusedPathException>(() =>
            FileCreation.TryCreate(_folder.Combine("espace"), new NewFile("content/territoires/val-clair/retours/haies.md", "a"))
        );
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Combine("ailleurs")));
    }

    [Theory]
    [InlineData("ailleurs/absent.md")]
    [InlineData("espace/content/collection.yaml")]
    public void A_new_file_is_never_made_where_a_link_stands(string target)
    {
        File.CreateSymbolicLink(_folder.Combine("espace/content/haies.md"), _folder.Combine(target));
        Assert.False(FileCreation.TryCreate(_folder.Combine("espace"), new NewFile("content/haies.md", "a")));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Combine("ailleurs")));
        Assert.Equal("titre: A\n", File.ReadAllText(_folder.Combine("espace/content/collection.yaml")));
    }

    [Theory]
    [InlineData(".tes")]
    [InlineData(".tes/schemas")]
    public void Schemas_are_never_written_behind_a_link(string link)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Combine("espace", link))!);
        Directory.CreateSymbolicLink(_folder.Combine("espace", link), _folder.Combine("ailleurs"));
        Assert.Throws<RefusedPathException>(() => SchemaFolder.Write(_folder.Combine("espace"), Vocabulary.Read(null)));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Combine("ailleurs")));
    }

    [Fact]
    public void A_schema_takes_the_place_of_a_link_and_leaves_what_it_led_to()
    {
        Directory.CreateDirectory(_folder.Combine("espace/.tes/schemas"));
        var schema = _folder.Combine("espace/.tes/schemas", ContentKind.All[0].Name + ".json");
        File.CreateSymbolicLink(schema, _folder.Combine("espace/content/collection.yaml"));
        SchemaFolder.Write(_folder.Combine("espace"), Vocabulary.Read(null));
        Assert.Equal("titre: A\n", File.ReadAllText(_folder.Combine("espace/content/collection.yaml")));
        Assert.True(FileKinds.IsRegular(schema));
    }

    [Fact]
    public void A_file_is_written_whole_and_never_in_place_of_a_pipe()
    {
        WholeFile.Write(_folder.Combine("a"), "un"u8);
        WholeFile.Write(_folder.Combine("a"), "deux"u8);
        using var pipe = Process.Start("mkfifo", [_folder.Combine("tube")]);
        pipe.WaitForExit();
        Assert.Throws<RefusedPathException>(() => WholeFile.Write(_folder.Combine("tube"), "a"u8));
        Assert.ThrowsAny<IOException>(() => WholeFile.Write(_folder.Combine("absent/a"), "a"u8));
        Assert.Equal(
            ["a", "ailleurs", "espace", "tube"],
            Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal("deux", File.ReadAllText(_folder.Combine("a"), Encoding.UTF8));
    }

    public void Dispose() => _folder.Dispose();
}
