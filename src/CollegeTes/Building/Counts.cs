using System.Collections.Concurrent;
using CollegeTes.Planning;
using CollegeTes.Publishing;
using CollegeTes.Reporting;
using CollegeTes.Themes;

namespace CollegeTes.Building;

/// <summary>Counts artifacts per deliverable, from many threads.</summary>
internal sealed class Counts
{
    private readonly ConcurrentDictionary<string, (int Count, long Bytes)> _made = new(StringComparer.Ordinal);

    public void Add(Artifact artifact) => Add(artifact.Deliverable ?? DeliverableSet.Shared, artifact.Content.Length);

    /// <summary>What was made, in the order of the deliverables, shared files last.</summary>
    public IReadOnlyList<DeliverableCount> ToList(DeliverableSet set) =>
        [
            .. set
                .Manifests.Where(m => _made.ContainsKey(m.Name))
                .Select(m => new DeliverableCount(m.Name, m.Title, _made[m.Name].Count, _made[m.Name].Bytes)),
            .. _made
                .Where(m => m.Key == DeliverableSet.Shared)
                .Select(m => new DeliverableCount("", "Fichiers communs", m.Value.Count, m.Value.Bytes)),
        ];

    /// <summary>What the last publication holds.</summary>
    public static IReadOnlyList<DeliverableCount> OfManifest(Manifest manifest, DeliverableSet set)
    {
        var counts = new Counts();
        foreach (var entry in manifest.Entries)
            counts.Add(entry.Deliverable ?? DeliverableSet.Shared, entry.Size);
        return counts.ToList(set);
    }

    private void Add(string name, long bytes) => _made.AddOrUpdate(name, (1, bytes), (_, old) => (old.Count + 1, old.Bytes + bytes));
}
