using System.Diagnostics;
using System.Text;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Prose;
using CollegeTes.Tests.Text;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Tests.Properties;

/// <summary>Whatever the bytes of a content file: no exception, every place inside its file, and soon done.</summary>
public sealed class ReaderTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly int _seed = Seed.Next();

    [Fact]
    public void Readers_take_any_bytes()
    {
        var texts = Repository
            .Files.Where(f => f.StartsWith("content/", StringComparison.Ordinal) && Path.GetExtension(f) is ".md" or ".yaml" or ".vtt")
            .Select(f => File.ReadAllBytes(Path.Combine(Repository.Root, f)))
            .ToList();
        var hostile = new HostileText(_seed);
        for (var round = 0; round < Seed.Rounds(600); round++)
            Check(round, hostile.Mutate(texts[round % texts.Count]));
    }

    [Fact]
    public void Readers_take_any_text()
    {
        var hostile = new HostileText(_seed);
        for (var round = 0; round < Seed.Rounds(3_000); round++)
            Check(
                round,
                Encoding.UTF8.GetBytes(
                    (round % 3) switch
                    {
                        0 => "---\n" + hostile.Text(20) + "\n---\n" + hostile.Text(60),
                        1 => hostile.Text(60),
                        _ => hostile.Line(200),
                    }
                )
            );
    }

    private void Check(int round, byte[] bytes)
    {
        var bag = new DiagnosticBag();
        var clock = Stopwatch.StartNew();
        try
        {
            if (TextLoader.Decode(bytes, "content/x.md", bag) is not { } file)
            {
                Assert.NotEmpty(bag.Sorted());
                return;
            }
            YamlReader.ReadMapping(file, bag);
            var context = new ProseContext("x", [], []);
            ProseReader.Read(file, context, bag);
            RichText.Render(file.Text, context, withReferenceMarks: true);
            if (FrontMatter.Split(file, bag) is var (header, body))
            {
                YamlReader.ReadMapping(header, bag);
                ProseReader.Read(body, context, bag);
            }
            Assert.All(bag.Sorted(), d => AssertInside(d, file));
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"seed {_seed}, round {round}: {exception}\n{Convert.ToBase64String(bytes)}");
        }
        Assert.True(clock.Elapsed < Patience, $"seed {_seed}, round {round}: {clock.Elapsed}\n{Convert.ToBase64String(bytes)}");
    }

    private void AssertInside(Diagnostic diagnostic, SourceFile file)
    {
        if (diagnostic.Span is not { HasPosition: true } place)
            return;
        Assert.True(
            place.Line <= file.LineCount && place.EndLine <= file.LineCount && place.EndLine >= place.Line,
            $"seed {_seed}: {diagnostic} of {file.LineCount} lines"
        );
        Assert.InRange(place.Column, 1, file.Lines(place.Line).First().Length + 1);
        Assert.InRange(place.EndColumn, 1, file.Lines(place.EndLine).First().Length + 1);
    }
}
