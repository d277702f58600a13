using System.Text;
using CollegeTes.Content;
using CollegeTes.Machine;
using CollegeTes.Model;

namespace CollegeTes.WordProcessing.Import;

/// <summary>Imports a document into a workspace: a draft, its images, a report beside. Existing files are never replaced.</summary>
/// <param name="root">Full path of the workspace.</param>
/// <param name="library">What it holds.</param>
/// <param name="cut">Cuts images that the document cuts; null when nothing can: they are then left out.</param>
public sealed class DocumentImport(string root, Library library, ImageCut? cut = null)
{
    /// <summary>Suffix of the report, which is no content file: publication passes it by.</summary>
    public const string ReportSuffix = ".import.txt";

    /// <summary>Reads a document and says what would be written.</summary>
    /// <param name="path">Full path of the document.</param>
    /// <param name="territory">Slug of a territory that exists, or null.</param>
    /// <param name="name">Slug of the write-up, or null.</param>
    /// <returns>Null when it is not known which territory it is for.</returns>
    /// <exception cref="DocumentRefusedException">The document is refused, or its place is taken.</exception>
    public ImportedDocument? Read(string path, string? territory, string? name)
    {
        var file = Path.GetFileName(path);
        var document = DocumentFile.Read(DocumentFile.Load(path));
        if (
            new WriteUpComposer(library, p => File.Exists(Path.Combine(root, p)), cut).Compose(document, file, territory, name)
            is not { } writeUp
        )
            return null;
        var text = Encoding.UTF8.GetBytes(writeUp.Text);
        if (text.Length > TextLoader.MaxBytes)
            throw DocumentRefusedException.Of(
                DocumentDiagnostics.TooLong,
                $"{text.Length / 1024} Kio de texte ; {TextLoader.MaxBytes / 1024} au plus",
                "Partagez le document, puis importez chaque partie."
            );
        var folder = ContentKind.Territory.FolderOf(writeUp.Territory) + "/";
        var files = new List<(string Path, byte[] Bytes)>();
        files.AddRange(writeUp.Images.Files.Select(f => (folder + "medias/" + f.Name, f.Bytes)));
        files.Add(
            (
                Path.ChangeExtension(writeUp.Path, null) + ReportSuffix,
                Encoding.UTF8.GetBytes(new ImportReport(writeUp, file).Write(isWhole: true))
            )
        );
        files.Add((writeUp.Path, text));
        foreach (var (target, _) in Enumerable.Reverse(files))
        {
            if (FileKinds.IsTaken(Path.Combine(root, target)))
                throw DocumentRefusedException.Of(
                    DocumentDiagnostics.Exists,
                    $"« {target} » existe déjà",
                    "Donnez un autre nom avec --nom."
                );
        }
        return new ImportedDocument(writeUp.Path, files, new ImportReport(writeUp, file).Write(isWhole: false));
    }

    /// <summary>Writes what was read: the text last, so that a write-up never stands without its images.</summary>
    /// <exception cref="IOException">The disk refuses; what was written is taken back.</exception>
    public void Write(ImportedDocument imported)
    {
        var written = new List<string>();
        try
        {
            foreach (var (path, bytes) in imported.Files)
            {
                var full = OwnFolder.Make(root, path);
                using var stream = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
                written.Add(full);
                stream.Write(bytes);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            foreach (var full in written)
                File.Delete(full);
            throw;
        }
    }
}

/// <summary>What an import gives.</summary>
/// <param name="Path">Workspace path of the write-up.</param>
/// <param name="Files">All files to write, by workspace path, the write-up last.</param>
/// <param name="Report">For the terminal.</param>
public sealed record ImportedDocument(string Path, IReadOnlyList<(string Path, byte[] Bytes)> Files, string Report);
