namespace CollegeTes.Yaml;

/// <summary>
/// Says what is wrong with the line where a parser stopped. Parsers tell what they expected; authors want to hear what their line
/// means to YAML, and what to write.
/// </summary>
internal static class YamlHints
{
    /// <summary>What is wrong, where on the line (from 0), and the remedy; null when the line shows nothing.</summary>
    public static YamlHint? Find(string line)
    {
        var start = line.Length - line.TrimStart(' ', '\t').Length;
        if (line.AsSpan(0, start).Contains('\t'))
            return new(
                line.IndexOf('\t', StringComparison.Ordinal),
                "une tabulation en tête de ligne",
                "Remplacez-la par des espaces, deux par niveau."
            );
        while (start + 1 < line.Length && line[start] == '-' && line[start + 1] == ' ')
            start = SkipSpaces(line, start + 1);
        var value = ValueOf(line, start);
        if (value >= line.Length)
            return null;
        var key = line[start..value];
        return line[value] switch
        {
            '@' or '`' or '%' => Quoted(line, value, key, $"un texte sans guillemets ne peut pas commencer par « {line[value]} »"),
            '|' or '>' => Quoted(line, value, key, $"« {line[value]} » annonce un bloc sur les lignes suivantes, et du texte le suit"),
            '-' or '?' when value + 1 < line.Length && line[value + 1] == ' ' => Quoted(
                line,
                value,
                key,
                $"« {line[value]} » suivi d'une espace annonce autre chose qu'un texte"
            ),
            '"' or '\'' => Quotes(line, value),
            '[' or '{' => Brackets(line, value),
            _ => Plain(line, value, key),
        };
    }

    // After the key and its colon, if there is one.
    private static int ValueOf(string line, int start)
    {
        var end = start;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '-' or '_'))
            end++;
        return end > start && end + 1 < line.Length && line[end] == ':' && line[end + 1] == ' ' ? SkipSpaces(line, end + 1) : start;
    }

    private static YamlHint? Plain(string line, int value, string key)
    {
        for (var at = value; at < line.Length; at++)
        {
            if (line[at] == '#' && at > value && line[at - 1] == ' ')
                return null;
            if (line[at] == ':' && at > value && (at + 1 == line.Length || line[at + 1] == ' '))
                return key.Length == 0
                    ? null
                    : Quoted(line, at, key, "un deux-points suivi d'une espace au milieu d'un texte annonce une clé", value);
        }
        return null;
    }

    private static YamlHint? Quotes(string line, int value)
    {
        var quote = line[value];
        var end = value + 1;
        while (end < line.Length && line[end] != quote)
            end += quote == '"' && line[end] == '\\' ? 2 : 1;
        if (end >= line.Length)
            return new(value, "un guillemet est ouvert ici et n'est pas fermé", $"Fermez-le par {quote} à la fin du texte.");
        var rest = line[(end + 1)..].TrimStart();
        return rest.Length == 0 || rest[0] is '#' or ',' or ']' or '}' || rest[0] == quote
            ? null
            : new(
                end + 1,
                "du texte suit un guillemet fermé",
                quote == '"'
                    ? "Mettez tout le texte entre guillemets simples '…', ou écrivez « » à l'intérieur."
                    : "Mettez tout le texte entre guillemets doubles \"…\"."
            );
    }

    private static YamlHint? Brackets(string line, int value)
    {
        var comment = line.IndexOf(" #", value, StringComparison.Ordinal);
        if (comment > 0)
            return new(
                comment + 1,
                "ce qui suit « # » est un commentaire : la liste n'est pas fermée",
                "Mettez entre guillemets droits le texte qui contient « # »."
            );
        var (open, close) = line[value] == '[' ? ('[', ']') : ('{', '}');
        return line.AsSpan(value).Count(open) > line.AsSpan(value).Count(close)
            ? new(
                value,
                $"« {open} » ouvre une liste qui n'est pas fermée",
                $"Fermez-la par « {close} » ; un texte qui commence par « {open} » se met entre guillemets."
            )
            : null;
    }

    private static YamlHint Quoted(string line, int at, string key, string message, int from = -1)
    {
        var text = line[(from < 0 ? at : from)..].TrimEnd();
        var quote = text.Contains('"', StringComparison.Ordinal) ? '\'' : '"';
        var shown = quote == '\'' ? text.Replace("'", "''", StringComparison.Ordinal) : text;
        return new(
            at,
            message,
            shown.Length > 80
                ? "Mettez tout le texte entre guillemets droits."
                : $"Mettez le texte entre guillemets droits : {key}{quote}{shown}{quote}"
        );
    }

    private static int SkipSpaces(string line, int at)
    {
        while (at < line.Length && line[at] == ' ')
            at++;
        return at;
    }
}

/// <param name="Column">From 0.</param>
internal sealed record YamlHint(int Column, string Message, string Remedy);
