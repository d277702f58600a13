using System.Text;
using CollegeTes.Mail;
using CollegeTes.Markup;
using CollegeTes.Tests.Text;

namespace CollegeTes.Tests.Mail;

/// <summary>A letter says the same online, in the message and as plain words, and asks nothing of anybody.</summary>
public sealed class LetterFileTests : IDisposable
{
    private readonly LetterWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Every_word_of_any_letter_is_in_its_three_forms_which_ask_nothing_of_another_host()
    {
        var random = new Random(Seed.Next());
        for (var round = 0; round < Seed.Rounds(25); round++)
        {
            var letter = new RandomLetter(random);
            _workspace.Write(letter.Text);
            _workspace.Build();
            var (page, text) = (_workspace.Read("lettre.html"), _workspace.Read("lettre.txt"));
            var message = File.ReadAllBytes(_workspace.PathOf("lettre.eml"));
            Assert.True(message.Length <= 100_000, $"{message.Length}");
            var html = HtmlOf(message);
            foreach (var word in letter.Words)
            {
                Assert.Contains(word, page, StringComparison.Ordinal);
                Assert.Contains(word, text, StringComparison.Ordinal);
                Assert.Contains(word, html, StringComparison.Ordinal);
            }
            var all = MarkupReader.Read(html).SelfAndDescendants().ToList();
            Assert.All(all.Select(e => e["href"]).OfType<string>(), a =>
                Assert.True(a.StartsWith("https://exemple.fr/", StringComparison.Ordinal) || a[0] == '#', a)
            );
            Assert.DoesNotContain(all, e => e.Name is "script" or "link" or "iframe" or "object" or "form" or "svg" or "base");
            Assert.All(all.Where(e => e.Name == "table"), t => Assert.True(t["role"] == "presentation" || t.All("th").Any()));
            Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("var(", html, StringComparison.Ordinal);
            Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_letter_is_the_same_message_to_the_byte_whatever_else_is_made()
    {
        _workspace.Write(new RandomLetter(new Random(4)).Text);
        _workspace.Build();
        var first = File.ReadAllBytes(_workspace.PathOf("lettre.eml"));
        Assert.NotNull(_workspace.Run(LetterWorkspace.Address, ["courriel"]).Summary);
        Assert.Equal(first, File.ReadAllBytes(_workspace.PathOf("lettre.eml")));
        // It leads to what is online, made by this run or not.
        Assert.Contains($"{LetterWorkspace.Address}/", HtmlOf(first), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_writes_where_one_answers_and_how_one_leaves_are_said_when_the_collection_says_them()
    {
        _workspace.Write(new RandomLetter(new Random(4)).Text);
        _workspace.Build();
        Assert.DoesNotContain("From:", Headers(), StringComparison.Ordinal);
        _workspace.WriteCollection(
            "diffusion: {expediteur: lettre@exemple.fr, reponse: contact@exemple.fr, desinscription: \"https://exemple.fr/stop\"}"
        );
        _workspace.Build();
        Assert.Contains("<lettre@exemple.fr>\r\nReply-To: contact@exemple.fr\r\n", Headers(), StringComparison.Ordinal);
        Assert.Contains("\r\nList-Unsubscribe: <https://exemple.fr/stop>\r\n", Headers(), StringComparison.Ordinal);
        Assert.Contains("(https://exemple.fr/stop)", _workspace.Read("lettre.txt"), StringComparison.Ordinal);

        string Headers() => _workspace.Read("lettre.eml").Split("\r\n\r\n")[0];
    }

    [Fact]
    public void Without_an_address_the_message_is_not_made_and_that_is_said()
    {
        _workspace.Write(new RandomLetter(new Random(4)).Text);
        var result = _workspace.Run(null, ["courriel"]);
        Assert.Contains(result.Diagnostics, d => d.Code == "TES0984");
        Assert.False(File.Exists(_workspace.PathOf("lettre.eml")));
        Assert.DoesNotContain("(../", _workspace.Read("lettre.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain(_workspace.Run(null, ["html"]).Diagnostics, d => d.Code == "TES0984");
    }

    [Theory]
    [InlineData("<ul><li>un<ul><li>deux</li></ul></li></ul>", "- un\n  - deux")]
    [InlineData("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", "1. a\n  b\n2. c")]
    [InlineData("<p>a<br>b</p>c<p>d</p>", "a\nb\n\nc\n\nd")]
    [InlineData("<table><tr><td>a<td>b</table>", "a : b")]
    [InlineData("<p>a <a href=\"https://x.fr/\">b</a> <a href=\"../c\">d</a></p>", "a b (https://x.fr/) d")]
    [InlineData("<p hidden>a</p><div><h2>b</h2><img alt=\"c\" src=\"d\"></div>", "b\n\nc")]
    public void A_page_is_read_as_its_words(string body, string words) =>
        Assert.Equal(words + "\n", PlainLetter.Read($"<html><head><title>t</title></head><body>{body}</body></html>"));

    /// <summary>The HTML of a message of two parts: soft line ends joined, numbers read.</summary>
    internal static string HtmlOf(byte[] message)
    {
        var part = Encoding.ASCII.GetString(message).Split("Content-Type: text/html; charset=utf-8")[1];
        part = part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..part.LastIndexOf("\r\n--", StringComparison.Ordinal)];
        var bytes = new List<byte>();
        var text = part.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] == '=' ? Convert.FromHexString(text.AsSpan(i + 1, 2))[0] : (byte)text[i]);
            i += text[i] == '=' ? 2 : 0;
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
