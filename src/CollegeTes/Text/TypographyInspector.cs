namespace CollegeTes.Text;

/// <summary>Reads a text word by word and number by number, and collects what <see cref="FrenchTypography.Inspect"/> gives.</summary>
internal static class TypographyInspector
{
    public static IReadOnlyList<TypographyNotice> Inspect(string text)
    {
        List<TypographyNotice>? notices = null;
        var addresses = new ProtectedTokens(text);
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            var kind = KindOf(c);
            if (kind == Other && !char.IsDigit(c))
            {
                at++;
                continue;
            }

            if (addresses.Covers(at))
            {
                at = addresses.End;
                continue;
            }

            var end = at + 1;
            if (char.IsAsciiDigit(c))
            {
                var found = OrdinalForms.FromNumber(text, at, out end) ?? DecimalPoints.From(text, at, out end);
                if (found is not null)
                    (notices ??= []).Add(found);
            }
            else
            {
                var suspect = kind != Small;
                for (var previous = c; end < text.Length; end++)
                {
                    var next = text[end];
                    if (KindOf(next) == Other)
                        break;
                    suspect |= next == 'e' && previous == 'o';
                    previous = next;
                }

                // Nearly all words: begun by a small letter, without the two that a ligature joins, and not followed by an ending in
                // brackets or after a character.
                if (!suspect && (end == text.Length || text[end] is ' ' or ',' or '\'' or '’' or '\u00A0' or '\u202F'))
                {
                    at = end;
                    continue;
                }

                var found = InclusiveForms.FromWord(text, at, end)
                    ?? Ligatures.FromWord(text, at, end)
                    ?? AccentedCapitals.FromWord(text, at, end)
                    ?? OrdinalForms.FromRoman(text, at, end);
                if (found is not null)
                {
                    (notices ??= []).Add(found);
                    end = Math.Max(end, found.Start + found.Length);
                }
            }

            at = end;
        }

        return notices ?? (IReadOnlyList<TypographyNotice>)[];
    }

    private static byte KindOf(char c) =>
        c < Kinds.Length ? Kinds[c]
        : char.IsLetter(c) ? Letter
        : Other;

    /// <summary>No letter.</summary>
    private const byte Other = 0;

    /// <summary>A small letter.</summary>
    private const byte Small = 1;

    /// <summary>A capital, or a letter of another script.</summary>
    private const byte Letter = 2;

    // The first 256 characters, as Unicode has them: looked up once for each character that anyone wrote.
    // csharpier-ignore
    private static ReadOnlySpan<byte> Kinds =>
        [
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
            2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
            2, 2, 2, 2, 2, 0, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1,
            1, 1, 1, 1,
        ];
}
