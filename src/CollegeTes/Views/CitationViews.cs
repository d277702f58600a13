using System.Text;
using CollegeTes.Describing.Citations;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>
/// How to cite a booklet or a write-up (<c>retour.citation</c>, <c>territoire.citation</c>, <c>livret.citation</c>): the line to copy, and
/// the files.
/// </summary>
internal static class CitationViews
{
    internal static readonly ViewType<Subject, RenderScope> View = new(
        "citation à copier",
        "Comment citer une page : la ligne à copier et les fichiers.",
        new()
        {
            {
                "texte",
                MemberType.HtmlOrNothing,
                "la référence en une ligne, titres de livres en italique",
                (s, scope) => Citation.Of(s, scope) is { } citation ? Line(citation, scope) : null
            },
            {
                "bibtex",
                MemberType.TextOrNothing,
                "lien vers le fichier BibTeX",
                (s, scope) => scope.To(scope.Addresses.OfExport("bibtex", s.Id, s.SubjectKind))
            },
            {
                "ris",
                MemberType.TextOrNothing,
                "lien vers le fichier RIS",
                (s, scope) => scope.To(scope.Addresses.OfExport("ris", s.Id, s.SubjectKind))
            },
            {
                "csl",
                MemberType.TextOrNothing,
                "lien vers le fichier CSL-JSON",
                (s, scope) => scope.To(scope.Addresses.OfExport("csl", s.Id, s.SubjectKind))
            },
        }
    );

    public static View<Subject> Of(Subject subject, RenderScope scope) => View.Of(subject, scope);

    // AUTEURS, « Titre », dans Livret, Collection, Éditeur, année. Licence. Mis à jour le … . Adresse — titles of books in italics, of
    // parts between quotation marks.
    private static Html Line(Citation citation, RenderScope scope)
    {
        var line = new StringBuilder(Text(FrenchFormat.List([.. citation.Authors.Select(a => a.Name)]))).Append(", ");
        line.Append(
            citation.IsPart
                ? $"«\u00A0{Text(citation.Title, citation.Language)}\u00A0», {Text(scope.Labels["citation.dans"])} "
                    + $"<cite>{Text(citation.Container)}</cite>"
                : $"<cite>{Text(citation.Title, citation.Language)}</cite>, {Text(citation.Container)}"
        );
        if (citation.Publisher is { } publisher)
            line.Append(", ").Append(Text(publisher));
        if (citation.Date is { } date)
            line.Append(", ").Append(date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (citation.LicenceName is { } licence)
            line.Append(". ").Append(Text(licence));
        if (citation.Date is { Month: not null } updated)
            line.Append(". ").Append(Text(scope.Labels["commun.mis-a-jour"])).Append(' ').Append(Text(DateWords.On(updated)));
        line.Append('.');
        if (citation.Address is { } address)
            line.Append(" <a href=\"")
                .Append(Escaping.Markup.Apply(address))
                .Append("\">")
                .Append(Escaping.Markup.Apply(address))
                .Append("</a>");
        return Html.FromTrusted(line.ToString());
    }

    private static string Text(string words, string language = LanguageTag.French) =>
        Escaping.Markup.Apply(FrenchTypography.Apply(words, language));
}
