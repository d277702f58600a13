namespace CollegeTes.Renditions.Sound;

/// <summary>ISO 639-2 codes, which sound files want, of the languages that collections are written in.</summary>
internal static class LanguageCodes
{
    private const string Known =
        "fr fra en eng br bre eu eus oc oci co cos ca cat de deu nl nld lb ltz es spa gl glg pt por it ita ro ron pl pol cs ces sk slk "
        + "sl slv hr hrv bs bos sr srp mk mkd sq sqi bg bul el ell hu hun fi fin et est lv lav lt lit sv swe da dan nb nob nn nno no nor "
        + "is isl ga gle gd gla cy cym mt mlt ru rus uk ukr be bel tr tur ar ara he heb fa fas ku kur hy hye ka kat am amh so som sw swa "
        + "wo wol ff ful ln lin mg mlg ty tah hi hin ur urd ta tam bn ben vi vie th tha zh zho ja jpn ko kor id ind ms msa ht hat eo epo "
        + "la lat";

    private static readonly Dictionary<string, string> ByTag = Known
        .Split(' ')
        .Chunk(2)
        .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>The code of a language tag (<c>fr-FR</c>), or null.</summary>
    public static string? Of(string tag)
    {
        var language = Text.LanguageTag.Primary(tag).ToString();
        return language.Length == 3 ? language : ByTag.GetValueOrDefault(language);
    }
}
