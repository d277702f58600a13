using System.Runtime.InteropServices;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Publishing;

/// <summary>Turns failures of the system into diagnostics. Messages of the system are English: they are not shown.</summary>
internal static class SystemErrors
{
    public const int Exists = 17;
    public const int CrossDevice = 18;
    public const int Busy = 16;
    public const int NoSpace = 28;
    public const int ReadOnly = 30;
    public const int Io = 5;

    /// <summary>EDQUOT: the one of these numbers that differs between systems.</summary>
    public static readonly int Quota = OperatingSystem.IsLinux() ? 122 : 69;

    /// <summary>The exception for an <c>errno</c>, with the number where .NET itself puts it.</summary>
    public static IOException FromErrno(string path, int errno) => new($"{path}: errno {errno}", errno);

    public static IOException FromLastErrno(string path) => FromErrno(path, Marshal.GetLastPInvokeError());

    public static bool IsDiskFull(Exception failure) =>
        failure is IOException && (OperatingSystem.IsWindows()
            ? (failure.HResult & 0xFFFF) is 0x70 or 0x27
            : failure.HResult == NoSpace || failure.HResult == Quota);

    /// <summary>Wraps what the system refused at <paramref name="path"/>; what is wrapped already passes through.</summary>
    public static PublicationException Wrap(Exception failure, string path) => failure as PublicationException ?? new(Describe(failure, path), failure);

    private static Diagnostic Describe(Exception failure, string path)
    {
        path = VisibleText.Of(path);
        if (IsDiskFull(failure))
            return PublishingDiagnostics.DiskFull.At(null, $"plus de place pour écrire {path} ; la publication précédente est intacte", "libérez de la place ou publiez ailleurs avec -o");
        if (IsRefused(failure))
            return PublishingDiagnostics.PermissionDenied.At(null, $"accès refusé à {path}", "vérifiez les droits du dossier, ou publiez ailleurs avec -o");
        return PublishingDiagnostics.SystemFailure.At(null, $"{Reason(failure)} : {path}", "vérifiez le disque, puis relancez");
    }

    /// <summary>Why, in a few words of French.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        _ when IsDiskFull(failure) => "plus de place",
        _ when IsRefused(failure) => "accès refusé",
        FileNotFoundException or DirectoryNotFoundException => "fichier ou dossier introuvable",
        PathTooLongException => "chemin trop long",
        _ => failure.HResult switch
        {
            2 => "fichier ou dossier introuvable",
            Io => "erreur d'entrée-sortie du disque",
            Exists => "un fichier inattendu est déjà là",
            20 => "un fichier occupe la place d'un dossier",
            23 or 24 => "trop de fichiers ouverts",
            36 or 63 => "nom trop long",
            39 or 66 => "dossier qui devrait être vide",
            40 or 62 => "des liens tournent en rond",
            _ => $"opération impossible (erreur système {failure.HResult & 0xFFFF})",
        },
    };

    private static bool IsRefused(Exception failure) => failure is UnauthorizedAccessException || failure.HResult is 1 or 13 or ReadOnly;
}
