using System.Text;
using CollegeTes.Model;
using CollegeTes.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// Gathers the characters of a text that a font may not have: those of its source, and those that its character references stand for.
/// </summary>
internal sealed class RareCharacterList(SourceFile file)
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    private Dictionary<Rune, RareCharacter>? _found;

    /// <summary>What was found, each once, in the order of the text.</summary>
    public IReadOnlyList<RareCharacter> ToList() => _found is null ? [] : [.. _found.Values];

    /// <summary>Reads the source: all of it is shown but what comments hold.</summary>
    public void ReadSource()
    {
        var text = file.Text;
        for (var at = RareCharacters.Find(text, 0); at >= 0 && at < text.Length; )
        {
            var opened = text.LastIndexOf(CommentStart, at, StringComparison.Ordinal);
            var closed = opened < 0 ? -1 : text.IndexOf(CommentEnd, opened + CommentStart.Length, StringComparison.Ordinal);
            if (closed > at)
            {
                at = RareCharacters.Find(text, closed);
                continue;
            }
            at = RareCharacters.Find(text, at + Add(text, at, at));
        }
    }

    /// <summary>Reads what character references stand for.</summary>
    public void ReadReferences(MarkdownDocument document)
    {
        if (!file.Text.Contains('&', StringComparison.Ordinal))
            return;
        foreach (var entity in document.Descendants<HtmlEntityInline>())
        {
            var text = CharacterReferences.Text(entity);
            for (var at = RareCharacters.Find(text, 0); at >= 0; at = RareCharacters.Find(text, at + 1))
                Add(text, at, entity.Span.Start);
        }
    }

    private int Add(string text, int at, int place)
    {
        if (!Rune.TryGetRuneAt(text, at, out var character))
            return 1;
        _found ??= [];
        _found[character] = _found.TryGetValue(character, out var known)
            ? known with
            {
                Count = known.Count + 1,
            }
            : new RareCharacter(character, file.Span(place, character.Utf16SequenceLength), 1);
        return character.Utf16SequenceLength;
    }
}
