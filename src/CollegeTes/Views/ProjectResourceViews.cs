using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>What an experience took: totals and shares are computed here, and only over what is known.</summary>
internal static class ProjectResourceViews
{
    /// <summary>Those of a write-up that says nothing of them.</summary>
    public static readonly ProjectResources None = new(default, default, default);

    // An expense or a payment, and the whole that it is a share of: zero where that is not known.
    private sealed record ResourceLine(
        string Label,
        Documented<Located<decimal>> Amount,
        decimal Total,
        string Currency,
        bool IsEstimate,
        TaxBasis? Tax,
        int Source,
        string Language
    );

    private static readonly ViewType<(HumanResource Person, ProseContext Context), RenderScope> Person = new(
        "poste",
        "Du temps de travail.",
        new()
        {
            {
                "etp",
                MemberType.TextOrNothing,
                "équivalent temps plein, comme « 0,5 ETP »",
                (p, _) => p.Person.FullTimeEquivalent is { } value ? FrenchFormat.WithUnit(value, "ETP") : null
            },
            { "texte", MemberType.Html, "ce que fait la personne", (p, scope) => scope.Rich(p.Person.Text, p.Context) },
        }
    );

    private static readonly ViewType<(Documented<IReadOnlyList<HumanResource>> List, ProseContext Context), RenderScope> Human = new(
        "moyens humains",
        "Le temps de travail d'un retour.",
        new()
        {
            { "non_renseigne", MemberType.Flag, "oui si l'auteur a écrit « non renseigné »", (h, _) => h.List.IsUnknown },
            {
                "lignes",
                MemberType.ListOf(() => Person),
                "les postes",
                (h, scope) => Person.List(h.List.Or([]).Select(p => (p, h.Context)), scope)
            },
            {
                "total",
                MemberType.TextOrNothing,
                "somme des équivalents temps plein ; rien si l'un manque",
                (h, _) =>
                    h.List.Or([]).All(p => p.FullTimeEquivalent is not null)
                    && h.List.Or([]).Sum(p => p.FullTimeEquivalent ?? 0) is > 0 and var sum
                        ? FrenchFormat.WithUnit(sum, "ETP")
                        : null
            },
        }
    );

    private static readonly ViewType<ResourceLine, RenderScope> Line = new(
        "ligne",
        "Une dépense ou un financement.",
        new()
        {
            { "libelle", MemberType.Text, "ce que c'est", (l, scope) => RenderScope.Typeset(l.Label, l.Language) },
            {
                "montant",
                MemberType.Text,
                "montant et monnaie, ou « non renseigné »",
                (l, scope) => l.Amount.HasValue ? Money(l.Amount.Value.Value, l.Currency) : scope.Labels["non-renseigne"]
            },
            {
                "valeur",
                MemberType.Real,
                "montant seul ; 0 s'il n'est pas renseigné",
                (l, _) => l.Amount.HasValue ? (double)l.Amount.Value.Value : 0d
            },
            { "non_renseigne", MemberType.Flag, "oui si le montant n'est pas renseigné", (l, _) => !l.Amount.HasValue },
            {
                "part",
                MemberType.TextOrNothing,
                "part du total, comme « 12 % » ; rien si un montant manque",
                (l, _) =>
                    l.Amount.HasValue && l.Total > 0
                        ? FrenchFormat.WithUnit(Math.Round(l.Amount.Value.Value / l.Total * 100, 0), "%")
                        : null
            },
            { "estime", MemberType.Flag, "oui pour une estimation", (l, _) => l.IsEstimate },
            {
                "taxe",
                MemberType.TextOrNothing,
                "HT ou TTC",
                (l, _) =>
                    l.Tax switch
                    {
                        TaxBasis.BeforeTax => "HT",
                        TaxBasis.AfterTax => "TTC",
                        _ => null,
                    }
            },
            { "source", MemberType.WholeOrNothing, "numéro de sa source", (l, _) => l.Source == 0 ? null : l.Source },
        }
    );

    private static readonly ViewType<(Documented<IReadOnlyList<Expense>> List, ProseContext Context), RenderScope> Expenses = new(
        "dépenses",
        "Les dépenses d'un retour.",
        new()
        {
            { "non_renseigne", MemberType.Flag, "oui si l'auteur a écrit « non renseigné »", (e, _) => e.List.IsUnknown },
            { "lignes", MemberType.ListOf(() => Line), "les dépenses", (e, scope) => Lines(e.List.Or([]), e.Context, scope) },
            {
                "total",
                MemberType.TextOrNothing,
                "somme des montants qui s'ajoutent ; « au moins » s'il en manque, et rien si un seul est connu",
                (e, _) =>
                    AddUp(e.List.Or([])) && Total(e.List.Or([]).Select(x => x.Amount)) is { } total
                        ? Money(total, e.List.Or([]).First(x => x.Amount.HasValue).Currency)
                        : null
            },
            {
                "barre",
                MemberType.HtmlOrNothing,
                "dessin en SVG : la part de chacune ; rien à moins de deux montants, ou s'il en manque",
                (e, scope) =>
                    AddUp(e.List.Or([]))
                        ? Bar(
                            e.List.Or([]).Select(x => (x.Label.Value, x.Amount, x.Currency)),
                            "depenses-" + e.Context.Owner,
                            scope.Labels["barre.depenses"],
                            e.Context.Language
                        )
                        : null
            },
            { "partiel", MemberType.Flag, "oui si un montant manque", (e, _) => e.List.Or([]).Any(x => !x.Amount.HasValue) },
            { "estime", MemberType.Flag, "oui si un montant est une estimation", (e, _) => e.List.Or([]).Any(x => x.IsEstimate) },
        }
    );

