using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CollegeTes.Text;

/// <summary>
/// What a language tag (BCP 47: <c>fr</c>, <c>fr-CA</c>) says. The only place that decides what is French: <c>frp</c> is Franco-Provençal,
/// <c>fro</c> Old French, and neither has the typography of French.
/// </summary>
public static partial class LanguageTag
{
    /// <summary>French, of no place in particular.</summary>
    public const string French = "fr";

    /// <summary>True for French of any place and script. Case does not count, and an underscore is read as a hyphen.</summary>
    public static bool IsFrench(string tag)
    {
        var primary = Primary(tag);
        // The three letters of ISO 639-2, of libraries and of terminology, name the same language.
        return primary.Equals("fr", StringComparison.OrdinalIgnoreCase)
            || primary.Equals("fra", StringComparison.OrdinalIgnoreCase)
            || primary.Equals("fre", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The language of a tag, without place and script.</summary>
    public static ReadOnlySpan<char> Primary(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return end < 0 ? tag : tag.AsSpan(0, end);
    }

    /// <summary>True when two tags name one language, whatever the place.</summary>
    public static bool IsSame(string tag, string other) =>
        (IsFrench(tag) && IsFrench(other)) || Primary(tag).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// True for a well-formed tag whose language is in ISO 639-1, or is spoken or read in France under a code of three letters.
    /// </summary>
    public static bool IsKnown(string tag) => WellFormed().IsMatch(tag) && Known.Contains(Primary(tag).ToString());

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex WellFormed();

    // ISO 639-1, then codes of ISO 639-2 and 639-3.
    // csharpier-ignore
    private static readonly FrozenSet<string> Known = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
        + "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg "
        + "ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn "
        + "no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta "
        + "te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu fra fre frp gcf gcr rcf pcd nrm "
        + "fro frm grc lat gsw vls ber kab rom swb acf fsl eng deu ger spa ita por nld bre cos cat eus oci ara"
    ).Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
