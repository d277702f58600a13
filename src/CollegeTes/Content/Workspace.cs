using CollegeTes.Content.MediaFiles;
using CollegeTes.Model;

namespace CollegeTes.Content;

/// <summary>A workspace once read.</summary>
/// <param name="Root">Full path of the folder that holds <c>content/</c>.</param>
/// <param name="Library">What was read; parts that could not be read are missing, and the bag says why.</param>
/// <param name="Suppressions">Diagnostics that authors asked not to be told of.</param>
/// <param name="Digests">SHA-256 of every file read, by workspace path: what tells whether anything changed.</param>
public sealed record Workspace(
    string Root,
    Library Library,
    IReadOnlyList<Suppression> Suppressions,
    IReadOnlyDictionary<string, byte[]> Digests
)
{
    /// <summary>Workspace paths of all regular files below the content folder, read or not, sorted.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What authors wrote in the fields of each file, by workspace path.</summary>
    public required IReadOnlyDictionary<string, WrittenTexts> Texts { get; init; }

    /// <summary>Folder of the authors' files, below the root.</summary>
    public const string ContentFolder = "content";

    /// <summary>The file that marks a workspace.</summary>
    public const string Marker = ContentFolder + "/collection.yaml";

    /// <summary>
    /// The bytes of an image, a sound or a film as they may be published: without what they say of people, places and devices. Null when
    /// nothing safe can be made of it, which reading has then reported.
    /// </summary>
    public byte[]? ReadMedia(string path) => PublicCopy.Of(SourceFiles.Read(Root, path));

    /// <summary>
    /// A sound or a film as it may be published, read through and never held whole; null when nothing safe can be made of it.
    /// </summary>
    public Stream? OpenMedia(string path) => PublicCopy.Open(SourceFiles.Open(Root, path));

    /// <summary>The same workspace as published at an address, without final slash; null to keep the collection's own.</summary>
    public Workspace At(string? address) =>
        address is null
            ? this
            : this with
            {
                Library = Library with
                {
                    Collection = Library.Collection with { Url = new Text.Located<string>(address, Text.SourceSpan.OfFile(Marker)) },
                },
            };

    /// <summary>The bytes of a media file as its author gave it, for who makes another image of it; never published.</summary>
    public byte[] ReadSource(string path) => SourceFiles.Read(Root, path);

    /// <summary>
    /// Looks for a workspace: the folder itself, the folder that contains it when it is the content folder, then upwards. Null when there
    /// is none.
    /// </summary>
    public static string? FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(start)); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return folder.FullName;
        }
        return null;
    }
}
