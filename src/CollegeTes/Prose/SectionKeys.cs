using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>The sections of the model, and the headings they are recognised by.</summary>
public static class SectionKeys
{
    private static readonly (string Key, string[] Headings)[] Table =
    [
        ("contexte", ["contexte", "le contexte", "le defi", "point de depart", "la situation de depart"]),
        ("objectifs", ["objectifs", "les objectifs", "objectif", "intentions"]),
        ("deroulement", ["deroulement", "le deroulement", "demarche", "la demarche", "mise en oeuvre", "actions"]),
        ("gouvernance", ["gouvernance", "la gouvernance", "pilotage", "acteurs", "les acteurs"]),
        ("moyens", ["moyens", "les moyens", "ressources mobilisees"]),
        ("resultats", ["resultats", "les resultats", "effets", "bilan"]),
        ("freins", ["freins", "difficultes", "ce qui a coince"]),
        ("enseignements", ["enseignements", "les enseignements", "lecons", "ce que l'on retient"]),
        ("reproductibilite", ["reproductibilite", "conditions de reussite", "transferabilite"]),
        ("lacunes", ["ce que les sources ne disent pas", "ce que l'on ne sait pas", "limites des sources"]),
    ];

    /// <summary>All keys, in the order of the model.</summary>
    public static IEnumerable<string> All => Table.Select(t => t.Key);

    /// <summary>The model's section of a heading, or null: an unknown section keeps its place in the booklet.</summary>
    public static string? Recognise(string heading)
    {
        var folded = UnicodeText.Fold(heading).Replace('’', '\'').Trim();
        foreach (var (key, headings) in Table)
        {
            if (Array.IndexOf(headings, folded) >= 0)
                return key;
        }
        return null;
    }
}