    private static readonly ViewType<(Documented<IReadOnlyList<Funding>> List, ProseContext Context), RenderScope> Payers = new(
        "financements",
        "Les financements d'un retour.",
        new()
        {
            { "non_renseigne", MemberType.Flag, "oui si l'auteur a écrit « non renseigné »", (f, _) => f.List.IsUnknown },
            { "lignes", MemberType.ListOf(() => Line), "les financements", (f, scope) => Lines(f.List.Or([]), f.Context, scope) },
            {
                "total",
                MemberType.TextOrNothing,
                "somme des montants ; « au moins » s'il en manque, et rien si un seul est connu",
                (f, _) => Total(f.List.Or([]).Select(x => x.Amount)) is { } total ? Money(total, "EUR") : null
            },
            {
                "barre",
                MemberType.HtmlOrNothing,
                "dessin en SVG : la part de chacun ; rien à moins de deux montants, ou s'il en manque",
                (f, scope) =>
                    Bar(
                        f.List.Or([]).Select(x => (x.Label.Value, x.Amount, "EUR")),
                        "financements-" + f.Context.Owner,
                        scope.Labels["barre.financements"],
                        f.Context.Language
                    )
            },
            { "partiel", MemberType.Flag, "oui si un montant manque", (f, _) => f.List.Or([]).Any(x => !x.Amount.HasValue) },
        }
    );

    public static readonly ViewType<(ProjectResources ProjectResources, ProseContext Context), RenderScope> ProjectResources = new(
        "moyens",
        "Ce qu'il a fallu à un retour.",
        new()
        {
            {
                "humains",
                MemberType.ViewOf(() => Human),
                "temps de travail",
                (m, scope) => Human.Of((m.ProjectResources.People, m.Context), scope)
            },
            {
                "depenses",
                MemberType.ViewOf(() => Expenses),
                "dépenses",
                (m, scope) => Expenses.Of((m.ProjectResources.Expenses, m.Context), scope)
            },
            {
                "financements",
                MemberType.ViewOf(() => Payers),
                "financements",
                (m, scope) => Payers.Of((m.ProjectResources.Funding, m.Context), scope)
            },
        }
    );

    private static ViewList<ResourceLine> Lines(IReadOnlyList<Expense> expenses, ProseContext context, RenderScope scope)
    {
        var total = AddUp(expenses) ? Whole(expenses.Select(e => e.Amount)) : 0;
        return Line.List(
            expenses.Select(e => new ResourceLine(
                e.Label.Value,
                e.Amount,
                total,
                e.Currency,
                e.IsEstimate,
                e.Tax,
                e.Source is { } s ? context.NumberOf(s.Value) : 0,
                context.Language
            )),
            scope
        );
    }

    private static ViewList<ResourceLine> Lines(IReadOnlyList<Funding> funding, ProseContext context, RenderScope scope)
    {
        var total = Whole(funding.Select(f => f.Amount));
        return Line.List(
            funding.Select(f => new ResourceLine(
                f.Label.Value,
                f.Amount,
                total,
                "EUR",
                false,
                (TaxBasis?)null,
                f.Source is { } s ? context.NumberOf(s.Value) : 0,
                context.Language
            )),
            scope
        );
    }

    // A share is said only of a whole that is known: zero where a line is missing.
    private static decimal Whole(IEnumerable<Documented<Located<decimal>>> amounts)
    {
        var list = amounts.ToList();
        return list.TrueForAll(a => a.HasValue) ? Total(list) ?? 0 : 0;
    }

    // One part alone is no share of anything, nor are parts of a whole that is not known: the table says them better.
    private static Html? Bar(
        IEnumerable<(string Label, Documented<Located<decimal>> Amount, string Currency)> lines,
        string id,
        string title,
        string language
    )
    {
        var all = lines.ToList();
        if (!all.TrueForAll(l => l.Amount.HasValue))
            return null;
        var known = all.Where(l => l.Amount.Value.Value > 0)
            .Select(l => new ChartPart(
                FrenchTypography.Apply(l.Label, language),
                Money(l.Amount.Value.Value, l.Currency),
                (double)l.Amount.Value.Value
            ))
            .ToList();
        if (known.Count < 2)
            return null;
        var description = string.Join(" ; ", known.Select(k => $"{k.Label} : {k.Value}")) + ".";
        return Html.FromTrusted(StackedBar.Draw(known, new DrawingCaption(id, title, FrenchTypography.Apply(description))));
    }

    // Nothing where a line is missing and one alone is known: its own line says it. The whole of what is not known is no total.
    private static decimal? Total(IEnumerable<Documented<Located<decimal>>> amounts)
    {
        var all = amounts.ToList();
        var known = all.Where(a => a.HasValue).Select(a => a.Value.Value).ToList();
        return known.Count > (known.Count == all.Count ? 0 : 1) ? known.Sum() : null;
    }

    // Sums of two currencies, or with and without taxes, do not add up.
    private static bool AddUp(IReadOnlyList<Expense> expenses) =>
        expenses.Where(x => x.Amount.HasValue).DistinctBy(x => (x.Currency, x.Tax)).Count() == 1;

    private static string Money(decimal amount, string currency) => FrenchFormat.WithUnit(amount, currency == "EUR" ? "€" : currency);
}
