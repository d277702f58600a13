namespace CollegeTes.Tests.Prose;

/// <summary>
/// The marks of the dialects of Markdown and of its neighbours: each is supported, plainly meant as text, or reported; and what people
/// write without meaning any mark is left alone.
/// </summary>
public sealed class DialectMarksTests
{
    [Theory]
    // Pandoc.
    [InlineData("### Titre {#id}", "TES0346")]
    [InlineData("## Titre {.unnumbered}\n\nx", "TES0346")]
    [InlineData("## Titre {-}\n\nx", "TES0346")]
    [InlineData("Un [mot]{.smallcaps} ici", "TES0346")]
    [InlineData("Un [mot]{.smallcaps lang=en} ici", "TES0346")]
    [InlineData("`x`{=html} ici", "TES0346")]
    [InlineData("::: {.note}\nx\n:::", "TES0346")]
    [InlineData("Une note^[en ligne] ici", "TES0346")]
    [InlineData("10^ème^ et m^2^", "TES0346")]
    [InlineData("H~2~O", "TES0346")]
    [InlineData("(@) Un exemple", "TES0346")]
    [InlineData("#. Un", "TES0346")]
    [InlineData("+-----+-----+\n| a   | b   |\n+-----+-----+", "TES0346")]
    [InlineData("| Un vers\n| et un autre", "TES0346")]
    [InlineData("Voir @fig:carte et @tbl-1", "TES0346")]
    [InlineData("Dit [@PV, p. 12].", "TES0351")]
    [InlineData("Dit [voir @PV].", "TES0351")]
    [InlineData("Dit [-@PV].", "TES0351")]
    [InlineData("Dit [@ PV].", "TES0351")]
    [InlineData("Dit [@PV.", "TES0351")]
    [InlineData("Soit 10\\ km", "TES0346")]
    // References of ours, written wrong.
    [InlineData("Soit {chiffre: nombre de mâts} mâts", "TES0279")]
    [InlineData("Soit {chiffres:mats} mâts", "TES0279")]
    [InlineData("Soit {Chiffre:mats} mâts", "TES0279")]
    [InlineData("Soit { chiffre:mats } mâts", "TES0279")]
    [InlineData("Soit {chiffre:mats mâts", "TES0279")]
    [InlineData("Soit {chiffre:} mâts", "TES0279")]
    // GitHub.
    [InlineData("> [!NOTE]\n> x", "TES0346")]
    [InlineData("> [!WARNING]+ Titre\n> x", "TES0346")]
    [InlineData("Bravo :smile: !", "TES0346")]
    [InlineData(":+1:", "TES0346")]
    [InlineData("Soit $x$ et $\\alpha$", "TES0346")]
    [InlineData("Soit $E = mc^2$.", "TES0346")]
    [InlineData("Du $CO_2$ en moins", "TES0346")]
    [InlineData("$$\nx = 3\n$$", "TES0346")]
    [InlineData("- [?] à voir", "TES0346")]
    [InlineData("- [-] annulé", "TES0346")]
    [InlineData("- [] à faire", "TES0346")]
    [InlineData("- [x]fait", "TES0346")]
    [InlineData("Du ~texte barré~ ici", "TES0346")]
    [InlineData("| a | b |\n| c | d |", "TES0346")]
    // MkDocs, kramdown, Jekyll, Hugo.
    [InlineData("!!! note\n    x", "TES0346")]
    [InlineData("??? tip \"Titre\"\n    x", "TES0346")]
    [InlineData("???+ note\n    x", "TES0346")]
    [InlineData("=== \"Onglet\"", "TES0346")]
    [InlineData("*[HTML]: HyperText", "TES0346")]
    [InlineData("++ctrl+alt+del++", "TES0346")]
    [InlineData("--8<-- \"x.md\"", "TES0346")]
    [InlineData("[TOC]", "TES0346")]
    [InlineData("{:toc}", "TES0346")]
    [InlineData("Un paragraphe\n{: .chapo }", "TES0346")]
    [InlineData("![x](https://a.fr/x.png){width=50%}", "TES0346 TES0302")]
    [InlineData(":material-account: ici", "TES0346")]
    [InlineData("{% include x %}", "TES0346")]
    [InlineData("Le {{ page.title }} ici", "TES0346")]
    [InlineData("Le ${titre} ici", "TES0346")]
    [InlineData("Un {++ajout++} et {--retrait--}", "TES0346")]
    // Docusaurus and MDX.
    [InlineData(":::note\nx\n:::", "TES0346")]
    [InlineData(":::tip[Titre]\nx\n:::", "TES0346")]
    [InlineData("import X from '@site/x';", "TES0346")]
    [InlineData("<Tabs>x</Tabs>", "TES0301")]
    // Obsidian and wikis.
    [InlineData("[[Une page]] et [[p|mots]]", "TES0346")]
    [InlineData("![[image.png]]", "TES0346")]
    [InlineData("Un %%commentaire%% ici", "TES0346")]
    [InlineData("[[_TOC_]]", "TES0346")]
    [InlineData("== Titre ==", "TES0346")]
    [InlineData("Du '''gras'''", "TES0346")]
    [InlineData("Du [b]gras[/b]", "TES0346")]
    [InlineData("Un ||secret|| ici", "TES0346")]
    // Extensions of Markdig.
    [InlineData("Du ==surligné==", "TES0346")]
    [InlineData("Du ==surligné *fort* ici==", "TES0346")]
    [InlineData("Du ==**gras**==", "TES0346")]
    [InlineData("Du ++souligné++", "TES0346")]
    [InlineData("^^^\nfigure\n^^^", "TES0346")]
    [InlineData("^^ pied", "TES0346")]
    // LaTeX and reStructuredText.
    [InlineData("\\newpage", "TES0346")]
    [InlineData("Du \\textbf{gras} ici", "TES0346")]
    [InlineData(".. note:: x", "TES0346")]
    // HTML.
    [InlineData("un<br>deux", "TES0301")]
    [InlineData("<kbd>x</kbd>", "TES0301")]
    // Emphasis left open, on either side; links whose parts are apart or the wrong way round.
    [InlineData("Du *gras ouvert", "TES0345")]
    [InlineData("*Gras ouvert au début", "TES0345")]
    [InlineData("- *gras ouvert", "TES0345")]
    [InlineData("Du _gras ouvert", "TES0345")]
    [InlineData("Du gras ouvert_ ici", "TES0345")]
    [InlineData("## Du *gras\n\nx", "TES0345")]
    [InlineData("![du **gras](https://a.fr/x.png)", "TES0345 TES0302")]
    [InlineData("Fin\\", "TES0346")]
    [InlineData("[le site] (https://a.fr)", "TES0345")]
    [InlineData("(https://a.fr)[le site]", "TES0345")]
    public void A_mark_that_readers_would_see_is_reported(string text, string codes)
    {
        Words.Page(text, out var bag);
        var found = bag.Sorted().Select(d => d.Code).Distinct().ToList();
        Assert.All(codes.Split(' '), code => Assert.Contains(code, found));
        Assert.All(bag.Sorted(), d => Assert.True(d.Span?.HasPosition == true && d.Message.Length > 0));
    }

