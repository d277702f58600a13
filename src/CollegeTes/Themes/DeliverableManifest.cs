using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Themes;

/// <summary>A kind of publication: a folder of <c>templates/</c> with a <c>livrable.yaml</c>. A new one needs no C#.</summary>
/// <param name="Name">Folder name: <c>livret</c>.</param>
/// <param name="Title">As readers see it.</param>
/// <param name="HasReferenceMarks">True when its pages carry the sources that references lead to, unless an output says otherwise.</param>
/// <param name="Styles">Style sheets of its folder, or of the deliverable that it looks like, after the shared ones.</param>
/// <param name="Budgets">Longest text per field, in characters, so that a printed page never overflows; for lists, also
/// <c>nombre</c>.</param>
public sealed record DeliverableManifest(
    string Name,
    string Title,
    bool HasReferenceMarks,
    IReadOnlyList<DeliverableOutput> Outputs,
    IReadOnlyList<string> Styles,
    IReadOnlyDictionary<string, int> Budgets
)
{
    /// <summary>The roles that its pages play; empty for those of nobody else.</summary>
    public IReadOnlyList<Located<PageRole>> Roles { get; init; } = [];

    /// <summary>True when it says that a page of its plays a role.</summary>
    public bool Claims(PageRole role) => PlaceOf(role) is not null;

    /// <summary>Where it says so, or null.</summary>
    public SourceSpan? PlaceOf(PageRole role) =>
        Roles.Concat(Outputs.SelectMany(o => o.Roles)).Where(r => r.Value == role).Select(r => (SourceSpan?)r.Span).FirstOrDefault();

    /// <summary>
    /// True for the output of its that plays a role: it says so, or its deliverable does, or neither says anything and it is plain.
    /// </summary>
    public bool Plays(PageRole role, DeliverableOutput output) =>
        output.For == role.For
        && output.Medium == role.Medium
        && output.Export is null
        && output.Condition is OutputCondition.None or OutputCondition.Accessibility
        && !output.IsOnDemand
        && (
            output.Roles.Count > 0 ? output.Roles.Any(r => r.Value == role)
            : Roles.Count > 0 ? Roles.Any(r => r.Value == role)
            : role.IsPlain
        );

    /// <summary>The size of its paper, as style sheets say it, unless the theme says another: <c>148mm 210mm</c>; null for A4.</summary>
    public string? Paper { get; init; }

    /// <summary>Name of the deliverable whose style sheets it takes where it has none of its own, or null.</summary>
    public string? Like { get; init; }

    /// <summary>What it says it shows of people; null when it says nothing, and may show all.</summary>
    public IReadOnlySet<ShownThing>? Shows { get; init; }

    private static readonly Field<Located<string>> Heading = new("titre", PlainText, "Nom du livrable pour les lecteurs.", true);
    private static readonly Field<Located<string>> Description = new("description", PlainText, "À quoi il sert.");
    private static readonly Field<Located<string>> Sheet = new(
        "papier",
        OutputFields.PaperSize,
        "Largeur puis hauteur du papier, si le thème n'en dit pas d'autres : 148mm 210mm. A4 sinon."
    );
    private static readonly Field<Located<string>> Resemblance = new(
        "comme",
        UnshownText,
        "Livrable dont il prend les feuilles de style qu'il n'a pas dans son dossier."
    );
    private static readonly Field<IReadOnlyList<DeliverableOutput>> Made = new(
        "sorties",
        ListOf(OutputFields.Output),
        "Les fichiers qu'il produit.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Sheets = new(
        "styles",
        ListOf(UnshownText),
        "Feuilles de style de son dossier, ou d'un autre : croisements/blocs.css."
    );
    private static readonly Field<IReadOnlyDictionary<string, int>> Limits = new(
        "budgets",
        new BudgetKind(),
        "Longueur au plus, en signes, par champ."
    );

    /// <summary>The keys of <c>livrable.yaml</c>.</summary>
    public static readonly ObjectShape Shape = new(
        "livrable.yaml",
        [Heading, Description, OutputFields.Pages, Sheet, Resemblance, OutputFields.ReferenceMarks, ShownThings.Field, Made, Sheets, Limits]
    );

    /// <summary>Reads a manifest.</summary>
    public static DeliverableManifest Read(YamlMapping mapping, ReadContext context, string name)
    {
        var r = new ObjectReader(mapping, Shape, context);
        return new DeliverableManifest(
            name,
            r.Text(Heading).Value,
            r.Value(OutputFields.ReferenceMarks)?.Value ?? true,
            r.List(Made),
            [.. r.List(Sheets).Select(s => s.Value)],
            r.Item(Limits) ?? new Dictionary<string, int>()
        )
        {
            Roles = r.List(OutputFields.Pages),
            Paper = r.Plain(Sheet),
            Like = r.Plain(Resemblance),
            Shows = r.TryGet(ShownThings.Field, out var shown) ? shown.Select(s => s.Value).ToHashSet() : null,
        };
    }

    /// <summary>True when all that it makes is sent for review: a collection that names its deliverables has no need to name it.</summary>
    public bool IsForReview => Outputs.Count > 0 && Outputs.All(o => o.IsForReview);

    /// <summary>Where a consent that names its deliverables has to name this one.</summary>
    public IReadOnlySet<ShownThing> AskedAbout(Collection collection)
    {
        var made = Outputs.Where(o => !o.IsForReview).Where(o => !o.NeedsAddress || collection.Url is not null).ToList();
        var shown = made.SelectMany(ShownThings.PossibleIn).ToHashSet();
        if (Shows is { } declared && made.Count > 0)
            shown = [.. declared];
        // A video leaves out the quotations that its consents do not let it show.
        if (made.TrueForAll(o => o.IsOfVideo))
            shown.Remove(ShownThing.Quotations);
        return shown;
    }

    private sealed class BudgetKind : Kind<IReadOnlyDictionary<string, int>>
    {
        public override Shape Shape { get; } = new MapShape(Integer.Shape);

        public override bool TryRead(YamlNode node, ReadContext context, out IReadOnlyDictionary<string, int> value)
        {
            var budgets = new Dictionary<string, int>(StringComparer.Ordinal);
            value = budgets;
            if (node is not YamlMapping mapping)
            {
                context.Unexpected(node, Shape);
                return false;
            }
            foreach (var entry in mapping.Entries)
            {
                if (Integer.TryRead(entry.Value, context, out var limit))
                    budgets[entry.Key.Value] = limit.Value;
            }
            return true;
        }
    }
}
