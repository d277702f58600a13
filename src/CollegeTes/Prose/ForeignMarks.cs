using System.Buffers;
using System.Text.RegularExpressions;

namespace CollegeTes.Prose;

/// <summary>
/// Marks of other ways of writing (Pandoc, GitHub, MkDocs, Docusaurus, Obsidian, wikis, LaTeX), which readers would see as they are.
/// What people write in a sentence without meaning a mark by it, such as prices in dollars, times or keywords, is none.
/// </summary>
internal static partial class ForeignMarks
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create("=+^~[]{}%$|\\'@");
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("!?*[(#+|-.%=:^");

    /// <summary>What to write instead, by the name of the group that recognises a mark.</summary>
    private static readonly Dictionary<string, string> Remedies = new(StringComparer.Ordinal)
    {
        ["attribut"] = "Retirez les accolades : titres et images reçoivent leur adresse et leur taille d'eux-mêmes.",
        ["encadre"] = "Écrivez une citation (« > ») ou un paragraphe qui commence par un mot en gras.",
        ["abreviation"] = "Écrivez les mots en entier la première fois, puis le sigle entre parenthèses.",
        ["formule"] = "Écrivez la formule en toutes lettres, ou avec les caractères ², ₂, × et ÷.",
        ["emoji"] = "Écrivez le mot, ou retirez-le.",
        ["case"] = "Une case s'écrit [ ] ou [x], puis une espace.",
        ["tableau"] = "Un tableau a une ligne de tirets sous ses titres : | --- | --- |.",
        ["page"] = "Retirez-le : le sommaire et les pages se font d'eux-mêmes.",
        ["barre"] = "Retirez la barre oblique inversée, ou ce qui la suit.",
        ["code"] = "Écrivez le texte lui-même, ou mettez-le entre accents graves si c'est du code à montrer.",
    };

    /// <summary>A mark that readers would see.</summary>
    /// <param name="Remedy">French; null when there is none of its own.</param>
    public readonly record struct Mark(int Start, int Length, string? Remedy);

    /// <summary>The marks of a text, in no order.</summary>
    /// <param name="text">A block, its lines parted by line ends.</param>
    public static List<Mark> Find(string text)
    {
        var marks = new List<Mark>();
        if (text.AsSpan().ContainsAny(Suspect))
            Add(Inside(), text, marks);
        if (text.Contains(':', StringComparison.Ordinal))
            Add(Emoji(), text, marks);
        for (var line = 0; line < text.Length; )
        {
            if (Beginnings.Contains(text[line]) || text[line] is 'i' or 'e')
                Add(Line().Match(text, line), marks);
            var end = text.IndexOf('\n', line);
            line = end < 0 ? text.Length : end + 1;
        }
        return marks;
    }

    private static void Add(Regex regex, string text, List<Mark> marks)
    {
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
            Add(match, marks);
    }

    private static void Add(Match match, List<Mark> marks)
    {
        if (!match.Success || marks.Exists(m => match.Index < m.Start + m.Length && m.Start < match.Index + match.Length))
            return;
        var group = match.Groups.Values.Skip(1).FirstOrDefault(g => g.Success);
        marks.Add(new Mark(match.Index, match.Length, group is null ? null : Remedies[group.Name]));
    }

    // Highlighted, inserted, raised, lowered, hidden; links of wikis; attributes; templates; remarks; formulas; orders of LaTeX; BBCode.
    [GeneratedRegex(
        @"(?<![=\w])==(?=\S)[^=\n]{1,200}(?<=\S)==(?![=\w])"
            + @"|(?<![+\p{L}\p{N}])\+\+(?=[\p{L}\p{N}«""*])[^\n]{1,200}?(?<=[\p{L}\p{N}»"".!?)*])\+\+(?![+\p{L}\p{N}])"
            + @"|!?\[\[[^\[\]\n]{1,200}\]\]"
            + @"|\^\[[^\[\]\n]{1,200}\]"
            + @"|(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,10}\^"
            + @"|(?<=[\p{L}\p{N})])~[\p{L}\p{N}+-]{1,10}~(?!~)"
            + @"|(?<![~\p{L}\p{N}/])~(?=[^\s~])[^~\n]{1,100}(?<=[^\s/])~(?![~\p{L}\p{N}])"
            + @"|\|\|(?=[^\s|])[^|\n]{1,200}(?<=\S)\|\|"
            + @"|(?<attribut>\{\s?(?:[#.][\p{L}_][^{}\n]{0,200}"
            + @"|:\s?[#.:\p{L}][^{}\n]{0,200}|[A-Za-z][\w-]*=[^{}\n]{1,200}|=[a-z]\w*|-)\s?\})"
            + @"|(?<code>\{\{[^\n]{0,200}?\}\}|\{%[^\n]{0,200}?%\}|\$\{[^{}\n]{1,60}\})"
            + @"|\{(?:\+\+|--|==|>>|~~)|(?:\+\+|--|==|<<|~~)\}|~>|%%"
            + @"|(?<formule>\$\$"
            + @"|(?<![\p{L}\p{N}$])\$(?=\S)(?:[^$\n]{0,200}[\\^_={}<>][^$\n]{0,200}|\p{L}\w{0,3}"
            + @"|\d+(?:[.,]\d+)?)(?<=\S)\$(?![\p{L}\p{N}$]))"
            + @"|(?<page>(?<![\p{L}\p{N}:\\/.])\\(?:new|clear|page)[A-Za-z]*)"
            + @"|(?<formule>(?<![\p{L}\p{N}:\\/.])\\[A-Za-z]{2,}(?:\{[^{}\n]*\})?)"
            + @"|(?<barre>(?<=\S)\\(?=\s|$))"
            + @"|'''+"
            + @"|\[/[a-z]{1,10}\]"
            + @"|(?<![\p{L}\p{N}.])@(?:fig|tbl|tab|eq|sec|lst)[:-][\w-]+"
    )]
    private static partial Regex Inside();

    [GeneratedRegex(@":(?<![\p{L}\p{N}:/]:)(?<emoji>[a-z0-9+-][a-z0-9_+-]{0,30}:)(?![\p{L}\p{N}:/])")]
    private static partial Regex Emoji();

    // What stands at the beginning of a line: frames, tabs, definitions, tables without their rule, boxes, titles of wikis.
    [GeneratedRegex(
        @"\G(?:(?<encadre>:{3,}[^\n]{0,60}|!!! ?[a-z][\w-]*|\?\?\?\+? ?[a-z][\w-]*|=== +""|\[![A-Za-z][\w-]*\][+-]?)"
            + @"|(?<abreviation>\*\[[^\[\]\n]{1,60}\]:)"
            + @"|(?<page>\[(?i:toc|_toc_|sommaire)\](?=\n|$))"
            + @"|(?<case>\[[?></!~*+.=-]?\](?=\s|$)|\[[ xX]\](?=\p{L}))"
            + @"|(?<tableau>\|[^\n]{1,200}|\+[-=]{3,}\+[^\n]{0,200})"
            + @"|(?<code>--8<--|\.\. [a-z]+::|(?:import|export) [^\n]{1,100} from ['""])"
            + @"|\(@\)(?=\s)|#\.(?=\s)|\^{2,}|={1,6} [^\n]{1,200} ={1,6}(?=\n|$))"
    )]
    private static partial Regex Line();
}
