using System.Globalization;
using System.Text;
using CollegeTes.Capsules;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Scaffolding;

/// <summary>
/// The scenes of a write-up as tes derives them, written down to be changed: figures stay references, steps and quotations stay ranks.
/// </summary>
public static class CapsuleDraft
{
    /// <summary>The list of scenes in YAML, each line with its line end before it; null when there is no such write-up.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="id">The write-up: <c>territoire/retour</c>.</param>
    public static string? Scenes(string root, string id)
    {
        var bag = new DiagnosticBag();
        var library = WorkspaceReader.Read(root, Environment.ProcessorCount, bag).Library;
        if (library.Find(SubjectKind.Experience, id) is not { } experience)
            return null;
        var set = DeliverableSet.Load(new TemplateFiles(root), bag);
        var name = set.Manifests.FirstOrDefault(m => m.Outputs.Any(o => o.IsOfVideo))?.Name ?? "capsule";
        var labels = set.LabelsOf(experience.Language);
        var derivation = new Derivation(experience with { Capsule = null }, library, name, key => labels[key]);
        var text = new StringBuilder();
        foreach (var scene in StoryboardMaker.Of(experience with { Capsule = null }, library, name, key => labels[key]).Scenes)
        {
            text.Append("\n  - ")
                .Append(
                    scene.Scene.Kind switch
                    {
                        SceneKind.Title => $"{{genre: titre, texte: {YamlText.Quote(derivation.Opening())}}}",
                        SceneKind.Place => $"{{genre: lieu, texte: {YamlText.Quote(scene.Scene.Text)}}}",
                        SceneKind.Figures => $"{{genre: chiffres, chiffres: "
                            + $"[{string.Join(", ", derivation.Figures(scene.Scene.Items.Count).Select(f => f.Id.Value))}]}}",
                        SceneKind.Milestones => $"{{genre: etapes, etapes: "
                            + $"[{string.Join(", ", derivation.Milestones(scene.Scene.Items.Count).Select(i => (i + 1).ToString(CultureInfo.InvariantCulture)))}]}}",
                        SceneKind.Quotation => string.Create(
                            CultureInfo.InvariantCulture,
                            $"{{genre: citation, citation: {derivation.Quotation() + 1}}}"
                        ),
                        SceneKind.Lesson => $"{{genre: enseignement, titre: {YamlText.Quote(scene.Scene.Title)}, texte: "
                            + $"{YamlText.Quote(derivation.Lesson()!.Value.Text)}}}",
                        _ => "{genre: appel}",
                    }
                );
        }
        return text.ToString();
    }
}
