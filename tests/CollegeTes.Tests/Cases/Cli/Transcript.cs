using System.Text;
using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Cases.Cli;

/// <summary>What a person at the terminal would see, made the same on every machine.</summary>
internal sealed partial class Transcript(string root)
{
    private readonly StringBuilder _text = new();

    public void Line(string line) => _text.Append(line).Append('\n');

    /// <summary>An answer: standard output as it is, standard error under its own heading, the code last.</summary>
    public void Add(CliAnswer answer)
    {
        Text(answer.Output);
        if (answer.Error.Length > 0)
        {
            Line("[erreurs]");
            Text(answer.Error);
        }
        Line($"[code {answer.Code}]");
        Line("");
    }

    public void Text(string text)
    {
        _text.Append(Normalise(text));
        if (text.Length > 0 && !text.EndsWith('\n'))
            Line(" [sans fin de ligne]");
    }

    /// <summary>The files of a folder; the shared ones in one line, since the program's own fonts are among them.</summary>
    public void Files(string folder)
    {
        if (!Directory.Exists(folder))
        {
            Line("(ce dossier n'existe pas)");
            return;
        }
        foreach (
            var file in Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Select(f => f.StartsWith("assets/", StringComparison.Ordinal) ? "assets/…" : f)
                .Distinct()
                .Order(StringComparer.Ordinal)
        )
            Line(file);
    }

    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    // The machine's paths, and on the lines that sum up a build the numbers, which count the program's own fonts and the time.
    private string Normalise(string text) =>
        SummaryLine()
            .Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace(root, "RACINE", StringComparison.Ordinal), line =>
                Spaces().Replace(Number().Replace(line.Value, "N"), " ")
            );

    [GeneratedRegex(
        @"^(  Fichiers communs|Fichiers communs|publication :|Publié en|Composé, sans rien écrire|Déjà à jour).*$",
        RegexOptions.Multiline
    )]
    private static partial Regex SummaryLine();

    [GeneratedRegex(@"\d+([\u202F\u00A0]\d+)*(,\d+)?([\u00A0 ](octets?|o|ko|Mo)\b)?")]
    private static partial Regex Number();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
