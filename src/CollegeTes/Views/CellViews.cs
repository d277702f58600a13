using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>A write-up read with a criterion, as templates see it: words and counts, nothing that could be added up or sorted.</summary>
internal static class CellViews
{
    /// <summary>What a cell shows.</summary>
    /// <param name="Context">What its texts need to know; null for the write-up's own.</param>
    internal sealed record Shown(MatrixCell Cell, ProseContext? Context)
    {
        public ProseContext ContextIn(RenderScope scope) => Context ?? ProseContext.ForTextsOf(Cell.Experience, scope.Library);
    }

    public static readonly ViewType<Shown, RenderScope> Cell = new(
        "case",
        "Un retour lu avec un critère : tout ce qu'en disent ses observateurs.",
        new()
        {
            { "etat", MemberType.Text, "observe, absent, non-renseigne ou non-observe", (c, _) => NameOf(c.Cell.State) },
            {
                "mots",
                MemberType.Text,
                "niveau ou catégories, en toutes lettres ; les avis différents séparés par « ≠ » ; vide si personne n'a observé",
                (c, scope) => WordsOf(c.Cell, scope)
            },
            { "divergent", MemberType.Flag, "oui si les observateurs ne disent pas la même chose", (c, _) => c.Cell.IsDisputed },
            { "nombre", MemberType.Whole, "nombre de preuves", (c, _) => c.Cell.Evidence.Count() },
            {
                "annees",
                MemberType.TextOrNothing,
                "année de la plus ancienne preuve et de la plus récente : 2018 – 2023 ; rien si aucune n'est datée",
                (c, _) => YearsOf(c.Cell)
            },
            {
                "lien",
                MemberType.TextOrNothing,
                "lien vers les preuves, dans le livret ; rien s'il n'y a pas de livret, ou rien d'observé",
                (c, scope) =>
                    c.Cell.Observations.Count == 0
                        ? null
                        : scope.To(scope.Addresses.OfObservation(c.Cell.Experience, c.Cell.Column.Criterion.Id))
            },
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour",
                (c, scope) => ExperienceViews.Experience.Of(c.Cell.Experience, scope)
            },
            { "critere", MemberType.Text, "titre du critère", (c, scope) => scope.Typeset(c.Cell.Column.Criterion.Title.Value) },
            {
                "preuves",
                MemberType.ListOf(() => ObservationViews.Evidence),
                "preuves que ce livrable peut montrer",
                (c, scope) =>
                    ObservationViews.Evidence.List(
                        c.Cell.Evidence.Where(e => scope.MayShow(ShownThing.Evidence, e.Consent)).Select(e => (e, c.ContextIn(scope))),
                        scope
                    )
            },
        }
    );

    internal static string NameOf(CellState state) =>
        state switch
        {
            CellState.Observed => "observe",
            CellState.Absent => "absent",
            CellState.Unknown => "non-renseigne",
            _ => "non-observe",
        };

    internal static string WordsOf(MatrixCell cell, RenderScope scope) =>
        string.Join(
            " ≠\u00A0",
            cell.Observations.Select(o => AnswerOf(o, cell.Column, scope)).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)
        );

    private static string AnswerOf(Observation observation, MatrixColumn column, RenderScope scope) =>
        observation.Categories.Count > 0
            ? ObservationViews.CategoriesOf(observation, column.Criterion, scope)
            : scope.Typeset(MatrixCell.LevelOf(observation, column.Dimension)?.Title) ?? observation.Level?.Value ?? "";

    internal static string? YearsOf(MatrixCell cell) =>
        cell.Years is not { } years ? null
        : years.Oldest == years.Newest ? FrenchFormat.Number(years.Oldest)
        : new DatePeriod(new PartialDate(years.Oldest, null, null), new PartialDate(years.Newest, null, null)).ToFrench();
}
