using CollegeTes.Diagnostics;
using CollegeTes.Exports;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Rendering;

/// <summary>
/// What is wrong with manifests that can be read: a template or a style sheet that is not there, a path where two files would meet, an
/// export that does not exist.
/// </summary>
public static class ManifestChecks
{
    /// <summary>Says of which subjects two deliverables of one publication are the page.</summary>
    /// <param name="set">Those that the collection asks for.</param>
    public static void CheckRoles(DeliverableSet set, DiagnosticBag bag)
    {
        foreach (var role in PageRole.All)
        {
            var claims = set.Manifests.Where(m => m.Claims(role)).Select(m => (m.Name, Place: m.PlaceOf(role))).ToList();
            foreach (var (name, place) in claims.Skip(1))
                bag.Add(
                    DeliverableDiagnostics.SharedRole.At(
                        place,
                        $"« {name} » et « {claims[0].Name} » se disent tous deux la page de « {role.Name} »",
                        "Retirez ce nom de « page-de » dans l'un, ou nommez dans « livrables: » de collection.yaml ceux qu'il faut faire."
                    )
                );
        }
    }

    /// <summary>Says all of it.</summary>
    public static void Run(DeliverableSet set, DiagnosticBag bag)
    {
        foreach (var manifest in set.Manifests)
        {
            foreach (var output in manifest.Outputs)
            {
                if (ExportList.Problem(output) is { } wrong)
                    bag.Add(wrong);
                else if (
                    output.Export is null
                    && !set.Templates.Paths.Contains(manifest.Name + "/" + output.Template.Value, StringComparer.Ordinal)
                )
                    bag.Add(
                        DeliverableDiagnostics.MissingFile.At(
                            output.Template.Span,
                            $"le gabarit « {output.Template.Value} » n'existe pas dans templates/{manifest.Name}",
                            null
                        )
                    );
                if (
                    output.IsOfVideo
                    && (output.Medium == Medium.Video || output.Medium == Medium.Image)
                    && (output.Size is null || output.For != SubjectKind.Experience)
                )
                    bag.Add(
                        DeliverableDiagnostics.BadOutput.At(
                            output.PathPattern.Span,
                            $"une sortie « {output.Medium} » est faite pour un retour, et dit sa taille",
                            "Par exemple : « {pour: retour, medium: video, taille: 1920x1080, …} »."
                        )
                    );
                foreach (var name in output.Gathers.Where(g => set.Manifests.All(m => m.Name != g.Value)))
                    bag.Add(
                        DeliverableDiagnostics.MissingFile.At(
                            name.Span,
                            $"le livrable « {VisibleText.Of(name.Value)} », dont cette archive réunit les fichiers, n'existe pas",
                            Nearest.Name(name.Value, set.Manifests.Select(m => m.Name)) is { } near
                                ? $"Vouliez-vous écrire « {near} » ?"
                                : null
                        )
                    );
                if (OutputPath.Problem(output) is { } problem)
                    bag.Add(
                        DeliverableDiagnostics.BadOutput.At(
                            output.PathPattern.Span,
                            problem,
                            $"Par exemple : « {OutputPath.Example(output.For)} »."
                        )
                    );
                if (OutputPath.ArchiveProblem(output) is { } misplaced)
                    bag.Add(
                        DeliverableDiagnostics.BadOutput.At(
                            output.Archives!.PathPattern.Span,
                            misplaced,
                            "Par exemple : « podcast/{emission}/flux-archive-{page}.xml », dans une sortie « pour: emission »."
                        )
                    );
                if (OutputPath.CutProblem(output) is { } misfit)
                    bag.Add(
                        DeliverableDiagnostics.BadOutput.At(
                            (output.Cuts!.PathPattern ?? output.PathPattern).Span,
                            misfit,
                            "Par exemple : « croisements/matrice/{coupe}.html », dans une sortie « pour: collection »."
                        )
                    );
            }
            foreach (
                var style in manifest
                    .Styles.Concat(manifest.Outputs.SelectMany(o => o.Styles))
                    .Distinct()
                    .Where(s => set.Files.StyleOf(manifest, s) is null)
            )
                bag.Add(
                    DeliverableDiagnostics.MissingFile.At(
                        SourceSpan.OfFile($"{DeliverableSet.Folder}{manifest.Name}/livrable.yaml"),
                        $"la feuille de style « {style} » n'existe pas",
                        null
                    )
                );
        }
    }
}
