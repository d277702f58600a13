using CollegeTes.Content.MediaFiles;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Content.MediaFiles;

public sealed class WebVttReaderTests
{
    [Fact]
    public void Reads_cues_voices_and_nothing_else()
    {
        var (transcript, diagnostics) = Read(
            "WEBVTT - épisode 1\nKind: captions\n\nNOTE relu\npar Anne\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> "
                + "00:04.500 align:start\n<v.fort Anne Roux>Bonjour <i>à tous</i>,\net à &lt;toutes&gt; &amp; R&D.</v>\n\n"
                + "01:00:04.500\t-->  01:00:06.000\n<v Anne>Oui ?</v> <v Luc>Non.\n\n\n1:\n01:00:06.000 --> 01:00:07.000\nMusique\n"
        );
        Assert.Empty(diagnostics);
        Assert.Equal(
            [
                "1|4,5|Anne Roux|Bonjour à tous,/et à <toutes> & R&D.|a.vtt:10:1",
                "3604,5|3606|Anne|Oui ?|a.vtt:15:1",
                "3604,5|3606|Luc|Non.|a.vtt:15:1",
                "3606|3607||Musique|a.vtt:19:1",
            ],
            transcript.Cues.Select(c =>
                $"{FrenchFormat.Number((decimal)c.Start.TotalSeconds)}|{FrenchFormat.Number((decimal)c.End.TotalSeconds)}|{c.Voice}|{c.Text.Replace('\n', '/')}|{c.Span}"
            )
        );
        Assert.Equal(new SourceSpan("a.vtt", 10, 1, 13, 35), transcript.Cues[0].Span);
    }

