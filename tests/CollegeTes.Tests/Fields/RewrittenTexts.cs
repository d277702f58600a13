using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Tests.Fields;

/// <summary>A copy of the real collection whose fields say something else, each where its author wrote it.</summary>
internal static class RewrittenTexts
{
    /// <summary>Writes words in the place of every text of a field that stands on one line; gives how many.</summary>
    /// <param name="root">Folder of the collection.</param>
    /// <param name="wanted">Which texts.</param>
    /// <param name="words">What each says instead, without a quotation mark.</param>
    public static int Write(string root, Func<WrittenText, bool> wanted, Func<WrittenText, string> words)
    {
        var workspace = WorkspaceReader.Read(root, 1, new DiagnosticBag(), TestContext.Current.CancellationToken);
        return workspace
            .Library.Subjects.SelectMany(s => s.WrittenIn)
            .Append(workspace.Library.Framework.Path)
            .Distinct(StringComparer.Ordinal)
            .Where(workspace.Texts.ContainsKey)
            .Sum(path => Write(root, path, workspace.Texts[path], wanted, words));
    }

    private static int Write(string root, string path, WrittenTexts texts, Func<WrittenText, bool> wanted, Func<WrittenText, string> words)
    {
        var found = new List<WrittenText>();
        texts.ReadInto(found);
        var file = Path.Combine(root, path);
        var lines = File.ReadAllLines(file);
        var written = found
            .Where(t => t.Text.Span.HasPosition && t.Text.Span.Line == t.Text.Span.EndLine && wanted(t))
            .OrderByDescending(t => t.Text.Span.Line)
            .ThenByDescending(t => t.Text.Span.Column)
            .ToList();
        foreach (var text in written)
        {
            var (place, line) = (text.Text.Span, lines[text.Text.Span.Line - 1]);
            lines[place.Line - 1] = $"{line[..(place.Column - 1)]}\"{words(text)}\"{line[(place.EndColumn - 1)..]}";
        }
        File.WriteAllLines(file, lines);
        return written.Count;
    }
}
