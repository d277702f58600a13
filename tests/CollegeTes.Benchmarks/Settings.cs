using System.Globalization;

namespace CollegeTes.Benchmarks;

/// <summary>What one run of the benchmark is asked for.</summary>
/// <param name="Root">The repository.</param>
/// <param name="Native">The native executable of tes.</param>
/// <param name="Hugo">Hugo's executable, or null where there is none.</param>
/// <param name="Memory">Folder of a file system in memory.</param>
/// <param name="Disk">Folder of a real file system.</param>
/// <param name="Sizes">Numbers of write-ups.</param>
/// <param name="Rounds">Runs of each tool.</param>
/// <param name="Report">File to write the report to, or null.</param>
/// <param name="WithDisk">False to leave the real file system alone.</param>
/// <param name="Eleventy">Eleventy's <c>cmd.cjs</c>, or null where there is none.</param>
/// <param name="Vivliostyle">The command of Vivliostyle, or null where there is none.</param>
/// <param name="Sharp">The folder of the npm package sharp, or null where there is none.</param>
internal sealed record Settings(
    string Root,
    string Native,
    string? Hugo,
    string Memory,
    string Disk,
    IReadOnlyList<int> Sizes,
    int Rounds,
    string? Report,
    bool WithDisk,
    string? Eleventy,
    string? Vivliostyle,
    string? Sharp
)
{
    public const string Usage = """
        Mesure tes face à Hugo et à la simple copie des mêmes octets.

          dotnet run -c Release --project tests/CollegeTes.Benchmarks -- [options]

          --tailles 13,100,1000,10000   nombres de retours d'expérience
          --tours 5                     mesures de chaque outil, entrelacées
          --natif FICHIER               exécutable natif de tes ; publié sur place sinon
          --hugo FICHIER                exécutable de Hugo ; cherché dans PATH sinon
          --memoire DOSSIER             système de fichiers en mémoire (/dev/shm)
          --disque DOSSIER              vrai système de fichiers (dossier temporaire)
          --sans-disque                 seulement en mémoire
          --ecrire FICHIER              écrit aussi le rapport dans ce fichier
          --apercu                      mesure l'aperçu face aux serveurs de Hugo et d'Eleventy, et rien d'autre
          --eleventy FICHIER            cmd.cjs d'Eleventy (npm install --prefix DOSSIER @11ty/eleventy) ; sans Eleventy sinon
          --croisements                 mesure ce que coûtent les lectures croisées avec les gabarits de la vraie collection, et rien d'autre
          --capsule                     mesure les capsules vidéo de la vraie collection, et rien d'autre
          --papier                      mesure PDF et EPUB face à Chromium, WeasyPrint, Vivliostyle et Pandoc, et rien d'autre
          --vivliostyle FICHIER         commande de Vivliostyle (npm install --prefix DOSSIER @vivliostyle/cli) ; sans Vivliostyle sinon
          --images                      mesure des photographies face à sharp, et rien d'autre
          --sharp DOSSIER               paquet sharp (npm install --prefix DOSSIER sharp, puis DOSSIER/node_modules/sharp) ; sans sharp sinon
          --corpus N DOSSIER            écrit seulement un corpus, pour tes et pour Hugo
        """;

    /// <summary>Understands the command line; throws <see cref="ArgumentException"/> when it makes no sense.</summary>
    public static Settings Parse(string[] arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!Usage.Contains("  " + arguments[i] + " ", StringComparison.Ordinal))
                throw new ArgumentException(Usage);
            values[arguments[i]] =
                arguments[i] is "--sans-disque" or "--apercu" or "--papier" or "--images" or "--capsule" or "--croisements" ? ""
                : i + 1 < arguments.Length ? arguments[++i]
                : throw new ArgumentException(Usage);
        }
        var name = string.Create(CultureInfo.InvariantCulture, $"tes-mesures-{Environment.ProcessId}");
        var disk = Path.Combine(values.GetValueOrDefault("--disque") ?? Path.GetTempPath(), name);
        return new Settings(
            FindRoot(),
            Path.GetFullPath(values.GetValueOrDefault("--natif") ?? Path.Combine(disk, "natif", "tes")),
            values.GetValueOrDefault("--hugo") ?? Find("hugo"),
            Path.Combine(values.GetValueOrDefault("--memoire") ?? "/dev/shm", name),
            disk,
            [
                .. (values.GetValueOrDefault("--tailles") ?? "13,100,1000,10000")
                    .Split(',')
                    .Select(s => int.Parse(s, CultureInfo.InvariantCulture))
                    .Order(),
            ],
            int.Parse(values.GetValueOrDefault("--tours") ?? "5", CultureInfo.InvariantCulture),
            values.GetValueOrDefault("--ecrire"),
            !values.ContainsKey("--sans-disque"),
            values.GetValueOrDefault("--eleventy"),
            values.GetValueOrDefault("--vivliostyle"),
            values.GetValueOrDefault("--sharp")
        );
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CollegeTes.Cli.sln")))
                return folder.FullName;
        }
        throw new ArgumentException("CollegeTes.Cli.sln est introuvable au-dessus de " + AppContext.BaseDirectory);
    }

    /// <summary>A program of PATH, or null.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);
}
