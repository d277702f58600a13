using System.Globalization;
using System.Text;
using CollegeTes.Benchmarks.Corpus;
using CollegeTes.Benchmarks.Measuring;

namespace CollegeTes.Benchmarks.Serving;

/// <summary>
/// The preview beside the servers of Hugo and Eleventy: the same texts, the same kind of save, in turn, while all of them run.
/// </summary>
internal static class ServingRun
{
    private const int Saves = 21;

    // Eleventy writes everything again at each save.
    private const int FewSaves = 3;

    public static async Task<string> RunAsync(Settings settings)
    {
        var text = new StringBuilder("# Aperçu : de l'enregistrement à la page servie\n\n").Append(Machine.Describe(settings)).Append('\n');
        text.Append(
            "\n| collection | serveur | écoute | première page | de l'écoute à la page | enregistrement → page, médiane (extrêmes) | "
                + "mesures | mémoire |\n|---|---|---:|---:|---:|---:|---:|---:|\n"
        );
        var verdicts = new List<(string Wanted, double Measured, double Limit)>();
        foreach (var count in settings.Sizes)
        {
            var (tes, hugo) = Workspace.Write(count, Path.Combine(settings.Disk, "servis", count.ToString(CultureInfo.InvariantCulture)));
            var servers = await MeasureAsync([() => Tes(settings, tes, "territoires/territoire-000/retours"), .. Peers(settings, hugo)]);
            Append(text, string.Create(CultureInfo.InvariantCulture, $"{count} retours"), servers);
            if (count >= 10_000)
            {
                verdicts.Add(
                    ("10 000 retours : première page < 1 s après le début de l'écoute", servers[0].FirstPage - servers[0].Listening, 1_000)
                );
                verdicts.Add(("10 000 retours : enregistrement → page < 50 ms", servers[0].Median, 50));
            }
        }
        var real = Path.Combine(settings.Disk, "servis", "vraie");
        Folder.Copy(Path.Combine(settings.Root, "content"), Path.Combine(real, "content"));
        var collection = await MeasureAsync([() => Tes(settings, real, "territoires/redon-agglomeration/retours")]);
        Append(text, "la vraie", collection);
        verdicts.Add(("la vraie collection : enregistrement → page < 20 ms", collection[0].Median, 20));
        text.Append("\n| attendu | mesuré | tenu |\n|---|---:|---|\n");
        foreach (var (wanted, measured, limit) in verdicts)
            text.Append(CultureInfo.InvariantCulture, $"| {wanted} | {measured:0.0} ms | {(measured < limit ? "oui" : "**non**")} |\n");
        return text.ToString();
    }

    private static async Task<IReadOnlyList<Server>> MeasureAsync(IReadOnlyList<Func<Server>> starts)
    {
        var servers = new List<Server>();
        try
        {
            // One start after the other; then all run, and saves alternate.
            foreach (var start in starts)
            {
                servers.Add(start());
                await servers[^1].WaitForFirstPageAsync();
                // What a large collection still reads, checks or writes must not weigh on the next.
                await Task.Delay(TimeSpan.FromSeconds(5));
            }
            for (var round = 0; round < Saves; round++)
            {
                foreach (var server in servers.Where(s => round < FewSaves || s.Saves.Sum() < 30_000))
                {
                    await server.SaveAsync(round);
                    await Task.Delay(400);
                }
            }
            return servers;
        }
        finally
        {
            servers.ForEach(s => s.Dispose());
        }
    }

    private static Server Tes(Settings settings, string workspace, string folder)
    {
        var file = FirstText(Path.Combine(workspace, "content", folder));
        var parts = folder.Split('/');
        var name = Path.GetFileNameWithoutExtension(file);
        // The corpus has its own deliverables; the real collection has the sheet.
        var page = Directory.Exists(Path.Combine(workspace, "templates", "page")) ? "page" : "livret";
        var path = page == "page" ? PagePath(workspace, parts[1], name) : $"territoires/{parts[1]}/livret.html";
        return new Server("tes", file, path, workspace, settings.Native, "preview", parts[1], "-s", workspace, "--port", "{port}");
    }

    private static string PagePath(string workspace, string territory, string name) =>
        File.ReadLines(Path.Combine(workspace, "templates", "page", "livrable.yaml"))
            .Select(l => l.Split("chemin: \""))
            .First(p => p.Length > 1)[1]
            .Split('"')[0]
            .Replace("{territoire}", territory, StringComparison.Ordinal)
            .Replace("{retour}", name, StringComparison.Ordinal);

    private static IEnumerable<Func<Server>> Peers(Settings settings, string hugo)
    {
        const string Texts = "content/territoires/territoire-000/retours";
        if (settings.Hugo is { } program)
        {
            var file = FirstText(Path.Combine(hugo, Texts));
            yield return () =>
                new Server(
                    "Hugo",
                    file,
                    $"collection/territoires/territoire-000/retours/{Path.GetFileNameWithoutExtension(file)}/",
                    hugo,
                    program,
                    "server",
                    "--source",
                    hugo,
                    "--bind",
                    "127.0.0.1",
                    "--port",
                    "{port}",
                    "--disableFastRender=false"
                );
        }
        if (settings.Eleventy is { } script)
        {
            var site = Path.Combine(Path.GetDirectoryName(hugo)!, "eleventy");
            Folder.Copy(Path.Combine(hugo, "content"), Path.Combine(site, "content"));
            Folder.Copy(Path.Combine(AppContext.BaseDirectory, "Modeles", "eleventy"), site);
            var file = FirstText(Path.Combine(site, Texts));
            yield return () =>
                new Server(
                    "Eleventy",
                    file,
                    $"territoires/territoire-000/retours/{Path.GetFileNameWithoutExtension(file)}/",
                    site,
                    "node",
                    script,
                    "--serve",
                    "--quiet",
                    "--port={port}"
                );
        }
    }

    private static string FirstText(string folder) => Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).First();

    private static void Append(StringBuilder text, string collection, IReadOnlyList<Server> servers)
    {
        foreach (var s in servers)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {collection} | {s.Name} | {s.Listening:0} ms | {s.FirstPage:0} ms | {s.FirstPage - s.Listening:0} ms "
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {s.Median:0.0} ms ({s.Saves.Min():0.0} à {s.Saves.Max():0.0}) | {s.Saves.Count} | {s.Peak / 1024.0 / 1024:0} Mio |\n"
            );
        }
    }
}
