using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CollegeTes.Diagnostics;
using CollegeTes.Drawings;
using CollegeTes.Imaging;
using CollegeTes.Slides;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Slides;

/// <summary>A page with a slide of every kind, and the deck it makes.</summary>
internal static class SlideSample
{
    private static readonly string Landscape = CollegeTes.Drawings.Landscape.Draw(
        new LandscapeTraits("val-clair", 8) { River = true },
        LandscapeFrame.Screen
    );

    public static readonly string Page = $"""
        <!doctype html><html lang="fr"><head><title>Lire &amp; comprendre</title><style>p > a</style></head><body><nav><a href="#d1">1</a></nav><main>
        <section class="diapo titre ton-2" id="d1" data-partie="Ouverture">{Landscape}<h1>Lire quatre expériences avec le cadre</h1><div class="chapo"><p>Une demi-journée pour l’essentiel</p><p>8 à 16 personnes</p></div><aside class="notes"><h3>Notes</h3><p>Dites <b>bonjour</b>, puis <a href="https://example.org/?a=1&amp;b=2">le lien</a>.</p></aside></section>
        <section class="diapo contenu" id="d2"><h2>Ce que vous saurez faire</h2><ol class="corps"><li>Situer une expérience dans le cadre</li><li>Distinguer une preuve d’une opinion<ul><li>datée</li><li>sourcée</li></ul></li><li>Dire ce qui manque</li></ol><p class="bas">Objectifs</p></section>
        <section class="diapo lieu ton-2" id="d3">{Landscape}<h2>Plessé</h2><div class="corps"><p>Commune de Loire-Atlantique</p><ul><li>5 300 habitants</li><li>104 km²</li></ul></div></section>
        <section class="diapo chiffres" id="d4"><h2>Une politique agricole en chiffres</h2><ul><li class="tuile"><strong>29</strong> <span>installations aidées</span></li><li class="tuile"><strong>12&#160;000&#160;€</strong> <span>par an</span></li><li class="tuile"><strong>3</strong> <span>outils créés</span></li></ul></section>
        <section class="diapo chiffres" id="d5"><h2>Un seul chiffre</h2><ul><li class="tuile"><strong>68 %</strong> <span>de produits durables</span></li></ul></section>
        <section class="diapo etapes" id="d6"><h2>Vingt ans de chemin</h2><table><tbody><tr><th scope="row">2001</th><td>Les premières réunions</td></tr><tr><th scope="row">mars 2014</th><td>Une régie municipale est créée avec trois communes voisines</td></tr></tbody></table></section>
        <section class="diapo citation" id="d7"><h2>Ce qu’en dit la maire</h2><blockquote class="parole long"><p>« On croyait parler de goût. On parlait de distance, de métier et de qui décide. »</p></blockquote><p class="qui"><b>Hélène Malaval</b>, maire de Vernols</p></section>
        <section class="diapo enseignement" id="d8"><h2>À retenir</h2><p class="corps">Le temps long se décide dès le premier budget.</p></section>
        <section class="diapo tableau" id="d9"><h2>Les quatre cas, lus ensemble</h2><table><thead><tr><th scope="col">Cas</th><th scope="col">Portage politique</th><th scope="col">Coopération</th></tr></thead><tbody><tr><th scope="row">Plessé</th><td>fort</td><td>présent</td></tr><tr><th scope="row">Île d’Yeu</th><td colspan="2">non renseigné</td></tr></tbody></table><p class="legende">D’après le cadre, version 1.0</p></section>
        <section class="diapo consigne" id="d10"><h2>À vous : placez chaque cas</h2><p class="duree"><strong>45 min</strong> <span>en groupes</span></p><div class="corps"><p>Chaque groupe lit <em>un</em> cas.</p><ol><li>Repérez trois preuves.</li><li>Donnez un niveau.</li></ol></div></section>
        <section class="diapo question" id="d11"><h2>Question 1</h2><p class="enonce">Quelle part citoyenne compte le parc éolien ?</p><ol class="reponses"><li>Un quart</li><li>La moitié</li><li>La totalité</li></ol></section>
        <section class="diapo sequence" id="d12" data-partie="Clore"><h2>Débattre</h2><p class="corps">30 minutes</p></section>
        <section class="diapo contenu" id="d13"><h2>Débattre</h2><svg viewBox="0 0 100 80" role="img"><title>Un rond</title><circle class="c3" cx="50" cy="40" r="30"/></svg><p>Un texte à côté d’un dessin.</p></section>
        <section class="diapo appel ton-2" id="d14">{Landscape}<h2>La suite</h2><div class="corps"><p>Tout est sur <a href="https://example.org/">example.org</a></p></div></section>
        </main></body></html>
        """;

    /// <summary>Colours of the theme of the repository.</summary>
    public static VisualTheme Theme { get; } = VisualTheme.Read(new SourceFile("theme.yaml", Shared("theme.yaml")), new DiagnosticBag());

    public static byte[] Deck { get; } = Make(Page);

    public static byte[] Make(string page) =>
        PageDeck.Make(
            Encoding.UTF8.GetBytes(page),
            _ => null,
            new SlideDrawings(Shared("dessins.css"), Theme.Colours, new DrawingImage(Environment.GetEnvironmentVariable)),
            new SlideTheme(Theme.Colours, "Georgia", "Verdana"),
            new DeckFacts("Le Collège", "Une demi-journée", "formation lire", new DateOnly(2026, 3, 5))
        );

    /// <summary>A part of the deck.</summary>
    public static XElement Part(string path, byte[]? deck = null)
    {
        using var archive = new ZipArchive(new MemoryStream(deck ?? Deck));
        using var part = archive.GetEntry(path)!.Open();
        return XElement.Load(part);
    }

    /// <summary>Paths of all parts.</summary>
    public static IReadOnlyList<string> Paths(byte[] deck)
    {
        using var archive = new ZipArchive(new MemoryStream(deck));
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    private static string Shared(string file) => File.ReadAllText(Path.Combine(Repository.Root, "templates/_commun", file));
}
