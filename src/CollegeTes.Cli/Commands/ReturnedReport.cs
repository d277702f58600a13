using CollegeTes.Correspondence;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary>What came back of a demand, for people: answers, proposed corrections, what they have to read, what nobody answered.</summary>
internal sealed class ReturnedReport(TextWriter output)
{
    public void Write(Subject subject, ReturnedReview returned, string source)
    {
        output.WriteLine($"Relecture de {subject.Id}, demande « {VisibleText.Of(returned.Request)} »");
        List("Réponses", returned.Entries.Select(e => e.Shown));
        if (returned.Corrections.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"Corrections proposées dans {subject.Path}");
            foreach (var correction in returned.Corrections)
                Write(correction, source);
        }
        List("À lire", returned.Remarks.Select(r => $"{r.Where} : {r.What}"));
        List("Sans réponse", returned.Unanswered);
    }

    private void List(string title, IEnumerable<string> lines)
    {
        var shown = lines.Select(VisibleText.Of).ToList();
        if (shown.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{title} ({FrenchFormat.Number(shown.Count)})");
        foreach (var line in shown)
            output.WriteLine("  - " + line);
    }

    // The line of the source, then the same with the right value.
    private void Write(CorrectedFigure correction, string source)
    {
        var (place, from, to) = (correction.Change.Place, correction.Change.From, correction.Change.To);
        var line = source.ReplaceLineEndings("\n").Split('\n')[place.Line - 1];
        var at = line.IndexOf(from, Math.Min(place.Column - 1, line.Length), StringComparison.Ordinal);
        output.WriteLine($"  {place.Line}:{place.Column}  {VisibleText.Of(correction.Figure.Label.Value)}");
        if (at < 0)
            return;
        output.WriteLine("    - " + VisibleText.Of(Bare(line)));
        output.WriteLine("    + " + VisibleText.Of(Bare(line[..at] + to + line[(at + from.Length)..])));
    }

    // Without the mark of an item, which would read as that of a line taken out.
    private static string Bare(string line) => line.Trim().TrimStart('-').TrimStart();
}
