using System.Text;

namespace CollegeTes.Tests.Properties;

/// <summary>Makes texts and bytes that nobody writes on purpose, or only on purpose; the same ones from the same seed.</summary>
internal sealed class HostileText(int seed)
{
    private static readonly string[] Tokens =
    [
        "[",
        "]",
        "](",
        ")",
        "![",
        "[@",
        "[@A]",
        "[@A; @B]",
        "{chiffre:",
        "{chiffre:x}",
        "{chiffre:x=12}",
        "}",
        "<",
        ">",
        "<script>",
        "</script>",
        "<b>",
        "<!--",
        "-->",
        "<javascript:alert(1)>",
        "javascript:alert(1)",
        "java&#x73;cript:",
        "&#1;lfoo&#2;",
        "&lt;script&gt;",
        "&#x3c;",
        "&amp;",
        "&colon;",
        "data:text/html,",
        "http://exemple.fr/é?a=1&b=\"",
        "mailto:a@b.fr",
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "~~~\n",
        "\n\n",
        "\n",
        "- ",
        "1. ",
        "> ",
        "# ",
        "## ",
        "### Contexte",
        "|",
        "|---|---|\n",
        "---\n",
        "===\n",
        "\\",
        "\"",
        "'",
        "« ",
        " »",
        "…",
        "1er",
        "12 345",
        "%",
        "é",
        "e\u0301",
        "\u00A0",
        "\u202F",
        "😀",
        "👩\u200D🌾",
        "ʻ",
        "السلام",
        "    ",
        "\t",
        "titre: ",
        "statut: publie\n",
        "- {",
        "[[",
        "{{ x }}",
        "{% x %}",
        "&anchor",
        "*alias",
        "!!python",
        "%TAG",
        "? ",
        ": ",
        "#",
        "@",
        "\"\\x01\"",
        "\"\\u2028\"",
    ];

    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    /// <summary>A few tokens one after the other.</summary>
    public string Text(int most)
    {
        var text = new StringBuilder();
        for (var count = _random.Next(1, most); count > 0; count--)
            text.Append(Tokens[_random.Next(Tokens.Length)]).Append(_random.Next(3) == 0 ? " mot " : "");
        return text.ToString();
    }

    /// <summary>One line of characters that mean something somewhere, and of some that do not.</summary>
    public string Line(int length)
    {
        const string Alphabet = "abcdé ÉœŒ<>&\"'`=/\\;:!?,.()%$#@*_~^|+-0123456789€ñ中ع";
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(Alphabet[_random.Next(Alphabet.Length)]);
        return text.ToString().Trim();
    }

    /// <summary>Bytes of a real file with something wrong in them, or bytes of no file at all.</summary>
    public byte[] Mutate(byte[] original)
    {
        var bytes = new List<byte>(original);
        for (var times = _random.Next(1, 8); times > 0; times--)
        {
            var at = _random.Next(bytes.Count + 1);
            switch (_random.Next(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << _random.Next(8));
                    break;
                case 1 when at < bytes.Count:
                    bytes.RemoveRange(at, Math.Min(_random.Next(200), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[_random.Next(Tokens.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)_random.Next(256), _random.Next(300)).ToArray());
                    break;
                case 4 when at < bytes.Count:
                    bytes.InsertRange(_random.Next(bytes.Count), bytes.GetRange(at, Math.Min(_random.Next(400), bytes.Count - at)));
                    break;
                case 5:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var noise = new byte[_random.Next(1, 40)];
                    _random.NextBytes(noise);
                    bytes.InsertRange(at, noise);
                    break;
            }
        }
        return [.. bytes];
    }
}
