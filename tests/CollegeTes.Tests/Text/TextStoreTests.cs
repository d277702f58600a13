using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

public sealed class TextStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(0, true)]
    [InlineData(40, true)]
    [InlineData(1_000_000, false)]
    public void What_is_kept_comes_back_from_memory_or_from_the_file(int memoryBytes, bool writes)
    {
        using var store = new TextStore(memoryBytes, _folder.Path);
        var kept = Enumerable
            .Range(0, 200)
            .Select(i => (Text: $"<p>Le n° {i}, « été »</p>", Bytes: store.Keep(Encoding.UTF8.GetBytes($"<p>Le n° {i}, « été »</p>"))))
            .ToList();
        Assert.Equal(writes, store.WrittenBytes > 0);
        Parallel.ForEach(kept, one =>
        {
            var length = Encoding.UTF8.GetByteCount(one.Text);
            Assert.Equal(one.Text, new Html(one.Bytes, length, hasMarks: false).ToString());
            Assert.Equal("Le n", new Html(one.Bytes.From(3), 4, hasMarks: false).ToString());
        });
    }

    [Fact]
    public void The_file_has_no_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "une ouverture y garde son nom");
        using var store = new TextStore(0, _folder.Path);
        store.Keep("texte"u8);
        Assert.Equal(5, store.WrittenBytes);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Without_a_place_for_the_file_everything_stays_in_memory()
    {
        using var store = new TextStore(0, _folder.Combine("absent"));
        var kept = store.Keep("texte"u8);
        Assert.Equal(0, store.WrittenBytes);
        Assert.Equal("texte", new Html(kept, 5, hasMarks: false).ToString());
    }

    [Fact]
    public void Texts_of_several_documents_are_read_in_any_order()
    {
        using var store = new TextStore(0, _folder.Path);
        var texts = new List<(string Written, KeptText Kept)>();
        for (var document = 0; document < 20; document++)
        {
            var together = new KeptTexts(store);
            for (var i = 0; i < 10; i++)
                texts.Add(($"Document {document}, phrase {i} : l’été {new string('é', i * 100)}", default));
            for (var i = texts.Count - 10; i < texts.Count; i++)
                texts[i] = (texts[i].Written, together.Add(texts[i].Written));
            together.Close();
        }
        var random = new Random(Seed.Next());
        for (var round = 0; round < Seed.Rounds(2_000); round++)
        {
            var (written, kept) = texts[random.Next(texts.Count)];
            Assert.Equal(written, kept.ToString());
        }
        Assert.Equal("seul", new KeptText("seul").ToString());
    }

    public void Dispose() => _folder.Dispose();
}
