using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Benchmarks.Corpus;
using CollegeTes.Benchmarks.Measuring;

namespace CollegeTes.Benchmarks.Paper;

/// <summary>
/// Paper and books beside what else makes them: the booklets and sheets of the real collection by tes, then the same HTML by one Chromium a
/// document, WeasyPrint and Vivliostyle, as many at once as there are cores; books beside Pandoc. Then 100 sheets and 13 booklets.
/// </summary>
internal sealed class PaperRun
{
    private readonly Settings _settings;
    private readonly string _folder;
    private readonly string _starts;
    private readonly string _browser;
    private readonly StringBuilder _text = new();
    private readonly List<(string Wanted, string Measured, bool Holds)> _verdicts = [];

    private PaperRun(Settings settings, string chromium)
    {
        _settings = settings;
        _folder = Path.Combine(settings.Disk, "papier");
        Directory.CreateDirectory(_folder);
        // Says how often it is started.
        _starts = Path.Combine(_folder, "demarrages");
        _browser = Path.Combine(_folder, "navigateur");
        File.WriteAllText(
            _browser,
            $"#!/bin/sh\ncase \" $* \" in *--version*) ;; *) echo x >> '{_starts}';; esac\nexec '{chromium}' \"$@\"\n"
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_browser, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public static string Run(Settings settings)
    {
        var chromium = Settings.Find("chromium") ?? throw new InvalidOperationException("chromium est introuvable dans PATH");
        var run = new PaperRun(settings, chromium);
        run._text.Append("# Papier et livres numériques\n\n").Append(Machine.Describe(settings)).Append('\n');
        run.Real(chromium);
        run.Many();
        run._text.Append("\n| attendu | mesuré | tenu |\n|---|---|---|\n");
        foreach (var (wanted, measured, holds) in run._verdicts)
            run._text.Append(CultureInfo.InvariantCulture, $"| {wanted} | {measured} | {(holds ? "oui" : "**non**")} |\n");
        return run._text.ToString();
    }

    private void Real(string chromium)
    {
        var workspace = Path.Combine(_folder, "vraie");
        Folder.Copy(Path.Combine(_settings.Root, "content"), Path.Combine(workspace, "content"));
        var output = Path.Combine(_folder, "vraie-publiee");
        ProcessRun.Of(_settings.Native, "build", "-s", workspace, "-o", output);
        var pages = Documents(output, "*.html");
        _text.Append(
            "\n| la vraie collection | documents | pages | temps, médiane | documents/s | pages/s |\n|---|---:|---:|---:|---:|---:|\n"
        );
        var made = Path.Combine(_folder, "faits");
        var (tes, peers) = (new Series(), new List<(string Name, Func<string, string, ProcessRun> Make, Series Series)>());
        peers.Add(
            (
                "un Chromium par document",
                (html, pdf) =>
                    ProcessRun.Of(
                        chromium,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + pdf,
                        "file://" + html
                    ),
                new Series()
            )
        );
        if (Settings.Find("weasyprint") is { } weasyprint)
            peers.Add(("WeasyPrint", (html, pdf) => ProcessRun.Of(weasyprint, "-q", html, pdf), new Series()));
        if (_settings.Vivliostyle is { } vivliostyle)
            peers.Add(
                (
                    "Vivliostyle",
                    (html, pdf) => ProcessRun.Of(vivliostyle, "build", html, "-d", "-o", pdf, "--executable-browser", chromium),
                    new Series()
                )
            );
        var (books, pandocs) = (new Series(), new Series());
        var pandoc = Settings.Find("pandoc");
        var booklets = pages.Where(p => p.EndsWith("livret.html", StringComparison.Ordinal)).ToList();
        long memory = 0;
        var documents = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        // One run that is not counted, so that the browser's own files are in memory for all.
        Print(workspace, output, "livret,fiche");
        for (var round = 0; round < _settings.Rounds; round++)
        {
            var (wall, peak) = Print(workspace, output, "livret,fiche");
            memory = Math.Max(memory, peak);
            tes.Add(wall);
            foreach (var peer in peers)
            {
                var folder = made + "-" + peers.IndexOf(peer).ToString(CultureInfo.InvariantCulture);
                peer.Series.Add(All(pages, folder, ".pdf", peer.Make));
                documents[peer.Name] = Documents(folder, "*.pdf");
            }
            if (pandoc is not null)
                pandocs.Add(All(booklets, made, ".epub", (html, epub) => ProcessRun.Of(pandoc, html, "-o", epub)));
            books.Add(
                ProcessRun.Of(_settings.Native, "build", "-s", workspace, "-o", output + "-livres", "-f", "epub", "-d", "livret").Wall
            );
        }
        Row("tes", Documents(output, "*.pdf"), tes);
        foreach (var peer in peers)
            Row(peer.Name, documents[peer.Name], peer.Series);
        _text.Append(
            CultureInfo.InvariantCulture,
            $"\nLivres numériques des {booklets.Count} livrets : tes {books.Median:0} ms ({books.Fastest:0} à "
                + $"{books.Slowest:0}){(pandoc is null ? "" : string.Create(CultureInfo.InvariantCulture, $", Pandoc {pandocs.Median:0} ms ({pandocs.Fastest:0} à {pandocs.Slowest:0})"))}.\n"
        );
        _verdicts.Add(
            ("tous les livrets en EPUB < 1 s", string.Create(CultureInfo.InvariantCulture, $"{books.Median:0} ms"), books.Median < 1_000)
        );
        if (pandoc is not null)
            _verdicts.Add(
                (
                    "EPUB : pas plus lent que Pandoc",
                    string.Create(CultureInfo.InvariantCulture, $"{books.Median:0} ms contre {pandocs.Median:0} ms"),
                    books.Median <= pandocs.Median
                )
            );
        foreach (var peer in peers)
            _verdicts.Add(
                (
                    $"PDF : pas plus lent qu'avec {peer.Name}",
                    string.Create(CultureInfo.InvariantCulture, $"{tes.Median / 1000:0.0} s contre {peer.Series.Median / 1000:0.0} s"),
                    tes.Median <= peer.Series.Median
                )
            );
        _verdicts.Add(
            (
                "la vraie collection : mémoire de tes < 200 Mo",
                string.Create(CultureInfo.InvariantCulture, $"{memory / 1e6:0} Mo"),
                memory < 200_000_000
            )
        );
    }

    // The size that the printer's promise is made for.
    private void Many()
    {
        var (workspace, _) = Workspace.Write(100, Path.Combine(_folder, "cent"));
        var collection = Path.Combine(workspace, "content", "collection.yaml");
        File.WriteAllText(
            collection,
            File.ReadAllText(collection)
                .Replace("livrables: [page, breve, abrege, accueil]", "livrables: [livret, fiche]", StringComparison.Ordinal)
        );
        var output = Path.Combine(_folder, "cent-publiee");
        var (sheets, all, again) = (new Series(), new Series(), new Series());
        long memory = 0;
        var started = 0;
        for (var round = 0; round < Math.Min(3, _settings.Rounds); round++)
        {
            sheets.Add(Print(workspace, output, "fiche").Wall);
            var (wall, peak) = Print(workspace, output, "livret,fiche");
            all.Add(wall);
            File.Delete(_starts);
            var second = ProcessRun.Of(
                _settings.Native,
                "build",
                "-s",
                workspace,
                "-o",
                output,
                "-f",
                "html,pdf",
                "-d",
                "livret,fiche",
                "--browser",
                _browser
            );
            again.Add(second.Wall);
            started += File.Exists(_starts) ? 1 : 0;
            memory = Math.Max(memory, Math.Max(peak, second.PeakBytes));
        }
        var documents = Documents(output, "*.pdf");
        var count = documents.Count(d => d.EndsWith("fiche.pdf", StringComparison.Ordinal));
        _text.Append(
            CultureInfo.InvariantCulture,
            $"\n{count} fiches : {sheets.Median / 1000:0.0} s ; avec les {documents.Count - count} livrets : {all.Median / 1000:0.0} s "
                + $"pour {documents.Sum(Pages)} pages ; encore, sans changement : {again.Median:0} ms.\n"
        );
        _verdicts.Add(
            (
                "100 fiches : au moins 3 par seconde",
                string.Create(CultureInfo.InvariantCulture, $"{count / (sheets.Median / 1000):0.0}"),
                count / (sheets.Median / 1000) >= 3
            )
        );
        _verdicts.Add(
            (
                "100 fiches et 13 livrets : mémoire de tes < 200 Mo",
                string.Create(CultureInfo.InvariantCulture, $"{memory / 1e6:0} Mo"),
                memory < 200_000_000
            )
        );
        _verdicts.Add(
            (
                "sans changement < 1,5 s, sans navigateur",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{again.Median:0} ms, {(started == 0 ? "aucun démarrage" : "un navigateur démarré")}"
                ),
                again.Median < 1_500 && started == 0
            )
        );
    }

    // Every page is printed again: the cache is emptied first.
    private (TimeSpan Wall, long Peak) Print(string workspace, string output, string deliverables)
    {
        if (Directory.Exists(Path.Combine(workspace, ".tes")))
            Directory.Delete(Path.Combine(workspace, ".tes"), recursive: true);
        var run = ProcessRun.Of(
            _settings.Native,
            "build",
            "-s",
            workspace,
            "-o",
            output,
            "-f",
            "html,pdf",
            "-d",
            deliverables,
            "--browser",
            _browser
        );
        return (run.Wall, run.PeakBytes);
    }

    private void Row(string name, List<string> documents, Series series)
    {
        var pages = documents.Sum(Pages);
        var seconds = series.Median / 1000;
        _text.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {documents.Count} | {pages} | {seconds:0.0} s ({series.Fastest / 1000:0.0} à {series.Slowest / 1000:0.0}) | "
                + $"{documents.Count / seconds:0.0} | {pages / seconds:0.0} |\n"
        );
    }

    private static TimeSpan All(List<string> pages, string made, string suffix, Func<string, string, ProcessRun> make)
    {
        if (Directory.Exists(made))
            Directory.Delete(made, recursive: true);
        Directory.CreateDirectory(made);
        var clock = Stopwatch.StartNew();
        Parallel.For(0, pages.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            make(pages[i], Path.Combine(made, string.Create(CultureInfo.InvariantCulture, $"{i}{suffix}")))
        );
        return clock.Elapsed;
    }

    private static List<string> Documents(string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Where(f => !pattern.EndsWith("html", StringComparison.Ordinal) || Path.GetFileName(f) is "livret.html" or "fiche.html")
                .Order(StringComparer.Ordinal),
        ];

    private static int Pages(string pdf) =>
        Settings.Find("pdfinfo") is { } program
        && Regex.Match(ProcessRun.Of(program, pdf).Output, @"Pages:\s+(\d+)") is { Success: true } found
            ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;
}
