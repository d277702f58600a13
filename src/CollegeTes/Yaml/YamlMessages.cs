namespace CollegeTes.Yaml;

/// <summary>The parser's commonest English messages, said in French; the others fall back on a general sentence.</summary>
internal static class YamlMessages
{
    private static readonly (string Found, string French)[] Table =
    [
        ("mapping values are not allowed", "un « : » au milieu d'une valeur"),
        ("did not find expected key", "une clé est attendue ici : l'indentation ne tombe pas juste"),
        ("could not find expected ':'", "le « : » après la clé manque"),
        ("simple key", "le « : » après la clé manque"),
        ("did not find expected '-' indicator", "un tiret de liste est attendu ici : l'indentation ne tombe pas juste"),
        ("did not find expected ',' or", "une virgule ou un crochet fermant manque"),
        ("unexpected end of stream", "un guillemet ou un crochet n'est pas fermé"),
        ("document separator", "un guillemet n'est pas fermé avant la fin de l'en-tête"),
        ("tab character", "une tabulation : YAML n'accepte que des espaces"),
        ("cannot start any token", "un signe qui ne peut pas commencer une valeur"),
        ("unknown escape", "un « \\ » entre guillemets doubles qui n'annonce rien de connu"),
        ("escape", "un « \\ » entre guillemets doubles qui n'annonce rien de connu"),
    ];

    public static string InFrench(string detail)
    {
        foreach (var (found, french) in Table)
        {
            if (detail.Contains(found, StringComparison.OrdinalIgnoreCase))
                return french;
        }
        return "le YAML ne peut pas être lu ici";
    }
}
