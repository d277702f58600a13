using CollegeTes.Text;

namespace CollegeTes.Cli;

/// <summary>
/// Titles and names on the command line: what was pasted with them and is not seen is taken out, and said. Paths are left as they are.
/// </summary>
internal static class TypedText
{
    /// <summary>The same arguments, those that new files are written with cleaned.</summary>
    public static string[] Clean(string[] arguments, Terminal terminal)
    {
        if (arguments is not ["new" or "init", ..])
            return arguments;
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i - 1] is "-s" or "--source" || RefusedCharacter.FindAll(arguments[i]).ToList() is not { Count: > 0 } found)
                continue;
            var kept = RefusedCharacter.TakeOut(arguments[i]);
            terminal.Error.WriteLine(
                $"tes : retiré de « {kept} » : "
                    + $"{FrenchFormat.List([.. found.Select(f => VisibleText.Of(f.Description)).Distinct(StringComparer.Ordinal)])}"
            );
            arguments = [.. arguments[..i], kept, .. arguments[(i + 1)..]];
        }
        return arguments;
    }
}
