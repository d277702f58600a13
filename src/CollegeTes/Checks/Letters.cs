using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Letters fit in the boxes that receive them, and lead to what is there.</summary>
public sealed class Letters : ICheck
{
    // What boxes show on a line, on a telephone and on a screen.
    private const int LongestSubject = 60;
    private const int LongestPreview = 90;

    // Mail programs cut a message of more than about a hundred kilobytes, most of them markup.
    private const int MostWords = 2_000;

    public static readonly Descriptor Cut = new(
        "TES0982",
        Severity.Warning,
        "objet ou préambule trop long",
        "Une boîte de réception montre une soixantaine de signes d'un objet, et une centaine de ce qui le suit. Ce qui dépasse est coupé, "
            + "souvent au milieu d'un mot. Gardez ce qui fait ouvrir la lettre : 60 signes pour l'objet, 90 pour le préambule.",
        "objet: Toutes les nouvelles de la collection depuis le début de l'année, et la suite",
        "objet: Trois communes racontent leurs haies"
    );

    public static readonly Descriptor Unknown = new(
        "TES0983",
        Severity.Error,
        "élément de lettre inconnu",
        "Un élément de lettre mène à une page de la collection, par le nom que montre « tes list » : territoire/retour, le nom d'un "
            + "livret, d'une synthèse, d'une formation, d'une vidéo, émission/épisode, un critère du cadre. Quand deux choses portent ce "
            + "nom, dites laquelle : « synthese:nom ».",
        "elements: [{ref: val-clair/haie}]",
        "elements: [{ref: val-clair/haies}]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Long = new(
        "TES0985",
        Severity.Warning,
        "lettre trop longue pour un courriel",
        "Beaucoup de messageries coupent un courriel d'une centaine de kilo-octets : la fin, et le lien pour ne plus recevoir la lettre, "
            + "ne se voient plus. Une lettre dit ce qui est nouveau et y mène ; le détail est sur les pages. 2 000 mots au plus.",
        "une lettre de 3 400 mots",
        "une lettre de 400 mots, qui mène à trois retours"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Cut, Unknown, Long];

    public void Run(CheckContext context)
    {
        var letters = SubjectKind.Letter.In(context.Library).ToList();
        if (letters.Count == 0)
            return;
        var names = new KnownNames(context.Library.Subjects.Where(s => s.SubjectKind.IsNamed).Select(s => s.Id));
        foreach (var letter in letters)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            Measure(letter.Title, "l'objet", LongestSubject, letter, context);
            if (letter.LedePlace is { } preview)
                Measure(preview, "le préambule", LongestPreview, letter, context);
            foreach (var element in letter.Elements)
                Look(element, names, context);
            if (letter.Body.WordCount > MostWords)
                context.Report(
                    Long,
                    letter.Title.Span,
                    $"la lettre a {FrenchFormat.Number(letter.Body.WordCount)} mots ; {FrenchFormat.Number(MostWords)} au plus",
                    "Gardez ce qui est nouveau, et menez aux pages qui disent le reste."
                );
        }
    }

    private static void Measure(Located<string> text, string what, int most, Letter letter, CheckContext context)
    {
        var length = FrenchTypography.Apply(text.Value, letter.Language).EnumerateRunes().Count();
        if (length > most)
            context.Report(Cut, text.Span, $"{what} a {length} signes ; {most} au plus", $"Retirez {length - most} signes au moins.");
    }

    private static void Look(LetterElement element, KnownNames names, CheckContext context)
    {
        var reference = element.Reference;
        if (reference.Value.Length == 0)
            return;
        var found = element.Candidates(context.Library);
        if (found.Count > 1)
            context.Report(
                Unknown,
                reference.Span,
                $"« {reference.Value} » est le nom de plusieurs choses : {FrenchFormat.List([.. found.Select(s => s.SubjectKind.Name)])}",
                $"Dites laquelle : « {found[0].SubjectKind.Name}:{found[0].Id} »."
            );
        // A text that could not be read is reported as such.
        else if (found.Count == 0 && !context.Workspace.Digests.Keys.Any(p => IsFileOf(p, element.Name)))
            context.Report(
                Unknown,
                reference.Span,
                $"« {VisibleText.Of(reference.Value)} » n'est rien dans cette collection",
                names.Remedy(element.Name, "« tes list » montre ce qu'elle contient.")
            );
    }

    private static bool IsFileOf(string path, string name) =>
        Content.ContentKind.Find(path) is { Kind.Subject.IsNamed: true } file && file.Id == name;
}
