using System.Text;
using CollegeTes.Prose;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The text of one cue (W3C, « WebVTT cue text tokenizer »): its markup taken off, its character references read, its voices told apart.
/// </summary>
internal sealed class WebVttText
{
    private readonly string _written;
    private readonly StringBuilder _text = new();
    private string? _voice;

    /// <param name="written">As it is in the file, its lines joined by <c>\n</c>.</param>
    public WebVttText(string written)
    {
        _written = written;
        Shown = new int[written.Count(c => c == '\n') + 1];
        var line = 0;
        for (var at = 0; at < written.Length; )
        {
            var start = at;
            switch (written[at])
            {
                case '<':
                    at = AddTag(at);
                    line += written.AsSpan(start, at - start).Count('\n');
                    break;
                case '&' when HtmlCharacters.Read(written, at, allowsBare: true) is var (found, length):
                    _text.Append(found);
                    Shown[line] += found.Length;
                    at += length;
                    break;
                case var c:
                    _text.Append(c);
                    if (c == '\n')
                        line++;
                    else
                        Shown[line]++;
                    at++;
                    break;
            }
        }
        EndPart();
    }

    /// <summary>What each voice says, without what is empty.</summary>
    public List<(string? Voice, string Text)> Parts { get; } = [];

    /// <summary>How many characters a player shows of each line.</summary>
    public int[] Shown { get; }

    /// <summary>What a player would not show though its author meant it as text: where it is, how long it is, what to say.</summary>
    public List<(int At, int Length, string Message, string Remedy)> Faults { get; } = [];

    // Returns where to read on.
    private int AddTag(int at)
    {
        var close = _written.IndexOf('>', at);
        if (close < 0)
        {
            var end = _written.IndexOf('\n', at);
            Faults.Add(
                (
                    at,
                    (end < 0 ? _written.Length : end) - at,
                    "Une balise s'ouvre par « < » et ne se ferme pas.",
                    "écrire &lt; pour le signe, ou fermer la balise par >"
                )
            );
            return end < 0 ? _written.Length : end;
        }
        var tag = _written.AsSpan(at + 1, close - at - 1);
        if (!IsTag(tag))
        {
            Faults.Add(
                (
                    at,
                    close + 1 - at,
                    "Ce qui est entre « < » et « > » n'est pas une balise : les lecteurs ne le montrent pas.",
                    "écrire &lt; pour le signe"
                )
            );
            return close + 1;
        }
        ReadTag(tag);
        return close + 1;
    }

    // A name, or a time; an end; or nothing at all.
    private static bool IsTag(ReadOnlySpan<char> tag)
    {
        var name = tag.StartsWith("/") ? tag[1..] : tag;
        if (name.IsEmpty || char.IsAsciiLetter(name[0]))
            return true;
        return char.IsAsciiDigit(name[0]) && name.IndexOf(':') > 0 && name.IndexOfAnyExcept("0123456789:. ") < 0;
    }

    /// <summary><c>v Nom</c> and <c>v.classe Nom</c> begin a voice, <c>/v</c> ends it; every other tag is dress.</summary>
    private void ReadTag(ReadOnlySpan<char> tag)
    {
        if (tag is "/v")
        {
            EndPart();
            _voice = null;
        }
        else if (tag.StartsWith("v") && (tag.Length == 1 || tag[1] is ' ' or '\t' or '\n' or '.'))
        {
            EndPart();
            var space = tag.IndexOfAny(' ', '\t', '\n');
            var name =
                space < 0
                    ? ""
                    : string.Join(
                        ' ',
                        HtmlCharacters.Decode(tag[space..].ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    );
            _voice = name.Length == 0 ? null : name;
        }
    }

    // Lines that hold nothing but spaces are how some programs make room.
    private void EndPart()
    {
        var text = string.Join('\n', _text.ToString().Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l.TrimEnd()))
            .Trim();
        _text.Clear();
        if (text.Length > 0)
            Parts.Add((_voice, text));
    }
}
