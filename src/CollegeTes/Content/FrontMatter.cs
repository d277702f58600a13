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
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            bag.Add(YamlDiagnostics.MissingFrontMatter.At(file.Span(0, Math.Min(3, text.Length)), "le fichier ne commence pas par « --- »", "Ajoutez l'en-tête : une ligne « --- », les clés, une ligne « --- »."));
            return null;
        }
        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0 && text.EndsWith("\n---", StringComparison.Ordinal))
            end = text.Length - 4;
        if (end < 0)
        {
            bag.Add(YamlDiagnostics.MissingFrontMatter.At(file.Span(0, 3), "l'en-tête ouvert ici n'est pas fermé", "Ajoutez une ligne « --- » après la dernière clé."));
            return null;
        }
        if (end > MaxLength)
        {
            bag.Add(YamlDiagnostics.TooLarge.At(file.Span(0, 3), $"un en-tête de {end} signes ; {MaxLength} au plus", "Déplacez les longs textes dans le corps."));
            return null;
        }
        var bodyStart = Math.Min(end + 5, text.Length);
        return (new SourceFile(file.Path, text[4..(end + 1)], 2), new SourceFile(file.Path, text[bodyStart..], 1 + text.AsSpan(0, bodyStart).Count('\n')));
    }
}
