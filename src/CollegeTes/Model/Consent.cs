using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>A permission given by a person. The reference of the evidence never reaches an output.</summary>
/// <param name="Media">Names of the deliverables where it is given; empty for all.</param>
public sealed record Consent(
    Located<string> Id,
    ConsentObject Object,
    IReadOnlyList<string> Media,
    PartialDate? From,
    PartialDate? To,
    PartialDate? WithdrawnOn,
    SourceSpan Place
)
{
    /// <summary>True when it lets a deliverable show what it is for.</summary>
    public bool Covers(string deliverable) => Media.Count == 0 || Media.Contains(deliverable, StringComparer.Ordinal);
}

/// <summary>What a consent allows.</summary>
public enum ConsentObject
{
    Quotation,
    Image,
    Voice,
    Name,
}

/// <summary>What a deliverable may show of people, as <c>livrable.yaml</c> declares it (<c>montre:</c>).</summary>
public enum ShownThing
{
    /// <summary>citations: those of write-ups.</summary>
    Quotations,

    /// <summary>preuves: what people said, given as evidence of observations.</summary>
    Evidence,

    /// <summary>images: photographs of write-ups, declared or in their text.</summary>
    Images,

    /// <summary>contacts: names of contacts of write-ups.</summary>
    Contacts,

    /// <summary>images-territoire: photographs of territories.</summary>
    TerritoryImages,

    /// <summary>contacts-territoire: names of contacts of territories.</summary>
    TerritoryContacts,

    /// <summary>voix: the voice that tells the video of a write-up.</summary>
    Voice,

    /// <summary>episodes: who is heard in episodes, or named there.</summary>
    Episodes,

    /// <summary>videos: who is seen or heard in films, or named there.</summary>
    Films,
}
