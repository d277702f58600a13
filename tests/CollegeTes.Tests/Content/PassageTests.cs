using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Tests.Content;

/// <summary>What a validation is tied to: the passages of a subject, and what changes them.</summary>
public sealed class PassageTests
{
    private const string Plesse = "content/territoires/redon-agglomeration/retours/plesse-politique-agricole.md";

    [Theory]
    [InlineData("« Les haies » : dix ans", "\"Les haies\": dix ans")]
    [InlineData("«\u00A0Les haies\u00A0»\u202F!", "\u201CLes haies\u201D!")]
    [InlineData("l’eau – la terre — l'air", "l'eau - la terre-l’air")]
    [InlineData("peut\u2011être, mi\u00ADnime", "peut-être, minime")]
    [InlineData("6\u202F300 ha et 25\u00A0000 €", "6300 ha et 25 000 €")]
    [InlineData("Une ligne\nqui continue  ici", "Une ligne qui continue ici")]
    [InlineData("**Agir** sans _elle_ [@ENS; @GAZ].", "Agir sans elle.")]
    [InlineData("À Plessé, l'État agit…", "A Plessé, l'Etat agit...")]
    [InlineData("Les {chiffre:fermes=92 fermes} gardées", "Les {chiffre:fermes} gardées")]
    [InlineData("Avant <!-- à revoir\ndemain --> après", "Avant après")]
    public void Spaces_and_typography_say_nothing(string one, string other) =>
        Assert.Equal(PassageText.Normalise(one), PassageText.Normalise(other));

    [Theory]
    [InlineData("Les haies", "Les haie")]
    [InlineData("mal entendu", "malentendu")]
    [InlineData("en 2024, 25 fermes", "en 2024, 26 fermes")]
    [InlineData("il a dit", "il à dit")]
    [InlineData("Elle part.", "Elle part ?")]
    [InlineData("12 5000", "125000")]
    [InlineData("non", "Non")]
    [InlineData("{chiffre:fermes}", "{chiffre:haies}")]
    [InlineData("[la page](https://a.fr)", "[la page](https://b.fr)")]
    public void Words_and_numbers_do(string one, string other) => Assert.NotEqual(PassageText.Normalise(one), PassageText.Normalise(other));

    [Fact]
    public void A_write_up_is_made_of_its_objects()
    {
        var passages = Read(Original);
        Assert.Equal(10, passages.Count(p => p.Object == ValidationObject.Figures));
        Assert.Equal(3, passages.Count(p => p.Object == ValidationObject.Quotations));
        Assert.Equal(10, passages.Count(p => p.Object == ValidationObject.Observations));
        Assert.Equal(0, passages.Count(p => p.Object == ValidationObject.Photographs));
        Assert.Contains(passages, p => p is { Object: ValidationObject.Figures, Key: "installations" });
        Assert.Contains(passages, p => p is { Object: ValidationObject.Observations, Key: "gouvernance" });
        Assert.Contains(passages, p => p is { Object: ValidationObject.Text, Key: "accroche" });
        Assert.Contains(passages, p => p is { Object: ValidationObject.Text, Key: "contexte.2" });
        Assert.Equal(passages.Count, passages.Select(p => (p.Object, p.Key)).Distinct().Count());
    }

    /// <summary>What is edited, what it changes: the objects, and the passages by their key.</summary>
    [Theory]
    [InlineData("garder ses fermes", "garder ses haies", "texte", "accroche")]
    [InlineData("Ces terres sont convoitées.", "Ces terres sont recherchées.", "texte", "contexte.4")]
    [InlineData("- préserver le foncier", "- défendre le foncier", "texte", "objectifs.4")]
    [InlineData("## Gouvernance", "## Le gouvernement", "texte", null)]
    [InlineData("valeur: 133,", "valeur: 134,", "chiffres", "chefs-exploitation")]
    [InlineData("unite: \"ha\"", "unite: \"km²\"", "chiffres", "surface-agricole")]
    [InlineData(
        "Ces installations ne sont peut-être pas toutes de notre fait\", auteur",
        "Elles ne sont pas de notre fait\", auteur",
        "citations",
        "citations-2"
    )]
    [InlineData(
        "Le premier adjoint commente le bilan cinq ans",
        "Le premier adjoint commente le bilan six ans",
        "observations",
        "portage-politique"
    )]
    [InlineData(
        "niveau: consolidee, date: 2026-11, confiance: moyenne, preuves: [{type: presse, date: 2020, texte: \"Les commissions",
        "niveau: creee, date: 2026-11, confiance: moyenne, preuves: [{type: presse, date: 2020, texte: \"Les commissions",
        "observations",
        "gouvernance"
    )]
    public void A_change_is_a_change_of_its_object_alone(string before, string after, string of, string? key)
    {
        var (old, now) = (Read(Original), Read(Changed(before, after)));
        var changed = ValidationWords.Objects.Where(o => !Same(old, now, o.Object)).Select(o => o.Name);
        Assert.Equal(of, Assert.Single(changed));
        if (key is not null)
            Assert.Equal(key, Assert.Single(now, n => old.All(o => (o.Object, o.Print) != (n.Object, n.Print))).Key);
    }

