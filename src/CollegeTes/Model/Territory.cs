using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>A place with its identity card: commune, EPCI, pays, regional park, department or free perimeter.</summary>
public sealed record Territory : Subject
{
    /// <summary>Folder name, which is its id.</summary>
    public required string Slug { get; init; }

    /// <summary>The official name of the national table, when the territory has a code.</summary>
    public string? OfficialName { get; init; }

    /// <summary>
    /// Kind id, for the labels: <c>commune</c>, <c>cc</c>, <c>ca</c>, <c>cu</c>, <c>metropole</c>, <c>pays</c>, <c>pnr</c>,
    /// <c>departement</c>, <c>autre</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>SIREN of an EPCI or INSEE code of a commune.</summary>
    public Located<string>? Code { get; init; }

    public string? Lede { get; init; }

    public Located<string>? Summary { get; init; }

    public Population? Population { get; init; }

    public int? MunicipalityCount { get; init; }

    /// <summary>Names of the municipalities, alphabetical, when the table knows them.</summary>
    public IReadOnlyList<string> Municipalities { get; init; } = [];

    public IReadOnlyList<Department> Departments { get; init; } = [];

    public Approach? Approach { get; init; }

    public PilotProject? PilotProject { get; init; }

    public IReadOnlyList<Located<string>> Axes { get; init; } = [];

    public Prose Description { get; init; } = Prose.Empty;

    public IReadOnlyList<TerritoryFact> Facts { get; init; } = [];

    public GeoPosition? Position { get; init; }

    /// <summary>What its landscape is made of, for the cover.</summary>
    public IReadOnlyList<LandscapeFeature> Landscape { get; init; } = [];

    public IReadOnlyList<Media> Media { get; init; } = [];

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Its write-ups, by period then slug, whatever their status.</summary>
    public IReadOnlyList<Experience> Experiences { get; init; } = [];

    /// <summary>The name in use, shown everywhere: the title of a place.</summary>
    public Located<string> Name => Title;

    public override SubjectKind SubjectKind => SubjectKind.Territory;

    public override string Id => Slug;

    public override IReadOnlyList<Subject> Parts => Experiences;

    public override Prose Text => Description;

    public override IEnumerable<Media> Pictures => Media;

    public override IEnumerable<string> FilesIn(Library library) => base.FilesIn(library).Append(library.Collection.Path);

    /// <summary>The last day that the territory or one of its write-ups was brought up to date.</summary>
    public override PartialDate? ChangedIn(Library library) =>
        Experiences.Aggregate(UpdatedOn, (last, experience) => Later(last, experience.UpdatedOn));
}

/// <summary>Inhabitants, the year of the count, and where the number comes from.</summary>
public sealed record Population(int Value, int? Year, string? Source);

/// <summary>A French department, by its code.</summary>
public sealed record Department(string Code, string Name);

/// <summary>The approach that the territory is engaged in.</summary>
public sealed record Approach(PartialDate? From, PartialDate? To, string? Programme);

/// <summary>The pilot project that is followed.</summary>
public sealed record PilotProject(string Title, Located<string>? Text);

/// <summary>A line of the identity card.</summary>
public sealed record TerritoryFact(string Label, Located<string> Text);

/// <summary>WGS 84, in degrees; longitudes west of Greenwich are negative.</summary>
public readonly record struct GeoPosition(double Latitude, double Longitude);

/// <summary>A feature of a landscape, as the cover draws it.</summary>
public enum LandscapeFeature
{
    Island,
    River,
    GreatRiver,
    Marsh,
    Hedges,
    Turbines,
    Solar,
    Vines,
    Gardens,
    Herds,
    Mill,
    Flat,
    Hilly,
    Dense,
    Sparse,
}
