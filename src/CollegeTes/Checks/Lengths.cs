using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Texts hold where deliverables print them: the lede everywhere, the others in the room that <c>livrable.yaml</c> gives them.
/// </summary>
public sealed class Lengths : ICheck
{
    private const int LongestLede = 300;

    // Typography adds a few spaces: below this margin, an exact count could not change the answer.
    private const int Margin = 12;

    public static readonly Descriptor LongLede = new(
        "TES0239",
        Severity.Error,
        "accroche trop longue",
        "L'accroche ouvre la fiche, la carte du catalogue et les flux : 300 signes au plus, renvois non comptés. Gardez ce qui "
            + "s'est passé et pour qui ; le reste a sa place dans le texte.",
        "une accroche de 412 signes",
        "une accroche de 260 signes"
    );

    public static readonly Descriptor OverBudget = new(
        "TES0240",
        Severity.Warning,
        "texte trop long pour un livrable",
        "La page imprimée donne à ce texte une place fixe, dite dans livrable.yaml : au-delà, il déborderait ou serait coupé. "
            + "Raccourcissez la phrase, ou déplacez le détail dans le corps du texte, que le livret donne en entier.",
        "un frein de 240 signes sur une fiche qui en montre 140",
        "un frein de 130 signes, et le détail dans « ## Freins »"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [LongLede, OverBudget];

    public void Run(CheckContext context)
    {
        var deliverables = context.Deliverables.Where(d => d.Budgets.Count > 0).Select(d => new Room(d, context)).ToList();
        foreach (var experience in context.Library.Experiences)
        {
            var prose = new ProseContext(experience.Slug, experience.Sources, experience.Figures) { Library = context.Library };
            if (Over(experience.Lede.Value, LongestLede, prose) is { } length)
                context.Report(
                    LongLede,
                    experience.Lede.Span,
                    $"l'accroche a {length} signes ; {LongestLede} au plus",
                    $"Retirez {length - LongestLede} signes au moins."
                );
            foreach (var room in deliverables)
                room.Look(experience, prose);
        }
    }

    /// <summary>The length of a text that is longer than it may be, typed facts expanded and calls left out; null when it holds.</summary>
    private static int? Over(string text, int limit, ProseContext prose)
    {
        if (text.Length + Margin <= limit && !text.Contains('{', StringComparison.Ordinal))
            return null;
        var length = RichText.PlainText(text, prose).Length;
        return length > limit ? length : null;
    }

    private sealed class Room(DeliverableBudgets deliverable, CheckContext context)
    {
        private static readonly string[] Sections = ["contexte", "deroulement", "resultats"];

        public void Look(Experience experience, ProseContext prose)
        {
            One("titre", "le titre", experience.Title, prose);
            One("accroche", "l'accroche", experience.Lede, prose);
            foreach (var section in experience.Body.Sections)
            {
                if (section.Key is { } key && Array.IndexOf(Sections, key) >= 0 && Limit(key) is { } limit && section.OpeningLength > limit)
                    Report(section.OpeningPlace, $"le premier paragraphe de « {section.Title} »", section.OpeningLength, limit);
            }
            Statements("frein", "ce frein", experience.Obstacles.Or([]), prose);
            Statements("facteur", "ce facteur", experience.Factors.Or([]), prose);
            Statements("resultat", "ce résultat", experience.Results, prose);
            Statements("enseignement", "cet enseignement", experience.Lessons.Or([]), prose);
            Statements("necessaire", "cette condition", experience.Transfer.Value?.Needed ?? [], prose);
            Statements("adaptable", "cette condition", experience.Transfer.Value?.Adaptable ?? [], prose);
            Statements("limite", "cette limite", experience.Transfer.Value?.Limits ?? [], prose);
            Many("chiffre-libelle", "le libellé du chiffre", experience.Figures, f => f.Label, prose);
            Many("citation", "la citation", experience.Quotations, q => q.Text, prose);
            foreach (var observation in experience.Observations)
                Many("preuve", "cette preuve", observation.Evidence, e => e.Text.Read(), prose);
            Milestones(experience.Milestones, prose);
        }

        // The sheet shows the key steps where some are marked.
        private void Milestones(IReadOnlyList<Milestone> milestones, ProseContext prose)
        {
            if (Limit("etape-titre") is null)
                return;
            var keys = milestones.Where(m => m.IsKey).ToList();
            Many("etape-titre", "le titre de l'étape", keys.Count > 0 ? keys : milestones, m => m.Title, prose);
        }

        private int? Limit(string field) => deliverable.Budgets.TryGetValue(field, out var limit) ? limit : null;

        // How many of a list the page shows: « nombre-frein », or « nombre-chiffre » for « chiffre-libelle ».
        private int Shown(string field) => Limit("nombre-" + field) ?? Limit("nombre-" + field.Split('-')[0]) ?? int.MaxValue;

        private void Statements(string field, string name, IReadOnlyList<Statement> statements, ProseContext prose) =>
            Many(field, name, statements, s => s.Text.Read(), prose);

        private void Many<T>(string field, string name, IReadOnlyList<T> items, Func<T, Located<string>> text, ProseContext prose)
        {
            if (items.Count == 0 || Limit(field) is null)
                return;
            var shown = Math.Min(items.Count, Shown(field));
            for (var i = 0; i < shown; i++)
                One(field, name, text(items[i]), prose);
        }

        private void One(string field, string name, Located<string> text, ProseContext prose)
        {
            if (Limit(field) is { } limit && Over(text.Value, limit, prose) is { } length)
                Report(text.Span, name, length, limit);
        }

        private void Report(SourceSpan place, string name, int length, int limit) =>
            context.Report(
                OverBudget,
                place,
                $"{name} a {length} signes ; « {deliverable.Title} » en montre {limit} au plus",
                $"Retirez {length - limit} signes au moins, ou déplacez le détail dans le corps du texte."
            );
    }
}
