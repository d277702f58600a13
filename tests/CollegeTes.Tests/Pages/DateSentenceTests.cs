using System.Net;
using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Pages;

/// <summary>A date in a sentence is French whatever it is known to: « le 3 février 2026 », « en février 2026 », « en 2026 ».</summary>
public sealed partial class DateSentenceTests
{
    private static readonly string[] Files =
    [
        CompleteCollection.Collection,
        CompleteCollection.Framework,
        CompleteCollection.Territory,
        CompleteCollection.WriteUp,
        CompleteCollection.Episode,
        CompleteCollection.Film,
        CompleteCollection.FarFilm,
        CompleteCollection.Booklet,
        CompleteCollection.Guide,
        CompleteCollection.Synthesis,
    ];

    [Theory]
    [InlineData("2026", "Mis à jour en 2026")]
    [InlineData("2026-02", "Mis à jour en février 2026")]
    [InlineData("2026-04", "Mis à jour en avril 2026")]
    [InlineData("2026-02-01", "Mis à jour le 1er février 2026")]
    [InlineData("2026-02-03", "Mis à jour le 3 février 2026")]
    public void Every_date_of_every_page_is_in_french(string date, string updated)
    {
        using var collection = new CompleteCollection();
        var written = 0;
        foreach (var path in Files)
        {
            var text = collection.Read(path);
            text = Regex.Replace(text, "^(mis-a-jour-le|date): .*$", _ => "", RegexOptions.Multiline);
            var at = text.StartsWith("---\n", StringComparison.Ordinal) ? 4 : 0;
            var key =
                path is CompleteCollection.Collection ? "date: 2019-01-05"
                : path is CompleteCollection.Framework ? $"date: {date}"
                : null;
            key ??= path is CompleteCollection.Episode or CompleteCollection.Film or CompleteCollection.FarFilm ? $"date: {date}\n" : "";
            if (path is not (CompleteCollection.Collection or CompleteCollection.Framework or CompleteCollection.Territory))
                key += $"mis-a-jour-le: {date}";
            collection.Write(path, text.Insert(at, key.Length > 0 ? key + "\n" : ""));
            written++;
        }
        var result = collection.Build("html", "docx", "epub", "texte");
        Assert.True(result.Summary is not null, string.Join('\n', result.Diagnostics.Select(d => $"{d.Span} {d.Code} {d.Message}")));
        Assert.Equal(Files.Length, written);
        var pages = Directory
            .EnumerateFiles(collection.Output, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".html", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal))
            .Select(f => (Path: f, Text: Shown(File.ReadAllText(f))))
            .ToList();
        Findings.None(pages.SelectMany(p => Wrong().Matches(p.Text).Select(m => $"{Path.GetFileName(p.Path)} : {m.Value}")));
        Assert.True(pages.Count(p => p.Text.Contains(updated, StringComparison.OrdinalIgnoreCase)) >= 6);
    }

    private static string Shown(string page) =>
        WebUtility
            .HtmlDecode(Regex.Replace(page, "<(?:style|script)[^>]*>.*?</(?:style|script)>|<[^>]*>", "", RegexOptions.Singleline))
            .Replace('\u00A0', ' ')
            .Replace('\u202F', ' ');

    [GeneratedRegex(
        @"\b(?:le|du|au) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:19|20)\d\d)\b"
            + @"|\b(?:en|de) (?:1er|\d{1,2}) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b"
            + @"|\bMis à jour (?!le |en )\S+|\bParu (?!le |en )\S+"
            + @"|\bde (?:avril|août|octobre)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Wrong();
}
