using System.Security.Cryptography;
using System.Text;
using CollegeTes.Content;
using CollegeTes.Deliverables;
using CollegeTes.Model;

namespace CollegeTes;

/// <summary>One hash over all that decides the bytes of a publication: the files, the templates, what may be shown, the options.</summary>
internal static class Fingerprint
{
    public static string Of(PipelineOptions options, Library published, Workspace workspace, DeliverableSet set)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, options.WithDrafts ? "drafts" : "");
        // The day decides what an embargo lets through, and nothing else: what is let through stands for it.
        foreach (var experience in published.Experiences)
            Add(hash, experience.Id);
        foreach (var episode in published.Podcasts.SelectMany(p => p.Episodes))
            Add(hash, episode.Id);
        foreach (var (path, digest) in workspace.Digests.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            Add(hash, path);
            hash.AppendData(digest);
        }
        foreach (var path in set.Files.Paths)
        {
            Add(hash, path);
            hash.AppendData(SHA256.HashData(set.Files.Find(path)!));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
