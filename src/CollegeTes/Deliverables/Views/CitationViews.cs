using System.Text;
using CollegeTes.Deliverables.Citations;
using CollegeTes.Deliverables.Metadata;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Deliverables.Views;

/// <summary>How to cite a booklet or a write-up (<c>retour.citation</c>, <c>territoire.citation</c>, <c>livret.citation</c>): the line to copy, and the files.</summary>
internal static class CitationViews
{
    private static readonly ViewType<(object Subject, string Id, SubjectKind Kind), RenderScope> View = new(
        ("texte", (c, scope) => Citation.Of(c.Subject, scope) is { } citation ? Line(citation, scope) : null),
        ("bibtex", (c, scope) => scope.To(scope.Addresses.OfExport("bibtex", c.Id, c.Kind))),
        ("ris", (c, scope) => scope.To(scope.Addresses.OfExport("ris", c.Id, c.Kind))),
        ("csl", (c, scope) => scope.To(scope.Addresses.OfExport("csl", c.Id, c.Kind))));

    public static object? Of(object subject, string id, SubjectKind kind, RenderScope scope) => View.Of((subject, id, kind), scope);

    // AUTEURS, « Titre », dans Livret, Collection, Éditeur, année. Licence. Mis à jour le … . Adresse — titles of books in italics, of parts between quotation marks.
    private static Html Line(Citation citation, RenderScope scope)
    {
        var line = new StringBuilder(Text(FrenchFormat.List([.. citation.Authors.Select(a => a.Name)]))).Append(", ");
        line.Append(citation.IsPart ? $"«\u00A0{Text(citation.Title)}\u00A0», {Text(scope.Labels["citation.dans"])} <cite>{Text(citation.Container)}</cite>" : $"<cite>{Text(citation.Title)}</cite>, {Text(citation.Container)}");
        line.Append(", ").Append(Text(citation.Publisher));
        if (citation.Date is { } date)
            line.Append(", ").Append(date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (citation.LicenceName is { } licence)
            line.Append(". ").Append(Text(licence));
        if (citation.Date is { Month: not null } updated)
            line.Append(". ").Append(Text(scope.Labels[updated.Day is null ? "citation.mis-a-jour-en" : "commun.mis-a-jour"])).Append(' ').Append(Text(updated.ToFrench()));
        line.Append('.');
        if (citation.Address is { } address)
            line.Append(" <a href=\"").Append(DublinCore.Escape(address)).Append("\">").Append(DublinCore.Escape(address)).Append("</a>");
        return Html.FromTrusted(line.ToString());
    }

    private static string Text(string words) => DublinCore.Escape(FrenchTypography.Apply(words));
}
