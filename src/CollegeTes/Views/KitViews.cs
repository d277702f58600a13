using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>An archive as the template of its notice sees it (<c>archive</c>).</summary>
internal static class KitViews
{
    private static readonly ViewType<(Kit Kit, PlannedArtifact Part), RenderScope> Part = new(
        "fichier d'archive",
        "Un fichier d'une archive.",
        new()
        {
            { "chemin", MemberType.Text, "son chemin dans l'archive", (f, _) => f.Kit.PlaceOf(f.Part.Path) },
            {
                "titre",
                MemberType.Text,
                "ce qu'il est : le « titre » de sa sortie, sinon celui de son livrable",
                (f, scope) => scope.Typeset(f.Part.Output.Title ?? f.Part.Deliverable.Title)
            },
            {
                "medium",
                MemberType.Text,
                "son médium, tel que l'écrit livrable.yaml : html, pdf, gift…",
                (f, _) => f.Part.Output.Medium.Name
            },
        }
    );

    public static readonly ViewType<PlannedArtifact, RenderScope> File = new(
        "fichier à emporter",
        "Un autre fichier du même livrable, pour le même sujet.",
        new()
        {
            { "adresse", MemberType.Text, "lien vers ce fichier", (f, scope) => scope.To(f.Path) },
            {
                "titre",
                MemberType.Text,
                "ce qu'il est : le « titre » de sa sortie, sinon celui de son livrable",
                (f, scope) => scope.Typeset(f.Output.Title ?? f.Deliverable.Title)
            },
            { "medium", MemberType.Text, "son médium, tel que l'écrit livrable.yaml : html, pdf, gift…", (f, _) => f.Output.Medium.Name },
        }
    );

    public static readonly ViewType<Kit, RenderScope> Kit = new(
        "archive",
        "Une archive : ce qu'elle réunit.",
        new()
        {
            { "nom", MemberType.Text, "nom de son fichier", (k, _) => k.Archive.Path[(k.Archive.Path.LastIndexOf('/') + 1)..] },
            {
                "fichiers",
                MemberType.ListOf(() => Part),
                "ses fichiers, dans l'ordre des livrables, sans ce que montrent ses pages",
                (k, scope) => Part.List(k.Parts.Select(p => (k, p)), scope)
            },
        }
    );
}
