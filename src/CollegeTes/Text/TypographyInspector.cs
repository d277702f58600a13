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
            if (!IsLetter(c) && !char.IsDigit(c))
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
                var suspect = c < 'a' || c > 'z';
                for (var previous = c; end < text.Length; end++)
                {
                    var next = text[end];
                    if (!IsLetter(next))
                        break;
                    suspect |= next == 'e' && previous == 'o';
                    previous = next;
                }

                // Nearly all words: small letters, without the two that a ligature joins, and not followed by an ending in brackets or after a sign.
                if (!suspect && (end == text.Length || text[end] is ' ' or ',' or '\'' or '’' or '\u00A0' or '\u202F'))
                {
                    at = end;
                    continue;
                }

                var found = InclusiveForms.FromWord(text, at, end) ?? Ligatures.FromWord(text, at, end)
                    ?? AccentedCapitals.FromWord(text, at, end) ?? OrdinalForms.FromRoman(text, at, end);
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

    // Most characters are small letters, and then spaces.
    private static bool IsLetter(char c) => (uint)(c - 'a') <= 'z' - 'a' || (c > ' ' && char.IsLetter(c));
}
