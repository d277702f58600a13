using System.Collections;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Deliverables;

/// <summary>Functions that templates call, beside Scriban's own: words, addresses of shared files.</summary>
internal static class TemplateFunctions
{
    /// <param name="scope">The scope of the artifact that is being rendered.</param>
    /// <param name="set">Deliverables and templates.</param>
    public static IReadOnlyDictionary<string, object> Make(Func<RenderScope> scope, DeliverableSet set) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        // relier ["a", "b", "c"] -> « a, b et c »
        ["relier"] = new TemplateFunction(1, 1, a => FrenchFormat.List([.. ((IEnumerable)a[0]!).Cast<object?>().Select(x => x?.ToString() ?? "")])),
        // fichier "_commun/polices/titre.woff2" -> adresse depuis la page
        ["fichier"] = new TemplateFunction(1, 1, a => scope().To(scope().Addresses.OfAsset(a[0] as string ?? ""))),
        // pluriel 2 "retour" "retours" -> « 2 retours »
        ["pluriel"] = new TemplateFunction(3, 3, a => $"{FrenchFormat.Number(Convert.ToDecimal(a[0], System.Globalization.CultureInfo.InvariantCulture))}\u00A0{(Convert.ToDecimal(a[0], System.Globalization.CultureInfo.InvariantCulture) is > -2 and < 2 ? a[1] : a[2])}"),
    };
}
