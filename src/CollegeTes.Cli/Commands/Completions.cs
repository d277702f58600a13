using System.CommandLine;
using System.CommandLine.Completions;
using CollegeTes.Content;

namespace CollegeTes.Cli.Commands;

/// <summary>What the shell may propose: the names of the workspace, found by place without opening the texts.</summary>
internal static class Completions
{
    /// <summary>Everything that can be selected; nothing outside a workspace.</summary>
    public static IEnumerable<CompletionItem> Selections(ParseResult result, Terminal terminal) => Of(result, terminal, n => n.Selections);

    /// <summary>Where a text can be put: <c>val-clair/</c>.</summary>
    public static IEnumerable<CompletionItem> Owners(string owner, ParseResult result, Terminal terminal) =>
        Of(result, terminal, n => (owner == "territoire" ? n.Territories : n.Podcasts).Select(o => o + "/"));

    private static IEnumerable<CompletionItem> Of(ParseResult result, Terminal terminal, Func<WorkspaceNames, IEnumerable<string>> names)
    {
        var start = result.CommandResult.Command.Options.OfType<Option<string?>>().FirstOrDefault(o => o.Name == "--source") is { } source ? result.GetValue(source) : null;
        return Workspace.FindRoot(Path.GetFullPath(start ?? ".", terminal.Folder)) is { } root ? names(WorkspaceNames.Read(root)).Select(n => new CompletionItem(n)) : [];
    }
}
