using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Reporting;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary>The options that several commands share, and what they become.</summary>
internal sealed class WorkspaceOptions
{
    // The last day of the year 9998: one more is still a date in any zone.
    private const long LastSecond = 253_370_764_799;

    public Argument<string[]> Selection { get; } =
        new("SELECTION")
        {
            Description = "Territoire, territoire/retour, livret, émission ou chemin ; tout si rien n'est nommé.",
            Arity = ArgumentArity.ZeroOrMore,
        };

    public Option<string?> Source { get; } =
        new("--source", "-s") { Description = "Dossier de la collection ; cherché vers le haut sinon.", HelpName = "DOSSIER" };

    public Option<int> Jobs { get; } =
        new("--jobs", "-j")
        {
            Description = "Travaux menés à la fois ; autant que de processeurs sinon.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = ParseJobs,
        };

    public Option<string?> Clock { get; } =
        new("--clock") { Description = "Jour tenu pour aujourd'hui (embargos) : 2026-03-15.", HelpName = "JOUR" };

    public Option<string?> Address { get; } =
        new("--url") { Description = "Adresse publique de la publication, à la place de celle de collection.yaml.", HelpName = "ADRESSE" };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Les avertissements comptent comme des erreurs." };

    public Option<string[]> Reports { get; } =
        new("--report")
        {
            Description = "Rapport : text, json, sarif, github, gitlab, junit, poids (des pages) ou rgaa ; =FICHIER pour l'écrire à part.",
            HelpName = "SORTE[=FICHIER]",
        };

    /// <summary>Adds them all to a command.</summary>
    public void AddTo(Command command, Terminal terminal)
    {
        command.Add(Selection);
        Selection.CompletionSources.Add(context => Completions.Selections(context.ParseResult, terminal));
        Reports.CompletionSources.Add(_ => Enum.GetNames<ReportKind>().Select(n => new CompletionItem(n.ToLowerInvariant())));
        command.Add(Source);
        command.Add(Jobs);
        command.Add(Address);
        command.Add(Clock);
        command.Add(Strict);
        command.Add(Reports);
    }

    /// <summary>The pipeline's options.</summary>
    /// <exception cref="UsageException">There is no workspace, or a value makes no sense.</exception>
    public PipelineOptions Read(ParseResult result, Terminal terminal, string? output = null)
    {
        var root = FindRoot(result.GetValue(Source), terminal);
        var jobs = result.GetValue(Jobs);
        if (jobs is < 1 or > 256)
            throw new UsageException($"-j {jobs} : de 1 à 256 travaux à la fois");
        var published = output is null ? Path.Combine(root, "dist") : UserPath.Full("-o", output, terminal);
        return new PipelineOptions(root, published, Application.Version, DayOf(result.GetValue(Clock)))
        {
            Selection = result.GetValue(Selection) ?? [],
            Address = AddressOf(result.GetValue(Address)),
            Strict = result.GetValue(Strict),
            Parallelism = jobs,
            CacheFolder = UserPath.Cache(root, published, terminal),
        };
    }

    /// <summary>Stops when something was asked for that does not exist.</summary>
    public static void Accept(PipelineResult result)
    {
        if (result.Unknown.Count > 0)
            throw new UsageException(string.Join("\ntes : ", result.Unknown));
    }

    public static string FindRoot(string? source, Terminal terminal)
    {
        var start = source is null ? Path.GetFullPath(terminal.Folder) : UserPath.Full("-s", source, terminal);
        if (source is not null && !Path.Exists(start))
            throw new UsageException($"-s {VisibleText.Of(source)} : il n'y a rien à cet endroit");
        return Workspace.FindRoot(start)
            ?? throw new UsageException(
                $"aucune collection ici : {start} ne contient pas {Workspace.Marker}, ni aucun dossier au-dessus. Placez-vous dans la "
                    + $"collection ou désignez-la avec -s."
            );
    }

    /// <summary>A public address as typed, without its final slash.</summary>
    public static string? AddressOf(string? typed) =>
        typed is null ? null
        : Uri.TryCreate(typed, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0
            ? address.AbsoluteUri.TrimEnd('/')
        : throw new UsageException($"--url {VisibleText.Of(typed)} : une adresse s'écrit https://exemple.fr/recits");

    private static int ParseJobs(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs))
            result.AddError($"-j {text} : de 1 à 256 travaux à la fois");
        return jobs;
    }

    /// <summary>
    /// The day that <c>--clock</c> sets, or today in Europe/Paris, where days are counted; SOURCE_DATE_EPOCH, the convention of
    /// reproducible builds, sets it too.
    /// </summary>
    public static DateOnly DayOf(string? clock)
    {
        if (clock is not null)
        {
            return DateOnly.TryParseExact(clock.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new UsageException($"--clock {VisibleText.Of(clock)} : un jour s'écrit 2026-03-15");
        }
        var now = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 } epoch ? EpochOf(epoch) : DateTimeOffset.UtcNow;
        return ParisDay.Of(now);
    }

    // What the convention says of a value that is not one: stop, rather than take another day (reproducible-builds.org, SOURCE_DATE_EPOCH).
    private static DateTimeOffset EpochOf(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new UsageException($"SOURCE_DATE_EPOCH={VisibleText.Of(text)} : un nombre de secondes depuis 1970, comme 1773532800");
}
