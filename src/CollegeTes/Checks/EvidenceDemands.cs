using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>A level rests on the evidence that the framework asks for (<c>exige</c>).</summary>
public sealed class EvidenceDemands : ICheck
{
    public static readonly Descriptor Under = new(
        "TES0951",
        Severity.Warning,
        "niveau au-delà de ses preuves",
        "Le cadre dit ce qu'un niveau exige de preuves : leur nombre, des sources différentes, des années d'écart, des sortes de preuves. "
            + "Celles de cette observation n'y suffisent pas. Ajoutez ce qui manque, ou donnez le niveau que les preuves permettent.",
        "{critere: gouvernance, niveau: consolidee, preuves: [une seule]} (le cadre : exige: {preuves: 2})",
        "{critere: gouvernance, niveau: consolidee, preuves: [deux]}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Under];

    public void Run(CheckContext context)
    {
        var framework = context.Library.Framework;
        if (!framework.Dimensions.Any(d => d.Levels.Any(l => l.Demand is not null)))
            return;
        foreach (var experience in context.Library.Experiences)
        {
            foreach (var observation in experience.Observations)
            {
                if (
                    observation.Level is not { } written
                    || Placement.Find(framework, observation) is not { } placed
                    || placed.FindLevel(written.Value) is not { Demand: { } demand } level
                )
                    continue;
                var missing = Missing(demand, observation.Evidence, experience.Sources).ToList();
                if (missing.Count > 0)
                    context.Report(
                        Under,
                        written.Span,
                        $"le niveau « {level.Id} » de « {observation.Criterion.Value} » exige {string.Join(" ; ", missing)}",
                        "Ajoutez les preuves qui manquent, ou donnez le niveau que celles-ci permettent."
                    );
            }
        }
    }

    private static IEnumerable<string> Missing(EvidenceDemand demand, IReadOnlyList<Evidence> evidence, IReadOnlyList<Source> sources)
    {
        if (demand.Evidence is { } count && evidence.Count < count)
            yield return Wanted(count, "preuve", evidence.Count);
        var cited = evidence.Select(e => e.Source?.Value).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        if (demand.Sources is { } different && cited < different)
            yield return different == 1 ? "une source, et n'en a pas" : $"{different} sources différentes, et en a {cited}";
        if (demand.Years is { } years)
        {
            var dates = evidence.SelectMany(e => EvidenceYears.Of(e, sources)).ToList();
            var span = dates.Count == 0 ? 0 : dates.Max() - dates.Min();
            if (span < years)
                yield return $"{years} an{(years > 1 ? "s" : "")} entre la première preuve et la dernière, et en a {span}";
        }
        var kinds = evidence.Select(e => e.Kind).Distinct().Count();
        if (demand.KindCount is { } various && kinds < various)
            yield return Wanted(various, "sorte", kinds, " de preuves");
        if (demand.Kinds.Count > 0 && !evidence.Any(e => demand.Kinds.Contains(e.Kind)))
            yield return "une preuve de l'une des sortes qu'il nomme, et n'en a pas";
    }

    private static string Wanted(int wanted, string what, int found, string of = "") =>
        $"{wanted} {what}{(wanted > 1 ? "s" : "")}{of}, et en a {found}";
}
