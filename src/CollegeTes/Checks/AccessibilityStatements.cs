using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>A statement on accessibility says what the law asks, and its audit holds together.</summary>
public sealed class AccessibilityStatements : ICheck
{
    public static readonly Descriptor UnknownCriterion = new(
        "TES0988",
        Severity.Error,
        "critère du RGAA inconnu",
        "Le RGAA 4.1 a 106 critères, en treize thèmes : « 1.10 » n'en est pas un, « 10.1 » en est un. Recopiez le numéro de la grille "
            + "d'audit, entre guillemets.",
        "- {critere: \"1.10\", statut: c}",
        "- {critere: \"10.1\", statut: c}"
    );

    public static readonly Descriptor Conflicting = new(
        "TES0989",
        Severity.Error,
        "résultats d'audit qui se contredisent",
        "Un critère n'a qu'un résultat par page : deux fois le même numéro pour la même page, ou pour tout l'échantillon, et nul ne sait "
            + "lequel compte. Une dérogation ne va pas non plus avec « c » ou « nt » : ce qui est conforme n'en a pas besoin.",
        "- {critere: \"1.1\", statut: c}\n- {critere: \"1.1\", statut: nc, note: \"…\"}",
        "- {critere: \"1.1\", statut: nc, note: \"Le logo n'a pas de description.\"}"
    );

    public static readonly Descriptor NotInForce = new(
        "TES0990",
        Severity.Warning,
        "audit d'accessibilité qui ne compte pas",
        "Une déclaration vaut trois ans, et seulement pour la version du RGAA en vigueur. Passé ce temps, ou avec un audit daté "
            + "d'après aujourd'hui, la loi demande de dire « non conforme » : c'est ce que disent les pages. "
            + "Refaites l'audit, ou corrigez sa date.",
        "audit: {date: 2021-03, version: \"4.0\", …}",
        "audit: {date: 2026-03, version: \"4.1.2\", …}"
    );

    public static readonly Descriptor Incomplete = new(
        "TES0991",
        Severity.Warning,
        "déclaration d'accessibilité incomplète",
        "La loi demande de dire à qui signaler un défaut (un courriel ou un formulaire), quand la déclaration a été établie, ce qui n'est "
            + "pas conforme, et pourquoi une dérogation est invoquée. « Charge disproportionnée » n'est pas un motif : dites ce qu'elle "
            + "serait.",
        "- {critere: \"1.1\", statut: nc}",
        "- {critere: \"1.1\", statut: nc, note: \"Les cartes de 2019 n'ont pas de description.\"}"
    );

    // Words that name a derogation and give no reason for it.
    // csharpier-ignore
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "oui", "non", "true", "vrai", "derogation", "charge", "disproportionnee", "disproportionne", "pour", "une", "la", "de", "cause",
        "motif", "en", "raison", "car", "d", "c", "est", "a",
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [UnknownCriterion, Conflicting, NotInForce, Incomplete];

    public void Run(CheckContext context)
    {
        if (context.Library.Collection.Accessibility is not { } statement)
            return;
        if (statement is { IsRequired: { HasValue: true, Value: true } })
            CheckRequired(statement, context);
        if (statement.Audit is not { } audit)
            return;
        CheckAge(audit, context);
        foreach (var result in audit.Results)
            Check(result, context);
        foreach (var same in audit.Results.GroupBy(r => (r.Criterion.Value, UnicodeText.Fold(r.Page ?? ""))).Where(g => g.Skip(1).Any()))
        {
            var first = same.First();
            foreach (var again in same.Skip(1))
                context.Report(
                    Conflicting,
                    again.Criterion.Span,
                    $"le critère {again.Criterion.Value} a déjà un résultat"
                        + $"{(again.Page is null ? "" : $" pour « {again.Page} »")}, ligne {first.Criterion.Span.Line}",
                    "Gardez un seul des deux."
                );
        }
        CheckSample(audit, context);
    }

    // What holds of the whole sample holds of each of its pages.
    private static void CheckSample(AccessibilityAudit audit, CheckContext context)
    {
        foreach (var results in audit.Results.GroupBy(r => r.Criterion.Value))
        {
            if (
                results.FirstOrDefault(r => r is { Page: null, Status.Value: CriterionStatus.Met or CriterionStatus.NotApplicable })
                is not { } whole
            )
                continue;
            foreach (var page in results.Where(r => r is { Page: not null, Status.Value: CriterionStatus.Failed }))
                context.Report(
                    Conflicting,
                    whole.Status.Span,
                    $"le critère {whole.Criterion.Value} ne peut pas valoir « {NameOf(whole.Status.Value)} » pour tout l'échantillon et "
                        + $"« nc » pour « {page.Page} »",
                    "Retirez le résultat de l'échantillon, ou corrigez celui de la page."
                );
        }
    }

