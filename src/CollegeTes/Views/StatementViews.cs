using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>What a write-up states, as templates see it: results, factors, obstacles, lessons.</summary>
internal static class StatementViews
{
    public static readonly ViewType<(Statement Statement, ProseContext Context), RenderScope> Statement = new(
        "constat",
        "Un résultat, un facteur, un frein, un enseignement.",
        new()
        {
            {
                "ancre",
                MemberType.TextOrNothing,
                "son ancre, dans le récit de son retour ; rien si aucune synthèse ne s'appuie sur lui",
                (s, scope) => s.Statement.Id is { } id ? scope.Addresses.Anchors.OfNamed(s.Context.Owner, id.Value) : null
            },
            { "texte", MemberType.Html, "ce qui est constaté", (s, scope) => scope.Rich(s.Statement.Text, s.Context) },
            { "inference", MemberType.Flag, "oui si les auteurs le déduisent : la page doit le dire", (s, _) => s.Statement.IsInference },
            {
                "critere",
                MemberType.TextOrNothing,
                "titre du critère du cadre",
                (s, scope) =>
                    s.Statement.Criterion is { } id
                        ? scope.Typeset(Placement.FindCurrent(scope.Library.Framework, id.Value)?.Title.Value)
                        : null
            },
            { "surmonte", MemberType.FlagOrNothing, "d'un frein : oui s'il a été surmonté", (s, _) => s.Statement.Overcome },
            { "comment", MemberType.HtmlOrNothing, "d'un frein : comment", (s, scope) => scope.Rich(s.Statement.How, s.Context) },
        }
    );

    /// <summary>Statements, in the order of the author.</summary>
    public static ViewList<(Statement Statement, ProseContext Context)> Statements(
        IReadOnlyList<Statement> statements,
        ProseContext context,
        RenderScope scope
    ) => Statement.List(statements.Select(s => (s, context)), scope);
}
