using CollegeTes.Rendering;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Views;

namespace CollegeTes.Scaffolding;

/// <summary>
/// All that the author of a template can write, as <c>tes schema --gabarits</c> lists it: names, types, meanings, made from the views
/// themselves.
/// </summary>
public static class TemplateNames
{
    private const string Functions = "fonctions";

    private static IEnumerable<ViewType> Views => ViewCatalogue.All.Prepend(ViewCatalogue.Globals);

    /// <summary>What can be listed alone: the names of the views, and that of the functions.</summary>
    public static IEnumerable<string> Parts => Views.Select(v => v.Name).Append(Functions);

    /// <summary>The whole list, in reading order.</summary>
    public static IEnumerable<string> All() =>
        [
            "Chaque nom, son type, ce qu'il dit. Ce qui peut être rien se demande d'abord : {{ if retour.debut }}…{{ end }}.",
            "Un type qui n'est ni texte, ni html, ni nombre, ni oui/non est une vue, dont les noms se lisent après un point :",
            "{{ retour.territoire.nom }}. Une liste se parcourt : {{ for e in retour.etapes }}{{ e.titre }}{{ end }}.",
            "",
            .. Lines(ViewCatalogue.Globals),
            "",
            .. FunctionLines(),
            .. ViewCatalogue.All.SelectMany(v => Lines(v).Prepend("")),
        ];

    /// <summary>One part alone; null when there is none of that name, accents and capitals apart.</summary>
    public static IEnumerable<string>? Of(string part) =>
        IsNamed(Functions, part) ? FunctionLines()
        : Views.FirstOrDefault(v => IsNamed(v.Name, part)) is { } view ? Lines(view)
        : null;

    private static bool IsNamed(string name, string typed) => UnicodeText.Fold(name) == UnicodeText.Fold(typed);

    private static IEnumerable<string> Lines(ViewType view)
    {
        var name = view.Members.Max(m => m.Name.Length);
        var type = view.Members.Max(m => m.Type.ToString()!.Length);
        return view
            .Members.Select(m => $"  {m.Name.PadRight(name)}  {m.Type.ToString()!.PadRight(type)}  {m.Meaning}")
            .Prepend($"{view.Name} — {view.Meaning}");
    }

    private static string Optional(FunctionParameter parameter) => parameter.IsOptional ? ", facultatif" : "";

    private static IEnumerable<string> FunctionLines()
    {
        yield return Functions
            + " — Ce qu'un gabarit appelle, en plus de « include » et des fonctions array.…, math.… et string.… de Scriban.";
        foreach (var function in TemplateFunctions.Signatures)
        {
            yield return $"  {function}";
            yield return $"    donne {function.Result} : {function.Meaning}";
            foreach (var parameter in function.Parameters)
                yield return $"    {parameter.Name.ToUpperInvariant()} ({parameter.Type}{Optional(parameter)}) : {parameter.Meaning}";
            yield return $"    {{{{ {function.Example} }}}}" + (function.Shown is { } shown ? $" donne {shown}" : "");
        }
    }
}
