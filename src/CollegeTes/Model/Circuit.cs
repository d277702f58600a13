using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>The way of validation that a collection asks for (<c>circuit:</c>).</summary>
/// <param name="Requirements">What has to be validated before anything is published, and by whom.</param>
/// <param name="DelayInDays">Days to answer.</param>
/// <param name="BlocksOnSilence">
/// True when what lacks a required validation is not published; false when its pages only say that it was not reread.
/// </param>
/// <param name="Grid">The questions put to those who reread; the default ones where none are written.</param>
/// <param name="Kinds">Names of the kinds of subjects that it holds for, as authors type them.</param>
public sealed record Circuit(
    IReadOnlyList<CircuitRequirement> Requirements,
    int DelayInDays,
    bool BlocksOnSilence,
    IReadOnlyList<GridQuestion> Grid,
    IReadOnlyList<string> Kinds
)
{
    /// <summary>What holds where a collection says nothing: nothing is required, three weeks to answer.</summary>
    public static readonly Circuit Default = new([], 21, BlocksOnSilence: false, GridQuestion.Default, ["retour"]);
}

/// <summary>A validation that the circuit requires.</summary>
public sealed record CircuitRequirement(Located<ValidationRole> Role, IReadOnlyList<Located<ValidationObject>> Objects);

/// <summary>A question of the grid, to be answered by yes, no or unknown.</summary>
/// <param name="Id">Names it in review files.</param>
/// <param name="Text">French, as it is put.</param>
public sealed record GridQuestion(string Id, string Text)
{
    /// <summary>
    /// In the manner of the reading committees of capitalisation sheets: is it understandable, exact, useful elsewhere, respectful.
    /// </summary>
    public static readonly IReadOnlyList<GridQuestion> Default =
    [
        new("clair", "Une personne qui ne connaît pas le territoire comprend-elle ce qui s'est passé ?"),
        new("exact", "Les faits, les dates et les noms sont-ils exacts ?"),
        new("complet", "Les étapes et les acteurs qui ont compté y sont-ils tous ?"),
        new("difficultes", "Les difficultés et les limites sont-elles dites ?"),
        new("enseignements", "Les enseignements sont-ils ceux que vous en tirez ?"),
        new("reproductible", "D'autres y trouvent-ils de quoi s'en inspirer ?"),
        new("respect", "Les personnes et les organisations citées le sont-elles avec respect ?"),
    ];
}
