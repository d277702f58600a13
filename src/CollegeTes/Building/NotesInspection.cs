using System.Text;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Rendering;
using CollegeTes.Renditions;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Building;

/// <summary>
/// Composes what directories take of each episode, and platforms of each film (outputs with <c>octets:</c> or <c>balises:</c>) to say
/// before anything is published
/// what they would cut. Costs nothing where nothing is recorded.
/// </summary>
public static class NotesInspection
{
    /// <param name="workspace">All that was read.</param>
    /// <param name="day">Today in Europe/Paris.</param>
    public static void Run(
        Workspace workspace,
        DeliverableSet set,
        DateOnly day,
        string toolVersion,
        DiagnosticBag bag,
        CancellationToken cancellation
    )
    {
        var library = workspace.Library;
        if (
            (library.Podcasts.All(p => p.Episodes.Count == 0) && library.Films.Count == 0)
            || !set.Manifests.Any(m => m.Outputs.Any(IsBound))
        )
            return;
        // What is written today may be published tomorrow: drafts too.
        var shown = Narrowed(Publishable.Of(library, withDrafts: true, day, new HashSet<string>()));
        var plan = Plan.Make(shown, MediaPlan.Make(shown, workspace), set);
        var wanted = plan.Artifacts.Where(a => IsBound(a.Output)).ToList();
        if (wanted.Count == 0)
            return;
        DeepThread.Run(() =>
        {
            var renderer = new ArtifactRenderer(shown, set, plan, new RenderSettings(toolVersion, true), cancellation);
            foreach (var planned in wanted)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Compose(renderer, planned) is { } fragment)
                    Inspect(planned, fragment, bag);
            }
            return true;
        });
    }

    private static bool IsBound(DeliverableOutput output) =>
        (output.For == SubjectKind.Episode || output.For == SubjectKind.Film)
        && (output.MostBytes is not null || output.Elements.Count > 0);

    // Only what is told there: the plan of the whole collection is made later, once.
    private static Library Narrowed(Library library)
    {
        var told = library
            .Podcasts.SelectMany(p => p.Episodes)
            .SelectMany(e => e.Experiences)
            .Concat(library.Films.SelectMany(f => f.Experiences))
            .Select(r => r.Value.Split('/')[0])
            .ToHashSet(StringComparer.Ordinal);
        return library with { Booklets = [], Territories = [.. library.Territories.Where(t => told.Contains(t.Slug))] };
    }

    // A template in error is told when it is rendered for the publication.
    private static string? Compose(ArtifactRenderer renderer, PlannedArtifact planned)
    {
        try
        {
            return Encoding.UTF8.GetString(renderer.Render(planned).Content.Span).Trim();
        }
        catch (TemplateException)
        {
            return null;
        }
    }

    private static void Inspect(PlannedArtifact planned, string fragment, DiagnosticBag bag)
    {
        var output = planned.Output;
        if (output.Elements.Count > 0)
        {
            foreach (var name in FragmentReading.Elements(fragment).Where(n => !output.Elements.Contains(n)))
                bag.Add(
                    FragmentDiagnostics.OddElement.At(
                        output.Template.Span,
                        $"« {output.Template.Value} » écrit la balise <{name}>",
                        $"Gardées : {string.Join(", ", output.Elements)}."
                    )
                );
        }
        if (output.MostBytes is not { } most || Encoding.UTF8.GetByteCount(fragment) is var bytes && bytes <= most)
            return;
        var isMarkup = output.Medium == Medium.Fragment;
        var (part, weight) = isMarkup ? FragmentReading.Heaviest(fragment) : FragmentReading.HeaviestParagraph(fragment);
        if (planned.Subject is Film)
        {
            bag.Add(
                FragmentDiagnostics.LongDescription.At(
                    planned.Subject.Title.Span,
                    $"la description de cette vidéo pèse {bytes} octets ; {most} au plus, soit {bytes - most} de trop",
                    $"Le plus lourd : « {VisibleText.Of(part)} », {weight} octets."
                )
            );
            return;
        }
        bag.Add(
            FragmentDiagnostics.TooHeavy.At(
                planned.Subject.Title.Span,
                $"les notes {(isMarkup ? "" : "en texte ")}de cet épisode pèsent {bytes} octets ; {most} au plus, soit {bytes - most} de "
                    + $"trop",
                $"Le plus lourd : « {VisibleText.Of(part)} », {weight} octets. Raccourcissez-le, ou retirez un lien ; la page de "
                    + $"l'épisode garde tout ce qui est sous un titre."
            )
        );
    }
}
