using System.Collections;
using System.Text;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Rendering;

/// <summary>Functions that templates call, beside Scriban's own: words, addresses of shared files.</summary>
internal static class TemplateFunctions
{
    /// <param name="scope">The scope of the artifact that is being rendered.</param>
    /// <param name="set">Deliverables and templates.</param>
    /// <param name="fragment">Renders a template as HTML for an episode.</param>
    public static IReadOnlyDictionary<string, object> Make(
        Func<RenderScope> scope,
        DeliverableSet set,
        Func<string, object?, string> fragment
    ) =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            // relier ["a", "b", "c"] -> « a, b et c »
            ["relier"] = new TemplateFunction(1, 1, a =>
                FrenchFormat.List([.. ((IEnumerable)a[0]!).Cast<object?>().Select(x => x?.ToString() ?? "")])
            ),
            // lien adresse "texte" -> un lien vers cette adresse, ou le texte seul quand il n'y en a pas
            // lien adresse "texte" retour.attribut_langue -> le même, qui dit la langue de ce texte
            ["lien"] = new TemplateFunction(2, 3, a => Link(a[0] as string, a[1], a.Count > 2 ? a[2] as Html? : null)),
            // fichier "_commun/polices/titre.woff2" -> adresse depuis la page
            ["fichier"] = new TemplateFunction(1, 1, a => scope().To(scope().Addresses.OfAsset(a[0] as string ?? ""))),
            // appel 3 retour.cle -> le renvoi à la source 3 du document, rien sans numéro
            ["appel"] = new TemplateFunction(2, 2, a =>
                a[0] is null || !scope().WithReferenceMarks
                    ? null
                    : Html.FromTrusted($"<sup><a href=\"#s{scope().NumberOf(a[1] as string ?? "")}-{a[0]}\">{a[0]}</a></sup>")
            ),
            // chaine_css "titre" -> une chaîne CSS, entre guillemets
            ["chaine_css"] = new TemplateFunction(1, 1, a => Html.FromTrusted(CssString(a[0]?.ToString() ?? ""))),
            // exposants "1er juillet" -> le même texte, échappé, ses ordinaux en exposant
            ["exposants"] = new TemplateFunction(1, 1, a =>
                a[0] is string text && Ordinals.TryMatch(text, 0, out _, out _) ? WithSuperscripts(text) : a[0]
            ),
            // code_qr page.adresse -> le code à photographier, en SVG ; il redit l'adresse qui l'accompagne
            ["code_qr"] = new TemplateFunction(1, 1, a =>
                Drawings.QrDrawing.Of(a[0] as string ?? "") is { } code ? Html.FromTrusted(code) : null
            ),
            // fragment "notes/notes-annuaires.sbn" e -> ce gabarit composé en HTML pour l'épisode e, en un texte que le flux échappe
            ["fragment"] = new TemplateFunction(2, 2, a => fragment(a[0] as string ?? "", a[1])),
            // feuille "_commun/dessins.css" -> la feuille elle-même et les couleurs du jour, pour un dessin qui n'est pas dans une page
            ["feuille"] = new TemplateFunction(1, 1, a =>
                set.Files.Text(a[0] as string ?? "") is { } css ? Html.FromTrusted(DrawingStyle.Of(css, set.Theme)) : null
            ),
            // pluriel 2 "retour" "retours" -> « 2 retours »
            ["pluriel"] = new TemplateFunction(3, 3, a =>
                $"{FrenchFormat.Number(Convert.ToDecimal(a[0], System.Globalization.CultureInfo.InvariantCulture))}\u00A0{(Convert.ToDecimal(a[0], System.Globalization.CultureInfo.InvariantCulture) is > -2 and < 2 ? a[1] : a[2])}"
            ),
        };

    private static object? Link(string? address, object? words, Html? language)
    {
        if (string.IsNullOrEmpty(address) && language is null)
            return words;
        var markup = new Utf8Builder();
        if (string.IsNullOrEmpty(address))
        {
            markup.Raw("<span"u8);
        }
        else
        {
            markup.Raw("<a href=\""u8);
            markup.Text(address);
            markup.Raw("\""u8);
        }
        if (language is { } attribute)
            markup.Markup(attribute);
        markup.Raw(">"u8);
        if (words is Html html)
            markup.Markup(html);
        else
            markup.Text(words?.ToString() ?? "");
        markup.Raw(string.IsNullOrEmpty(address) ? "</span>"u8 : "</a>"u8);
        return new Html(markup.Written.ToArray());
    }

    private static Html WithSuperscripts(string text)
    {
        var markup = new Utf8Builder();
        markup.Prose(text);
        return new Html(markup.Written.ToArray());
    }

    // Anything that could end the string, or the style element it stands in, is written as an escape.
    private static string CssString(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\' or '<' or '&' || char.IsControl(character))
                css.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\{(int)character:x} ");
            else
                css.Append(character);
        }
        return css.Append('"').ToString();
    }
}
