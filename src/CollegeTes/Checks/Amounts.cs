using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Sums of money and working time are positive, and what was paid does not exceed what it cost.</summary>
public sealed class Amounts : ICheck
{
    public static readonly Descriptor NotPositive = new(
        "TES0237",
        Severity.Error,
        "montant nul ou négatif",
        "Une dépense, un financement ou un temps de travail est un nombre positif. Zéro ne veut pas dire inconnu : si le montant a "
            + "été cherché sans être trouvé, écrivez « non renseigne » ; si la ligne n'a rien coûté, retirez-la.",
        "{poste: \"Étude\", montant: 0}",
        "{poste: \"Étude\", montant: non renseigne}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Exceeds = new(
        "TES0238",
        Severity.Notice,
        "financements supérieurs aux dépenses",
        "Le total de ce qui a été payé dépasse le total des dépenses connues. Il manque sans doute une dépense, ou un financement "
            + "couvre autre chose : dites-le dans son libellé.",
        "dépenses : 10 000 € ; financements : 14 000 €",
        "dépenses : 14 000 € ; financements : 14 000 €"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [NotPositive, Exceeds];

    public void Run(CheckContext context)
    {
        foreach (var experience in context.Library.Experiences)
        {
            if (experience.ProjectResources.Value is { } means)
                Look(means, context);
        }
    }

    private static void Look(ProjectResources means, CheckContext context)
    {
        foreach (var person in means.People.Or([]))
        {
            if (person.FullTimeEquivalent is <= 0)
                context.Report(
                    NotPositive,
                    person.Text.Span,
                    $"un temps de travail de {FrenchFormat.Number(person.FullTimeEquivalent.Value)} équivalent temps plein",
                    "Retirez « etp » si la durée n'est pas connue."
                );
        }
        foreach (var expense in means.Expenses.Or([]))
            Positive(expense.Amount, context);
        foreach (var funding in means.Funding.Or([]))
            Positive(funding.Amount, context);

        if (
            means.Expenses.Value is not { Count: > 0 } expenses
            || means.Funding.Value is not { Count: > 0 } fundings
            || !expenses.All(e => e.Amount.HasValue && e.Currency == expenses[0].Currency)
        )
            return;
        var spent = expenses.Sum(e => e.Amount.Value.Value);
        var paid = fundings.Sum(f => f.Amount.HasValue ? f.Amount.Value.Value : 0);
        if (paid > spent)
            context.Report(
                Exceeds,
                fundings[0].Label.Span,
                $"{FrenchFormat.Money(paid, expenses[0].Currency)} de financements pour "
                    + $"{FrenchFormat.Money(spent, expenses[0].Currency)} de dépenses connues",
                "Ajoutez la dépense qui manque, ou précisez ce que couvre chaque financement."
            );
    }

    private static void Positive(Documented<Located<decimal>> amount, CheckContext context)
    {
        if (amount.HasValue && amount.Value.Value <= 0)
            context.Report(
                NotPositive,
                amount.Value.Span,
                $"un montant de {FrenchFormat.Number(amount.Value.Value)}",
                "Écrivez « non renseigne » si le montant n'est pas connu."
            );
    }
}
