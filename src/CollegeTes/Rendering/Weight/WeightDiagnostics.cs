using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Rendering.Weight;

/// <summary>A page that is heavier than the collection allows (<c>budget:</c>).</summary>
public static class WeightDiagnostics
{
    public static readonly Descriptor TooHeavy = new(
        "TES0709",
        Severity.Warning,
        "page trop lourde",
        "La page pèse plus que le budget de collection.yaml : ce qu'un navigateur reçoit à la première visite sur un écran de 1 280 "
            + "points, page et styles comprimés, polices, images. "
            + "Retirez une image, ou remplacez-la par une autre plus simple ; « tes build --report poids » dit ce que pèse chaque page.",
        "budget: {page: 300 ko}   (pour une page de 420 ko)",
        "budget: {page: 500 ko}"
    );

    public static readonly Descriptor PoorGrade = new(
        "TES0710",
        Severity.Warning,
        "note EcoIndex trop basse",
        "La note EcoIndex de la page est moins bonne que celle que demande collection.yaml. Elle compte les éléments de la page pour "
            + "moitié, les fichiers demandés pour un tiers, "
            + "le poids pour un sixième : un texte plus court, ou partagé en deux pages, y fait plus que des images allégées.",
        "budget: {ecoindex: A}   (pour une page notée C)",
        "budget: {ecoindex: C}"
    );

    /// <summary>All of them, for the catalogue.</summary>
    public static IReadOnlyList<Descriptor> All { get; } = [TooHeavy, PoorGrade];

    /// <summary>Says where a page goes beyond a budget.</summary>
    public static IEnumerable<Diagnostic> Of(PageWeight page, PageBudget budget)
    {
        var place = SourceSpan.OfFile(page.Source);
        if (budget.Bytes is { } most && page.Total > most.Value)
            yield return TooHeavy.At(
                place,
                $"{page.Path} pèse {FrenchFormat.Size(page.Total)} ; {FrenchFormat.Size(most.Value)} au plus",
                RemedyOf(page)
            );
        if (budget.Grade is { } least && string.CompareOrdinal(page.Grade, least.Value) > 0)
        {
            yield return PoorGrade.At(
                place,
                $"{page.Path} est notée {page.Grade} ({page.Score} sur 100) ; {least.Value} au moins",
                $"La page a {FrenchFormat.Number(page.Elements)} éléments et {FrenchFormat.Number(page.Requests)} fichiers : "
                    + $"raccourcissez-la, ou faites-en deux."
            );
        }
    }

    private static string RemedyOf(PageWeight page)
    {
        var heavy = page.Heaviest.Where(i => i.Bytes > 0).Take(3).Select(i => $"{i.Source} ({FrenchFormat.Size(i.Bytes)})").ToList();
        return heavy.Count == 0
            ? $"Raccourcissez le texte : sans image, la page seule en fait {FrenchFormat.Size(page.Html)}."
            : $"Retirez ou remplacez {(heavy.Count > 1 ? "les images les plus lourdes" : "l'image la plus lourde")} : "
                + $"{string.Join(", ", heavy)}.";
    }
}
