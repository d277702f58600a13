using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Scaffolding;
using CollegeTes.Validating;

namespace CollegeTes.Tests.Validating;

/// <summary>
/// The write-up of Plessé, all of it validated by the commune, then changed: ten figures, three quotations of which two are cut, ten
/// observations.
/// </summary>
public sealed class PlesseTests
{
    private const string Id = "redon-agglomeration/plesse-politique-agricole";
    private const string Text = "content/territoires/redon-agglomeration/retours/plesse-politique-agricole.md";
    private const string Review = "content/territoires/redon-agglomeration/relectures/plesse-politique-agricole.yaml";

    private static readonly ValidationObject[] All = [.. ValidationWords.Objects.Select(o => o.Object)];

    private static readonly DateOnly Day = new(2027, 3, 15);

    [Fact]
    public void All_is_validated()
    {
        using var collection = new Plesse();
        var experience = collection.Read();
        Assert.Equal(10, experience.Figures.Count);
        Assert.Equal(2, experience.Quotations.Count(q => q.Cut != Cut.Nowhere));
        Assert.Equal([100, 10, 3, 0, 10], Standings.Of(experience).Select(s => s.Total));
        Assert.All(Standings.Of(experience), s => Assert.True(s.IsWhole, s.Of.ToString()));
        Assert.Empty(collection.Findings());
        Assert.Equal(
            "Relu et validé par : Commune de Plessé (texte, chiffres, citations, observations), mars 2027. Réserve : Sauf la suite.",
            collection.LineOf("fiche.html")
        );
    }

    [Theory]
    [InlineData("garder ses fermes", "garder ses terres", ValidationObject.Text, "accroche", 99)]
    [InlineData("Ces terres sont convoitées.", "Ces terres sont rares.", ValidationObject.Text, "contexte.4", 99)]
    [InlineData("valeur: 133,", "valeur: 134,", ValidationObject.Figures, "chefs-exploitation", 9)]
    [InlineData("libelle: \"exploitations dans la commune\"", "libelle: \"fermes\"", ValidationObject.Figures, "exploitations", 9)]
    [InlineData(
        "Ces installations ne sont peut-être pas toutes de notre fait\", ",
        "Rien n'est de notre fait\", ",
        ValidationObject.Quotations,
        "citations-2",
        2
    )]
    [InlineData("source: PLE, coupee: fin}", "source: PLE}", ValidationObject.Quotations, "citations-2", 2)]
    [InlineData(
        "{critere: financement, niveau: nr}",
        "{critere: financement, niveau: absente, date: 2026}",
        ValidationObject.Observations,
        "financement",
        9
    )]
    public void What_changed_voids_its_object_and_no_other(string before, string after, ValidationObject of, string key, int valid)
    {
        using var collection = new Plesse();
        collection.Change(before, after);
        var @void = Assert.Single(Standings.Of(collection.Read()), s => !s.IsWhole);
        Assert.Equal((of, valid), (@void.Of, @void.Valid));
        Assert.Equal(key, Assert.Single(@void.Changed).Key);
        var found = Assert.Single(collection.Findings());
        Assert.Equal("TES0961", found.Code);
        Assert.Contains(key, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_void_validation_is_on_no_page()
    {
        using var collection = new Plesse();
        collection.Change("garder ses fermes", "garder ses terres");
        collection.Change("valeur: 133,", "valeur: 134,");
        Assert.Equal(
            "Relu et validé par : Commune de Plessé (9 chiffres sur 10, citations, observations), mars 2027. Réserve : Sauf la suite.",
            collection.LineOf("fiche.html")
        );
        collection.Write(
            Review,
            File.ReadAllText(collection.PathOf(Review)).Replace("statut: validee", "statut: en-cours", StringComparison.Ordinal)
        );
        Assert.Equal("Non relu par le territoire.", collection.LineOf("fiche.html"));
        collection.Write(Review, "demandes: [{id: a, role: maire}]\n");
        Assert.Empty(Standings.Of(collection.Read()));
    }

    [Theory]
    [InlineData("confirmations: [{chiffre: inconnu-ici, reponse: confirme, valeur: 1}]\n")]
    [InlineData("grille: [{question: exact, reponse: peut-etre}]\n")]
    [InlineData("remarques: rien\n")]
    public void A_review_with_an_error_validates_nothing(string line)
    {
        using var collection = new Plesse { KeepsGoing = true };
        collection.Write(Review, File.ReadAllText(collection.PathOf(Review)) + line);
        Assert.Equal("Non relu par le territoire.", collection.LineOf("fiche.html"));
    }

    [Theory]
    [InlineData("confirme", 134, 10, 0)]
    [InlineData("corrige", 134, 10, 0)]
    [InlineData("corrige", 135, 9, 1)]
    [InlineData("confirme", 133, 9, 0)]
    [InlineData("inconnu", null, 9, 0)]
    public void A_figure_is_confirmed_by_itself(string reply, int? value, int valid, int pending)
    {
        using var collection = new Plesse();
        collection.Change("valeur: 133,", "valeur: 134,");
        collection.Write(
            Review,
            File.ReadAllText(collection.PathOf(Review))
                + "confirmations:\n"
                + "  - {chiffre: chefs-exploitation, reponse: inconnu, le: 2027-01-01}\n"
                + $"  - {{chiffre: chefs-exploitation, reponse: {reply}, le: 2027-03-10{(value is null ? "" : $", valeur: {value}")}}}\n"
        );
        var experience = collection.Read();
        Assert.Equal(valid, Standings.Of(experience).Single(s => s.Of == ValidationObject.Figures).Valid);
        Assert.Equal(pending, Answers.Pending(experience).Count());
    }

    private sealed class Plesse : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Plesse()
        {
            TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), _folder.Combine("content"));
            const string review =
                "demandes:\n  - {id: mairie, aupres: commune-de-plesse, role: territoire, objet: [texte, chiffres, citations, photos, "
                + "observations], envoyee-le: 2027-02-15, statut: envoyee, reserves: \"Sauf la suite.\"}\n";
            Write(
                Review,
                ValidationWriting.Approve(Review, review, "mairie", All, PassageReader.Read(_folder.Path, Read()), new(2027, 3, 2))!
            );
        }

