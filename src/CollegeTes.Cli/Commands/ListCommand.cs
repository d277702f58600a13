using System.CommandLine;
using System.Text.Json;
using CollegeTes.Building;
using CollegeTes.Model;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes list</c>: what the workspace holds.</summary>
internal static class ListCommand
{
    public static Command Make(Terminal terminal)
    {
        var common = new WorkspaceOptions();
        var command = new Command("list", "Montre ce que contient la collection.") { common.Source, common.Reports };
        command.SetAction(
            (ParseResult result, CancellationToken cancellation) =>
                Task.Run(
                    () =>
                    {
                        var options = new PipelineOptions(
                            WorkspaceOptions.FindRoot(result.GetValue(common.Source), terminal),
                            "",
                            Application.Version,
                            default
                        );
                        var library = new Pipeline(options).Check(cancellation).Library!;
                        var reports = result.GetValue(common.Reports) ?? [];
                        if (reports.Length > 0 && reports[0] != "json" && reports[0] != "text")
                            throw new UsageException($"--report {reports[0]} : « tes list » connaît text et json");
                        if (reports.Contains("json"))
                            WriteJson(library, terminal.Output);
                        else
                            WriteText(library, terminal.Output);
                        return ExitCodes.Clean;
                    },
                    cancellation
                )
        );
        return command;
    }

    private static void WriteText(Library library, TextWriter output)
    {
        output.WriteLine(library.Collection.Title.Value);
        foreach (var territory in library.Territories)
        {
            output.WriteLine();
            output.WriteLine($"{territory.Id}  {territory.Title.Value}");
            foreach (var experience in territory.Experiences)
                output.WriteLine(
                    $"  {experience.Id}  {experience.Title.Value}  [{StatusName(experience.Status.Value)}, {experience.Text.WordCount} "
                        + $"mots]"
                );
        }
        foreach (var kind in SubjectKind.All.Where(k => k.IsNamed && k != SubjectKind.Territory && k.Parent != SubjectKind.Territory))
            Section(
                output,
                kind.Title,
                kind.In(library).Select(s => $"{s.Id}  {s.Title.Value}{(s.Standing is { } status ? $"  [{StatusName(status)}]" : "")}")
            );
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        if (list.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(title);
        foreach (var line in list)
            output.WriteLine("  " + line);
    }

    private static void WriteJson(Library library, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("collection", library.Collection.Title.Value);
            foreach (var kind in SubjectKind.All.Where(k => k.IsNamed))
                Array(json, kind.Plural, kind.In(library));
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Array(Utf8JsonWriter json, string name, IEnumerable<Subject> subjects)
    {
        json.WriteStartArray(name);
        foreach (var subject in subjects)
        {
            json.WriteStartObject();
            json.WriteString("id", subject.Id);
            json.WriteString("titre", subject.Title.Value);
            json.WriteString("fichier", subject.Path);
            if (subject.Standing is { } status)
                json.WriteString("statut", StatusName(status));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string StatusName(Status status) =>
        status switch
        {
            Status.Draft => "brouillon",
            Status.Reviewed => "relu",
            Status.Approved => "valide",
            Status.Archived => "archive",
            _ => "publie",
        };
}
