using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Describing;

/// <summary>What the framework says of itself.</summary>
internal static class FrameworkText
{
    /// <summary>What it is for, in plain words.</summary>
    public static string? PlainIntroduction(Framework framework, Library library) =>
        framework.Introduction is not { } introduction
            ? null
            : MetadataText.Of(RichText.PlainText(introduction, Context(framework, library)), library.Collection.Language);

    /// <summary>What its texts need to know.</summary>
    public static ProseContext Context(Framework framework, Library library) => new("cadre", framework.Sources, []) { Library = library };

    /// <summary>Its journal, the last version first, however it is written.</summary>
    public static IReadOnlyList<JournalEntry> JournalOf(Framework framework) =>
        [.. framework.Journal.OrderByDescending(e => e.Version.Value, ByNumber)];

    /// <summary>The frozen versions, the last first.</summary>
    public static IReadOnlyList<FrameworkVersion> VersionsOf(Library library) =>
        [.. SubjectKind.FrameworkVersion.In(library).OrderByDescending(v => v.Id, ByNumber)];

    private static readonly Comparer<string> ByNumber = Comparer<string>.Create(VersionNumber.Compare);
}
