using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Building;

/// <summary>One hash over all that decides the bytes of a publication: the files, the templates, what may be shown, the options.</summary>
internal static class Fingerprint
{
    // The day and the errors decide what may be shown, and nothing else: what is shown stands for them.
    public static string Of(PipelineOptions options, Library published, Plan plan, Workspace workspace, DeliverableSet set) =>
        JointDigest.Of([
            options.WithDrafts ? "drafts" : "",
            options.Address ?? "",
            options.ValidatesPdf ? "pdfua" : "",
            // What is declared follows from the day too: an audit does not count for ever.
            published.Collection.Accessibility?.Conformity
                is { } measured
                ? $"{measured.State} {measured.IsAudited}"
                : "",
            .. Publishable.Files(published),
            .. plan.Artifacts.Select(a => $"{a.Path} {string.Join(' ', a.Sources)}"),
            .. workspace.Digests.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Key + " " + Convert.ToHexStringLower(d.Value)),
            set.Files.Digest,
        ]);
}
