using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A matrix as templates see it: one block for each dimension, so that each may be read, printed or placed by itself.</summary>
internal static class MatrixViews
{
    /// <summary>A matrix, and the page of the collection that it is; null for that of a synthesis.</summary>
    /// <param name="make">Asked once, by the pages that show it: any page that is cut has write-ups, and few show their matrix.</param>
    internal sealed class Shown(Func<Matrix> make, ReadingPage? page)
    {
        private Matrix? _matrix;

        public Matrix Matrix => _matrix ??= make();

        public ReadingPage? Page => page;
    }

    private sealed record Block(Matrix Matrix, Dimension Dimension, int Number, Dictionary<string, MatrixMarkup.Head> Heads)
    {
        public MatrixMarkup.Head HeadOf(Experience experience, RenderScope scope)
        {
            if (!Heads.TryGetValue(experience.Id, out var head))
                Heads.Add(experience.Id, head = MatrixMarkup.Head.Of(experience, scope));
            return head;
        }

        public IReadOnlyList<MatrixColumn> Columns { get; } = [.. Matrix.Columns.Where(c => c.Dimension.Id == Dimension.Id)];
    }

    private static readonly ViewType<(Matrix Matrix, MatrixColumn Column), RenderScope> Column = new(
        "colonne de matrice",
        "Un critère et ce que la matrice en sait.",
        new()
        {
            {
                "critere",
                MemberType.ViewOf(() => FrameworkViews.Criterion),
                "le critère",
                (c, scope) => FrameworkViews.Criterion.Of(c.Column.Criterion, scope)
            },
            { "documentes", MemberType.Whole, "nombre de retours où une réponse est connue", (c, _) => c.Matrix.DocumentedIn(c.Column) },
            { "sur", MemberType.Whole, "nombre de retours lus", (c, _) => c.Matrix.Rows.Count },
        }
    );

