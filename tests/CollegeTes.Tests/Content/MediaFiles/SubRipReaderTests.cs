using CollegeTes.Content.MediaFiles;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Content.MediaFiles;

public sealed class SubRipReaderTests
{
    [Fact]
    public void Reads_cues_as_programs_write_them()
    {
        var (transcript, diagnostics) = Read(
            "1\n00:00:01,000 --> 00:00:04,500 X1:40 X2:600\n{\\an8}<font color=\"#fff\">Bonjour</font> <I>à tous</I>,\nà 3 < 4 & R&D.\n\n\n"
                + "100:00:04.500 --> 100:00:06.000\nSans numéro, avec un point\n\n3\n100:00:06,000 --> 100:00:07,000\n<b></b>\n"
        );
        Assert.Empty(diagnostics);
        Assert.Equal(
            [
                "00:00:01|00:00:04.5000000|Bonjour à tous,/à 3 < 4 & R&D.|a.srt:1:1",
                "4.04:00:04.5000000|4.04:00:06|Sans numéro, avec un point|a.srt:7:1",
            ],
            transcript.Cues.Select(c => $"{c.Start}|{c.End}|{c.Text.Replace('\n', '/')}|{c.Span}")
        );
    }

    // A name of the episode, what can only be a name, a capitalised word that comes back: voices. The rest: words.
    [Theory]
    [InlineData("Anne : Oui.", "Anne|Oui.")]
    [InlineData("ANNE: Oui.", "ANNE|Oui.")]
    [InlineData("Zoé : Oui.", "|Zoé : Oui.")]
    [InlineData("Zoé : Oui.#Zoé : Non.", "Zoé|Oui.#Zoé|Non.")]
    [InlineData("Zoé de La Roche\u00A0: Oui.", "Zoé de La Roche|Oui.")]
    [InlineData("Attention : ça monte.", "|Attention : ça monte.")]
    [InlineData("Première étape : réunir.", "|Première étape : réunir.")]
    [InlineData("À 10:30, rien.", "|À 10:30, rien.")]
    [InlineData("Anne : Oui.#Et puis non.#Luc Roux : Si.", "Anne|Oui.#Anne|Et puis non.#Luc Roux|Si.")]
    [InlineData("Anne :", "|Anne :")]
    [InlineData("Anne : Oui.#Saint Nazaire : la ville, le port.", "Anne|Oui.#Anne|Saint Nazaire : la ville, le port.")]
    [InlineData("Saint Nazaire : la ville.#Saint Nazaire : le port.", "|Saint Nazaire : la ville.#|Saint Nazaire : le port.")]
    [InlineData("Pays de la Loire : trois projets.", "|Pays de la Loire : trois projets.")]
    [InlineData("Loire Atlantique : un seul.", "|Loire Atlantique : un seul.")]
    [InlineData("Nantes : un.#Nantes : deux.", "|Nantes : un.#|Nantes : deux.")]
    [InlineData("On y va.#Grand Débat : la suite.", "|On y va.#|Grand Débat : la suite.")]
    [InlineData("On y va.#Luc Roux : Oui.#Luc Roux : Non.", "|On y va.#Luc Roux|Oui.#Luc Roux|Non.")]
    public void Tells_the_voices(string words, string expected)
    {
        var text = string.Join("\n\n", words.Split('#').Select((w, i) => $"{i}\n00:00:0{i},000 --> 00:00:0{i},900\n{w}"));
        Assert.Equal(expected, string.Join('#', Read(text).Transcript.Cues.Select(c => c.Voice + "|" + c.Text)));
    }

    [Theory]
    [InlineData("", "1:1 TES0536 Le fichier n'a aucune réplique.")]
    [InlineData("1\nBonjour", "1:1 TES0536 Cette réplique n'a pas de temps.")]
    [InlineData("1\n00:01,000 --> 00:00:02,000\nOui", "2:1 TES0536 « 00:01,000 » n'est pas un temps.")]
    [InlineData("1\n00:00:02,000 --> 00:00:01,000\nOui", "2:1 TES0536 Cette réplique finit avant d'avoir commencé.")]
    [InlineData(
        "1\n00:00:01,000 --> 00:00:02,000\n\nOui",
        "2:1 TES0536 Cette réplique n'a pas de texte.|4:1 TES0536 Cette réplique n'a pas de temps."
    )]
    [InlineData(
        "1\n00:00:01,000 --> 00:00:02,000\nOui\n2\n00:00:02,000 --> 00:00:03,000\nNon",
        "5:1 TES0536 Deux répliques se touchent : des temps sont au milieu d'un texte."
    )]
    [InlineData(
        "1\n00:00:01,000 --> 00:00:03,000\nUn\n\n2\n00:00:02,000 --> 00:00:04,000\nDeux",
        "5:1 TES0511 Cette réplique commence à 00:00:02.000, pendant celle qui la précède (jusqu'à 00:00:03.000)."
    )]
    public void Reports_with_places_in_the_file(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join('|', Read(text).Diagnostics.Select(d => $"{d.Span!.Value.Line}:{d.Span.Value.Column} {d.Code} {d.Message}"))
        );

    [Theory]
    [InlineData("L&#39;&eacute;t&eacute;, R&amp;D, R&D", "L'été, R&D, R&D")]
    [InlineData("un\n \ndeux", "un/deux")]
    [InlineData("un\n \n2\n00:00:01,000 --> 00:00:02,000\ndeux", "un|deux")]
    [InlineData("un\n ", "un")]
    public void Reads_references_and_lines_of_one_space(string words, string expected)
    {
        var (transcript, diagnostics) = Read("1\n00:00:00,000 --> 00:00:01,000\n" + words);
        Assert.Empty(diagnostics);
        Assert.Equal(expected, string.Join('|', transcript.Cues.Select(c => c.Text.Replace('\n', '/'))));
    }

    [Fact]
    public void Measures_lines_without_their_dress()
    {
        var line = new string('é', 65);
        Assert.Empty(Read($"1\n00:00:01,000 --> 00:00:02,000\n<i>{line}</i>").Diagnostics);
        Assert.Equal("TES0512", Assert.Single(Read($"1\n00:00:01,000 --> 00:00:02,000\n{line}a").Diagnostics).Code);
    }

    [Fact]
    public void Its_kind_explains_itself_by_an_example_that_raises_it()
    {
        Assert.Equal(
            WebVttDiagnostics.InvalidSubRip,
            Assert.Single(Read(WebVttDiagnostics.InvalidSubRip.Bad).Diagnostics.DistinctBy(d => d.Code)).Descriptor
        );
        Assert.Empty(Read(WebVttDiagnostics.InvalidSubRip.Good).Diagnostics);
    }

    [Fact]
    public void Never_throws_and_every_place_lies_in_the_file()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        string[] pieces =
        [
            "1",
            "\n",
            "\n\n",
            "00:00:01,000",
            " --> ",
            "-->",
            "00:00:02.000",
            "<i>",
            "</font",
            "{\\an8}",
            "<",
            ">",
            "Anne : ",
            ": ",
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

    private static (Transcript Transcript, IReadOnlyList<Diagnostic> Diagnostics) Read(string text)
    {
        var bag = new DiagnosticBag();
        var transcript = TranscriptReader.Read(new SourceFile("a.srt", text), ["Anne"], bag);
        return (transcript, bag.Sorted());
    }
}
