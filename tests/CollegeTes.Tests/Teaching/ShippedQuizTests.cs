using System.IO.Compression;
using System.Text;
using CollegeTes.Building;

namespace CollegeTes.Tests.Teaching;

/// <summary>The training that is shipped, on a copy of the real collection: its quiz follows the write-ups it is made of.</summary>
public sealed class ShippedQuizTests : IDisposable
{
    private const string Folder = "formations/lire-quatre-experiences/";
    private const string WriteUp = "content/territoires/redon-agglomeration/retours/eolien-citoyen.md";

    private readonly TemporaryFolder _folder = new();

    public ShippedQuizTests() => TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), _folder.Combine("collection", "content"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Correcting_a_figure_corrects_the_quiz_in_every_form()
    {
        var before = Build();
        var path = _folder.Combine("collection", WriteUp);
        var text = File.ReadAllText(path);
        var line = text.Split('\n').Single(l => l.Contains("{id: part-citoyens,", StringComparison.Ordinal));
        var value = line.Split("valeur: ")[1].Split([',', '}'])[0];
        File.WriteAllText(
            path,
            text.Replace(line, line.Replace($"valeur: {value}", "valeur: 61.5", StringComparison.Ordinal), StringComparison.Ordinal)
        );
        var after = Build();
        Assert.All(before.Zip(after), forms => Assert.NotEqual(forms.First, forms.Second));
        Assert.All(after, form => Assert.Contains("61,5\u00A0%", form, StringComparison.Ordinal));
        Assert.Contains($"#{value}:2", before[1], StringComparison.Ordinal);
        Assert.Contains("#61.5:2", after[1], StringComparison.Ordinal);
        Assert.Contains("data-valeur=\"61.5\"", after[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_quiz_is_read_back_whole()
    {
        Build();
        var read = TrainingWorkspace.ReadGift(_folder.Combine("dist", Folder + "quiz.gift")).EnumerateArray().ToList();
        var asked = File.ReadAllText(_folder.Combine("dist", Folder + "quiz.html")).Split("<section class=\"quiz-question\"").Length - 1;
        Assert.Equal(asked, read.Count - 1);
        Assert.Equal(
            ["Essay", "MC", "Matching", "Numerical", "TF"],
            read.Skip(1).Select(q => q.GetProperty("type").GetString()).Distinct().Order(StringComparer.Ordinal)
        );
    }

    // The page, the questions to import, the page that a platform plays.
    private string[] Build()
    {
        var done = new Pipeline(
            new PipelineOptions(_folder.Combine("collection"), _folder.Combine("dist"), "1.0.0", new DateOnly(2026, 12, 1))
            {
                Deliverables = ["formation"],
                Media = ["html", "gift", "scorm"],
            }
        ).Build(TestContext.Current.CancellationToken);
        Assert.NotNull(done.Summary);
        using var zip = ZipFile.OpenRead(_folder.Combine("dist", Folder + "scorm.zip"));
        using var played = new StreamReader(zip.GetEntry("index.html")!.Open(), Encoding.UTF8);
        return
        [
            File.ReadAllText(_folder.Combine("dist", Folder + "quiz.html")),
            File.ReadAllText(_folder.Combine("dist", Folder + "quiz.gift")),
            played.ReadToEnd(),
        ];
    }
}
