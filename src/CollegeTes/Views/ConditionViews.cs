using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>
/// What a collection says of one criterion, as templates see it (<c>critere</c>). The sources of all its write-ups are numbered together.
/// </summary>
internal static class ConditionViews
{
    /// <summary>A sheet and its sources.</summary>
    internal sealed record Shown(ConditionSheet Sheet, IReadOnlyList<(Experience Experience, Source Source)> Sources)
    {
        public Condition Condition => Sheet.Condition;

        // A synthesis may show several conditions: each has anchors of its own.
        public string Owner => "condition-" + Condition.Column.Criterion.Id;

        /// <summary>The context of the texts of a write-up: its own sources at the numbers that they have here.</summary>
        public ProseContext ContextOf(Experience experience, Library library)
        {
            var own = ProseContext.ForTextsOf(experience, library);
            var silent = new Source(new Text.Located<string>("", default), "", null, null, null);
            return own with { Owner = Owner, Sources = [.. Sources.Select(s => s.Experience.Id == experience.Id ? s.Source : silent)] };
        }
    }

    private static readonly ViewType<(StatementOf Statement, Shown Of), RenderScope> Statement = new(
        "constat d'un retour",
        "Ce qu'un retour constate d'un critère.",
        new()
        {
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour",
                (s, scope) => ExperienceViews.Experience.Of(s.Statement.Experience, scope)
            },
            {
                "constat",
                MemberType.ViewOf(() => StatementViews.Statement),
                "le constat",
                (s, scope) =>
                    StatementViews.Statement.Of((s.Statement.Statement, s.Of.ContextOf(s.Statement.Experience, scope.Library)), scope)
            },
        }
    );

    private static readonly ViewType<(ContraryCase Example, Shown Of), RenderScope> Counter = new(
        "cas contraire",
        "Un cas qui contredit la règle : l'un des deux est là.",
        new()
        {
            {
                "manque",
                MemberType.ViewOrNothing(() => CellViews.Cell),
                "là où cela manque",
                (c, scope) => CellViews.Cell.Of(c.Example.Lacking is { } cell ? CellOf(cell, c.Of, scope) : null, scope)
            },
            {
                "demeure",
                MemberType.ViewOrNothing(() => Statement),
                "un frein qui demeure là où la condition tient",
                (c, scope) => c.Example.Standing is { } s ? Statement.Of((s, c.Of), scope) : null
            },
        }
    );

    private static readonly ViewType<(QuotationOf Quotation, Shown Of), RenderScope> Quotation = new(
        "citation d'un retour",
        "Les paroles de quelqu'un sur un critère.",
        new()
        {
            {
                "retour",
                MemberType.ViewOf(() => ExperienceViews.Experience),
                "le retour",
                (q, scope) => ExperienceViews.Experience.Of(q.Quotation.Experience, scope)
            },
            {
                "citation",
                MemberType.ViewOf(() => ExperiencePartViews.Quotation),
                "les paroles",
                (q, scope) =>
                    ExperiencePartViews.Quotation.Of((q.Quotation.Quotation, q.Of.ContextOf(q.Quotation.Experience, scope.Library)), scope)
            },
        }
    );

    public static readonly ViewType<Shown, RenderScope> Condition = new(
        "condition",
        "Ce que des retours disent, ensemble, d'un critère du cadre.",
        new()
        {
            {
                "critere",
                MemberType.ViewOf(() => FrameworkViews.Criterion),
                "le critère",
                (c, scope) => FrameworkViews.Criterion.Of(c.Condition.Column.Criterion, scope)
            },
            {
                "dimension",
                MemberType.ViewOf(() => FrameworkViews.Dimension),
                "sa dimension, avec ses niveaux",
                (c, scope) =>
                    FrameworkViews.Dimension.Of(
                        (c.Condition.Column.Dimension, NumberOf(c.Condition.Column.Dimension, scope.Library), null),
                        scope
                    )
            },
            { "cle", MemberType.Text, "clé de ses sources, pour « appel »", (c, _) => c.Owner },
            { "documentes", MemberType.Whole, "nombre de retours où une réponse est connue", (c, _) => c.Condition.Documented },
            { "sur", MemberType.Whole, "nombre de retours lus", (c, _) => c.Condition.Compared },
            {
                "tient",
                MemberType.ListOf(() => CellViews.Cell),
                "là où elle tient : au plus ce que deux pages portent, chaque territoire avant qu'un parle deux fois",
                (c, scope) => Cells(c.Sheet.Holding, c, scope)
            },
            {
                "tient_reste",
                MemberType.Whole,
                "combien d'autres, à lire dans la matrice",
                (c, _) => c.Condition.Holding.Count - c.Sheet.Holding.Count
            },
            {
                "manque",
                MemberType.ListOf(() => CellViews.Cell),
                "là où elle manque, le contre-exemple mis à part",
                (c, scope) => Cells(c.Sheet.Lacking, c, scope)
            },
            {
                "facteurs",
                MemberType.ListOf(() => Statement),
                "ce qui a aidé",
                (c, scope) => Statement.List(c.Sheet.Factors.Select(s => (s, c)), scope)
            },
            {
                "leves",
                MemberType.ListOf(() => Statement),
                "freins surmontés",
                (c, scope) => Statement.List(c.Sheet.Lifted.Select(s => (s, c)), scope)
            },
            {
                "demeurent",
                MemberType.ListOf(() => Statement),
                "freins dont rien ne dit qu'ils ont été surmontés, le contre-exemple mis à part",
                (c, scope) => Statement.List(c.Sheet.Standing.Select(s => (s, c)), scope)
            },
            {
                "contre_exemple",
                MemberType.ViewOrNothing(() => Counter),
                "un cas contraire ; rien si la collection n'en a pas",
                (c, scope) => c.Condition.Contrary is { } example ? Counter.Of((example, c), scope) : null
            },
            {
                "citations",
                MemberType.ListOf(() => Quotation),
                "paroles sur ce critère que ce livrable peut montrer",
                (c, scope) => Quotation.List(QuotationsIn(c.Condition, scope).Select(q => (q, c)), scope)
            },
            {
                "non_renseignes",
                MemberType.ListOf(() => CellViews.Cell),
                "là où les sources se taisent",
                (c, scope) => Cells(c.Condition.Silent, c, scope)
            },
            {
                "non_observes",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "les retours où personne n'a regardé",
                (c, scope) => ExperienceViews.Experience.List(c.Condition.Unobserved, scope)
            },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "sources de ce que montre la fiche, numérotées ensemble",
                (c, scope) => ReferenceViews.Source.List(c.Sources.Select((s, i) => (s.Source, i + 1, c.Owner, false)), scope)
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa fiche ; rien si elle n'en a pas",
                (c, scope) => scope.To(scope.Addresses.OfPage(c.Condition.Column.Criterion))
            },
            {
                "matrice",
                MemberType.TextOrNothing,
                "lien vers la matrice ; rien s'il n'y en a pas",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Matrix, scope.Library.Collection.Id))
            },
            {
                "matrice_entiere",
                MemberType.Flag,
                "oui si la matrice est sur une seule page : ses colonnes y sont",
                (_, scope) =>
                    scope.Addresses.OfRole(PageRole.Matrix, scope.Library.Collection.Id) is { } page && !scope.Addresses.IsCut(page)
            },
        }
    );

    /// <summary>What a perimeter says of a criterion; null of null.</summary>
    public static View<Shown>? Of(Criterion? criterion, Perimeter perimeter, RenderScope scope)
    {
        if (criterion is null)
            return null;
        var sheet = new ConditionSheet(Comparing.Condition.Of(scope.Library, criterion, perimeter));
        return Condition.Of(new Shown(sheet, [.. SourcesOf(sheet, scope)]), scope);
    }

    // In the order of the write-ups, then of their own lists: only what the sheet cites.
    private static IEnumerable<(Experience, Source)> SourcesOf(ConditionSheet sheet, RenderScope scope)
    {
        var cited = new HashSet<(string, string)>();
        foreach (var (experience, evidence, statements) in sheet.Shown)
        {
            foreach (var item in evidence.Where(e => scope.MayShow(ShownThing.Evidence, e.Consent)))
                Add(experience, item.Source?.Value, item.Text.Value.ToString());
            foreach (var statement in statements)
                Add(experience, null, statement.Text.Value.ToString() + statement.How?.Value);
        }
        foreach (var quotation in QuotationsIn(sheet.Condition, scope))
            Add(quotation.Experience, quotation.Quotation.Source?.Value, "");
        return scope.Library.Experiences.SelectMany(e => e.Sources.Where(s => cited.Contains((e.Id, s.Id.Value))).Select(s => (e, s)));

        void Add(Experience experience, string? source, string text)
        {
            if (source is not null)
                cited.Add((experience.Id, source));
            foreach (var id in RichText.References(text).Citations)
                cited.Add((experience.Id, id));
        }
    }

    private static IEnumerable<QuotationOf> QuotationsIn(Condition condition, RenderScope scope) =>
        condition.Quotations.Where(q => scope.MayShow(ShownThing.Quotations, q.Quotation.Consent));

    private static ViewList<CellViews.Shown> Cells(IEnumerable<MatrixCell> cells, Shown of, RenderScope scope) =>
        CellViews.Cell.List(cells.Select(c => CellOf(c, of, scope)), scope);

    private static CellViews.Shown CellOf(MatrixCell cell, Shown of, RenderScope scope) =>
        new(cell, of.ContextOf(cell.Experience, scope.Library));

    private static int NumberOf(Dimension dimension, Library library) => library.Framework.Dimensions.ToList().IndexOf(dimension) + 1;
}
