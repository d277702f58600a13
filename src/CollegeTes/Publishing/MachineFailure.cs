using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;

namespace CollegeTes.Publishing;

/// <summary>A failure of the system that no command has given words to, said in French with the place that the system names.</summary>
public static partial class MachineFailure
{
    /// <summary>What to show of it.</summary>
    public static Diagnostic Describe(Exception failure) => SystemErrors.Wrap(failure, PlaceOf(failure)).Diagnostic;

    /// <summary>Why, in a few words of French.</summary>
    public static string Reason(Exception failure) => SystemErrors.Reason(failure);

    // The framework quotes the path in an English sentence, which is not shown.
    private static string PlaceOf(Exception failure) =>
        failure is FileNotFoundException { FileName: { } name } ? name
        : Quoted().Match(failure.Message) is { Success: true } quoted ? quoted.Groups[1].Value
        : "le disque";

    [GeneratedRegex("'(.+)'")]
    private static partial Regex Quoted();
}
