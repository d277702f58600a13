namespace CollegeTes.Text;

/// <summary>
/// Gives one instance to the short texts that come again and again in content files (keys, ids, words of closed lists), so that a large
/// collection holds each of them a few times and not ten thousand. One table a thread; the last text of a slot stays.
/// </summary>
internal static class SmallStrings
{
    private const int Slots = 2_048;
    private const int MaxLength = 32;

    [ThreadStatic]
    private static string?[]? s_table;

    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
            return text.ToString();
        ref var slot = ref (s_table ??= new string?[Slots])[Hash(text) % Slots];
        return slot is { } known && text.SequenceEqual(known) ? known : slot = text.ToString();
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }
}
