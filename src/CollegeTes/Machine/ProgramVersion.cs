using System.ComponentModel;
using System.Text;

namespace CollegeTes.Machine;

/// <summary>What a program says of its version.</summary>
public static class ProgramVersion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks it.</summary>
    /// <param name="path">Full path of the program.</param>
    /// <param name="argument">What makes it say its version: <c>--version</c>.</param>
    /// <param name="patience">How long it may take; twenty seconds when null.</param>
    /// <returns>All it says, on its output then on its errors, where java says it; null when it takes too long or does not start.</returns>
    public static string? Ask(string path, string argument, TimeSpan? patience = null)
    {
        try
        {
            var (code, outcome) = ProgramRun.Start(path, [argument], patience ?? Patience, default, [], default);
            return code is null ? null : Encoding.UTF8.GetString(outcome.Output) + "\n" + outcome.Words;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
