using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CollegeTes.Machine;

/// <summary>What a failure of the system means. Messages of the system are English, with the machine's paths: they are not shown.</summary>
public static class SystemErrors
{
    public const int Exists = 17;
    public const int CrossDevice = 18;
    public const int Busy = 16;
    public const int NoSpace = 28;
    public const int ReadOnly = 30;
    public const int Io = 5;
    public const int Closed = 9;
    public const int Loop = 40;
    public const int TooLarge = 27;

    /// <summary>EDQUOT: one of the numbers that differ between systems.</summary>
    public static readonly int Quota = OperatingSystem.IsLinux() ? 122 : 69;

    /// <summary>The exception for an <c>errno</c>, with the number where .NET itself puts it.</summary>
    public static IOException FromErrno(string path, int errno) => new($"{path}: errno {errno}", errno);

    /// <summary>The same for the last call that failed.</summary>
    public static IOException FromLastErrno(string path) => FromErrno(path, Marshal.GetLastPInvokeError());

    /// <summary>True when there is no room left, or no quota.</summary>
    public static bool IsDiskFull(Exception failure) =>
        failure is IOException
        && (
            OperatingSystem.IsWindows()
                ? (failure.HResult & 0xFFFF) is 0x70 or 0x27
                : failure.HResult == NoSpace || failure.HResult == Quota
        );

    /// <summary>True when the system does not allow it.</summary>
    public static bool IsRefused(Exception failure) => failure is UnauthorizedAccessException || failure.HResult is 1 or 13 or ReadOnly;

    /// <summary>True when the program, or the machine, has as many files open as it may.</summary>
    public static bool IsOutOfFiles(Exception failure) =>
        (failure is IOException && !OperatingSystem.IsWindows() && failure.HResult is 23 or 24)
        || failure is Win32Exception { NativeErrorCode: 23 or 24 };

    /// <summary>Why, in a few words of French.</summary>
    public static string Reason(Exception failure) =>
        failure switch
        {
            Win32Exception program => program.NativeErrorCode switch
            {
                2 => "programme introuvable",
                8 => "ce n'est pas un programme pour cette machine",
                11 => "trop de programmes à la fois pour ce que permet la machine",
                12 => "plus assez de mémoire",
                13 => "ce n'est pas un programme que l'on peut lancer",
                24 => "trop de fichiers ouverts",
                _ => $"erreur système {program.NativeErrorCode}",
            },
            _ when IsDiskFull(failure) => "plus de place",
            _ when IsRefused(failure) => "accès refusé",
            FileNotFoundException or DirectoryNotFoundException => "fichier ou dossier introuvable",
            PathTooLongException => "chemin trop long",
            EndOfStreamException => "fichier raccourci pendant la lecture",
            _ => failure.HResult switch
            {
                2 => "fichier ou dossier introuvable",
                Io => "erreur d'entrée-sortie du disque",
                Exists => "un fichier inattendu est déjà là",
                3 => "lecture impossible",
                Closed => "elle est fermée",
                20 => "autre chose occupe la place d'un dossier",
                23 or 24 => "trop de fichiers ouverts",
                TooLarge => "fichier trop grand",
                36 or 63 => "nom trop long",
                39 or 66 => "dossier qui devrait être vide",
                Loop or 62 => "un lien ou un fichier spécial est à sa place",
                _ => $"opération impossible (erreur système {failure.HResult & 0xFFFF})",
            },
        };
}
