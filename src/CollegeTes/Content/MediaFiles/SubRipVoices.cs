using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Tells the voices of SubRip cues by what stands before a colon at their beginning. A name of the episode is a voice; so is what looks
/// like
/// a name (« Anne Roux : ») where others are named or where the file begins, and a capitalised word that comes back (« Anne : », but not «
/// Attention : »). A place is none:
/// « Saint Nazaire : la ville… ». A voice speaks until the next.
/// </summary>
internal static class SubRipVoices
{
    private const int LongestName = 40;

    public static IReadOnlyList<Cue> Tell(IReadOnlyList<Cue> cues, IReadOnlyList<string> names)
    {
        var known = names.Select(UnicodeText.Fold).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cue in cues)
        {
            if (Split(cue.Text) is var (name, _))
                seen[name] = seen.GetValueOrDefault(name) + 1;
        }
        var told = new List<Cue>(cues.Count);
        string? voice = null;
        foreach (var cue in cues)
        {
            var text = cue.Text;
            // Once only, with nobody named before it, a name that opens no file is a word like another.
            if (
                Split(text) is var (name, rest)
                && (
                    known.Contains(UnicodeText.Fold(name))
                    || ((voice is not null || told.Count == 0 || seen[name] > 1) && IsName(name, seen[name]) && !PlaceNames.Contains(name))
                )
            )
                (voice, text) = (name, rest);
            told.Add(cue with { Voice = voice, Text = text });
        }
        return told;
    }

    /// <summary>True for words that could be taken for a voice and its words: « Attention : ça monte ».</summary>
    public static bool Resembles(string text) => Split(text) is not null;

    // « Nom : texte » or « Nom: texte », on the first line.
    private static (string Name, string Words)? Split(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > LongestName || colon + 1 >= text.Length || !char.IsWhiteSpace(text[colon + 1]))
            return null;
        var name = text[..colon].Trim();
        var rest = text[(colon + 1)..].Trim();
        return name.Length == 0 || rest.Length == 0 || name.AsSpan().IndexOfAny(".?!,;«»\n") >= 0 ? null : (name, rest);
    }

    private static bool IsName(string text, int times)
    {
        var words = text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Count(w => char.IsUpper(w[0]));
        return words.Length <= 5
            && capitals > 0
            && char.IsUpper(words[0][0])
            && words.All(w =>
                char.IsUpper(w[0])
                || w is "de" or "du" or "des" or "la" or "le" or "d'" or "d’" or "van" or "von"
                || w.StartsWith("d'", StringComparison.Ordinal)
                || w.StartsWith("d’", StringComparison.Ordinal)
            )
            && (capitals > 1 || times > 1);
    }
}