    private static readonly ViewType<(MatrixRow Row, Block Block), RenderScope> Row = new(
        "ligne de matrice",
        "Un retour et ses cases, dans l'ordre des critères de la dimension.",
        new()
        {
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour",
                (r, scope) => ExperienceViews.Experience.Of(r.Row.Experience, scope)
            },
            {
                "balises",
                MemberType.Html,
                "son titre en balise th, puis ses cases en balises td, prêts à l'emploi, chacune liée à ses preuves",
                (r, scope) =>
                    MatrixMarkup.Row(r.Block.HeadOf(r.Row.Experience, scope), [.. r.Block.Columns.Select(c => r.Row.Cells[c.Index])], scope)
            },
            {
                "cases",
                MemberType.ListOf(() => CellViews.Cell),
                "ses cases",
                (r, scope) => CellViews.Cell.List(r.Block.Columns.Select(c => new CellViews.Shown(r.Row.Cells[c.Index], null)), scope)
            },
        }
    );

    private static readonly ViewType<(Territory Territory, IReadOnlyList<MatrixRow> Rows, Block Block), RenderScope> Group = new(
        "groupe de matrice",
        "Les retours d'un territoire.",
        new()
        {
            { "nom", MemberType.Text, "nom du territoire", (g, scope) => scope.Typeset(g.Territory.Name.Value) },
            { "page", MemberType.TextOrNothing, "lien vers son livret", (g, scope) => scope.To(scope.Addresses.OfPage(g.Territory)) },
            { "lignes", MemberType.ListOf(() => Row), "ses retours", (g, scope) => Row.List(g.Rows.Select(r => (r, g.Block)), scope) },
        }
    );

    private static readonly ViewType<Block, RenderScope> Dimension = new(
        "dimension de matrice",
        "La matrice pour les critères d'une dimension.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (b, _) => b.Dimension.Id },
            { "numero", MemberType.Whole, "rang dans le cadre, à partir de 1", (b, _) => b.Number },
            { "titre", MemberType.Text, "titre", (b, scope) => scope.Typeset(b.Dimension.Title) },
            { "categorielle", MemberType.Flag, "oui si ses critères n'ont pas de niveaux", (b, _) => b.Dimension.IsCategorical },
            {
                "niveaux",
                MemberType.ListOf(() => FrameworkViews.Level),
                "ses niveaux",
                (b, scope) => FrameworkViews.Level.List(b.Dimension.Levels, scope)
            },
            {
                "colonnes",
                MemberType.ListOf(() => Column),
                "ses critères",
                (b, scope) => Column.List(b.Columns.Select(c => (b.Matrix, c)), scope)
            },
            {
                "groupes",
                MemberType.ListOf(() => Group),
                "les retours, par territoire",
                (b, scope) =>
                    Group.List(
                        b.Matrix.Rows.GroupBy(r => r.Experience.TerritorySlug)
                            .Select(g => (scope.Library.Find(SubjectKind.Territory, g.Key)!, (IReadOnlyList<MatrixRow>)[.. g], b)),
                        scope
                    )
            },
        }
    );

    public static readonly ViewType<Shown, RenderScope> Matrix = new(
        "matrice",
        "Des retours, par territoire, lus avec chaque critère du cadre. Rien n'y est additionné ni classé.",
        new()
        {
            {
                "coupe",
                MemberType.ViewOrNothing(() => CutViews.Cut),
                "de quels retours c'est la matrice, sur une page de la collection",
                (m, scope) => CutViews.Cut.Of(m.Page, scope)
            },
            {
                "autres",
                MemberType.ListOf(() => CutViews.Cut),
                "les pages où elle est coupée, par territoire puis par thème ; vide si elle tient sur celle-ci",
                (m, scope) => CutViews.Cut.List(m.Page?.Others ?? [], scope)
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers la page de la matrice de toute la collection",
                (_, scope) => scope.To(scope.Addresses.OfRole(Themes.PageRole.Matrix, scope.Library.Collection.Id))
            },
            { "retours", MemberType.Whole, "nombre de retours lus", (m, _) => m.Matrix.Rows.Count },
            { "territoires", MemberType.Whole, "nombre de leurs territoires", (m, _) => TerritoriesIn(m.Matrix) },
            { "criteres", MemberType.Whole, "nombre de critères", (m, _) => m.Matrix.Columns.Count },
            { "cases", MemberType.Whole, "nombre de cases", (m, _) => m.Matrix.Rows.Count * m.Matrix.Columns.Count },
            { "observees", MemberType.Whole, "cases qui ont un niveau ou des catégories", (m, _) => Count(m.Matrix, CellState.Observed) },
            { "absentes", MemberType.Whole, "cases où les sources montrent que cela manque", (m, _) => Count(m.Matrix, CellState.Absent) },
            { "non_renseignees", MemberType.Whole, "cases où les sources se taisent", (m, _) => Count(m.Matrix, CellState.Unknown) },
            { "non_observees", MemberType.Whole, "cases où personne n'a regardé", (m, _) => Count(m.Matrix, CellState.NotObserved) },
            {
                "dimensions",
                MemberType.ListOf(() => Dimension),
                "un bloc par dimension du cadre ; vide quand la matrice est coupée",
                (m, scope) => Dimension.List(Blocks(m.Matrix, scope.Library.Framework), scope)
            },
        }
    );

    /// <summary>The matrix of a page.</summary>
    public static View<Shown>? Of(ReadingPage? page, RenderScope scope) =>
        page is null
            ? null
            : Matrix.Of(new Shown(() => Comparing.Matrix.Of(scope.Library.Framework, page.ExperiencesIn(scope.Library)), page), scope);

    /// <summary>The matrix of a perimeter, read with some criteria, or with all when none is named.</summary>
    public static View<Shown>? Of(Perimeter perimeter, IReadOnlyList<Located<string>> criteria, RenderScope scope)
    {
        var framework = scope.Library.Framework;
        var read = framework.Dimensions.Select(d =>
            d with
            {
                Criteria = [.. d.Criteria.Where(c => criteria.Count == 0 || criteria.Any(k => k.Value == c.Id))],
            }
        );
        return Matrix.Of(
            new Shown(() => Comparing.Matrix.Of(framework with { Dimensions = [.. read] }, perimeter.In(scope.Library)), null),
            scope
        );
    }

    private static IEnumerable<Block> Blocks(Matrix matrix, Framework framework)
    {
        if (matrix.Rows.Count == 0)
            return [];
        // A row begins alike in every dimension: what it begins with is written once.
        var heads = new Dictionary<string, MatrixMarkup.Head>(matrix.Rows.Count, StringComparer.Ordinal);
        return framework.Dimensions.Select((d, i) => new Block(matrix, d, i + 1, heads)).Where(b => b.Columns.Count > 0);
    }

    private static int Count(Matrix matrix, CellState state) => matrix.Rows.Sum(r => r.Cells.Count(c => c.State == state));

    private static int TerritoriesIn(Matrix matrix) =>
        matrix.Rows.Select(r => r.Experience.TerritorySlug).Distinct(StringComparer.Ordinal).Count();
}
