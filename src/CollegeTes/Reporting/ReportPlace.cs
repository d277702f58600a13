using CollegeTes.Machine;
using CollegeTes.Publishing;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>
/// Where a report may be written: in a folder that is there, outside the publication and what tes reads, in a new file or in place of
/// an earlier report. Asked before the run makes anything.
/// </summary>
/// <param name="workspace">Full path of the workspace.</param>
/// <param name="output">Full path of the publication.</param>
public sealed class ReportPlace(string workspace, string output)
{
    private static readonly string[] Kept = ["content", "templates", ".tes", ".git"];

    /// <summary>The real path of a report.</summary>
    /// <param name="path">Full path, as asked for.</param>
    /// <param name="shown">As typed, for messages.</param>
    /// <exception cref="RefusedPathException">No report may be there.</exception>
    /// <exception cref="PublicationException">The machine does not allow it.</exception>
    public string Find(string path, string shown)
    {
        shown = VisibleText.Of(shown);
        string real;
        try
        {
            real = RealPath.OfParent(path);
            if (Fault(real) is { } fault)
                throw new RefusedPathException($"--report {shown} : {fault}");
        }
        // Links that lead to one another.
        catch (IOException exception) when (exception is not RefusedPathException)
        {
            throw new RefusedPathException($"--report {shown} : ce chemin ne mène nulle part");
        }
        try
        {
            WholeFile.Try(real);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw MachineFailure.Wrap(exception, Path.GetDirectoryName(real)!);
        }
        return real;
    }

    private string? Fault(string real)
    {
        if (Path.GetDirectoryName(real) is not { } folder || Directory.Exists(real) && new DirectoryInfo(real).LinkTarget is null)
            return "c'est un dossier ; nommez un fichier";
        if (RealPath.MayContain(RealPath.OfParent(output), real) || PublishedFolder.Around(folder) is not null)
            return "il serait dans la publication, qui ne contient que ce que tes publie ; écrivez-le à côté";
        var root = RealPath.Of(workspace);
        foreach (var name in Kept)
        {
            if (RealPath.MayContain(Path.Combine(root, name), real))
                return $"il serait dans {name}, que tes tient pour "
                    + $"{(name is ".tes" or ".git" ? "un dossier de travail" : "des sources")} ; écrivez-le ailleurs";
        }
        if (real.Split(Path.DirectorySeparatorChar).Contains(".git", StringComparer.OrdinalIgnoreCase))
            return "il serait dans un dossier .git ; écrivez-le ailleurs";
        if (Path.GetFileName(real).StartsWith($".{Path.GetFileName(output)}.tes-", StringComparison.OrdinalIgnoreCase))
            return "ce nom est celui d'un fichier de travail de tes ; choisissez-en un autre";
        if (!Directory.Exists(folder))
            return File.Exists(folder)
                ? $"{VisibleText.Of(folder)} n'est pas un dossier"
                : $"le dossier {VisibleText.Of(folder)} n'existe pas ; créez-le";
        if (new FileInfo(real).LinkTarget is not null)
            return "c'est un lien ; nommez le fichier lui-même";
        if (FileKinds.IsTaken(real) && !FileKinds.IsRegular(real))
            return "ce n'est pas un fichier ordinaire ; sans « =FICHIER », le rapport va à la sortie standard";
        return File.Exists(real) && !ReportRecognition.IsReport(real)
            ? "ce fichier existe et n'est pas un rapport de tes, qui ne remplace que les siens ; choisissez un autre nom"
            : null;
    }
}
