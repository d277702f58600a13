using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>What a scene of a video and a slide may show of a write-up.</summary>
internal static class SceneFields
{
    public static readonly Field<IReadOnlyList<Located<string>>> Figures = new(
        "chiffres",
        ListOf(Id),
        "Identifiants des chiffres montrés, trois au plus."
    );
    public static readonly Field<IReadOnlyList<Located<int>>> Milestones = new(
        "etapes",
        ListOf(Integer),
        "Rangs des étapes montrées, à partir de 1, quatre au plus."
    );
    public static readonly Field<Located<int>> Quotation = new("citation", Integer, "Rang de la citation montrée, à partir de 1.");
}
