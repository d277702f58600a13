using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>One write-up (<c>retour d'expérience</c>): what a territory did, what it took, what is learnt.</summary>
public sealed record Experience : WrittenSubject
{
    public required string TerritorySlug { get; init; }

    /// <summary>Opens the sheet, the catalogue card and the feeds.</summary>
    public required Located<string> Lede { get; init; }

    public IReadOnlyList<Located<string>> OtherTerritories { get; init; } = [];

    public IReadOnlyList<Located<string>> Axes { get; init; } = [];

    public IReadOnlyList<Located<string>> Themes { get; init; } = [];

    public Period? Period { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>How the experience is linked to the organisation that publishes it.</summary>
    public Relation? Relation { get; init; }

    public LeadOrganisation? LeadOrganisation { get; init; }

    public IReadOnlyList<Participation> Partners { get; init; } = [];

    public IReadOnlyList<string> Audiences { get; init; } = [];

    public Documented<ProjectResources> ProjectResources { get; init; }

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    public IReadOnlyList<Statement> Results { get; init; } = [];

    public Documented<IReadOnlyList<Statement>> Factors { get; init; }

    public Documented<IReadOnlyList<Statement>> Obstacles { get; init; }

    public Documented<IReadOnlyList<Statement>> Lessons { get; init; }

    public IReadOnlyList<CourseChange> CourseChanges { get; init; } = [];

    public Documented<Transfer> Transfer { get; init; }

    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    public IReadOnlyList<Observation> Observations { get; init; } = [];

    public IReadOnlyList<Media> Media { get; init; } = [];

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    public IReadOnlyList<Resource> Resources { get; init; } = [];

    public CriticalView? CriticalView { get; init; }

    public string Language { get; init; } = "fr";

    public Located<string>? TranslationOf { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Reviewers { get; init; } = [];

    public PartialDate? CollectedOn { get; init; }

    public Located<string>? Licence { get; init; }

    public Prose Body { get; init; } = Prose.Empty;

    /// <summary>What its author changed in its video, or null.</summary>
    public CapsuleEdit? Capsule { get; init; }

    public override SubjectKind SubjectKind => SubjectKind.Experience;

    /// <summary><c>territoire/retour</c>, which names it everywhere.</summary>
    public override string Id => TerritorySlug + "/" + Slug;

    public override Prose Text => Body;

    public override IEnumerable<string> WrittenIn => Capsule is { } capsule ? [.. base.WrittenIn, capsule.Path] : base.WrittenIn;

    public override IEnumerable<Media> Pictures => Media;

    public override string LanguageIn(Library library) => Language;

    /// <summary>True when an observer read it with a criterion, or when it says something that bears on it.</summary>
    public bool IsAbout(Criterion criterion, Framework inForce) =>
        Observations.Any(o => Placement.CurrentId(inForce, o) == criterion.Id)
        || Statements.Any(s => Placement.Leads(inForce, s.Criterion, criterion.Id));

    /// <summary>All that it states, under any of its keys.</summary>
    public IEnumerable<Statement> Statements =>
        [
            .. Results,
            .. Factors.Or([]),
            .. Obstacles.Or([]),
            .. Lessons.Or([]),
            .. Transfer.Value is { } transfer ? transfer.Needed.Concat(transfer.Adaptable).Concat(transfer.Limits) : [],
        ];

    /// <summary>The typed fact of an id, or null.</summary>
    public Figure? FindFigure(string id)
    {
        foreach (var figure in Figures)
        {
            if (figure.Id.Value == id)
                return figure;
        }
        return null;
    }
}

/// <summary>Where a text stands on its way to publication; only <see cref="Published"/> is published without <c>--drafts</c>.</summary>
public enum Status
{
    Draft,
    Reviewed,
    Approved,
    Published,
    Archived,
}

/// <summary>When something took place; <paramref name="To"/> is null while it goes on.</summary>
public sealed record Period(Located<PartialDate> From, Located<PartialDate>? To);

/// <summary>How far it is (the State's schema of local transition projects).</summary>
/// <param name="Progress">Null when <c>non renseigne</c>.</param>
public sealed record Stage(Phase Phase, Progress? Progress);

/// <summary>idee, etude, operation.</summary>
public enum Phase
{
    Idea,
    Study,
    Operation,
}

/// <summary>en-cours, en-retard, en-pause, bloque, abandonne, termine.</summary>
public enum Progress
{
    Ongoing,
    Late,
    Paused,
    Blocked,
    Abandoned,
    Finished,
}

/// <summary>Embargo and expiry, in days of Europe/Paris: first day shown, last day shown.</summary>
public sealed record Window(Located<PartialDate>? From, Located<PartialDate>? Until);

/// <summary>The link with the organisation that publishes, as its sources establish it.</summary>
public sealed record Relation(RelationKind Kind, Located<string> Text);

/// <summary>accompagnement, territoire-partenaire, non-etabli.</summary>
public enum RelationKind
{
    NotEstablished,
    PartnerTerritory,
    Support,
}

/// <summary>Who carries it: a partner by reference, or a name.</summary>
public sealed record LeadOrganisation(Located<string>? Reference, Located<string>? Name, PartnerKind Kind);

/// <summary>A partner and its part.</summary>
public sealed record Participation(Located<string> Reference, ParticipationRole? Role);

/// <summary>pilote, financeur, operateur, associe.</summary>
public enum ParticipationRole
{
    Lead,
    Funder,
    Operator,
    Associate,
}

/// <summary>A step of the timeline.</summary>
/// <param name="Date">Unknown when <c>non renseigne</c>: it keeps its place in the list.</param>
/// <param name="Horizon">Whether it may lie before or after the period.</param>
public sealed record Milestone(
    Documented<Located<PartialDate>> Date,
    Located<string> Title,
    Located<KeptText>? Text,
    bool IsKey,
    Horizon Horizon
);

/// <summary>Where a step stands with regard to the period.</summary>
public enum Horizon
{
    Within,
    Before,
    After,
}

/// <summary>A typed fact, written once; texts cite it as <c>{chiffre:id}</c>.</summary>
/// <param name="Date">When it was measured.</param>
public sealed record Figure(
    Located<string> Id,
    Located<string> Label,
    Documented<Located<decimal>> Value,
    string Unit,
    decimal? Target,
    PartialDate? Date,
    Located<string>? Source,
    Approximation Approximation
)
{
    /// <summary>When its authors read it in its source (<c>releve-le</c>), which says nothing of when it was measured.</summary>
    public PartialDate? ReadOn { get; init; }
}

/// <summary>How exact a figure is.</summary>
public enum Approximation
{
    Exact,
    About,
    MoreThan,
    LessThan,
    Nearly,
}

/// <summary>An image, with its rights.</summary>
/// <param name="File">Workspace path.</param>
public sealed record Media(
    Located<string> File,
    Located<string>? Alternative,
    bool IsDecorative,
    string? Caption,
    string? Credit,
    Located<string>? Licence,
    Located<string>? Consent,
    SourceSpan Place
);

/// <summary>A service that answers. A person's name needs a consent.</summary>
public sealed record Contact(
    string? Role,
    string? Organisation,
    Located<string>? Email,
    Located<string>? Name,
    Located<string>? Consent,
    SourceSpan Place
);

/// <summary>Something to read, see or hear.</summary>
public sealed record Resource(string Title, Located<string> Url, ResourceKind Kind, PartialDate? Date);

/// <summary>fiche, article, rapport, video, podcast, site, livre, donnees.</summary>
public enum ResourceKind
{
    Sheet,
    Article,
    Report,
    Video,
    Podcast,
    Site,
    Book,
    Data,
}

/// <summary>A view by someone other than the lead body.</summary>
public sealed record CriticalView(string Author, Located<string> Text);
