using CollegeTes.Model;
using CollegeTes.Prose;

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
}
