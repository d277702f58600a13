using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>What an experience took: people, expenses, who paid. Totals are computed, so there is no key to write one.</summary>
internal static class ProjectResourceFields
{
    private static readonly Field<Located<decimal>> FullTimeEquivalent = new("etp", Number, "Équivalents temps plein.");
    private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Qui, pour quoi faire.", true);
    private static readonly Kind<HumanResource> Person = TextOr(
        TextWithReferences,
        Object(new("un moyen humain", [FullTimeEquivalent, Words]), r => new HumanResource(
            r.Value(FullTimeEquivalent)?.Value,
            r.Text(Words)
        )),
        (words, _) => new HumanResource(null, words)
    );

    private static readonly Field<Located<string>> Label = new("poste", PlainText, "Nature de la dépense.", true);
    private static readonly Field<Documented<Located<decimal>>> Amount = new(
        "montant",
        Documented(Kinds.Amount),
        "Montant seul, ou « non renseigne ».",
        true
    );
    private static readonly Field<Located<string>> Currency = new("devise", VerbatimText, "Devise ; EUR si rien n'est écrit.");
    private static readonly Field<Located<bool>> Nature = new("nature", Choice(("estime", true), ("reel", false)), "Estimé ou réel.");
    private static readonly Field<Located<TaxBasis>> Tax = new(
        "taxe",
        Choice(("ht", TaxBasis.BeforeTax), ("ttc", TaxBasis.AfterTax)),
        "Hors taxes ou toutes taxes comprises."
    );
    private static readonly Field<Located<string>> Source = new("source", CitedSource, "Source qui donne le montant.");
    private static readonly Kind<Expense> Spent = Object(
        new("une dépense", [Label, Amount, Currency, Nature, Tax, Source]),
        r => new Expense(
            r.Text(Label),
            r.TryGet(Amount, out var amount) ? amount : default,
            r.Plain(Currency) ?? "EUR",
            r.Value(Nature)?.Value ?? false,
            r.Value(Tax)?.Value,
            r.Value(Source)
        )
    );

    private static readonly Field<Located<string>> Payer = new("source", PlainText, "Qui a payé.", true);
    private static readonly Field<Located<string>> Reference = new("ref", CitedSource, "Source qui donne le montant.");
    private static readonly Kind<Funding> Paid = Object(new("une source de financement", [Payer, Amount, Reference]), r => new Funding(
        r.Text(Payer),
        r.TryGet(Amount, out var amount) ? amount : default,
        r.Value(Reference)
    ));

    private static readonly Field<Documented<IReadOnlyList<HumanResource>>> People = new(
        "humains",
        Documented(ListOf(Person)),
        "Temps de travail et personnes."
    );
    private static readonly Field<Documented<IReadOnlyList<Expense>>> Expenses = new(
        "financiers",
        Documented(ListOf(Spent)),
        "Dépenses, une par ligne ; le total est calculé."
    );
    private static readonly Field<Documented<IReadOnlyList<Funding>>> Payers = new(
        "sources-financement",
        Documented(ListOf(Paid)),
        "Qui a payé, et combien."
    );

    public static readonly Kind<ProjectResources> Kind = Object(new("moyens", [People, Expenses, Payers]), r => new ProjectResources(
        r.TryGet(People, out var people) ? people : default,
        r.TryGet(Expenses, out var expenses) ? expenses : default,
        r.TryGet(Payers, out var payers) ? payers : default
    ));
}
