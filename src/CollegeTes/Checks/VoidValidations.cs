using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Validating;

namespace CollegeTes.Checks;

/// <summary>What was validated is still what the text says, object by object.</summary>
public sealed class VoidValidations : ICheck
{
    private const int MostNamed = 6;

    public static readonly Descriptor Void = new(
        "TES0961",
        Severity.Warning,
        "validation périmée",
        "Ce qui a été validé a changé depuis : la page ne dit plus que c'est validé. Chaque objet vaut pour soi (texte, chiffres, "
            + "citations, photos, observations), et chaque chiffre aussi ; les espaces, la typographie et les renvois aux sources "
            + "ne comptent pas. Soumettez de nouveau les passages changés, ou remettez-les comme ils étaient.",
        "accroche: \"…garder ses fermes.\"   (le territoire avait validé « …garder ses terres. »)",
        "accroche: \"…garder ses terres.\""
    );

    public static readonly Descriptor Untied = new(
        "TES0967",
        Severity.Warning,
        "validation sans empreinte",
        "Une demande est validée, mais son fichier ne dit pas ce qui l'a été : personne ne saurait si le texte a changé depuis, et la page "
            + "ne dit donc pas que c'est validé. « tes relecture valider » écrit l'empreinte de ce que dit le texte ce jour-là.",
        "- {id: mairie, …, objet: [texte], statut: validee, rendue-le: 2027-03-02}",
        "- {id: mairie, …, objet: [texte], statut: validee, rendue-le: 2027-03-02, empreinte: {texte: \"accroche:1f3c5a7e …\"}}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Void, Untied];

    public void Run(CheckContext context)
    {
        foreach (var subject in context.Library.Subjects.Where(s => s.Validation is not null && s.Standing != Status.Archived))
        {
            foreach (var standing in Standings.Of(subject))
            {
                var who = ValidationPhrases.Addressee(standing.Request, context.Library);
                var reference = subject.Reference;
                if (!standing.HasFingerprint)
                    context.Report(
                        Untied,
                        standing.Request.Status.Span,
                        $"« {standing.Request.Id.Value} » est validée, sans l'empreinte {ValidationPhrases.OfThe(standing.Of)}",
                        $"Si le texte est celui qui a été relu : tes relecture valider {reference.Id} {standing.Request.Id.Value}"
                    );
                else if (!standing.IsWhole && (standing.Changed.Count > 0 || standing.Removed.Count > 0 || standing.IsReordered))
                    context.Report(
                        Void,
                        standing.Changed.Count > 0 ? standing.Changed[0].Place : PlaceOf(standing),
                        $"la validation {ValidationPhrases.OfThe(standing.Of)} par {who}{On(standing.Request)} est périmée : "
                            + What(standing),
                        Remedy(standing)
                    );
            }
        }
    }

    private static string On(ValidationRequest request) => request.ReturnedOn is { } date ? $", {date.Value.ToFrench()}," : "";

    private static SourceSpan PlaceOf(ObjectStanding standing) => standing.Request.Fingerprints.First(f => f.Object == standing.Of).Place;

    private static string What(ObjectStanding standing)
    {
        if (standing.IsReordered)
            return "l'ordre des passages a changé";
        var parts = new List<string>();
        if (standing.Changed.Count > 0)
            parts.Add(
                $"{Named(standing.Changed.Select(c => $"{c.Key} (ligne {c.Place.Line})"))} "
                    + (standing.Changed.Count == 1 ? "a changé" : "ont changé")
            );
        if (standing.Removed.Count > 0)
            parts.Add($"{Named(standing.Removed)} {(standing.Removed.Count == 1 ? "n'y est plus" : "n'y sont plus")}");
        return string.Join(", ", parts);
    }

    private static string Named(IEnumerable<string> keys)
    {
        var all = keys.ToList();
        return all.Count <= MostNamed
            ? FrenchFormat.List(all)
            : $"{string.Join(", ", all.Take(MostNamed))} et {all.Count - MostNamed} autres";
    }

    private static string Remedy(ObjectStanding standing) =>
        standing.Valid > 0 && standing.Of != ValidationObject.Text
            ? $"{FrenchFormat.Plural(standing.Valid, "Un seul passage tient", $"{standing.Valid} passages sur {standing.Total} tiennent")} "
                + "toujours ; faites valider le reste."
            : "Faites valider de nouveau, ou remettez le passage comme il était.";
}
