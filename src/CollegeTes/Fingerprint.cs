using CollegeTes.Content;
using CollegeTes.Deliverables;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes;

/// <summary>One hash over all that decides the bytes of a publication: the files, the templates, what may be shown, the options.</summary>
internal static class Fingerprint
{
    // The day decides what an embargo lets through, and nothing else: what is let through stands for it.
    public static string Of(PipelineOptions options, Library published, Workspace workspace, DeliverableSet set) => JointDigest.Of(
    [
        options.WithDrafts ? "drafts" : "",
        options.Address ?? "",
        options.ValidatesPdf ? "pdfua" : "",
        .. published.Experiences.Select(e => e.Id),
        .. published.Podcasts.SelectMany(p => p.Episodes).Select(e => e.Id),
        .. published.Films.Select(f => f.Path),
        .. workspace.Digests.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Key + " " + Convert.ToHexStringLower(d.Value)),
        set.Files.Digest,
    ]);
}
