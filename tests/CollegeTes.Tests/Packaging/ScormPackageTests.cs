using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CollegeTes.Packaging;
using CollegeTes.Tests.Teaching;

namespace CollegeTes.Tests.Packaging;

/// <summary>A package for learning platforms: what its manifest says is there, and its manifest follows the schemas that it holds.</summary>
public sealed class ScormPackageTests : IDisposable
{
    private static readonly XNamespace Content = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private static readonly XNamespace Metadata = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
    private static readonly XNamespace Sharable = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

    // The entry point of the standard does not know its own metadata: all three are asked.
    private const string Entry = """
        <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
        <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
        <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
        <xsd:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
        </xsd:schema>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_manifest_of_a_quiz_follows_the_schemas_of_its_package()
    {
        using var workspace = new TrainingWorkspace();
        workspace.Build("scorm");
        ZipFile.ExtractToDirectory(workspace.PathOf("scorm.zip"), _folder.Path);
        Assert.Equal("", Faults(await ValidateAsync()));
        var manifest = XDocument.Load(_folder.Combine("imsmanifest.xml"));
        Assert.Equal("60", manifest.Descendants(Sharable + "masteryscore").Single().Value);
        Assert.Equal("PT20M", manifest.Descendants(Metadata + "typicallearningtime").Single().Value);
        Assert.Contains(
            "Val-Clair",
            manifest.Descendants(Metadata + "keyword").First().Value + manifest,
            StringComparison.OrdinalIgnoreCase
        );
        // It lists all that it needs, and needs all that it lists.
        var listed = manifest.Descendants(Content + "file").Select(f => f.Attribute("href")!.Value).Order(StringComparer.Ordinal);
        var held = Directory
            .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder.Path, f).Replace('\\', '/'))
            .Where(f => f != "imsmanifest.xml" && !f.EndsWith(".xsd", StringComparison.Ordinal));
        Assert.Equal(held.Order(StringComparer.Ordinal), listed);
        Assert.Contains("quiz.js", listed);
    }

    [Theory]
    [InlineData("<catalog>URI</catalog>", "")]
    [InlineData("adlcp:scormtype=\"sco\"", "adlcp:scormtype=\"page\"")]
    [InlineData("<title>", "<titre>")]
    public async Task The_schemas_refuse_what_is_no_manifest(string right, string wrong)
    {
        using var workspace = new TrainingWorkspace();
        workspace.Build("scorm");
        ZipFile.ExtractToDirectory(workspace.PathOf("scorm.zip"), _folder.Path);
        var path = _folder.Combine("imsmanifest.xml");
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong, StringComparison.Ordinal));
        Assert.NotEqual("", Faults(await ValidateAsync()));
    }

    [Theory]
    [InlineData("A & B < C > \"D\" 'E' ]]>")]
    [InlineData("Un titre bien long, et qui n'en finit pas, ")]
    public void Any_title_is_the_same_text_in_the_manifest(string title)
    {
        title = title.EndsWith(' ') ? string.Concat(Enumerable.Repeat(title, 9)).Trim() : title;
        var page = new XElement("h1", title).ToString(SaveOptions.DisableFormatting);
        var archive = Make($"<html lang=\"fr\"><head></head><body>{page}</body></html>");
        using var manifest = archive.GetEntry("imsmanifest.xml")!.Open();
        var titles = XDocument.Load(manifest).Descendants(Content + "title").Select(t => t.Value).ToList();
        Assert.Equal(2, titles.Count);
        Assert.All(titles, t => Assert.True(t == title || (t.Length == 200 && title.StartsWith(t[..199], StringComparison.Ordinal)), t));
    }

    [Fact]
    public void A_page_to_be_read_alone_has_no_score_to_reach()
    {
        using var manifest = Make("<html><head><title>T</title></head><body></body></html>").GetEntry("imsmanifest.xml")!.Open();
        Assert.Empty(XDocument.Load(manifest).Descendants(Sharable + "masteryscore"));
    }

    [Fact]
    public void The_same_page_gives_the_same_bytes()
    {
        using var workspace = new TrainingWorkspace();
        workspace.Build("scorm");
        var first = File.ReadAllBytes(workspace.PathOf("scorm.zip"));
        workspace.Build("html", "scorm", "gift");
        Assert.Equal(first, File.ReadAllBytes(workspace.PathOf("scorm.zip")));
    }

    private static ZipArchive Make(string page) =>
        new(
            new MemoryStream(
                ScormPackage.Make(
                    page,
                    "formations/lire/index.html",
                    _ => null,
                    _ => null,
                    read => ScormFacts.Read(read, "tes-" + Guid.Empty, "fr", "Éditeur, un ; deux", new DateOnly(2026, 1, 2))
                )
            )
        );

    private async Task<string> ValidateAsync()
    {
        var program = Tools.RequireProgram("xmllint", "libxml2-utils");
        var entry = _folder.Combine("tout.xsd");
        File.WriteAllText(entry, Entry, new UTF8Encoding(false));
        var said = await Tools.RunAsync(program, "--noout", "--nonet", "--schema", entry, _folder.Combine("imsmanifest.xml"));
        File.Delete(entry);
        return said;
    }

    // What it says of the manifest; one of the standard's own schemas is not to its taste.
    private static string Faults(string said) => said.Contains("imsmanifest.xml validates", StringComparison.Ordinal) ? "" : said;
}
