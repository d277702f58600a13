using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Write-ups that were read with an older framework keep their place, and are read again where its words changed.</summary>
public sealed class FrameworkUses : ICheck
{
    public static readonly Descriptor UnknownVersion = new(
        "TES0948",
        Severity.Error,
        "version du cadre inconnue",
        "Une observation dit avec quelle version du cadre elle a été faite : celle en vigueur, ou une version figée dans content/cadre/.",
        "{critere: gouvernance, niveau: creee, cadre: \"0.9\"}",
        "{critere: gouvernance, niveau: creee, cadre: \"1.0\"}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor RetiredUsed = new(
        "TES0949",
        Severity.Error,
        "critère retiré, employé après",
        "Un retour emploie un critère que le cadre n'avait plus quand il a été lu. Une observation plus ancienne reste valable : dites "
            + "« cadre: » et la version avec laquelle elle a été faite. Une observation nouvelle prend un critère du cadre en vigueur.",
        "{critere: essaimage, niveau: creee, cadre: \"1.1\"}",
        "{critere: diffusion, niveau: creee, cadre: \"1.1\"}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor ReadAgain = new(
        "TES0950",
        Severity.Notice,
        "observations à relire",
        "Le cadre a changé depuis ces observations : le critère a d'autres mots, s'est élargi, restreint ou partagé. Relisez-les avec "
            + "le cadre en vigueur, puis écrivez sa version sous « cadre: ». « tes cadre migrer » en donne la liste.",
        "{critere: gouvernance, niveau: creee, date: 2026-11} (la question a changé en 1.1)",
        "{critere: gouvernance, niveau: creee, date: 2027-04, cadre: \"1.1\"}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [UnknownVersion, RetiredUsed, ReadAgain];

    public void Run(CheckContext context)
    {
        var framework = context.Library.Framework;
        if (framework.Dimensions.Count == 0)
            return;
        foreach (var experience in context.Library.Experiences)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            LookAtObservations(experience, framework, context);
            var named = experience.Statements.Select(s => s.Criterion).Concat(experience.Quotations.Select(q => q.Criterion));
            foreach (var criterion in named.OfType<Located<string>>())
                LookAtStatement(criterion, framework, context);
        }
    }

    private static void LookAtObservations(Experience experience, Framework framework, CheckContext context)
    {
        var again = new List<Located<string>>();
        foreach (var observation in experience.Observations)
        {
            var criterion = observation.Criterion;
            if (Placement.Find(framework, observation) is not { } placed)
                Misplaced(observation, framework, context);
            else if (!ReferenceEquals(placed.Version, framework))
            {
                if (placed.IsTooLate(framework, observation.Date))
                    Retired(criterion, placed, framework, context);
                else if (placed.IsToRead(framework, observation.Level?.Value))
                    again.Add(criterion);
            }
        }
        if (again.Count > 0)
            context.Report(
                ReadAgain,
                again[0].Span,
                $"{(again.Count == 1 ? "une observation est" : $"{again.Count} observations sont")} à relire avec le cadre "
                    + $"{framework.Version} : {string.Join(", ", again.Select(c => c.Value).Distinct(StringComparer.Ordinal))}",
                "« tes cadre migrer --dry-run » donne leurs places ; relues, elles disent « cadre: » et cette version."
            );
    }

    private static void Misplaced(Observation observation, Framework framework, CheckContext context)
    {
        if (observation.FrameworkVersion is not { } stated)
            return;
        var versions = new KnownNames(framework.Earlier.Append(framework).Select(v => v.Version));
        if (!versions.Contains(stated.Value))
            context.Report(
                UnknownVersion,
                stated.Span,
                $"le cadre n'a pas de version {stated.Value}",
                versions.Remedy(stated.Value, "Les versions figées sont dans content/cadre/.")
            );
        else if (Placement.Find(framework, observation.Criterion.Value) is { } elsewhere)
            Retired(observation.Criterion, elsewhere, framework, context, stated.Value);
    }

    private static void Retired(
        Located<string> criterion,
        Placement placed,
        Framework framework,
        CheckContext context,
        string? stated = null
    )
    {
        var heir = placed.Path.Criterion;
        var version = stated ?? framework.Version;
        context.Report(
            RetiredUsed,
            criterion.Span,
            $"« {criterion.Value} » n'est pas un critère du cadre {version}"
                + (VersionNumber.Compare(placed.Version.Version, version) < 0 ? $" : il était dans le cadre {placed.Version.Version}" : ""),
            heir is not null && heir.Id != criterion.Value ? $"Il s'appelle maintenant « {heir.Id} » ; « tes cadre migrer » le récrit."
                : placed.Path.Heirs.Count > 0 ? $"Il est partagé : {string.Join(", ", placed.Path.Heirs.Select(h => h.Id))}."
                : $"Dites « cadre: \"{placed.Version.Version}\" » si l'expérience a été lue avec lui, ou prenez un critère en vigueur."
        );
    }

    // A statement says no version: it follows its criterion where it leads, and is in the way where it leads nowhere.
    private static void LookAtStatement(Located<string> criterion, Framework framework, CheckContext context)
    {
        if (Placement.Find(framework, criterion.Value) is { Path.Criterion: null } placed)
            context.Report(
                RetiredUsed,
                criterion.Span,
                $"« {criterion.Value} » n'est plus un critère depuis le cadre {framework.Version}",
                placed.Path.Heirs.Count > 0
                    ? $"Il est partagé : choisissez parmi {string.Join(", ", placed.Path.Heirs.Select(h => h.Id))}."
                    : "Prenez un critère en vigueur, ou retirez la clé « critere »."
            );
    }
}
