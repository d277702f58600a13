namespace CollegeTes.Model;

/// <summary>
/// What an object of a subject said when it was validated, as a review file keeps it: <c>accroche:1f3c5a7e contexte-1:22b0c9d1</c>. The
/// short hashes tell which passages changed since, and nothing of what they said.
/// </summary>
/// <param name="Prints">Key and print of each passage, in order.</param>
public sealed record ContentFingerprint(IReadOnlyList<(string Key, string Print)> Prints)
{
    /// <summary>What is written of an object that has nothing in it.</summary>
    public const string Nothing = "vide";

    /// <summary>That of an object, as a subject says it now.</summary>
    /// <param name="passages">All of the subject.</param>
    public static ContentFingerprint Take(IEnumerable<ReviewPassage> passages, ValidationObject of) =>
        new([.. passages.Where(p => p.Object == of).Select(p => (p.Key, p.Print))]);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for what it did not write.</summary>
    public static ContentFingerprint? Parse(string text)
    {
        if (text == Nothing)
            return new ContentFingerprint([]);
        var prints = new List<(string, string)>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = word.LastIndexOf(':');
            if (cut < 1 || !IsPrint(word[(cut + 1)..]))
                return null;
            prints.Add((word[..cut], word[(cut + 1)..]));
        }
        return prints.Count == 0 ? null : new ContentFingerprint(prints);
    }

    /// <summary>True for eight hexadecimal digits.</summary>
    public static bool IsPrint(string text) => text.Length == 8 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>As a review file holds it, on one line.</summary>
    public override string ToString() => Prints.Count == 0 ? Nothing : string.Join(' ', Prints.Select(p => p.Key + ":" + p.Print));
}
