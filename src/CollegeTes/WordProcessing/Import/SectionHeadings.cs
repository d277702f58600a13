using System.Text.RegularExpressions;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>
/// Recognises the model's sections under the headings that people write: numbered, in capitals, misspelt, or in the words of action sheets.
/// </summary>
internal static partial class SectionHeadings
{
    private const int ShortestGuess = 7;

    private static readonly (string Key, string Title, string[] Variants)[] Table =
    [
        (
            "contexte",
            "Contexte",
            [
                "contexte et enjeux",
                "enjeux",
                "contexte general",
                "contexte local",
                "contexte du projet",
                "contexte de l'action",
                "diagnostic",
                "constat",
                "constats",
                "origine du projet",
                "situation initiale",
                "pourquoi cette action",
            ]
        ),
        (
            "objectifs",
            "Objectifs",
            [
                "objectifs vises",
                "objectifs de l'action",
                "objectifs du projet",
                "objectif general",
                "objectifs poursuivis",
                "finalites",
                "buts",
            ]
        ),
        (
            "deroulement",
            "Déroulement",
            [
                "description",
                "description de l'action",
                "description du projet",
                "presentation de l'action",
                "contenu de l'action",
                "etapes",
                "les etapes",
                "deroule",
                "methode",
                "methodologie",
                "realisation",
                "actions menees",
                "actions realisees",
                "mise en oeuvre de l'action",
                "modalites de mise en oeuvre",
            ]
        ),
        (
            "gouvernance",
            "Gouvernance",
            [
                "pilotage et gouvernance",
                "gouvernance et pilotage",
                "partenariat",
                "partenariats",
                "organisation",
                "acteurs impliques",
                "acteurs mobilises",
                "qui fait quoi",
            ]
        ),
        ("moyens", "Moyens", ["moyens mobilises", "moyens humains et financiers", "moyens necessaires", "budget et moyens", "ressources"]),
        (
            "resultats",
            "Résultats",
            [
                "resultats obtenus",
                "resultats et impacts",
                "resultats attendus",
                "impacts",
                "effets observes",
                "bilan de l'action",
                "evaluation",
                "bilan et resultats",
            ]
        ),
        (
            "freins",
            "Freins",
            ["difficultes rencontrees", "obstacles", "points de vigilance", "freins rencontres", "freins et difficultes", "points faibles"]
        ),
        (
            "enseignements",
            "Enseignements",
            [
                "lecons apprises",
                "ce que nous avons appris",
                "bilan et enseignements",
                "enseignements tires",
                "retour d'experience",
                "conclusion",
            ]
        ),
        (
            "reproductibilite",
            "Reproductibilité",
            [
                "transposabilite",
                "conditions de transfert",
                "facteurs de reussite",
                "et ailleurs",
                "pour reproduire",
                "reproductibilite de l'action",
            ]
        ),
        ("lacunes", "Ce que les sources ne disent pas", []),
    ];

    /// <summary>The section of a heading, and the heading that will be read as it; null when it is none of the model's.</summary>
    public static (string Key, string Title)? Recognise(string heading)
    {
        var bare = Bare(heading);
        if (bare.Length == 0)
            return null;
        if (SectionKeys.Recognise(bare) is { } known)
            return (known, IsShouted(bare) ? TitleOf(known) : char.ToUpperInvariant(bare[0]) + bare[1..]);
        var folded = UnicodeText.Fold(bare).Replace('’', '\'');
        foreach (var (key, title, variants) in Table)
        {
            if (Array.IndexOf(variants, folded) >= 0)
                return (key, title);
        }
        if (
            folded.Length < ShortestGuess
            || Nearest.Name(folded, Table.SelectMany(t => t.Variants.Append(UnicodeText.Fold(t.Title)))) is not { } near
        )
            return null;
        var guess = Array.Find(Table, t => UnicodeText.Fold(t.Title) == near || Array.IndexOf(t.Variants, near) >= 0);
        return (guess.Key, guess.Title);
    }

    /// <summary>A heading without its number and its final colon.</summary>
    public static string Bare(string heading) => Numbering().Replace(heading.Trim(), "").Trim().TrimEnd(':', '.', ' ', '\u00A0', '\u202F');

    private static string TitleOf(string key) => Array.Find(Table, t => t.Key == key).Title;

    private static bool IsShouted(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    [GeneratedRegex(@"^(\(?(\d{1,2}(\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Ha-h])\s?[.)°–:-]+|\d{1,2}(\.\d{1,2}){0,3}\s)\s*(?=\p{L})")]
    private static partial Regex Numbering();
}
