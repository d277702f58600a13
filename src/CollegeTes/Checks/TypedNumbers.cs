using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// A figure is written once, in its write-up. Texts about write-ups (booklets, syntheses, episodes, films, territories) take it from
/// there, so that to correct it once is enough.
/// </summary>
public sealed class TypedNumbers : ICheck
{
    public static readonly Descriptor Copied = new(
        "TES0277",
        Severity.Notice,
        "chiffre recopié",
        "Ce nombre est un chiffre d'un retour dont ce texte parle. Recopié, il restera faux le jour où le retour sera corrigé ; repris par "
            + "{chiffre:territoire/retour/id}, il se corrige avec lui.",
        "Les citoyens ont 64 % des parts.",
        "Les citoyens ont {chiffre:redon/eolien/part-citoyens} des parts."
    );

    public static readonly Descriptor Unfounded = new(
        "TES0278",
        Severity.Notice,
        "nombre qu'aucun retour ne donne",
        "Ce nombre et son unité ne sont aucun des chiffres des retours dont ce texte parle : rien ne dit d'où il vient, et personne ne "
            + "pensera à le corriger. Ajoutez-le aux chiffres de son retour et reprenez-le, ou citez juste après la source qui le donne.",
        "La boucle fait 24 kWc.   (et valeur: 23.7)",
        "La boucle fait {chiffre:ile-d-yeu/harmon-yeu/puissance}."
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Copied, Unfounded];

    public void Run(CheckContext context)
    {
        foreach (var document in context.Documents())
        {
            if (document.Subject is not { } subject || !LanguageTag.IsFrench(document.Language))
                continue;
            var figures = CitedIn(subject, context.Library).SelectMany(e => e.Figures.Select(f => (Of: e, Figure: f))).ToList();
            if (figures.Count == 0)
                continue;
            foreach (var number in document.Prose.Numbers)
                Look(context, number, figures, subject is Training);
            foreach (var field in document.Rich)
            {
                foreach (var number in WrittenNumbers.Find(field.Value, (start, length) => Places.Within(field, start, length)))
                    Look(context, number, figures, subject is Training);
            }
        }
    }

    // The write-ups that a text is about; none for a text that is about itself.
    private static IEnumerable<Experience> CitedIn(Subject subject, Library library) =>
        subject switch
        {
            ThematicBooklet { HasChapters: false } booklet => booklet.SelectedIn(library),
            Synthesis synthesis => synthesis.SelectedIn(library),
            Training training => training.References.Select(r => library.Find(r)).OfType<Experience>(),
            Territory territory => territory.Experiences,
            Episode or Film => subject.References.Select(r => library.Find(r)).OfType<Experience>(),
            _ => [],
        };

    private static void Look(CheckContext context, WrittenNumber number, List<(Experience Of, Figure Figure)> figures, bool isTraining)
    {
        foreach (var (of, figure) in figures)
        {
            if (
                figure.Value.HasValue
                && figure.Value.Value.Value == number.Value
                && (number.Unit.Length > 0 ? figure.Unit == number.Unit : FigureAgreement.Speaks(number.After, figure))
            )
            {
                context.Report(
                    isTraining ? QuizQuestions.Typed : Copied,
                    number.Text.Span,
                    $"« {number.Text.Value} » est le chiffre « {figure.Id.Value} » de « {of.Id} »",
                    $"Écrivez {{chiffre:{of.Id}/{figure.Id.Value}}}."
                );
                return;
            }
        }
        if (number.Unit.Length > 0 && !IsSourced(number.After))
            context.Report(
                Unfounded,
                number.Text.Span,
                $"« {number.Text.Value} » n'est aucun des chiffres des retours dont ce texte parle",
                "Ajoutez-le aux chiffres de son retour, ou citez sa source."
            );
    }

    // The source stands in the same sentence, near.
    private static bool IsSourced(string after) =>
        after.IndexOf("[@", StringComparison.Ordinal) is >= 0 and var source && after.AsSpan(0, source).IndexOfAny('.', '!', '?') < 0;
}
