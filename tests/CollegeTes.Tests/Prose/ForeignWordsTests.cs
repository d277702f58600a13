using System.IO.Compression;
using CollegeTes.Building;

namespace CollegeTes.Tests.Prose;

/// <summary>Words in another language than those around: marked as such, and typeset by their own rules, in every output.</summary>
public sealed class ForeignWordsTests
{
    [Theory]
    [InlineData("Un [living lab]{lang=en} ici", "Un <span lang=\"en\">living lab</span> ici", "")]
    [InlineData("[a]{lang=\"de-CH\"} [b]{:lang=br} [c]{ lang=frp }", "<span lang=\"de-CH\">a</span> ", "")]
    [InlineData("[a]{lang=\"de-CH\"} [b]{:lang=br} [c]{ lang=frp }", "<span lang=\"br\">b</span> <span lang=\"frp\">c</span>", "")]
    // Its own typography, and that of the sentence around it.
    [InlineData("Un [\"living *lab*\" 12500: x!]{lang=en} ?", "<span lang=\"en\">&quot;living <em>lab</em>&quot; 12500: x!</span>˽?", "")]
    [InlineData("\"[living lab]{lang=en}\": oui", "«⍽<span lang=\"en\">living lab</span>⍽»⍽: oui", "")]
    [InlineData("**[living lab]{lang=en}** et *[a]{lang=en}*", "<strong><span lang=\"en\">living lab</span></strong>", "")]
    [InlineData("[[living lab](https://a.fr)]{lang=en}", "<span lang=\"en\"><a href=\"https://a.fr\">living lab</a></span>", "")]
    [InlineData("[[living lab]{lang=en}](https://a.fr)", "<a href=\"https://a.fr\"><span lang=\"en\">living lab</span></a>", "")]
    [InlineData("[a [\"b\" : c]{lang=fr} d]{lang=en}", "<span lang=\"en\">a <span lang=\"fr\">«⍽b⍽»⍽: c</span> d</span>", "")]
    [InlineData("[a &amp; b[@s1]]{lang=en}", "<span lang=\"en\">a &amp; b<sup>", "")]
    [InlineData("- [a]{lang=en}\n\n> [b]{lang=en}", "<blockquote><p><span lang=\"en\">b</span></p></blockquote>", "")]
    [InlineData("## Un [living lab]{lang=en}\n\nx", "<h3>Un living lab</h3>", "TES0349")]
    [InlineData("### Un [living lab]{lang=en}\n\nx", "Un <span lang=\"en\">living lab</span></h4>", "")]
    // No language: the words stay.
    [InlineData("Un [living lab]{lang=anglais} ici", "<p>Un living lab ici</p>", "TES0352")]
    [InlineData("Un [living lab]{lang=zz} ici", "<p>Un living lab ici</p>", "TES0352")]
    [InlineData("Un [living lab]{lang=e\"n} ici", "<p>Un [living lab]{lang=e&quot;n} ici</p>", "TES0346")]
    [InlineData("Un living lab]{lang=en} ici", "<p>Un living lab]{lang=en} ici</p>", "TES0346")]
    [InlineData("Un \\[living lab]{lang=en} ici", "<p>Un [living lab]{lang=en} ici</p>", "TES0346")]
    [InlineData("Un [living lab] {lang=en} ici", "<p>Un [living lab] {lang=en} ici</p>", "TES0346")]
    public void A_few_words_say_their_language(string text, string markup, string code)
    {
        var shown = Words.Page(text, out var bag, sources: 1).Replace('\u00A0', '⍽').Replace('\u202F', '˽');
        Assert.Contains(markup, shown, StringComparison.Ordinal);
        Assert.Equal(code, string.Join(' ', bag.Sorted().Select(d => d.Code).Distinct()));
    }

    [Fact]
    public void Every_output_says_it()
    {
        using var workspace = new SmallWorkspace();
        Directory.Delete(workspace.PathOf("templates"), recursive: true);
        workspace.WriteBody("\n## Contexte\n\nUn [living lab]{lang=en} étudie le vent [@A].\n\n## Résultats\n\nx\n");
        var options = new PipelineOptions(workspace.Root, workspace.Output, "1.0.0", new DateOnly(2026, 1, 15))
        {
            Media = ["html", "epub", "docx"],
        };
        new Pipeline(options).Build(TestContext.Current.CancellationToken);

        Assert.Contains("<span lang=\"en\">living lab</span>", Pages("html"), StringComparison.Ordinal);
        Assert.Contains("<span lang=\"en\" xml:lang=\"en\">living lab</span>", Pages("epub"), StringComparison.Ordinal);
        Assert.Matches("<w:lang w:val=\"en\" ?/></w:rPr><w:t xml:space=\"preserve\">living lab</w:t>", Pages("docx"));

        string Pages(string ending) =>
            string.Concat(
                Directory
                    .EnumerateFiles(workspace.Output, "*." + ending, SearchOption.AllDirectories)
                    .Select(file => ending == "html" ? File.ReadAllText(file) : Unpacked(file))
            );
    }

    private static string Unpacked(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return string.Concat(
            archive
                .Entries.Where(e => e.Name.EndsWith("html", StringComparison.Ordinal) || e.Name == "document.xml")
                .Select(e =>
                {
                    using var reader = new StreamReader(e.Open());
                    return reader.ReadToEnd();
                })
        );
    }
}