    public static TheoryData<string> CaseNames => [.. WebVttCases.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Reads_what_browsers_read(string name)
    {
        var (_, file, cues) = WebVttCases.All.First(c => c.Name == name);
        var (transcript, diagnostics) = Read(file);
        Assert.Empty(diagnostics);
        Assert.Equal(cues, transcript.Cues.Select(c => $"{Seconds(c.Start)}-{Seconds(c.End)} {c.Text.Replace('\n', '/')}"));

        static string Seconds(TimeSpan time) => time.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Names_of_voices_have_references_too_and_one_space_between_their_words() =>
        Assert.Equal(
            "Anne & Zoé",
            Assert.Single(Read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v  Anne &amp;\n Zo&eacute; >Oui.\n").Transcript.Cues).Voice
        );

    // As YouTube writes automatic captions: each line comes again above the next, and a short cue holds it still.
    [Fact]
    public void Captions_that_roll_up_say_each_line_once()
    {
        var (transcript, diagnostics) = Read(
            "WEBVTT\nKind: captions\nLanguage: fr\n\n00:00:00.320 --> 00:00:02.389 align:start position:0%\n \n"
                + "bonjour<00:00:00.640><c> à</c><00:00:00.800><c> tous</c>\n\n00:00:02.389 --> 00:00:02.399 align:start position:0%\n"
                + "bonjour à tous\n \n\n00:00:02.399 --> 00:00:04.550 align:start position:0%\nbonjour à tous\net<00:00:02.700><c> "
                + "bienvenue</c>\n\n00:00:04.550 --> 00:00:04.560 align:start position:0%\net bienvenue\n \n"
        );
        Assert.Empty(diagnostics);
        Assert.Equal(["bonjour à tous", "et bienvenue"], transcript.Cues.Select(c => c.Text));
    }

    [Theory]
    [InlineData("Bonjour", "1:1 TES0510 Le fichier ne commence pas par WEBVTT.")]
    [InlineData("WEBVTTX\n\n00:01.000 --> 00:02.000\nOui", "1:1 TES0510 Le fichier ne commence pas par WEBVTT.")]
    [InlineData(
        "1\n00:01,000 --> 00:02,000\nOui",
        "1:1 TES0510 Le fichier ne commence pas par WEBVTT.|2:1 TES0510 « 00:01,000 » n'est pas un temps."
    )]
    [InlineData("", "1:1 TES0510 Le fichier ne commence pas par WEBVTT.")]
    [InlineData("WEBVTT\n\nBonjour\ntous", "3:1 TES0510 Cette réplique n'a pas de temps.")]
    [InlineData("WEBVTT\n\n00:01,000 --> 00:02.000\nOui", "3:1 TES0510 « 00:01,000 » n'est pas un temps.")]
    [InlineData("WEBVTT\n\n00:01.000 --> 2.000\nOui", "3:15 TES0510 « 2.000 » n'est pas un temps.")]
    [InlineData("WEBVTT\n\n00:01.000 -->\nOui", "3:14 TES0510 «  » n'est pas un temps.")]
    [InlineData("WEBVTT\n\n00:61.000 --> 00:62.000\nOui", "3:1 TES0510 « 00:61.000 » n'est pas un temps.")]
    [InlineData("WEBVTT\n\n00:02.000 --> 00:02.000\nOui", "3:1 TES0510 Cette réplique finit avant d'avoir commencé.")]
    [InlineData(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n\nOui",
        "3:1 TES0510 Cette réplique n'a pas de texte.|5:1 TES0510 Cette réplique n'a pas de temps."
    )]
    [InlineData(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n2 < 3 et 5 > 4",
        "4:3 TES0510 Ce qui est entre « < » et « > » n'est pas une balise : les lecteurs ne le montrent pas."
    )]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nUn <b", "4:4 TES0510 Une balise s'ouvre par « < » et ne se ferme pas.")]
    public void Reports_what_is_not_webvtt(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData(
        "00:01.000 --> 00:03.000\nUn\n\n00:02.000 --> 00:04.000\nDeux",
        "6:1 TES0511 Cette réplique commence à 00:00:02.000, pendant celle qui la précède (jusqu'à 00:00:03.000)."
    )]
    [InlineData(
        "00:05.000 --> 00:06.000\nUn\n\n00:02.000 --> 00:04.000\nDeux",
        "6:1 TES0511 Cette réplique commence à 00:00:02.000, avant celle qui la précède (00:00:05.000)."
    )]
    [InlineData("00:01.000 --> 00:02.000\nUn\n\n00:02.000 --> 00:04.000\nDeux", "")]
    public void Reports_disorder(string cues, string expected) => Check("WEBVTT\n\n" + cues, expected);

    [Fact]
    public void Measures_lines_without_their_markup()
    {
        var line = new string('é', 65);
        Check($"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anne>{line}</v>", "");
        Check(
            $"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anne>{line}&amp;</v>",
            "4:1 TES0512 Cette ligne a 66 caractères, au lieu de 65 au plus."
        );
    }

    [Fact]
    public void Every_kind_explains_itself_by_an_example_that_raises_it()
    {
        Assert.Equal(["TES0510", "TES0511", "TES0512", "TES0536"], WebVttDiagnostics.All.Select(d => d.Code));
        foreach (var kind in WebVttDiagnostics.All.Where(k => k != WebVttDiagnostics.InvalidSubRip))
        {
            Assert.Contains(kind, Read(Complete(kind.Bad)).Diagnostics.Select(d => d.Descriptor));
            Assert.Empty(Read(Complete(kind.Good)).Diagnostics);
        }

        static string Complete(string example) =>
            example.StartsWith("WEBVTT", StringComparison.Ordinal)
                ? example
                : "WEBVTT\n\n" + (example.Contains("-->", StringComparison.Ordinal) ? "" : "00:01.000 --> 00:04.000\n") + example;
    }

    [Fact]
    public void Never_throws_and_every_place_lies_in_the_file()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        string[] pieces =
        [
            "WEBVTT",
            "\n",
            "\n\n",
            "00:01.000",
            " --> ",
            "-->",
            "00:02.000",
            "<v Anne>",
            "</v>",
            "<",
            ">",
            "&amp;",
            "&",
            "NOTE",
            "mot ",
            ":",
            ",",
            "é",
        ];
        for (var i = 0; i < Seed.Rounds(20_000); i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (transcript, diagnostics) = Read(text);
            var lines = text.Split('\n');
            foreach (var span in diagnostics.Select(d => d.Span!.Value).Concat(transcript.Cues.Select(c => c.Span)))
                Assert.True(
                    span.Line >= 1 && span.EndLine <= lines.Length && span.EndColumn <= lines[span.EndLine - 1].Length + 1,
                    $"seed {seed}: {text}"
                );
            Assert.All(transcript.Cues, c => Assert.True(c.End > c.Start && c.Text.Length > 0));
        }
    }

    private static void Check(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join('|', Read(text).Diagnostics.Select(d => $"{d.Span!.Value.Line}:{d.Span.Value.Column} {d.Code} {d.Message}"))
        );

    private static (Transcript Transcript, IReadOnlyList<Diagnostic> Diagnostics) Read(string text)
    {
        var bag = new DiagnosticBag();
        var transcript = WebVttReader.Read(new SourceFile("a.vtt", text), bag);
        return (transcript, bag.Sorted());
    }
}
