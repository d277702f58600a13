using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>Everything one organisation publishes: identity, axes, licence, language, rules.</summary>
public sealed record Collection : Subject
{
    public string? Subtitle { get; init; }

    public required Organisation Organisation { get; init; }

    /// <summary>
    /// Who publishes, where that is not the organisation (<c>editeur:</c>); <see cref="NamedPublisher"/> says whom to name.
    /// </summary>
    public Publisher? Publisher { get; init; }

    /// <summary>Who collects, observes and writes (<c>equipe:</c>).</summary>
    public IReadOnlyList<TeamMember> Team { get; init; } = [];

    /// <summary>True when what no write-up says may be published (<c>lacunes: publiques</c>).</summary>
    public bool HasPublicGaps { get; init; }

    /// <summary>What happened around the write-ups, that timelines set them against (<c>reperes:</c>).</summary>
    public IReadOnlyList<Landmark> Landmarks { get; init; } = [];

    public Prose Presentation { get; init; } = Prose.Empty;

    public IReadOnlyList<Axis> Axes { get; init; } = [];

    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>Language tag, <c>fr</c> unless written.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>SPDX identifier.</summary>
    public Located<string>? Licence { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Version { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>Public address, without final slash; null when the publication has none yet.</summary>
    public Located<string>? Url { get; init; }

    /// <summary>
    /// Whom references and metadata name as the publisher: the one that is written, else the organisation, unless the notice says that
    /// it does not answer for the texts; null then.
    /// </summary>
    public Publisher? NamedPublisher => Publisher ?? (IsDisclaimed ? null : new Publisher(Organisation.Name, Organisation.Site));

    /// <summary>Whom a file names that has room for one name: the publisher, else the authors, else the title.</summary>
    public string PublisherOrAuthors => NamedPublisher?.Name ?? (Authors.Count > 0 ? FrenchFormat.List(Authors) : Title.Value);

    /// <summary>True when the notice says that the texts do not commit the organisation.</summary>
    public bool IsDisclaimed =>
        Notice is { } notice
        && UnicodeText.Fold(notice.Value).Replace('’', '\'') is var words
        && Disclaimers.Any(d => words.Contains(d, StringComparison.Ordinal))
        && new[] { Organisation.Name, Organisation.Acronym }
            .OfType<string>()
            .Any(n => n.Length > 0 && words.Contains(UnicodeText.Fold(n).Replace('’', '\''), StringComparison.Ordinal));

    private static readonly string[] Disclaimers = ["n'engage pas", "n'engagent pas", "n'engage en rien", "n'engagent en rien"];

    /// <summary>Legal notice shown on every deliverable.</summary>
    public Located<string>? Notice { get; init; }

    /// <summary>Names of the only deliverables to make (<c>livrables:</c>); empty for all there are.</summary>
    public IReadOnlyList<Located<string>> Deliverables { get; init; } = [];

    /// <summary>Forms made on demand that every build of this collection makes too (<c>formes:</c>): pdf, epub, …</summary>
    public IReadOnlyList<Located<string>> Forms { get; init; } = [];

    /// <summary>How what is published is validated by those it speaks of (<c>circuit:</c>).</summary>
    public Circuit Circuit { get; init; } = Circuit.Default;

    /// <summary>Who speaks for it, and to whom one answers (<c>diffusion:</c>).</summary>
    public Dissemination Dissemination { get; init; } = Dissemination.None;

    /// <summary>How photographs are published (<c>images:</c>).</summary>
    public ImageSettings Images { get; init; } = new(HasAvif: false);

    /// <summary>What is declared of the accessibility of its pages (<c>accessibilite.yaml</c>); null where nothing is.</summary>
    public AccessibilityStatement? Accessibility { get; init; }

    /// <summary>What a page may weigh (<c>budget:</c>); null for any weight.</summary>
    public PageBudget? Budget { get; init; }

    /// <summary>Severity per diagnostic code (<c>regles:</c>).</summary>
    public IReadOnlyList<RuleSetting> Rules { get; init; } = [];

    public override SubjectKind SubjectKind => SubjectKind.Collection;

    public override string Id => SubjectKind.Collection.Name;

    public override Prose Text => Presentation;

    public override IEnumerable<string> FilesIn(Library library) =>
        library.Subjects.Select(s => s.Path).Append(library.Framework.Path).Concat(Accessibility is { } stated ? [stated.Path] : []);

    /// <summary>The last day that anything published was brought up to date.</summary>
    public override PartialDate? ChangedIn(Library library) => library.LastChange;
}

/// <summary>How photographs are published.</summary>
/// <param name="HasAvif">True to offer AVIF too: a third lighter than WebP, ten times as long to encode.</param>
public sealed record ImageSettings(bool HasAvif);

/// <summary>What a page may weigh.</summary>
/// <param name="Bytes">Most bytes that a browser receives for a page, images, styles and fonts included.</param>
/// <param name="Grade">Lowest EcoIndex grade, from <c>A</c> to <c>G</c>.</param>
public sealed record PageBudget(Located<long>? Bytes, Located<string>? Grade);

/// <summary>A line of <c>regles:</c>: the severity the collection wants for a code.</summary>
public readonly record struct RuleSetting(Located<string> Code, Severity Severity);

/// <summary>The organisation that publishes.</summary>
/// <param name="Logo">Workspace path of its logo.</param>
public sealed record Organisation(
    string Name,
    string? Acronym,
    string? Address,
    string? Site,
    Located<string>? Email,
    Located<string>? Logo
);

/// <summary>Who publishes, as references and metadata name it.</summary>
public sealed record Publisher(string Name, string? Site);

/// <summary>Someone who collects, observes or writes.</summary>
public sealed record TeamMember(Located<string> Id, string Name, string? Role, string? Organisation);

/// <summary>Something that happened around the write-ups: an election, a law, a call for projects.</summary>
public sealed record Landmark(Located<PartialDate> Date, Located<string> Text, Located<string>? Source);

/// <summary>An axis of the programme, with its colour (<c>#rrggbb</c>).</summary>
public sealed record Axis(string Id, string Title, string? Colour, string? Description);

/// <summary>A known theme, and how it is shown.</summary>
public sealed record Theme(string Id, string Title);

/// <summary>A published source, cited in texts as <c>[@id]</c> and numbered by its rank in the list.</summary>
public sealed record Source(Located<string> Id, string Title, string? Publisher, Located<string>? Url, PartialDate? Date);

/// <summary>An organisation that takes part.</summary>
public sealed record Partner(
    Located<string> Id,
    string Name,
    PartnerKind Kind,
    Located<string>? Site,
    string? Description,
    SourceSpan Place
);

/// <summary>What kind of organisation a partner is.</summary>
public enum PartnerKind
{
    Other,
    Municipality,
    Intermunicipality,
    Department,
    Region,
    State,
    Agency,
    Association,
    Company,
    Cooperative,
    Institution,
    Research,
    Collective,
}
