namespace CollegeTes.Tests.Content.MediaFiles;

/// <summary>
/// What browsers make of WebVTT files that are written in every way, by the points of the parser of the W3C: how a file begins, where a
/// block ends, how
/// times, references and tags are read. Each is a file and the cues that are shown of it: <c>from-to text</c>, in seconds, lines joined by
/// « / ».
/// </summary>
internal static class WebVttCases
{
    private const string T1 = "00:01.000 --> 00:02.000";
    private const string T2 = "00:02.000 --> 00:03.000";

    public static IReadOnlyList<(string Name, string File, string[] Cues)> All { get; } =
    [
        ("a blank line after the header", $"WEBVTT\n\n{T1}\nun\n", ["1-2 un"]),
        ("no blank line after the header", $"WEBVTT\n{T1}\nun\n\n{T2}\ndeux\n", ["1-2 un", "2-3 deux"]),
        ("a header with words", $"WEBVTT - essai\n\n{T1}\nun\n", ["1-2 un"]),
        ("a header with a tab", $"WEBVTT\tessai\n\n{T1}\nun\n", ["1-2 un"]),
        ("metadata under the header", $"WEBVTT\nKind: captions\nLanguage: fr\n\n{T1}\nun\n", ["1-2 un"]),
        ("times under the metadata of the header", $"WEBVTT\nKind: captions\n{T1}\nun\n", ["1-2 un"]),
        ("no end of line at the end", $"WEBVTT\n\n{T1}\nun", ["1-2 un"]),
        ("many blank lines", $"WEBVTT\n\n\n\n{T1}\nun\n\n\n\n{T2}\ndeux\n\n\n", ["1-2 un", "2-3 deux"]),
        ("a note without blank line", $"WEBVTT\n\nNOTE\n{T1}\nun\n", ["1-2 un"]),
        ("a note with words, without blank line", $"WEBVTT\n\nNOTE relu\npar Anne\n{T1}\nun\n", ["1-2 un"]),
        ("a note on one line, then times", $"WEBVTT\n\nNOTE relu\n{T1}\nun\n", ["1-2 un"]),
        ("a note", $"WEBVTT\n\nNOTE relu\nhier\n\n{T1}\nun\n", ["1-2 un"]),
        ("a style", $"WEBVTT\n\nSTYLE\n::cue {{ color: red }}\n\n{T1}\nun\n", ["1-2 un"]),
        ("a region", $"WEBVTT\n\nREGION\nid:a\nwidth:40%\n\n{T1}\nun\n", ["1-2 un"]),
        ("a name", $"WEBVTT\n\nintro\n{T1}\nun\n", ["1-2 un"]),
        ("two cues without blank line", $"WEBVTT\n\n{T1}\nun\n{T2}\ndeux\n", ["1-2 un", "2-3 deux"]),
        ("a line of one space in a text", $"WEBVTT\n\n{T1}\nun\n \ndeux\n", ["1-2 un/deux"]),
        ("a line of one space before a text", $"WEBVTT\n\n{T1}\n \nun\n", ["1-2 un"]),
        ("a line of one tab after a text", $"WEBVTT\n\n{T1}\nun\n\t\n\n{T2}\ndeux\n", ["1-2 un", "2-3 deux"]),
        ("hours", "WEBVTT\n\n00:00:01.000 --> 01:00:02.000\nun\n", ["1-3602 un"]),
        ("hours of one digit", "WEBVTT\n\n0:00:01.000 --> 1:00:02.000\nun\n", ["1-3602 un"]),
        ("hours of three digits", "WEBVTT\n\n00:00:01.000 --> 100:00:00.000\nun\n", ["1-360000 un"]),
        ("no space around the arrow", "WEBVTT\n\n00:01.000-->00:02.000\nun\n", ["1-2 un"]),
        ("tabs around the arrow", "WEBVTT\n\n00:01.000\t-->\t00:02.000\nun\n", ["1-2 un"]),
        ("spaces before the times", $"WEBVTT\n\n  {T1}\nun\n", ["1-2 un"]),
        ("settings", $"WEBVTT\n\n{T1} align:start position:0% line:-1\nun\n", ["1-2 un"]),
        ("settings without space", $"WEBVTT\n\n{T1}align:start\nun\n", ["1-2 un"]),
        ("unknown settings", $"WEBVTT\n\n{T1} foo:bar D:x\nun\n", ["1-2 un"]),
        ("two lines", $"WEBVTT\n\n{T1}\nun\ndeux\n", ["1-2 un/deux"]),
        ("names of characters", $"WEBVTT\n\n{T1}\n&amp; &lt;b&gt; &eacute;t&eacute; &hellip; &laquo;\n", ["1-2 & <b> été … «"]),
        ("numbers of characters", $"WEBVTT\n\n{T1}\nl&#39;eau &#233; &#xE9; &#XE9; &#8217;\n", ["1-2 l'eau é é é ’"]),
        ("numbers of Windows", $"WEBVTT\n\n{T1}\nl&#146;eau &#133; &#128;\n", ["1-2 l’eau … €"]),
        ("names without semicolon", $"WEBVTT\n\n{T1}\nR&amp D &eacute et &lt\n", ["1-2 R& D é et <"]),
        ("numbers without semicolon", $"WEBVTT\n\n{T1}\nl&#39eau\n", ["1-2 l'eau"]),
        ("what only looks like a reference", $"WEBVTT\n\n{T1}\nR&D, a & b, &; &#; &zzz;\n", ["1-2 R&D, a & b, &; &#; &zzz;"]),
        ("references that make references", $"WEBVTT\n\n{T1}\n&amp;lt; &amp;amp;\n", ["1-2 &lt; &amp;"]),
        ("tags", $"WEBVTT\n\n{T1}\n<b>un</b> <i>deux</i> <u>trois</u> <c.rouge>quatre</c>\n", ["1-2 un deux trois quatre"]),
        ("a language", $"WEBVTT\n\n{T1}\n<lang en>one</lang> deux\n", ["1-2 one deux"]),
        ("ruby", $"WEBVTT\n\n{T1}\n<ruby>a<rt>b</rt></ruby>\n", ["1-2 ab"]),
        ("times in a text", $"WEBVTT\n\n{T1}\nun <00:01.500>deux\n", ["1-2 un deux"]),
        ("unknown tags", $"WEBVTT\n\n{T1}\n<font color=red>un</font> <x>deux\n", ["1-2 un deux"]),
        ("a tag on two lines", $"WEBVTT\n\n{T1}\n<v Anne\nRoux>un\n", ["1-2 un"]),
        ("empty tags", $"WEBVTT\n\n{T1}\nun<> deux</>\n", ["1-2 un deux"]),
        ("ends without beginnings", $"WEBVTT\n\n{T1}\nun</b> deux</v>\n", ["1-2 un deux"]),
        ("a voice", $"WEBVTT\n\n{T1}\n<v Anne Roux>un</v>\n", ["1-2 un"]),
        ("a voice that does not end", $"WEBVTT\n\n{T1}\n<v.loud Anne>un\ndeux\n", ["1-2 un/deux"]),
        ("a sign greater than", $"WEBVTT\n\n{T1}\na > b\n", ["1-2 a > b"]),
    ];
}