        public string PathOf(string path) => _folder.Combine(path);

        public void Write(string path, string text) => _folder.Write(path, text);

        public void Change(string before, string after)
        {
            var text = File.ReadAllText(PathOf(Text));
            var at = text.IndexOf(before, StringComparison.Ordinal);
            Assert.True(at >= 0, before);
            Write(Text, text[..at] + after + text[(at + before.Length)..]);
        }

        public Experience Read() => WorkspaceReader.Read(_folder.Path, 1, new DiagnosticBag()).Library.Find(SubjectKind.Experience, Id)!;

        /// <summary>What is said of validations.</summary>
        public IReadOnlyList<Diagnostic> Findings() =>
            [
                .. new Pipeline(new PipelineOptions(_folder.Path, PathOf("dist"), "essai", Day))
                    .Check()
                    .Diagnostics.Where(d => d.Code.StartsWith("TES096", StringComparison.Ordinal)),
            ];

        /// <summary>Whether errors of a file leave only that file out.</summary>
        public bool KeepsGoing { get; set; }

        /// <summary>The line of a page that says who reread it, as readers see it.</summary>
        public string LineOf(string page)
        {
            var options = new PipelineOptions(_folder.Path, PathOf("dist"), "essai", Day)
            {
                Deliverables = ["fiche"],
                Media = ["html"],
                KeepGoing = KeepsGoing,
            };
            Assert.NotNull(new Pipeline(options).Build().Summary);
            var html = File.ReadAllText(PathOf($"dist/territoires/redon-agglomeration/retours/plesse-politique-agricole/{page}"));
            return System
                .Text.RegularExpressions.Regex.Match(html, "<p>((Relu et validé|Non relu)[^<]*)</p>")
                .Groups[1]
                .Value.Replace('\u00A0', ' ');
        }

        public void Dispose() => _folder.Dispose();
    }
}