    [Theory]
    [InlineData("statut: publie", "statut: valide")]
    [InlineData("themes: [agriculture, ", "themes: [")]
    [InlineData("mis-a-jour-le: 2026-11-23", "mis-a-jour-le: 2026-12-01")]
    [InlineData("source: CIV}\n", "source: PLE}\n")]
    [InlineData("Ces terres sont convoitées. Elles", "Ces terres sont\nconvoitées.  Elles")]
    [InlineData(
        "- développer les circuits courts et l'alimentation locale [@BRU; @OSO] ;",
        "* développer les circuits courts et l’alimentation locale ;\n"
    )]
    [InlineData("valeur: 6300,", "valeur: \"6 300\",")]
    [InlineData(
        "{id: departs, libelle: \"départs d'agriculteurs entre 2021 et fin 2024\", valeur: 25,",
        "{id: departs, valeur: 25.0, libelle: \"départs d’agriculteurs entre 2021 et fin 2024\","
    )]
    [InlineData(
        "  - \"Autant d'installations que",
        "  - {texte: \"Autant d'installations que",
        "fin de 2024 [@OSO; @PLE].\"\n  - \"Le nombre",
        "fin de 2024 [@OSO; @PLE].\"}\n  - \"Le nombre"
    )]
    public void How_it_is_filed_and_set_changes_nothing(string before, string after, string? more = null, string? then = null)
    {
        var text = Changed(before, after);
        if (more is not null)
            text = Replaced(text, more, then!);
        var (old, now) = (Read(Original), Read(text));
        Assert.All(ValidationWords.Objects, o => Assert.True(Same(old, now, o.Object), o.Name));
    }

    [Fact]
    public void A_fingerprint_is_read_back_as_it_was_written()
    {
        var passages = Read(Original);
        foreach (var (_, of) in ValidationWords.Objects)
        {
            var taken = ContentFingerprint.Take(passages, of);
            Assert.Equal(taken.Prints, ContentFingerprint.Parse(taken.ToString())!.Prints);
            Assert.Equal(
                taken.Prints,
                ContentFingerprint.Parse(taken.ToString().Replace(" ", "\n      ", StringComparison.Ordinal))!.Prints
            );
        }
        Assert.All(["", "texte", "a:1", "a:zzzzzzzz", ":12345678", "a:12345678 b"], t => Assert.Null(ContentFingerprint.Parse(t)));
    }

    [Fact]
    public void Every_place_is_that_of_its_words()
    {
        var lines = Original.Split('\n');
        Assert.All(Read(Original), p =>
        {
            Assert.Equal(Plesse, p.Place.Path);
            Assert.InRange(p.Place.Line, 2, lines.Length);
            Assert.NotEqual("", lines[p.Place.Line - 1].Trim());
        });
    }

    private static string Original { get; } = File.ReadAllText(Path.Combine(Repository.Root, Plesse));

    private static bool Same(IReadOnlyList<ReviewPassage> old, IReadOnlyList<ReviewPassage> now, ValidationObject of) =>
        ContentFingerprint.Take(old, of).Prints.SequenceEqual(ContentFingerprint.Take(now, of).Prints);

    private static string Changed(string before, string after) => Replaced(Original, before, after);

    private static string Replaced(string text, string before, string after)
    {
        Assert.Contains(before, text, StringComparison.Ordinal);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        return text[..at] + after + text[(at + before.Length)..];
    }

    private static IReadOnlyList<ReviewPassage> Read(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write(Plesse, text);
        folder.Write("content/territoires/redon-agglomeration/territoire.yaml", "nom: Redon Agglomération\ntype: epci\n");
        var library = WorkspaceReader.Read(folder.Path, 1, new DiagnosticBag()).Library;
        return PassageReader.Read(folder.Path, Assert.Single(library.Experiences));
    }
}
