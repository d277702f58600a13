using System.Text;

namespace CollegeTes.Themes;

/// <summary>Makes a style sheet light: comments and indentation go, nothing that means anything does.</summary>
internal static class StyleSheet
{
    public static string Compact(string css)
    {
        var result = new StringBuilder(css.Length);
        var quote = '\0';
        for (var i = 0; i < css.Length; i++)
        {
            var character = css[i];
            if (quote != '\0')
            {
                result.Append(character);
                if (character == '\\' && i + 1 < css.Length)
                    result.Append(css[++i]);
                else if (character == quote)
                    quote = '\0';
            }
            else if (character == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                var end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 1;
            }
            else if (character is ' ' or '\n' or '\t' or '\r')
            {
                if (result.Length > 0 && result[^1] is not (' ' or '{' or '}' or ';' or ','))
                    result.Append(' ');
            }
            else
            {
                if (character is '{' or '}' or ';' && result.Length > 0 && result[^1] == ' ')
                    result.Length--;
                if (character is '"' or '\'')
                    quote = character;
                result.Append(character);
            }
        }
        return result.ToString();
    }
}
