namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>The references of the real collection: one of each form for every write-up and every booklet, and the three agree.</summary>
public sealed class CitationTests(PublishedCollection published)
{
    [Fact]
    public void Every_write_up_and_every_booklet_has_its_three_references_and_they_agree()
    {
        var files = published.Files("citation.bib");
        Assert.Equal(
            published.Pages.Count(p =>
                p.EndsWith("/livret.html", StringComparison.Ordinal)
                || p.EndsWith("/fiche.html", StringComparison.Ordinal)
                || p.EndsWith("/synthese.html", StringComparison.Ordinal)
            ),
            files.Count
        );
        Assert.Equal(files.Count, files.Select(f => References.BibTex(published.Read(f))["key"]).Distinct().Count());
        Assert.All(files, file =>
        {
            var folder = file[..^"citation.bib".Length];
            var isPart = folder.Contains("/retours/", StringComparison.Ordinal);
            var bib = References.BibTex(published.Read(file));
            var ris = References.Ris(published.Read(folder + "citation.ris"));
            using var json = published.Json(folder + "citation.csl.json");
            var csl = Assert.Single(json.RootElement.EnumerateArray());
            Assert.Equal(isPart ? "incollection" : "book", bib["type"]);
            Assert.Equal([isPart ? "CHAP" : "BOOK"], ris["TY"]);
            Assert.Equal(isPart ? "chapter" : "book", csl.GetProperty("type").GetString());
            Assert.Equal(bib["title"], Assert.Single(ris["TI"]));
            Assert.Equal(bib["title"], csl.GetProperty("title").GetString());
            // A comma would part a name there.
            Assert.Equal(bib["author"].Replace(",", "", StringComparison.Ordinal), string.Join(" and ", ris["AU"]));
            Assert.Equal(
                bib["author"],
                string.Join(" and ", csl.GetProperty("author").EnumerateArray().Select(a => a.GetProperty("literal").GetString()))
            );
            Assert.Equal(bib["year"], Assert.Single(ris["PY"]));
            Assert.Equal(bib["year"], csl.GetProperty("issued").GetProperty("date-parts")[0][0].ToString());
            Assert.Equal(bib["url"], Assert.Single(ris["UR"]));
            Assert.Equal(bib["url"], csl.GetProperty("URL").GetString());
            Assert.StartsWith(PublishedCollection.Address + "/", bib["url"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Pages_give_the_reference_in_words_and_its_files()
    {
        var page = published.Read("territoires/redon-agglomeration/retours/eolien-citoyen/fiche.html");
        Assert.Contains(
            "«\u00A0Quand les habitants financent leurs éoliennes\u00A0», dans <cite>Redon Agglomération, Transitions en récits</cite>",
            page,
            StringComparison.Ordinal
        );
        Assert.All(new[] { "citation.bib", "citation.ris", "citation.csl.json" }, file =>
            Assert.Contains($"<a href=\"{file}\" download>", page, StringComparison.Ordinal)
        );
        Assert.Contains(
            "<cite>Île d’Yeu</cite>, Transitions en récits",
            published.Read("territoires/ile-d-yeu/livret.html"),
            StringComparison.Ordinal
        );
    }
}
