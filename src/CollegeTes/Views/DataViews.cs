using CollegeTes.Exports;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>The data of the collection as pages tell of them (<c>collection.donnees</c>): the files that are made, their columns.</summary>
internal static class DataViews
{
    private static readonly ViewType<ColumnFacts, RenderScope> Column = new(
        ("nom", (c, _) => c.Name),
        ("type", (c, scope) => scope.Labels["colonne." + Word(c.Kind)]),
        ("description", (c, _) => FrenchTypography.Apply(c.Description)),
        ("valeurs", (c, _) => c.Choices.Count == 0 ? null : string.Join(", ", c.Choices))
    );

    private static readonly ViewType<ITable, RenderScope> Table = new(
        ("nom", (t, _) => t.Name),
        ("titre", (t, _) => FrenchTypography.Apply(t.Title)),
        ("fichier", (t, scope) => scope.To(scope.Addresses.OfExport(t.Name, "collection"))),
        ("colonnes", (t, scope) => Column.List(t.Columns, scope))
    );

    public static readonly ViewType<RenderScope, RenderScope> Data = new(
        ("page", (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Data, scope.Library.Collection.Id))),
        ("json", (_, scope) => scope.To(scope.Addresses.OfExport("donnees.json", "collection"))),
        ("schema", (_, scope) => scope.To(scope.Addresses.OfExport("donnees.schema.json", "collection"))),
        ("paquet", (_, scope) => scope.To(scope.Addresses.OfExport("datapackage.json", "collection"))),
        ("tables", (_, scope) => Table.List(Tables.All.Where(t => scope.Addresses.OfExport(t.Name, "collection") is not null), scope)),
        ("etat", (_, scope) => Table.List(StateProjects.All.Where(t => scope.Addresses.OfExport(t.Name, "collection") is not null), scope))
    );

    private static string Word(CellKind kind) =>
        kind switch
        {
            CellKind.Date => "date",
            CellKind.Moment => "moment",
            CellKind.Number => "nombre",
            CellKind.Whole => "entier",
            CellKind.Flag => "oui-non",
            CellKind.List => "liste",
            CellKind.Address => "adresse",
            CellKind.Id => "identifiant",
            _ => "texte",
        };
}
