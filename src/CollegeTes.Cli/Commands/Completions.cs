using System.CommandLine;
using System.CommandLine.Completions;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Themes;

namespace CollegeTes.Cli.Commands;

/// <summary>What the shell may propose: the names of the workspace, found by place without opening the texts.</summary>
internal static class Completions
{
    /// <summary>Everything that can be selected; nothing outside a workspace.</summary>
    public static IEnumerable<CompletionItem> Selections(ParseResult result, Terminal terminal) => Of(result, terminal, n => n.Selections);

    /// <summary>Where a text can be put: <c>val-clair/</c>.</summary>
    public static IEnumerable<CompletionItem> Owners(SubjectKind owner, ParseResult result, Terminal terminal) =>
        Of(result, terminal, n => n.Ids(owner).Select(o => o + "/"));

    /// <summary>Write-ups: <c>val-clair/haies</c>.</summary>
    public static IEnumerable<CompletionItem> Experiences(ParseResult result, Terminal terminal) =>
        Of(result, terminal, n => n.Ids(SubjectKind.Experience));

    /// <summary>Versions of the framework: those that are frozen, and the one in force.</summary>
    public static IEnumerable<CompletionItem> FrameworkVersions(ParseResult result, Terminal terminal) =>
        Of(result, terminal, n => n.Ids(SubjectKind.FrameworkVersion).Append(n.Framework.Version).Where(v => v.Length > 0).Distinct());

    /// <summary>What may have consents of its own.</summary>
    public static IEnumerable<CompletionItem> WithConsents(ParseResult result, Terminal terminal) =>
        Of(result, terminal, n => ContentKind.Consents.Beside.SelectMany(n.Ids));

    /// <summary>What is put to those it speaks of.</summary>
    public static IEnumerable<CompletionItem> Validated(ParseResult result, Terminal terminal) =>
        Of(result, terminal, n => ContentKind.Validation.Beside.SelectMany(n.Ids));

    /// <summary>Partners, by id.</summary>
    public static IEnumerable<CompletionItem> Partners(ParseResult result, Terminal terminal) =>
        Of(result, terminal, n => n.Partners.Select(p => p.Id.Value));

    /// <summary>What can be made.</summary>
    public static IEnumerable<CompletionItem> Deliverables(ParseResult result, Terminal terminal) =>
        Set(result, terminal).Manifests.Where(m => !m.IsForReview).Select(m => new CompletionItem(m.Name));

    /// <summary>The forms it can be made in.</summary>
    public static IEnumerable<CompletionItem> Media(ParseResult result, Terminal terminal) =>
        Set(result, terminal)
            .Manifests.SelectMany(m => m.Outputs)
            .Select(o => o.Form)
            .Distinct(StringComparer.Ordinal)
            .Select(m => new CompletionItem(m));

    private static DeliverableSet Set(ParseResult result, Terminal terminal) =>
        DeliverableSet.Load(new TemplateFiles(Root(result, terminal)), new DiagnosticBag());

    private static IEnumerable<CompletionItem> Of(ParseResult result, Terminal terminal, Func<WorkspaceNames, IEnumerable<string>> names) =>
        Root(result, terminal) is { } root ? names(WorkspaceNames.Read(root)).Select(n => new CompletionItem(n)) : [];

    private static string? Root(ParseResult result, Terminal terminal)
    {
        var start = result.CommandResult.Command.Options.OfType<Option<string?>>().FirstOrDefault(o => o.Name == "--source") is { } source
            ? result.GetValue(source)
            : null;
        return Workspace.FindRoot(Path.GetFullPath(start ?? ".", terminal.Folder));
    }
}
