using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// What a synthesis claims rests on cases that are there, published, in its perimeter, and that nothing of its own contradicts.
/// </summary>
public sealed class SynthesisClaims : ICheck
{
    private const int FewestCases = 2;

    public static readonly Descriptor TooFew = new(
        "TES0920",
        Severity.Error,
        "constat sans deux cas publiés",
        "Une convergence ou une divergence rapproche au moins deux cas que le lecteur peut ouvrir. Avec un seul, ou quand l'autre ne "
            + "paraît "
            + "pas (brouillon, archive, embargo), ce n'est plus une lecture croisée : c'est un retour, raconté une deuxième fois.",
        "cas: [{retour: redon/eolien}]",
        "cas: [{retour: redon/eolien}, {retour: mauges/energie}]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Contradicted = new(
        "TES0921",
        Severity.Error,
        "appui que le contre-exemple contredit",
        "Le même cas soutient un constat et le contredit. Gardez-le d'un seul côté, ou dites par « appui » ce qui, dans ce retour, va dans "
            + "chaque sens.",
        "convergences: [{id: temps, cas: [{retour: a/b}, {retour: a/c}]}]   et   contre-exemples: [{contre: temps, retour: a/b}]",
        "convergences: [{id: temps, cas: [{retour: a/d}, {retour: a/c}]}]   et   contre-exemples: [{contre: temps, retour: a/b}]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnknownClaim = new(
        "TES0923",
        Severity.Error,
        "contre-exemple d'un constat inconnu",
        "Un contre-exemple contredit une convergence ou une divergence de la même synthèse, nommée par son id.",
        "contre: temps-lent",
        "contre: temps-long"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor OtherCase = new(
        "TES0930",
        Severity.Error,
        "appui pris dans un autre retour",
        "L'appui d'un cas dit où, dans ce retour, se trouve ce qui le fonde. Celui-ci est d'un autre retour : faites-en un autre cas.",
        "{retour: redon/eolien, appui: [mauges/energie#financement]}",
        "{retour: redon/eolien, appui: [redon/eolien#financement]}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Outside = new(
        "TES0931",
        Severity.Warning,
        "cas hors du périmètre",
        "Le périmètre dit quels retours ont été lus. Celui-ci n'y est pas, et compte pourtant parmi les cas : le lecteur ne saurait plus "
            + "sur "
            + "combien porte le constat.",
        "perimetre: {themes: [energie]}   et   cas: [{retour: redon/plan-alimentaire}, …]",
        "perimetre: {themes: [energie, alimentation]}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [TooFew, Contradicted, UnknownClaim, OtherCase, Outside];

    public void Run(CheckContext context)
    {
        foreach (var synthesis in SubjectKind.Synthesis.In(context.Library))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var claim in synthesis.Convergences)
            {
                Count(synthesis, "la convergence", claim.Id, claim.Cases.Select(c => c.Experience), context);
                foreach (var one in claim.Cases)
                    Own(one.Experience, one.Support, context);
            }
            foreach (var claim in synthesis.Divergences)
                Count(synthesis, "la divergence", claim.Id, claim.Cases.Select(c => c.Experience), context);
            foreach (var example in synthesis.CounterExamples)
                Look(synthesis, example, context);
            Perimeter(synthesis, context);
        }
    }

    private static void Count(
        Synthesis synthesis,
        string what,
        Located<string> id,
        IEnumerable<Located<string>> cases,
        CheckContext context
    )
    {
        var isHidden = Windows.Hiding(synthesis, context) is not null;
        var written = cases.Select(c => c.Value).Distinct(StringComparer.Ordinal).ToList();
        var shown = written.Where(c => IsShown(c, isHidden, context)).ToList();
        if (shown.Count >= FewestCases)
            return;
        var found =
            written.Count < FewestCases ? (written.Count == 0 ? "n'a aucun cas" : "n'a qu'un cas")
            : shown.Count == 0 ? "n'a aucun cas publié"
            : $"n'a qu'un cas publié, « {shown[0]} »";
        context.Report(TooFew, id.Span, $"{what} « {id.Value} » {found}", "Ajoutez un cas publié, ou retirez ce constat.");
    }

    // A draft may rest on drafts. A text that could not be read is reported as such, and one that is not there is too.
    internal static bool IsShown(string experience, bool isHidden, CheckContext context) =>
        context.Library.Find(SubjectKind.Experience, experience) is { } found
            ? isHidden
                ? found.Status.Value != Status.Archived
                : Windows.Hiding(found, context) is null
            : context.Workspace.Digests.ContainsKey(ContentKind.Experience.PathOf(experience));

    private static void Own(Located<string> experience, IReadOnlyList<Located<StatementReference>> support, CheckContext context)
    {
        foreach (var reference in support)
        {
            if (reference.Value.Experience is { } named && named != experience.Value && experience.Value.Length > 0)
                context.Report(
                    OtherCase,
                    reference.Span,
                    $"« {reference.Value} » n'est pas dans « {experience.Value} »",
                    "Corrigez l'appui, ou ajoutez ce retour comme un autre cas."
                );
        }
    }

    private static void Look(Synthesis synthesis, CounterExample example, CheckContext context)
    {
        Own(example.Experience, example.Support, context);
        if (synthesis.FindCases(example.Against.Value) is not { } cases)
        {
            if (example.Against.Value.Length > 0)
                context.Report(
                    UnknownClaim,
                    example.Against.Span,
                    $"« {example.Against.Value} » n'est ni une convergence ni une divergence de cette synthèse",
                    new KnownNames(synthesis.ClaimIds).Remedy(example.Against.Value, "Écrivez l'id d'une convergence ou d'une divergence.")
                );
            return;
        }
        var against = Grounds(example.Experience, example.Support);
        foreach (var grounds in cases.SelectMany(c => Grounds(c.Experience, c.Support)))
        {
            if (against.Any(a => Holds(a.Value, grounds.Value) || Holds(grounds.Value, a.Value)))
                context.Report(
                    Contradicted,
                    grounds.Span,
                    $"« {grounds.Value} » soutient « {example.Against.Value} », que « {example.Id.Value} » contredit par le même retour",
                    "Retirez ce cas du constat, ou précisez les appuis de l'un et de l'autre."
                );
        }
    }

    // What a case rests on: what it names, else all of it.
    private static IReadOnlyList<Located<StatementReference>> Grounds(
        Located<string> experience,
        IReadOnlyList<Located<StatementReference>> support
    ) => support.Count > 0 ? support : [experience.With(new StatementReference(experience.Value, null))];

    // A whole write-up holds all that it says.
    private static bool Holds(StatementReference one, StatementReference other) =>
        one.Experience == other.Experience && (one.Id is null || one.Id == other.Id);

    private static void Perimeter(Synthesis synthesis, CheckContext context)
    {
        if (synthesis.Perimeter.IsWhole)
            return;
        var inside = synthesis.SelectedIn(context.Library).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (
            var reference in synthesis
                .Cited.Where(r => context.Library.Find(SubjectKind.Experience, r.Value) is not null)
                .DistinctBy(r => r.Value)
        )
        {
            if (!inside.Contains(reference.Value))
                context.Report(
                    Outside,
                    reference.Span,
                    $"« {reference.Value} » n'est pas dans le périmètre",
                    "Élargissez « perimetre », ou retirez ce cas."
                );
        }
    }
}
