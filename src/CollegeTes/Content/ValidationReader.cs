using CollegeTes.Content.Files;
using CollegeTes.Model;

namespace CollegeTes.Content;

/// <summary>Reads the review file of a subject, with what the subject says now.</summary>
/// <param name="root">Full path of the workspace.</param>
internal sealed class ValidationReader(string root, WorkspaceLayout layout, FileReader files)
{
    /// <summary>The review of a subject; null when it has no such file.</summary>
    public Validation? Read(Subject subject)
    {
        if (
            !ContentKind.Validation.Beside.Contains(subject.SubjectKind)
            || layout.FindBeside(subject.Reference, ContentKind.Validation) is not { } path
        )
            return null;
        // What cannot be read validates nothing.
        return files.ReadYaml(path, ValidationFile.Read) is { } read
            ? read with
            {
                Passages = PassageReader.Read(root, subject),
            }
            : new Validation { Path = path, IsBroken = true };
    }
}
