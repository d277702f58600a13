using System.Collections.Frozen;
using CollegeTes.Text;

namespace CollegeTes.Searching;

/// <summary>
/// The words of a text as a search knows them: folded, cut at all that is neither a letter nor a digit, the empty ones left out.
/// </summary>
public static class SearchWords
{
    // Words that every text has, and those that a question is put with; folded.
    // csharpier-ignore
    private static readonly string[] Empty =
    [
        "afin", "ai", "ainsi", "alors", "apres", "au", "aucun", "aucune", "aussi", "autre", "autres", "aux", "avant", "avec", "avez",
        "avoir", "avons", "bien", "car", "ce", "ceci", "cela", "celle", "celles", "celui", "ces", "cet", "cette", "ceux", "chaque",
        "chez", "combien", "comme", "comment", "concernant", "contre", "dans", "de", "depuis", "des", "dois", "doit", "doivent", "donc",
        "dont", "du", "elle", "elles", "en", "encore", "entre", "est", "et", "etait", "etaient", "ete", "etre", "eu", "existe",
        "existent", "faire", "fais", "fait", "faites", "faut", "faudrait", "font", "il", "ils", "jamais", "je", "jusqu", "la",
        "laquelle", "le", "lequel", "les", "lesquels", "leur", "leurs", "lorsque", "lui", "ma", "mais", "me", "meme", "memes", "mes",
        "moi", "moins", "mon", "ne", "ni", "nos", "notre", "nous", "on", "ont", "ou", "oui", "par", "pas", "pendant", "peu", "peut",
        "peuvent", "peux", "plus", "plusieurs", "pour", "pourquoi", "pouvoir", "pouvons", "puis", "qu", "quand", "que", "quel",
        "quelle", "quelles", "quels", "qui", "quoi", "sa", "sans", "savoir", "se", "sera", "ses", "si", "sinon", "soi", "soit", "son",
        "sont", "sous", "sur", "ta", "te", "tel", "telle", "tes", "toi", "ton", "tous", "tout", "toute", "toutes", "tres", "trop", "tu",
        "un", "une", "va", "vais", "vers", "veut", "veux", "voici", "voila", "vont", "vos", "votre", "voulez", "vous", "vu", "ya",
        "the", "of", "and", "is", "are", "what", "which", "how", "who",
    ];

    private static readonly FrozenSet<string> Left = Empty.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeftOut = Left.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words that no search looks for.</summary>
    public static IReadOnlyList<string> LeftOutWords => Empty;

    /// <summary>Calls with each word of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    public static void Visit(string text, WordVisitor visit)
    {
        var folded = UnicodeText.Fold(text).AsSpan();
        for (var at = 0; at < folded.Length; at++)
        {
            if (!char.IsLetterOrDigit(folded[at]))
                continue;
            var start = at;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at]))
                at++;
            var word = folded[start..at];
            if ((word.Length > 1 || char.IsAsciiDigit(word[0])) && !LeftOut.Contains(word))
                visit(word);
        }
    }

    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var words = new List<string>();
        Visit(text, word => words.Add(word.ToString()));
        return words;
    }
}

/// <summary>Receives a word, which is valid until it returns.</summary>
public delegate void WordVisitor(ReadOnlySpan<char> word);
