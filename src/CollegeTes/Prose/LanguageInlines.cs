using System.Text.RegularExpressions;
using CollegeTes.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>Words in another language than those around: <c>[living lab]{lang=en}</c>.</summary>
internal sealed class LanguageInline(string tag) : ContainerInline
{
    /// <summary>As written.</summary>
    public string Tag { get; } = tag;

    /// <summary>False for what names no language.</summary>
    public bool IsKnown => LanguageTag.IsKnown(Tag);
}

/// <summary>Recognises the end of such words before Markdig tries links on the bracket.</summary>
internal sealed partial class LanguageParser : InlineParser
{
    public LanguageParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{' || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsImage: false } opened)
            return false;
        var match = Language().Match(slice.Text, slice.Start, slice.Length);
        if (!match.Success)
            return false;
        var words = new LanguageInline(match.Groups[1].Value)
        {
            Span = new Markdig.Syntax.SourceSpan(opened.Span.Start, processor.GetSourcePosition(slice.Start + match.Length - 1)),
            Line = opened.Line,
            Column = opened.Column,
        };
        opened.ReplaceBy(words);
        processor.Inline = words;
        processor.PostProcessInlines(0, words, null, false);
        words.IsClosed = true;
        slice.Start += match.Length;
        return true;
    }

    // Pandoc's and kramdown's ways of writing it.
    [GeneratedRegex(@"\G\]\{:?\s?lang\s?=\s?[""']?([^""'{}\s]{1,40})[""']?\s?\}")]
    private static partial Regex Language();
}
