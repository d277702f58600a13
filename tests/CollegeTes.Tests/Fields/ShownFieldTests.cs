using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.WordProcessing.Import;

namespace CollegeTes.Tests.Fields;

/// <summary>
/// A write-up with every key that there is, each of its texts a word of its own: a field that is declared and that no page shows, that open
/// data forgets or that imports do not recognise is found here, or said to be meant so.
/// </summary>
public sealed class ShownFieldTests : IDisposable
{
    private readonly SmallWorkspace _workspace = new();

    // What no page of the built-in deliverables shows.
    private static readonly Dictionary<string, string> OnNoPage = new(StringComparer.Ordinal)
    {
        ["resultats.comment"] = "un frein seul se surmonte",
        ["facteurs.comment"] = "un frein seul se surmonte",
        ["enseignements.comment"] = "un frein seul se surmonte",
        ["reproductibilite.necessaires.comment"] = "un frein seul se surmonte",
        ["reproductibilite.adaptables.comment"] = "un frein seul se surmonte",
        ["reproductibilite.limites.comment"] = "un frein seul se surmonte",
        ["relecteurs"] = "offert aux gabarits",
    };

    // What open data leaves out: people and what they say; what is read on pages rather than counted.
    private static readonly Dictionary<string, string> OutOfData = new(StringComparer.Ordinal)
    {
        ["lien.texte"] = "la nature du lien y est",
        ["bifurcations"] = "se lit dans son récit",
        ["bifurcations.texte"] = "se lit dans son récit",
        ["citations.texte"] = "une personne",
        ["citations.auteur"] = "une personne",
        ["citations.fonction"] = "une personne",
        ["observations.preuves.texte"] = "elle repose sur un accord",
        ["medias.alt"] = "une image ne va pas sans sa page",
        ["medias.legende"] = "une image ne va pas sans sa page",
        ["medias.credit"] = "une personne",
        ["contacts.role"] = "une personne",
        ["contacts.organisation"] = "une personne",
        ["contacts.nom"] = "une personne",
        ["ressources.titre"] = "se lit sur la page",
        ["regard-critique.auteur"] = "une personne",
        ["regard-critique.texte"] = "une personne",
        ["relecteurs"] = "une personne",
    };

    // Keys that no row of an action sheet becomes.
    private static readonly HashSet<string> OnNoSheet = new(StringComparer.Ordinal)
    {
        "territoires",
        "statut",
        "publication",
        "lien",
        "moyens",
        "chiffres",
        "bifurcations",
        "reproductibilite",
        "citations",
        "observations",
        "medias",
        "regard-critique",
        "langue",
        "traduction-de",
        "licence",
    };

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Every_text_of_a_write_up_is_on_a_page()
    {
        var texts = Publish(out var pages, out _);

        Compare(texts, pages, OnNoPage);
    }

    [Fact]
    public void Every_text_of_a_write_up_is_in_open_data()
    {
        var texts = Publish(out _, out var data);

        Compare(texts, data, OutOfData);
    }

    [Fact]
    public void Every_key_of_a_write_up_is_recognised_on_action_sheets() =>
        Findings.None(
            ContentKind
                .Experience.Shape.Fields.Select(f => f.Key)
                .Where(k => (FieldLabels.Recognise(k.Replace('-', ' '))?.Key == k) == OnNoSheet.Contains(k))
                .Select(k => $"{k} : ni reconnu à l'import, ni dit sans ligne dans les fiches ; ou les deux")
        );

    /// <summary>
    /// In French each word would be followed by a no-break space and stand between guillemets, and the number be cut in groups.
    /// </summary>
    [Theory]
    [InlineData("en")]
    [InlineData("frp")]
    [InlineData("en-GB")]
    public void No_text_of_a_write_up_in_another_language_is_typeset_as_french(string language)
    {
        var texts = Publish(out _, out _, rank => $"{WordOf(rank)}: \"x\"! 12500 euros", language)
            .Where(t => t.Role is TextRole.Plain or TextRole.Rich or TextRole.Quoted)
            .ToList();
        Assert.True(texts.Count >= 40);
        var output = System.Net.WebUtility.HtmlDecode(All("*.*")).Replace("\\u00A0", "\u00A0", StringComparison.OrdinalIgnoreCase);
        Findings.None(
            texts.SelectMany(t =>
                new[] { "\u00A0", " :" }
                    .Select(wrong => output.IndexOf(t.Words.Split(':')[0] + wrong, StringComparison.Ordinal))
                    .Where(at => at >= 0)
                    .Select(at => $"{t.Key}: {output.Substring(Math.Max(0, at - 60), Math.Min(140, output.Length - at))}")
            )
        );
        Assert.Contains($" lang=\"{language}\"", output, StringComparison.Ordinal);
    }

    private static void Compare(List<FilledText> texts, string output, Dictionary<string, string> without)
    {
        var shown = texts.Where(t => t.Role is not (TextRole.Unshown or TextRole.Markdown)).ToList();
        Assert.True(shown.Count >= 50);
        Findings.None(
            shown
                .Where(t => output.Contains(t.Words, StringComparison.Ordinal) == without.ContainsKey(t.Key))
                .Select(t => $"{t.Key} : {(without.ContainsKey(t.Key) ? "paraît, alors qu'il est dit que non" : "ne paraît nulle part")}")
        );
        Findings.None(without.Keys.Except(shown.Select(t => t.Key)));
    }

    private List<FilledText> Publish(out string pages, out string data, Func<int, string>? words = null, string language = "fr")
    {
        var values = new Dictionary<string, string>(CompleteWriteUp.Values) { ["langue"] = language };
        var file = FilledFile.Write(ContentKind.Experience, SmallWorkspace.Text, words ?? WordOf, values);
        _workspace.Write(SmallWorkspace.Text, file.Text);
        _workspace.Write("content/partenaires.yaml", "partenaires: [{id: mairie, nom: \"La mairie\", type: commune}]\n");
        _workspace.Write("content/cadre.yaml", CompleteWriteUp.Framework);
        _workspace.Write("content/territoires/val-clair/consentements.yaml", CompleteWriteUp.Consents);
        Directory.Delete(_workspace.PathOf("templates"), recursive: true);
        File.Copy(CompleteWriteUp.Image, _workspace.PathOf(CompleteWriteUp.Medias + "/haies.png"));

        var options = new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 11, 15)) { WithDrafts = true };
        var done = new Pipeline(options).Build(TestContext.Current.CancellationToken);
        Findings.None(done.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"));
        pages = All("*.html");
        data = All("*.csv") + All("*.json");
        return file.Texts;
    }

    // Letters alone: no typography changes them.
    private static string WordOf(int rank) => $"Mot{(char)('a' + rank / 26)}{(char)('a' + rank % 26)}fin";

    private string All(string pattern) =>
        string.Concat(Directory.EnumerateFiles(_workspace.Output, pattern, SearchOption.AllDirectories).Select(File.ReadAllText));
}
