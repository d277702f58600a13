using CollegeTes.Building;
using CollegeTes.Checks;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Themes;

namespace CollegeTes.Scaffolding.Schemas;

/// <summary>A name that a key may hold, and what it stands for.</summary>
internal readonly record struct Word(string Name, string Meaning);

/// <summary>
/// What the references of content files may name: the workspace's own axes, partners, criteria, and what tes itself knows.
/// </summary>
/// <param name="names">The workspace's names.</param>
/// <param name="deliverables">Names of the deliverables, with their titles.</param>
/// <param name="forms">Forms that they make.</param>
public sealed class Vocabulary(WorkspaceNames names, IReadOnlyList<(string Name, string Title)> deliverables, IReadOnlyList<string> forms)
{
    // Where the list only proposes: another name is right too.
    private static readonly string[] Open = ["theme", "licence", "original", "source", "consentement", "enonce", "version", "sujet"];

    /// <summary>The names of a workspace; without one, those that tes itself knows.</summary>
    /// <param name="root">Full path of the workspace, or null.</param>
    public static Vocabulary Read(string? root)
    {
        var set = DeliverableSet.Load(new TemplateFiles(root), new DiagnosticBag());
        return new Vocabulary(
            root is null ? WorkspaceNames.None : WorkspaceNames.Read(root),
            [.. set.Manifests.Select(m => (m.Name, m.Title))],
            set.Forms
        );
    }

    /// <summary>True when a name outside the list may be right.</summary>
    internal static bool IsOpen(string reference) => Open.Contains(reference);

    /// <summary>The names of a reference, in the workspace's order; empty when nothing is known.</summary>
    internal IReadOnlyList<Word> Of(string reference) =>
        reference switch
        {
            "axe" => [.. names.Axes.Select(a => new Word(a.Id, a.Title))],
            "theme" => [.. names.Themes.Select(t => new Word(t.Id, t.Title))],
            "partenaire" => [.. names.Partners.Select(p => new Word(p.Id.Value, p.Name))],
            "observateur" =>
            [
                .. names.Team.Select(m => new Word(m.Id.Value, m.Name)),
                .. names.Partners.Select(p => new Word(p.Id.Value, p.Name)),
            ],
            "territoire" => [.. names.Ids(SubjectKind.Territory).Select(t => new Word(t, ""))],
            "retour" or "original" =>
            [
                .. names.Ids(SubjectKind.Experience).Select(e => new Word(reference == "retour" ? e : e.Split('/')[1], "")).Distinct(),
            ],
            "critere" =>
            [
                .. names
                    .Framework.Dimensions.SelectMany(d => d.Criteria)
                    .Select(c => new Word(c.Id, c.Question is { } question ? $"{c.Title.Value}. {question}" : c.Title.Value)),
            ],
            "niveau" =>
            [
                .. names
                    .Framework.Levels.Concat(names.Framework.Dimensions.SelectMany(d => d.Levels))
                    .DistinctBy(l => l.Id)
                    .Select(l => new Word(l.Id, l.Definition ?? l.Title)),
            ],
            "categorie" =>
            [
                .. names
                    .Framework.Dimensions.SelectMany(d => d.Criteria)
                    .SelectMany(c => c.Categories)
                    .DistinctBy(c => c.Id)
                    .Select(c => new Word(c.Id, c.Title)),
            ],
            "version" when names.Framework.Version.Length > 0 =>
            [
                .. names
                    .Ids(SubjectKind.FrameworkVersion)
                    .Append(names.Framework.Version)
                    .Distinct(StringComparer.Ordinal)
                    .Select(v => new Word(v, "")),
            ],
            "critere-du-rgaa" => [.. Rgaa.Criteria.Select(c => new Word(c.Number, c.Title))],
            "sujet" => [.. names.Selections.Distinct(StringComparer.Ordinal).Select(s => new Word(s, ""))],
            "livrable" => [.. deliverables.Select(d => new Word(d.Name, d.Title))],
            "forme" => [.. forms.Select(f => new Word(f, ""))],
            "categorie-podcast" => [.. Model.PodcastCategories.All.Select(c => new Word(c, ""))],
            "licence" => [.. LicenceNames.Proposed.Select(l => new Word(l, ""))],
            "constat" => [.. DiagnosticCatalogue.All.Where(d => d.Configurable).Select(d => new Word(d.Code, d.Title))],
            _ => [],
        };
}
