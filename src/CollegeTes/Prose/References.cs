using CollegeTes.Model;

namespace CollegeTes.Prose;

/// <summary>
/// The two references that texts may hold, in Markdown as in plain fields: <c>[@id]</c> or <c>[@id; @other]</c> for
/// sources, <c>{chiffre:id}</c> or <c>{chiffre:id=texte}</c> for typed facts, <c>{chiffre:territoire/retour/id}</c> for those
/// of another write-up.
/// </summary>
public static class References
{
    /// <summary>A citation of sources at the start of a text: ids with their offsets, and the length of the whole.</summary>
    public static bool TryMatchCitation(ReadOnlySpan<char> text, out int length, List<(int Start, int Length)>? ids = null)
    {
        length = 0;
        if (text.Length < 4 || text[0] != '[' || text[1] != '@')
            return false;
        var at = 1;
        while (true)
        {
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at >= text.Length || text[at] != '@')
                return false;
            var start = ++at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
                at++;
            if (at == start)
                return false;
            ids?.Add((start, at - start));
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at >= text.Length)
                return false;
            if (text[at] == ']')
            {
                length = at + 1;
                return true;
            }
            if (text[at] is not (';' or ','))
                return false;
            at++;
        }
    }

    /// <summary>A typed fact at the start of a text: its id, the written text if there is one, and the length of the whole.</summary>
    public static bool TryMatchFigure(ReadOnlySpan<char> text, out int length, out string id, out string? written)
    {
        const string Opening = "{chiffre:";
        length = 0;
        id = "";
        written = null;
        if (!text.StartsWith(Opening, StringComparison.Ordinal))
            return false;
        var end = text.IndexOf('}');
        if (end < 0 || end > 200)
            return false;
        var inner = text[Opening.Length..end];
        var equals = inner.IndexOf('=');
        id = Text.SmallStrings.Get((equals < 0 ? inner : inner[..equals]).Trim());
        written = equals < 0 ? null : inner[(equals + 1)..].Trim().ToString();
        length = end + 1;
        return id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/');
    }

    /// <summary>
    /// The write-up whose typed fact a reference names, and the id that it has there; null for a fact of the document
    /// itself.
    /// </summary>
    public static (SubjectReference Experience, string Id)? TrySplit(string figureId) =>
        figureId.LastIndexOf('/') is >= 0 and var at
            ? (new SubjectReference(SubjectKind.Experience, figureId[..at]), figureId[(at + 1)..])
            : null;

    /// <summary>The next reference of a plain field, from an offset on, which is moved past it.</summary>
    /// <param name="text">The field.</param>
    /// <param name="at">Where to look from.</param>
    /// <param name="ids">Cleared, then filled with the ids of a citation: offsets in the text.</param>
    /// <param name="found">Where the reference stands and, when it is one, the typed fact it names.</param>
    public static bool TryFindNext(string text, ref int at, List<(int Start, int Length)> ids, out FieldReference found)
    {
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny('[', '{');
            if (next < 0)
                break;
            at += next;
            ids.Clear();
            if (TryMatchCitation(text.AsSpan(at), out var length, ids))
            {
                for (var i = 0; i < ids.Count; i++)
                    ids[i] = (at + ids[i].Start, ids[i].Length);
                found = new FieldReference(at, length, null, null);
                at += length;
                return true;
            }
            ids.Clear();
            if (TryMatchFigure(text.AsSpan(at), out length, out var id, out var written))
            {
                found = new FieldReference(at, length, id, written);
                at += length;
                return true;
            }
            at++;
        }
        found = default;
        return false;
    }
}

/// <summary>A reference in a plain field.</summary>
/// <param name="FigureId">The typed fact, or null for a citation of sources.</param>
public readonly record struct FieldReference(int Start, int Length, string? FigureId, string? Written);