    [Theory]
    [InlineData("Entre 10 $ et 20 $, soit 10$ puis 20$, ou $10 et $20.")]
    [InlineData("5 * 3 = 15, 5*3, 2 _ 1, x^2, 10^3 et a^b.")]
    [InlineData("De 12:30:45 à 13:00, au ratio 3:2:1, le 1:1.")]
    [InlineData("Note : ceci ; cela : et encore : voilà.")]
    [InlineData("Un #mot et le n° #12, l'étape #3.")]
    [InlineData("La voiture {rouge}, l'ensemble {1, 2, 3}, {…} et {...}.")]
    [InlineData("Prix HT*, frais compris*.\n\n*Hors taxes.")]
    [InlineData("| Poste | HT* |\n|---|---|\n| a | 3 |\n\n*Hors taxes")]
    [InlineData("Un prix (*) ferme.\n\n*Pour 2024.")]
    [InlineData("Le fichier a_b_c, snake_case, nom_de_fichier.txt, @Ville_ et ______.")]
    [InlineData("Du C++ et du G++, de A++ à A+++, note ++ ou (++), puis (++).")]
    [InlineData("Environ ~10 km, ~10 % à ~20 %, de ~3 à ~4.")]
    [InlineData("« Il [le maire] a dit […] que [sic] », [HT] et [1].")]
    [InlineData("Il a dit [à la mairie], [voir plus loin] et [sommaire].")]
    [InlineData("Écrire à @mairie ou à [mairie@ville.fr].")]
    [InlineData("C'est 100 % local, 50%, à 3‰ près, 5'30''.")]
    [InlineData("!!! Attention !!! Vraiment ??? Oui !")]
    [InlineData("Un choix oui/non, et/ou, a|b, A | B.")]
    [InlineData("=> donc, -> ensuite, <- avant, == égal, != différent, <= et >=.")]
    [InlineData("Le dossier C:\\Documents\\Projets.")]
    [InlineData("Smileys :) ;) :-) :D et ^^.")]
    [InlineData("Les habitants (et habitantes) et leurs élus.")]
    [InlineData("Article L. 123-4, al. 2 ; ISO 14001 ; 1er/2e ; 3/4 ; 1° ; 2).")]
    [InlineData("(c) 2024, (r), 1/2, +33 2 40, +/- 3, ± 4, 30 °C.")]
    [InlineData("\\==voulu\\==, \\[[voulu]], \\*voulu, \\_voulu, \\$x$, \\:smile:, \\{#id}, \\[@PV, p. 3], \\{chiffre: x}.")]
    [InlineData("`==x==`, `{#id}`, `$x$`, `{{ x }}`, `:smile:`, `[@PV, p. 3]`, `{chiffre: x}`.")]
    [InlineData("https://a.fr/x_y/~b/*z*/$x$/:smile:/==a==")]
    [InlineData("[voir https://a.fr/x_y/*z](https://a.fr)")]
    [InlineData("- [ ] à faire\n- [x] fait\n- [ ]\n- […] suite\n- [1] un")]
    [InlineData("Un [living lab]{lang=en} à Redon.")]
    [InlineData("1. un\n2. deux\n\n+ trois\n+ quatre\n\n---\n\n***\n\nTerme\n: sens")]
    [InlineData("Voir [1] (https://a.fr) et (voir https://b.fr) [2].")]
    [InlineData("L'association (@) et l'adresse x (at) y.")]
    [InlineData("Import de bois, export de grains.\nimport de bois\nexport de grains")]
    public void What_means_no_mark_is_left_alone(string text)
    {
        Words.Page(text, out var bag);
        // Typography has its own say.
        Assert.Empty(bag.Sorted().Where(d => d.Code.StartsWith("TES03", StringComparison.Ordinal)).Select(d => $"{d.Code} {d.Message}"));
    }
}
