namespace CollegeTes.Text;

/// <summary>
/// Capitals that keep their accent in French: <c>État</c>, <c>Île</c>, <c>École</c> anywhere, other words at the start of a
/// sentence (elsewhere a capital makes a name, and a name is spelt as its owner spells it), and <c>À</c> before the words it
/// goes with.
/// </summary>
internal static class AccentedCapitals
{
    private static readonly Dictionary<string, string> Anywhere = Unaccented("État États Île Îles École Écoles Église Églises");

    private static readonly Dictionary<string, string> AtSentenceStart = Unaccented(
        "Âge Âges Échange Échanges Échanger Échec Échecs Échelle Échelles Éco Écologie Écologique Écologiques Écologiste "
            + "Écologistes Économe Économie Économies Économique Économiques Écoquartier Écouter Écoute Écrire Édition Éditions Éditeur "
            + "Éduquer Éducation Égal Égale Égalité Également Élaboration Élaborer Élargir Élargissement Élection Élections Électricité "
            + "Électrique Élève Élèves Élevage Éleveur Éleveurs Élu Élue Élus Élues Émergence Émission Émissions Émettre Énergie "
            + "Énergies Énergétique Énergétiques Éolien Éolienne Éoliennes Éoliens Épargne Épicerie Époque Équilibre Équipe Équipes "
            + "Équipement Équipements Équitable Établir Établissement Établissements Étape Étapes Étant Étang Étangs Été Étendre Étudier "
            + "Étude Études Étudiant Étudiante Étudiants Évaluation Évaluations Évaluer Événement Événements Évènement Évènements "
            + "Évidemment Évolution Évolutions Évoluer Éviter Être Îlot Îlots Ça"
    );

    // csharpier-ignore
    private static readonly HashSet<string> AfterA = new(StringComparer.Ordinal)
    {
        "ce", "cet", "cette", "ces", "chaque", "cause", "contre", "côté", "court", "défaut", "destination", "deux", "droite", "gauche",
        "la", "leur", "leurs", "long", "mesure", "moins", "moyen", "noter", "notre", "nos", "nouveau", "part", "partir", "peine",
        "plusieurs", "présent", "propos", "quand", "quel", "quelle", "quelques", "qui", "quoi", "sa", "savoir", "ses", "son", "suivre",
        "terme", "titre", "travers", "tous", "toutes", "vos", "votre", "venir", "vélo", "pied", "table", "distance", "force", "mi", "l",
        "partager", "retenir", "lire", "voir", "écouter",
    };

    /// <summary>The word, when its capital lacks an accent.</summary>
    public static TypographyNotice? FromWord(string text, int start, int end)
    {
        if (text[start] is not ('A' or 'C' or 'E' or 'I') || (start > 0 && (text[start - 1] == '_' || char.IsAsciiDigit(text[start - 1]))))
            return null;
        if (end - start == 1)
            return text[start] == 'A' && StartsSentence(text, start) && GoesWithA(text, end) ? Notice(text, start, end, "À") : null;
        if (end < text.Length && text[end] is '_' or '@' || (end < text.Length && char.IsAsciiDigit(text[end])))
            return null;
        var word = text.AsSpan(start, end - start);
        if (Anywhere.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var right))
            return Notice(text, start, end, right);
        return AtSentenceStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out right) && StartsSentence(text, start)
            ? Notice(text, start, end, right)
            : null;
    }

    private static TypographyNotice Notice(string text, int start, int end, string right) =>
        new(start, end - start, TypographyNoticeKind.CapitalAccent, text[start..end], right);

    private static bool StartsSentence(string text, int start)
    {
        var at = start;
        while (
            at > 0
            && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '«' or '“' or '"' or '(' or '*' or '#' or '-' or '–' or '—' or '•')
        )
        {
            if (text[at - 1] is '\n' or '«' or '“')
                return true;

            // The hyphen of « Sainte-Ile » and the dash of « CLER – Energie » begin nothing.
            if (text[at - 1] is '-' or '–' or '—' && at > 1 && text[at - 2] != '\n')
                return false;
            at--;
        }

        return at == 0 || text[at - 1] is '.' or '!' or '?' or '…';
    }

    private static bool GoesWithA(string text, int end)
    {
        if (end >= text.Length || !TypographyRun.IsSpace(text[end]))
            return false;
        var start = end + 1;
        var wordEnd = start;
        while (wordEnd < text.Length && char.IsLetter(text[wordEnd]))
            wordEnd++;
        var word = text.AsSpan(start, wordEnd - start);
        if (!AfterA.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return false;
        return word is not "l" || (wordEnd < text.Length && text[wordEnd] is '\'' or '’');
    }

    private static Dictionary<string, string> Unaccented(string words)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words.Split(' '))
            table.Add(
                word[0] switch
                {
                    'Â' or 'À' => 'A',
                    'Ç' => 'C',
                    'Î' => 'I',
                    _ => 'E',
                } + word[1..],
                word
            );
        return table;
    }
}
