using CollegeTes.Diagnostics;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Content;

/// <summary>Cuts a text file at its front matter: <c>---</c>, keys, <c>---</c>, body.</summary>
internal static class FrontMatter
{
    /// <summary>Largest front matter, in characters.</summary>
    public const int MaxLength = 32 * 1024;

    /// <summary>Header and body, each knowing its first line in the file; null when there is no front matter, which is reported.</summary>
    public static (SourceFile Header, SourceFile Body)? Split(SourceFile file, DiagnosticBag bag)
    {
        var text = file.Text;
        var start = EndOfFence(text, 0);
        if (start < 0)
        {
            bag.Add(
                YamlDiagnostics.MissingFrontMatter.At(
                    file.Span(0, Math.Min(3, text.Length)),
                    "le fichier ne commence pas par « --- »",
                    "Ajoutez l'en-tête : une ligne « --- », les clés, une ligne « --- »."
                )
            );
            return null;
        }
        var (end, bodyStart) = FindClosing(text, start);
        if (end < 0)
        {
            bag.Add(
                YamlDiagnostics.MissingFrontMatter.At(
                    file.Span(0, 3),
                    "l'en-tête ouvert ici n'est pas fermé",
                    "Ajoutez une ligne « --- » après la dernière clé."
                )
            );
            return null;
        }
        if (end > MaxLength)
        {
            bag.Add(
                YamlDiagnostics.TooLarge.At(
                    file.Span(0, 3),
                    $"un en-tête de {end} signes ; {MaxLength} au plus",
                    "Déplacez les longs textes dans le corps."
                )
            );
            return null;
        }
        return (
            new SourceFile(file.Path, text[start..end], 2),
            new SourceFile(file.Path, text[bodyStart..], 1 + text.AsSpan(0, bodyStart).Count('\n'))
        );
    }

    // The line that closes the header, and where the body begins.
    private static (int End, int Body) FindClosing(string text, int from)
    {
        for (var at = from; at < text.Length; )
        {
            if (EndOfFence(text, at) is >= 0 and var body)
                return (at, body);
            var line = text.AsSpan(at).IndexOf('\n');
            if (line < 0)
                break;
            at += line + 1;
        }
        return (-1, 0);
    }

    /// <summary>
    /// Where the line after a fence begins, the end of the text when there is none; -1 at another line. Editors leave spaces behind it.
    /// </summary>
    private static int EndOfFence(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith("---"))
            return -1;
        at += 3;
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at == text.Length ? at
            : text[at] == '\n' ? at + 1
            : -1;
    }
}
