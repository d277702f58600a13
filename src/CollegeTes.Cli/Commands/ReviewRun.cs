using CollegeTes.Building;
using CollegeTes.Text;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Review;

namespace CollegeTes.Cli.Commands;

/// <summary>
/// <c>tes import --revue</c>: what partners changed in a Word version, shown against the sources; carried into them only under --appliquer.
/// </summary>
internal static class ReviewRun
{
    public static int Run(string root, string path, string? name, bool apply, Terminal terminal, CancellationToken cancellation)
    {
        name ??= DocumentReview.NameOf(path)
            ?? throw new UsageException(
                "ce document ne dit pas de quoi il est la version : ajoutez --version-de \"fiche TERRITOIRE/RETOUR\" ou --version-de "
                    + "\"livret TERRITOIRE\""
            );
        if (
            new Pipeline(new PipelineOptions(root, "", Application.Version, default)).RenderDocument(name, cancellation) is not { } original
        )
            throw new UsageException($"« {VisibleText.Of(name)} » n'est pas, ou n'est plus, une version Word que cette collection produit");
        var review = DocumentReview.Of(path, original.Bytes);
        if (!review.HasOrigin)
        {
            ImportCommand.Say(
                path,
                DocumentDiagnostics.NoOrigin.At(
                    null,
                    "ce document ne porte plus le texte qu'il avait à l'envoi ; il est comparé avec la source d'aujourd'hui",
                    "Ce qui manque au document n'est pas retiré de la source, qui a pu changer depuis : relisez ces passages un à un."
                ),
                terminal
            );
        }
        terminal.Output.WriteLine($"Version relue de : {VisibleText.Of(name)}");
        terminal.Output.WriteLine();
        if (review.Write() is { Length: > 0 } shown)
        {
            terminal.Output.Write(shown);
            terminal.Output.WriteLine();
        }
        if (review.Count == 0)
            terminal.Output.WriteLine(
                review.Others.Count + review.Comments == 0
                    ? "Aucun changement."
                    : $"Aucun mot à reporter ; {Count(review.Others.Count, "autre différence", "autres différences")}, "
                        + $"{Count(review.Comments, "remarque", "remarques")} en marge."
            );
        else if (apply)
            Apply(root, review, original, terminal);
        else
            terminal.Output.WriteLine(
                $"{Count(review.Count, "passage changé", "passages changés")}. Rien n'a été modifié ; --appliquer reporte ce qui peut "
                    + $"l'être sans risque."
            );
        return ExitCodes.Clean;
    }

    private static void Apply(string root, DocumentReview review, RenderedDocument original, Terminal terminal)
    {
        var texts = original.Sources.ToDictionary(s => s, s => File.ReadAllText(Path.Combine(root, s)), StringComparer.Ordinal);
        var patch = SourcePatch.Of(review, texts, original.Figures);
        foreach (var (source, text) in patch.Files().OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            // Beside, then in its place: a stop in between leaves the old text whole.
            var full = Path.Combine(root, source);
            File.WriteAllText(full + ".tes-revue", text);
            File.Move(full + ".tes-revue", full, overwrite: true);
            terminal.Output.WriteLine($"Modifié : {source}");
        }
        var left = patch.Left.Count + review.Others.Count;
        terminal.Output.WriteLine(
            $"{Count(patch.Applied, "passage reporté", "passages reportés")}, {FrenchFormat.Number(left)} à reporter à la main."
        );
        foreach (var change in patch.Left)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(
                $"  {(change.Where.Length > 0 ? $"Sous « {VisibleText.Of(change.Where)} »" : "En tête du document")} : "
                    + $"{VisibleText.Of(change.Shown)}"
            );
            terminal.Output.WriteLine($"    pourquoi : {VisibleText.Of(change.Reason)}");
        }
    }

    private static string Count(int count, string one, string many) => $"{FrenchFormat.Number(count)} {(count > 1 ? many : one)}";
}