    private static void CheckRequired(AccessibilityStatement statement, CheckContext context)
    {
        var organisation = context.Library.Collection.Organisation;
        if (statement.Contact is { } own ? own.Email is null && own.Form is null : organisation.Email is null)
            context.Report(
                Incomplete,
                SourceSpan.OfFile(statement.Path),
                "la déclaration ne dit à quel courriel ni par quel formulaire signaler un défaut",
                "Ajoutez « contact: {courriel: …} » ou « contact: {formulaire: …} »."
            );
        if (statement.EstablishedOn is null)
            context.Report(
                Incomplete,
                SourceSpan.OfFile(statement.Path),
                "la déclaration ne dit pas quand elle a été établie",
                "Ajoutez « etablie-le: » et sa date."
            );
    }

    private static void CheckAge(AccessibilityAudit audit, CheckContext context)
    {
        if (audit.Date.Value.Earliest > context.Day)
            context.Report(
                NotInForce,
                audit.Date.Span,
                $"l'audit serait fait {DateWords.On(audit.Date.Value)}, qui n'est pas encore venu",
                "Corrigez la date."
            );
        else if (audit.Date.Value.Year > 1 && audit.LastDay < context.Day)
            context.Report(
                NotInForce,
                audit.Date.Span,
                $"l'audit a plus de trois ans : il ne compte plus depuis {DateWords.On(PartialDate.Of(audit.LastDay))}",
                "Refaites l'audit ; en attendant, les pages disent « non conforme »."
            );
        if (audit.Version.Value.Length > 0 && !Rgaa.IsCurrent(audit.Version.Value))
            context.Report(
                NotInForce,
                audit.Version.Span,
                $"l'audit suit le RGAA {audit.Version.Value}, qui n'est pas celui en vigueur",
                $"Refaites l'audit avec le RGAA {Rgaa.Version} ; en attendant, les pages disent « non conforme »."
            );
    }

    private static void Check(AuditResult result, CheckContext context)
    {
        var number = result.Criterion.Value;
        if (number.Length > 0 && Rgaa.Find(number) is null)
            context.Report(UnknownCriterion, result.Criterion.Span, $"le RGAA n'a pas de critère « {number} »", Remedy(number));
        if (result is { Status.Value: CriterionStatus.Failed, Note: null, Derogation: null })
            context.Report(
                Incomplete,
                result.Status.Span,
                $"le critère {number} n'est pas respecté, et rien ne dit ce qui ne va pas",
                "Ajoutez « note: » : la déclaration la montre."
            );
        if (result.Derogation is not { } derogation)
            return;
        if (result.Status.Value is CriterionStatus.Met or CriterionStatus.NotTested)
            context.Report(
                Conflicting,
                result.Status.Span,
                $"le critère {number} est « {NameOf(result.Status.Value)} » et porte une dérogation",
                "Écrivez « nc », ou retirez la dérogation."
            );
        if (!SaysWhy(derogation.Reason.Value))
            context.Report(
                Incomplete,
                derogation.Reason.Span,
                $"la dérogation au critère {number} ne dit pas pourquoi",
                "Dites ce que demanderait de rendre ce contenu accessible, et pourquoi c'est hors de portée."
            );
    }

    private static bool SaysWhy(string reason) =>
        UnicodeText
            .Fold(reason)
            .Split([' ', '\'', '’', '\u00a0', ',', '.', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Any(w => w.Any(char.IsLetter) && !Empty.Contains(w));

    private static string Remedy(string number)
    {
        var theme = number.Split('.')[0];
        return Rgaa.Themes.FirstOrDefault(t => t.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == theme) is { } known
            ? $"Le thème {known.Number} ({known.Title}) va de {known.Criteria[0].Number} à {known.Criteria[^1].Number}."
            : $"Les thèmes vont de 1 ({Rgaa.Themes[0].Title}) à 13 ({Rgaa.Themes[^1].Title}) : écrivez le thème, un point, le critère.";
    }

    private static string NameOf(CriterionStatus status) =>
        status switch
        {
            CriterionStatus.Met => "c",
            CriterionStatus.Failed => "nc",
            CriterionStatus.NotApplicable => "na",
            _ => "nt",
        };
}
