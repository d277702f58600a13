using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Publishing;

/// <summary>Turns failures of the system into diagnostics.</summary>
public static partial class MachineFailure
{
    /// <summary>Wraps what the system refused at <paramref name="path"/>; what is wrapped already passes through.</summary>
    public static PublicationException Wrap(Exception failure, string path) =>
        failure as PublicationException ?? new(Describe(failure, path), failure);

    /// <summary>What to show of a failure that no command has given words to.</summary>
    public static Diagnostic Describe(Exception failure) => Describe(failure, PlaceOf(failure));

    private static Diagnostic Describe(Exception failure, string path)
    {
        path = VisibleText.Of(path);
        if (SystemErrors.IsOutOfFiles(failure))
            return MachineDiagnostics.TooManyFiles();
        if (SystemErrors.IsDiskFull(failure))
            return PublishingDiagnostics.DiskFull.At(
                null,
                $"plus de place pour écrire {path} ; la publication précédente est intacte",
                "libérez de la place ou publiez ailleurs avec -o"
            );
        if (SystemErrors.IsRefused(failure))
            return PublishingDiagnostics.PermissionDenied.At(
                null,
                $"accès refusé à {path}",
                "vérifiez les droits du dossier, ou publiez ailleurs avec -o"
            );
        return PublishingDiagnostics.SystemFailure.At(
            null,
            $"{SystemErrors.Reason(failure)} : {path}",
            "vérifiez le disque, puis relancez"
        );
    }

    // The framework quotes the path in an English sentence, which is not shown.
    private static string PlaceOf(Exception failure) =>
        failure is FileNotFoundException { FileName: { } name } ? name
        : Quoted().Match(failure.Message) is { Success: true } quoted ? quoted.Groups[1].Value
        : "le disque";

    [GeneratedRegex("'(.+)'")]
    private static partial Regex Quoted();
}
