using System.Globalization;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Describing;

/// <summary>What a level asks for as evidence, in words of the language of the page: « 2 preuves et 2 ans d'écart ».</summary>
internal static class DemandWords
{
    public static string? Of(EvidenceDemand? demand, RenderScope scope)
    {
        if (demand is null)
            return null;
        var parts = new List<string>();
        Add(demand.Evidence, "preuve");
        Add(demand.Sources, "source");
        Add(demand.Years, "an");
        Add(demand.KindCount, "sorte");
        if (demand.Kinds.Count > 0)
        {
            var kinds = demand.Kinds.Select(k => scope.Labels["preuve." + Words.Of(k)]).ToList();
            parts.Add(scope.Labels["exige.dont"] + " " + FrenchFormat.List(kinds, scope.Labels["exige.ou"]));
        }
        return parts.Count == 0 ? null : FrenchFormat.List(parts);

        void Add(int? count, string word)
        {
            if (count is > 0 and var wanted)
                parts.Add(wanted.ToString(CultureInfo.InvariantCulture) + " " + scope.Labels[$"exige.{word}{(wanted > 1 ? "s" : "")}"]);
        }
    }
}
