using System.Collections.Immutable;

namespace CollegeTes.Diagnostics;

/// <summary>
/// A hundred codes about one thing, and the rooms that may raise them. To take a code: the next free number of the hundred that says what
/// the finding
/// is about, in a room of its list; a code that was published keeps its number and its meaning for ever, so that none is moved.
/// </summary>
/// <param name="Prefix">The first five characters of its codes: <c>TES03</c>.</param>
/// <param name="Title">French, as <c>tes explain</c> shows it.</param>
/// <param name="Rooms">Rooms of the library, in their order.</param>
public sealed record CodeFamily(string Prefix, string Title, ImmutableArray<string> Rooms)
{
    /// <summary>All families, by code.</summary>
    public static readonly ImmutableArray<CodeFamily> All =
    [
        new("TES00", "la machine, les outils et les fichiers", ["Machine", "Content", "Printing", "Publishing"]),
        new("TES01", "l'écriture en YAML", ["Yaml"]),
        new("TES02", "les champs", ["Yaml", "Prose", "Content", "Checks"]),
        new("TES03", "les textes, les liens et les images", ["Prose", "Content", "Checks", "Printing", "Building"]),
        new("TES04", "les territoires et les droits", ["Yaml", "Content", "Checks"]),
        new("TES05", "le son, les flux et les vidéos", ["Machine", "Content", "Checks", "Rendering"]),
        new("TES06", "les gabarits et les livrables", ["Themes"]),
        new("TES07", "la publication", ["Imaging", "Themes", "Rendering", "Publishing"]),
        new("TES08", "les documents Word et OpenDocument", ["WordProcessing"]),
        new(
            "TES09",
            "la capitalisation : comparer, synthétiser, faire vivre le cadre, faire relire, former, diffuser",
            ["Content", "Checks", "WordProcessing", "Building"]
        ),
    ];

    /// <summary>The family of a code, or null.</summary>
    public static CodeFamily? Find(string code) => All.FirstOrDefault(f => code.StartsWith(f.Prefix, StringComparison.Ordinal));
}
