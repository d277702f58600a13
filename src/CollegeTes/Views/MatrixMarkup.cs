using System.Globalization;
using System.Text;
using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>
/// A row as markup, ready to be placed: a large collection has hundreds of thousands of cells, which a template would take longer to write
/// than all its other pages.
/// </summary>
internal static class MatrixMarkup
{
    /// <summary>What a row says of its write-up, the same for every dimension of a page.</summary>
    /// <param name="Title">The title, linked to the write-up, in its cell.</param>
    /// <param name="Anchor">The link to what is observed of it, before the name of a criterion; null where no page shows that.</param>
    /// <param name="Name">What the row is about, said again where cells stand without their headers.</param>
    internal sealed record Head(string Title, string? Anchor, string Name)
    {
        public static Head Of(Experience experience, RenderScope scope)
        {
            var title = RenderScope.Typeset(experience.Title.Value, experience.Language);
            var html = new StringBuilder(200).Append("<th scope=\"row\">");
            StoryLink.Write(html, experience, title, scope);
            var name = $"{scope.Typeset(scope.Library.Find(SubjectKind.Territory, experience.TerritorySlug)!.Name.Value)}, {title}";
            // All that is observed of a write-up is on one page: only the name of the criterion changes.
            return new Head(
                html.Append("</th>").ToString(),
                scope.To(scope.Addresses.OfObservation(experience, "")) is { } link ? $"<a href=\"{Escaping.Quoted.Apply(link)}" : null,
                $"<i>{Escaping.Markup.Apply(name)}\u00A0: </i><b>"
            );
        }
    }

    /// <summary>The title of a write-up, linked to it, then its cells.</summary>
    /// <param name="cells">Of one write-up, in the order of the columns; one at least.</param>
    public static Html Row(Head head, IReadOnlyList<MatrixCell> cells, RenderScope scope)
    {
        var html = new StringBuilder((cells.Count + 1) * 120).Append(head.Title);
        var empty = $"<td class=\"vide\">{Escaping.Markup.Apply(scope.Labels["croisement.non-observe"])}</td>";
        var (anchor, who) = (head.Anchor, head.Name);
        foreach (var cell in cells)
        {
            if (cell.State == CellState.NotObserved)
            {
                html.Append(empty);
                continue;
            }
            html.Append("<td");
            if (cell.State != CellState.Observed)
                html.Append(" class=\"").Append(CellViews.NameOf(cell.State)).Append('"');
            html.Append('>');
            if (anchor is not null)
                html.Append(anchor).Append(Escaping.Quoted.Apply(cell.Column.Criterion.Id)).Append("\">");
            html.Append(who).Append(Escaping.Markup.Apply(CellViews.WordsOf(cell, scope))).Append("</b>");
            Evidence(html, cell, scope);
            html.Append(anchor is null ? "</td>" : "</a></td>");
        }
        return Html.FromTrusted(html.ToString());
    }

    private static void Evidence(StringBuilder html, MatrixCell cell, RenderScope scope)
    {
        var count = cell.Evidence.Count();
        if (count == 0)
            return;
        html.Append(CultureInfo.InvariantCulture, $" <small>{count}\u00A0{scope.Labels[count < 2 ? "cadre.preuve_une" : "cadre.preuves"]}");
        if (CellViews.YearsOf(cell) is { } years)
            html.Append(", ").Append(Escaping.Markup.Apply(years));
        html.Append("</small>");
    }
}
