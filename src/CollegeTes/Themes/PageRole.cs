using System.Collections.Immutable;
using CollegeTes.Model;

namespace CollegeTes.Themes;

/// <summary>
/// What a page is for its readers, whichever deliverable makes it: the page of a kind of subject, or one of a few others. Links ask for a
/// role,
/// never for a deliverable, so that one may take the place of another (<c>page-de:</c>).
/// </summary>
public sealed class PageRole
{
    /// <summary>What the open data are.</summary>
    public static readonly PageRole Data = new("donnees", SubjectKind.Collection, Medium.Html);

    /// <summary>The page that explains the framework.</summary>
    public static readonly PageRole Framework = new("cadre", SubjectKind.Collection, Medium.Html);

    /// <summary>Where all that reads write-ups together is found.</summary>
    public static readonly PageRole Comparisons = new("croisements", SubjectKind.Collection, Medium.Html);

    /// <summary>Write-ups down, criteria across.</summary>
    public static readonly PageRole Matrix = new("matrice", SubjectKind.Collection, Medium.Html);

    /// <summary>The grid of the framework, to fill in by hand.</summary>
    public static readonly PageRole Grid = new("grille", SubjectKind.Collection, Medium.Html);

    /// <summary>Where readers look for what they need.</summary>
    public static readonly PageRole Search = new("recherche", SubjectKind.Collection, Medium.Html);

    /// <summary>What held write-ups back, and what lifted it.</summary>
    public static readonly PageRole Levers = new("freins-leviers", SubjectKind.Collection, Medium.Html);

    /// <summary>The steps of all write-ups on one scale of time.</summary>
    public static readonly PageRole Timeline = new("frise", SubjectKind.Collection, Medium.Html);

    /// <summary>Who takes part where.</summary>
    public static readonly PageRole Partnerships = new("partenaires", SubjectKind.Collection, Medium.Html);

    /// <summary>What no write-up says.</summary>
    public static readonly PageRole Gaps = new("lacunes", SubjectKind.Collection, Medium.Html);

    /// <summary>Who is asked to validate what: for the team alone.</summary>
    public static readonly PageRole Validations = new("relectures", SubjectKind.Collection, Medium.Html);

    /// <summary>What is declared of the accessibility of the pages.</summary>
    public static readonly PageRole Accessibility = new("accessibilite", SubjectKind.Collection, Medium.Html);

    /// <summary>The feed of what is published (Atom).</summary>
    public static readonly PageRole Publications = new("publications", SubjectKind.Collection, Medium.Xml);

    /// <summary>The feed of a series (RSS).</summary>
    public static readonly PageRole Feed = new("flux", SubjectKind.Podcast, Medium.Xml);

    private static readonly ImmutableDictionary<SubjectKind, PageRole> OfKinds = SubjectKind.All.ToImmutableDictionary(
        k => k,
        k => new PageRole(k.Name, k, Medium.Html)
    );

    /// <summary>All roles: those of the kinds of subject, then the others.</summary>
    public static readonly ImmutableArray<PageRole> All =
    [
        .. SubjectKind.All.Select(Of),
        Framework,
        Grid,
        Comparisons,
        Matrix,
        Levers,
        Timeline,
        Partnerships,
        Gaps,
        Validations,
        Search,
        Data,
        Accessibility,
        Publications,
        Feed,
    ];

    private PageRole(string name, SubjectKind @for, Medium medium) => (Name, For, Medium) = (name, @for, medium);

    /// <summary>As manifests name it.</summary>
    public string Name { get; }

    public SubjectKind For { get; }

    public Medium Medium { get; }

    /// <summary>True for the page of a subject itself.</summary>
    public bool IsOfSubject => OfKinds[For] == this;

    /// <summary>The page of the subjects of a kind.</summary>
    public static PageRole Of(SubjectKind kind) => OfKinds[kind];

    /// <summary>True for what is plain from an output alone, whatever its manifest says.</summary>
    public bool IsPlain => IsOfSubject || this == Feed;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
