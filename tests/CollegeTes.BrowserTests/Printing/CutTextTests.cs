using System.Globalization;
using CollegeTes.Printing;
using CollegeTes.Tests;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>Where a page is laid out, what paper would cut is found, and nothing else.</summary>
public sealed class CutTextTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("long", 40));

    private static readonly (string Body, string Cut)[] Cases =
    [
        // Seen whole.
        ("<p>Un texte ordinaire, aux mots courts.</p>", ""),
        ("<p style='overflow-wrap:anywhere'>{long}</p>", ""),
        ("<p style='overflow:hidden;white-space:nowrap'>court</p>", ""),
        ("<h1 style='overflow:hidden;line-height:.9'>Ágj</h1>", ""),
        ("<p style='position:absolute;left:0'>{pixels:1}à gauche</p>", ""),
        ("<svg width='200' height='50'><text x='5' y='30'>dessin</text><title>{long}</title></svg>", ""),
        ("<img alt='photo' style='width:100%' src='a.png'>", ""),
        // Hidden on purpose.
        (
            "<i style='position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'>pour qui écoute</i>",
            ""
        ),
        ("<span style='font-size:1px'>{long}</span>", ""),
        ("<p style='display:none'>{long}</p>", ""),
        ("<p style='visibility:hidden;white-space:nowrap'>{long}</p>", ""),
        // Out of the page.
        ("<p>Un mot : {long} fin</p>", "{long}"),
        ("<pre>a b\n{long}</pre>", "{long}"),
        ("<p style='white-space:nowrap'>{pixels:50}fin</p>", "mot fin"),
        ("<table><tr><td>{long}</td><td>second</td></tr></table>", ""),
        ("<table><tr><td style='white-space:nowrap'>{pixels:50}</td><td>second</td></tr></table>", ""),
        ("<table><tr><td><b style='white-space:nowrap'>{long}</b></td><td>second</td></tr></table>", "{long} second"),
        ("<ul><li><ul><li>{long}</li></ul></li></ul>", "{long}"),
        ("<blockquote><p>{long}</p></blockquote>", "{long}"),
        ("<p style='position:absolute;left:-80px'>perdu</p>", "perdu"),
        ("<p style='margin-left:-60px'>{pixels:1}reste</p>", "mot"),
        ("<p><a href='https://exemple.fr' style='white-space:nowrap'>{long}</a></p>", "{long}"),
        ("<svg width='900' height='50' style='display:block'><text x='800' y='30'>loin</text></svg>", "loin"),
        ("<img alt='photo large' style='width:900px' src='a.png'>", "photo large"),
        // Cut by the box that holds it.
        ("<div style='width:60px;overflow:hidden;white-space:nowrap'>court anticonstitutionnellement</div>", "anticonstitutionnellement"),
        ("<div style='width:60px;overflow:clip;white-space:nowrap'>court anticonstitutionnellement</div>", "anticonstitutionnellement"),
        ("<div style='width:60px;overflow-x:auto;white-space:nowrap'>court anticonstitutionnellement</div>", "anticonstitutionnellement"),
        (
            "<div style='width:60px;overflow:hidden'><p><b style='white-space:nowrap'>court anticonstitutionnellement</b></p></div>",
            "anticonstitutionnellement"
        ),
        ("<div style='height:25px;overflow:hidden'><p style='margin:0'>première<br>deuxième<br>troisième</p></div>", "troisième deuxième"),
        ("<div style='height:25px'><p style='margin:0'>première<br>deuxième</p></div>", "deuxième"),
        ("<div style='min-height:25px'><p style='margin:0'>première<br>deuxième</p></div>", ""),
        ("<svg width='60' height='50'><text x='5' y='30'>anticonstitutionnellement</text></svg>", "anticonstitutionnellement"),
    ];

    [Fact]
    public void A_word_that_paper_would_cut_is_found()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        using (var printer = Printer.Make(Publication.Chromium, folder.Combine("cache"), Environment.GetEnvironmentVariable))
            Findings.None(Differences(printer));
        // What was found is kept with what was printed.
        using var again = Printer.Make(Publication.Chromium, folder.Combine("cache"), Environment.GetEnvironmentVariable);
        Findings.None(Differences(again));
        Assert.Equal(0, again.Printed);
    }

    private static IEnumerable<string> Differences(Printer printer)
    {
        foreach (var (body, expected) in Cases)
        {
            var html =
                "<html lang=\"fr\"><head><title>Essai</title>"
                + "<style>body{margin:20px;font:16px/1.4 sans-serif}@page{size:148mm 210mm;margin:0}</style></head>"
                + $"<body><h1>Titre</h1>{Filled(body)}</body></html>";
            var facts = new DocumentFacts("Essai", "fr", null, null, null);
            var job = new PrintJob("https://exemple.fr/a.html", html, new PageFormat(148, 210), PrintVariant.Plain, facts, _ => null)
            {
                ResourceDigest = "",
            };
            var cut = string.Join(' ', printer.Print(job, TestContext.Current.CancellationToken).CutWords);
            if (cut != Filled(expected))
                yield return $"{body}: « {cut} » and not « {expected} »";
        }
    }

    private static string Filled(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text.Replace("{long}", Long, StringComparison.Ordinal), @"\{pixels:(\d+)\}", m =>
            string.Concat(Enumerable.Repeat("mot ", int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) * 4))
        );
}
