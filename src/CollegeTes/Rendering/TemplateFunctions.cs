using System.Collections;
using System.Globalization;
using System.Text;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;
using CollegeTes.Views;

namespace CollegeTes.Rendering;

/// <summary>Functions that templates call, beside Scriban's own: words, addresses of shared files.</summary>
internal static class TemplateFunctions
{
    // What functions know beside their arguments: the artifact that is being rendered, the deliverables, how a template is rendered for an
    // episode.
    private sealed record Around(Func<RenderScope> Scope, DeliverableSet Set, Func<string, object?, string> Fragment);

    private static readonly (FunctionSignature Signature, Func<Around, IReadOnlyList<object?>, object?> Body)[] All =
    [
        (
            new(
                "relier",
                [new("liste", MemberType.Texts, "les éléments")],
                MemberType.Text,
                "les éléments joints par des virgules et « et »",
                "relier [\"a\", \"b\", \"c\"]",
                "a, b et c"
            ),
            (_, a) => FrenchFormat.List([.. ((IEnumerable)a[0]!).Cast<object?>().Select(x => x?.ToString() ?? "")])
        ),
        (
            new(
                "pluriel",
                [
                    new("nombre", MemberType.Real, "combien"),
                    new("singulier", MemberType.Text, "le mot au singulier, jusqu'à moins de 2"),
                    new("pluriel", MemberType.Text, "le mot au pluriel"),
                ],
                MemberType.Text,
                "le nombre et son mot",
                "pluriel 2 \"retour\" \"retours\"",
                "2\u00A0retours"
            ),
            (_, a) => Plural(Convert.ToDecimal(a[0], CultureInfo.InvariantCulture), a[1], a[2])
        ),
        (
            new(
                "lien",
                [
                    new("adresse", MemberType.TextOrNothing, "où il mène"),
                    new("texte", MemberType.Words, "ce qui s'y lit"),
                    new("langue", MemberType.HtmlOrNothing, "l'attribut_langue de ce texte") { IsOptional = true },
                ],
                MemberType.Words,
                "un lien, ou le texte seul quand il n'y a pas d'adresse",
                "lien \"https://exemple.fr/\" \"Un site\"",
                "<a href=\"https://exemple.fr/\">Un site</a>"
            ),
            (_, a) => Link(a[0] as string, a[1], a.Count > 2 ? a[2] as Html? : null)
        ),
        (
            new(
                "fichier",
                [new("chemin", MemberType.Text, "son chemin sous templates/")],
                MemberType.TextOrNothing,
                "lien depuis la page vers un fichier partagé ; rien s'il n'est pas publié",
                "fichier \"_commun/polices/titre.woff2\""
            ),
            (x, a) => x.Scope().To(x.Scope().Addresses.OfAsset(a[0] as string ?? ""))
        ),
        (
            new(
                "appel",
                [
                    new("numero", MemberType.WholeOrNothing, "le numéro de la source"),
                    new("cle", MemberType.Text, "la clé du document dont c'est la source"),
                ],
                MemberType.HtmlOrNothing,
                "le renvoi à cette source ; rien sans numéro, ou si la page ne liste pas ses sources",
                "appel 3 retour.cle"
            ),
            (x, a) =>
                a[0] is null || !x.Scope().WithReferenceMarks
                    ? null
                    : Html.FromTrusted($"<sup><a href=\"#s{x.Scope().NumberOf(a[1] as string ?? "")}-{a[0]}\">{a[0]}</a></sup>")
        ),
        (
            new(
                "exposants",
                [new("texte", MemberType.Words, "le texte")],
                MemberType.Words,
                "le même texte, ses ordinaux en exposant",
                "exposants \"1er juillet\"",
                "1<sup>er</sup> juillet"
            ),
            (_, a) => a[0] is string text && Ordinals.TryMatch(text, 0, out var _, out var _) ? WithSuperscripts(text) : a[0]
        ),
        (
            new(
                "chaine_css",
                [new("texte", MemberType.Text, "le texte")],
                MemberType.Html,
                "une chaîne CSS, entre guillemets",
                "chaine_css \"Récits\"",
                "\"Récits\""
            ),
            (_, a) => Html.FromTrusted(CssString(a[0]?.ToString() ?? ""))
        ),
        (
            new(
                "code_qr",
                [new("adresse", MemberType.TextOrNothing, "où il mène ; elle s'écrit aussi à côté")],
                MemberType.HtmlOrNothing,
                "le code à photographier, en SVG ; rien sans adresse, ou si elle est trop longue",
                "code_qr page.adresse"
            ),
            (_, a) => Drawings.QrDrawing.Of(a[0] as string ?? "") is { } code ? Html.FromTrusted(code) : null
        ),
        (
            new(
                "feuille",
                [new("chemin", MemberType.Text, "son chemin sous templates/")],
                MemberType.HtmlOrNothing,
                "la feuille de style elle-même et les couleurs du jour, pour un dessin qui n'est pas dans une page",
                "feuille \"_commun/dessins.css\""
            ),
            (x, a) => x.Set.Files.Text(a[0] as string ?? "") is { } css ? Html.FromTrusted(DrawingStyle.Of(css, x.Set.Theme)) : null
        ),
        (
            new(
                "fragment",
                [
                    new("gabarit", MemberType.Text, "son chemin sous templates/"),
                    new("episode", MemberType.ViewOf(() => EpisodeViews.Episode), "l'épisode que ce gabarit verra"),
                ],
                MemberType.Text,
                "ce gabarit composé en HTML, en un texte que le flux échappe",
                "fragment \"notes/notes-annuaires.sbn\" e"
            ),
            (x, a) => x.Fragment(a[0] as string ?? "", a[1])
        ),
    ];

    /// <summary>How each is called, and what it gives.</summary>
    public static IEnumerable<FunctionSignature> Signatures => All.Select(f => f.Signature);

    /// <param name="scope">The scope of the artifact that is being rendered.</param>
    /// <param name="set">Deliverables and templates.</param>
    /// <param name="fragment">Renders a template as HTML for an episode.</param>
    public static IReadOnlyDictionary<string, object> Make(
        Func<RenderScope> scope,
        DeliverableSet set,
        Func<string, object?, string> fragment
    )
    {
        var around = new Around(scope, set, fragment);
        return All.ToDictionary(
            f => f.Signature.Name,
            f => (object)new TemplateFunction(f.Signature.Required, f.Signature.Parameters.Count, a => f.Body(around, a)),
            StringComparer.Ordinal
        );
    }

    private static string Plural(decimal number, object? one, object? many) =>
        $"{FrenchFormat.Number(number)}\u00A0{(number is > -2 and < 2 ? one : many)}";

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
                css.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x} ");
            else
                css.Append(character);
        }
        return css.Append('"').ToString();
    }
}
