using System.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>Takes the markup off the lines of one cue, and tells its voices apart.</summary>
internal sealed class WebVttText
{
    private readonly List<(string? Voice, string Text)> _parts = [];
    private readonly StringBuilder _text = new();
    private string? _voice;

    /// <summary>Adds a line as it is written.</summary>
    /// <param name="line">One line of the cue.</param>
    /// <param name="shown">How many characters a player shows of it.</param>
    /// <returns>The offset of a tag that is not closed on its line, or null.</returns>
    public int? AddLine(string line, out int shown)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        shown = 0;
        var at = 0;
        while (at < line.Length)
        {
            var next = line.AsSpan(at).IndexOfAny('<', '&');
            var end = next < 0 ? line.Length : at + next;
            _text.Append(line, at, end - at);
            shown += end - at;
            at = end;
            if (at == line.Length)
                break;
            if (line[at] == '&')
            {
                at = AddEntity(line, at);
                shown++;
                continue;
            }

            var close = line.IndexOf('>', at);
            if (close < 0)
                return at;
            ReadTag(line.AsSpan(at + 1, close - at - 1));
            at = close + 1;
        }

        return null;
    }

    /// <summary>What each voice says, without what is empty.</summary>
    public List<(string? Voice, string Text)> Finish()
    {
        EndPart();
        return _parts;
    }

    private int AddEntity(string line, int at)
    {
        var end = line.IndexOf(';', at);
        var character = end < 0 || end - at > 6
            ? null
            : line.AsSpan(at + 1, end - at - 1) switch
            {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "nbsp" => "\u00A0",
                "lrm" or "rlm" => "",
                _ => null,
            };
        _text.Append(character ?? "&");
        return character is null ? at + 1 : end + 1;
    }

    /// <summary><c>v Nom</c> and <c>v.classe Nom</c> begin a voice, <c>/v</c> ends it; every other tag is dress.</summary>
    private void ReadTag(ReadOnlySpan<char> tag)
    {
        if (tag is "/v")
        {
            EndPart();
            _voice = null;
        }
        else if (tag.StartsWith("v") && tag.Length > 1 && tag[1] is ' ' or '\t' or '.')
        {
            EndPart();
            var space = tag.IndexOfAny(' ', '\t');
            var name = space < 0 ? "" : tag[space..].Trim().ToString()
                .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
            _voice = name.Length == 0 ? null : name;
        }
    }

    private void EndPart()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length > 0)
            _parts.Add((_voice, text));
    }
}
