using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Tests.Pages;
using CollegeTes.Themes;

namespace CollegeTes.Tests;

/// <summary>What is asked for and would make nothing is said, never done in silence.</summary>
public sealed class SelectionTests
{
    private static readonly DeliverableSet Set = DeliverableSet.Load(new TemplateFiles(null), new DiagnosticBag());

    [Fact]
    public void A_form_that_no_deliverable_asked_for_makes_is_named()
    {
        using var collection = new CompleteCollection();
        var library = collection.Run(o => o with { DryRun = true }).Library!;
        // What is sent for review is asked for by its own command.
        var published = Set.Manifests.Where(m => m.Outputs.Any(o => !o.IsForReview));
        var pairs = (from manifest in published from form in Set.Forms select (manifest, form)).ToList();
        Assert.Contains(pairs, p => p is { manifest.Name: "fiche", form: "impression" });
        foreach (var (manifest, form) in pairs)
        {
            var unknown = Unknown(library, [manifest.Name], [form]);
            if (manifest.Outputs.Any(o => o.Form == form))
                Assert.Empty(unknown);
            else
                Assert.Contains($"« {manifest.Name} » n'a pas de forme « {form} »", Assert.Single(unknown), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_of_the_deliverables_asked_for_is_enough()
    {
        using var collection = new CompleteCollection();
        var library = collection.Run(o => o with { DryRun = true }).Library!;
        Assert.Empty(Unknown(library, ["fiche", "livret"], ["impression"]));
        Assert.Equal(2, Unknown(library, ["fiche", "catalogue"], ["impression", "video"]).Count);
        Assert.Empty(Unknown(library, [], ["impression"]));
    }

    private static IReadOnlyList<string> Unknown(Library library, string[] deliverables, string[] forms) =>
        Selection.Unknown(
            new PipelineOptions("/", "/dist", "1.0.0", new DateOnly(2026, 11, 15)) { Deliverables = deliverables, Media = forms },
            library,
            Set
        );
}
