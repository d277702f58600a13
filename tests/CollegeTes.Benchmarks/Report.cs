using System.Globalization;
using System.Text;
using CollegeTes.Benchmarks.Measuring;

namespace CollegeTes.Benchmarks;

/// <summary>The tables: what was measured, then what was asked for and whether it holds.</summary>
internal sealed class Report
{
    private readonly List<Comparison> _comparisons = [];
    private readonly List<(string Wanted, string Measured, bool? Holds)> _verdicts = [];

    public void Add(Comparison comparison) => _comparisons.Add(comparison);

    public void AddStarts(Series tes, Series hugo)
    {
        if (!hugo.IsEmpty)
            Judge(
                "« tes --version » ≤ 1/2 de « hugo version »",
                tes.Median / hugo.Median,
                0.5,
                $"{Time(tes.Median)} contre {Time(hugo.Median)}"
            );
    }

    public void AddOrdinary(double? seconds) =>
        _verdicts.Add(
            (
                "« dotnet run -- build » de la vraie collection < 2 s",
                seconds is null ? "non mesuré" : Time(seconds.Value * 1000),
                seconds is null ? null : seconds < 2
            )
        );

    public string Write(string machine)
    {
        JudgeComparisons();
        var text = new StringBuilder("# Mesures\n\n").Append(machine).Append("\n\n");
        text.Append(
            "| retours | sortie | tes | Hugo | tes / Hugo | copie seule | sans changement | mémoire tes | mémoire Hugo | octets tes | "
                + "octets Hugo |\n|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
        );
        foreach (var c in _comparisons)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {c.Count} | {c.Place} | {Range(c.Tes)} | {Range(c.Hugo)} | "
                    + $"{(c.Hugo.IsEmpty ? "" : Ratio(c.Tes.Median / c.Hugo.Median))} | {Time(c.Floor.Median)} | {Time(c.Again.Median)} "
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Size(c.Tes.PeakBytes)} | {Size(c.Hugo.PeakBytes)} | {Size(c.TesOutput.Bytes)} en {c.TesOutput.Files} | "
                    + $"{Size(c.HugoOutput.Bytes)} en {c.HugoOutput.Files} |\n"
            );
        }
        text.Append("\n| attendu | mesuré | tenu |\n|---|---|---|\n");
        foreach (var (wanted, measured, holds) in _verdicts)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {wanted} | {measured} | {holds switch { true => "oui", false => "**non**", null => "-" }} |\n"
            );
        return text.ToString();
    }

    private void JudgeComparisons()
    {
        foreach (var c in _comparisons.Where(c => !c.Hugo.IsEmpty))
        {
            var limit = (c.Place, c.Count) switch
            {
                ("mémoire", >= 10_000) => 0.25,
                ("mémoire", 100) => 0.5,
                _ => 1.0,
            };
            var fraction = limit switch
            {
                0.25 => "1/4 de Hugo",
                0.5 => "1/2 de Hugo",
                _ => "Hugo",
            };
            Judge(
                $"{c.Count} retours, {c.Place} : ≤ {fraction}",
                c.Tes.Median / c.Hugo.Median,
                limit,
                $"{Time(c.Tes.Median)} contre {Time(c.Hugo.Median)}"
            );
        }
        foreach (var c in _comparisons.Where(c => c.Count >= 10_000))
        {
            _verdicts.Add(($"{c.Count} retours, {c.Place} : ≤ 300 Mo", Size(c.Tes.PeakBytes), c.Tes.PeakBytes <= 300_000_000));
            Judge(
                $"{c.Count} retours, {c.Place} : sans changement ≤ 2/3 du premier",
                c.Again.Median / c.Tes.Median,
                2 / 3.0,
                $"{Time(c.Again.Median)} contre {Time(c.Tes.Median)}"
            );
        }
        foreach (var place in _comparisons.GroupBy(c => c.Place, StringComparer.Ordinal))
        {
            if (place.FirstOrDefault(c => c.Count == 1_000) is { } few && place.FirstOrDefault(c => c.Count == 10_000) is { } many)
                Judge(
                    $"{place.Key} : temps par retour de 1 000 à 10 000",
                    many.Tes.Median / few.Tes.Median / 10,
                    1.0,
                    $"{Time(few.Tes.Median / 1_000)} puis {Time(many.Tes.Median / 10_000)}"
                );
        }
    }

    private void Judge(string wanted, double ratio, double limit, string detail) =>
        _verdicts.Add((wanted, $"{Ratio(ratio)} ({detail})", ratio <= limit));

    private static string Range(Series series) =>
        series.IsEmpty ? "" : $"{Time(series.Median)} ({Time(series.Fastest)} à {Time(series.Slowest)})";

    private static string Time(double milliseconds) =>
        French(
            milliseconds switch
            {
                < 1 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1000:0} µs"),
                < 100 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms"),
                < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.00} s"),
            }
        );

    private static string Ratio(double ratio) => French(ratio.ToString("0.00", CultureInfo.InvariantCulture));

    private static string Size(long bytes) => French(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0.0} Mio"));

    private static string French(string number) => number.Replace('.', ',');
}
