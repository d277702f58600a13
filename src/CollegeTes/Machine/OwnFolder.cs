using CollegeTes.Text;

namespace CollegeTes.Machine;

/// <summary>
/// Folders of a workspace that files are added to: made where they are missing, and never reached through a link, which would lead out of
/// it.
/// </summary>
public static class OwnFolder
{
    /// <summary>The full path of a new file, its folders made.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="path">Path in it, with forward slashes.</param>
    /// <exception cref="RefusedPathException">A folder on the way is a link, or a file.</exception>
    public static string Make(string root, string path)
    {
        var names = path.Split('/');
        var at = root;
        for (var i = 0; i < names.Length - 1; i++)
        {
            at = Path.Combine(at, names[i]);
            var shown = VisibleText.Of(string.Join('/', names[..(i + 1)]));
            if (new DirectoryInfo(at).LinkTarget is not null)
                throw new RefusedPathException(
                    $"« {shown} » est un lien : tes n'écrit que dans les dossiers de la collection ; remplacez-le par un dossier"
                );
            if (File.Exists(at))
                throw new RefusedPathException($"« {shown} » est un fichier, là où il faut un dossier ; déplacez-le");
        }
        Directory.CreateDirectory(at);
        return Path.Combine(at, names[^1]);
    }
}
