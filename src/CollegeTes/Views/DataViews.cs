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
        "colonne",
        "Une colonne d'une table de données.",
        new()
        {
            { "nom", MemberType.Text, "nom, tel que dans le fichier", (c, _) => c.Name },
            { "type", MemberType.Text, "type, en mots de la langue de la page", (c, scope) => scope.Labels["colonne." + Word(c.Kind)] },
            { "description", MemberType.Text, "ce qu'elle dit", (c, _) => FrenchTypography.Apply(c.Description) },
            {
                "valeurs",
                MemberType.TextOrNothing,
                "valeurs possibles, séparées par des virgules ; rien si elle n'est pas limitée",
                (c, _) => c.Choices.Count == 0 ? null : string.Join(", ", c.Choices)
            },
        }
    );

    private static readonly ViewType<ITable, RenderScope> Table = new(
        "table",
        "Une table de données.",
        new()
        {
            { "nom", MemberType.Text, "nom du fichier", (t, _) => t.Name },
            { "titre", MemberType.Text, "titre", (t, _) => FrenchTypography.Apply(t.Title) },
            {
                "fichier",
                MemberType.TextOrNothing,
                "lien vers le fichier CSV",
                (t, scope) => scope.To(scope.Addresses.OfExport(t.Name, "collection"))
            },
            { "colonnes", MemberType.ListOf(() => Column), "ses colonnes", (t, scope) => Column.List(t.Columns, scope) },
        }
    );

    public static readonly ViewType<RenderScope, RenderScope> Data = new(
        "données",
        "Les données ouvertes de la collection.",
        new()
        {
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers la page qui les présente",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Data, scope.Library.Collection.Id))
            },
            {
                "json",
                MemberType.TextOrNothing,
                "lien vers toute la collection en JSON",
                (_, scope) => scope.To(scope.Addresses.OfExport("donnees.json", "collection"))
            },
            {
                "schema",
                MemberType.TextOrNothing,
                "lien vers le schéma JSON",
                (_, scope) => scope.To(scope.Addresses.OfExport("donnees.schema.json", "collection"))
            },
            {
                "paquet",
                MemberType.TextOrNothing,
                "lien vers la description au format Data Package",
                (_, scope) => scope.To(scope.Addresses.OfExport("datapackage.json", "collection"))
            },
            {
                "tables",
                MemberType.ListOf(() => Table),
                "tables de la collection dont un fichier est publié",
                (_, scope) => Table.List(Tables.All.Where(t => scope.Addresses.OfExport(t.Name, "collection") is not null), scope)
            },
            {
                "cadre",
                MemberType.TextOrNothing,
                "lien vers le cadre d'action en SKOS",
                (_, scope) => scope.To(scope.Addresses.OfExport("cadre.jsonld", "collection"))
            },
            {
                "etat",
                MemberType.ListOf(() => Table),
                "tables au schéma de l'État dont un fichier est publié",
                (_, scope) => Table.List(StateProjects.All.Where(t => scope.Addresses.OfExport(t.Name, "collection") is not null), scope)
            },
        }
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
