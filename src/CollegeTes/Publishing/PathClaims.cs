using System.Collections.Concurrent;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Publishing;

/// <summary>
/// Gives each file its place in the publication, once, and remembers who asked for a place that was taken.
/// Conflicts are told at the end, all of them, so that the report does not depend on which thread came first.
/// </summary>
internal sealed class PathClaims
{
    private readonly record struct Claim(string Path, ManifestEntry? File);

    private readonly ConcurrentDictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(string Key, Claim Claim)> _refused = [];
    private readonly DiagnosticBag _unsafe = new();

    public PathClaims() => _claims[PathKey.Of(Manifest.FileName)] = new Claim(Manifest.FileName, null);

    /// <summary>True when the file may be written at its path.</summary>
    public bool TryClaim(ManifestEntry file)
    {
        if (PublicationPath.Fault(file.Path) is { } fault)
        {
            _unsafe.Add(
                PublishingDiagnostics.UnsafePath.At(
                    Place(file),
                    $"chemin publié impossible, « {VisibleText.Of(file.Path)} » : {fault}",
                    "changez le nom du fichier source ou le motif de chemin du livrable"
                )
            );
            return false;
        }
        var key = PathKey.Of(file.Path);
        if (!ClaimFolders(file))
            return false;
        var claim = new Claim(file.Path, file);
        if (_claims.TryAdd(key, claim))
            return true;
        _refused.Add((key, claim));
        return false;
    }

    /// <summary>
    /// One diagnostic for each place that several asked for and each impossible path, the same whatever the order of the claims.
    /// </summary>
    public IReadOnlyList<Diagnostic> Faults()
    {
        foreach (var group in _refused.GroupBy(refused => refused.Key, StringComparer.Ordinal))
            _unsafe.Add(
                Describe([.. group.Select(refused => refused.Claim).Append(_claims[group.Key]).OrderBy(Name, StringComparer.Ordinal)])
            );
        return _unsafe.Sorted();
    }

    private bool ClaimFolders(ManifestEntry file)
    {
        var path = file.Path;
        var last = path.LastIndexOf('/');
        if (last < 0 || _folders.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(path.AsSpan(0, last)))
            return true;
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (!ClaimFolder(file, path[..(slash + 1)]))
                return false;
        }
        _folders.TryAdd(path[..last], true);
        return true;
    }

    /// <summary>A folder may be claimed by any number of files, under one spelling, and not where a file is.</summary>
    private bool ClaimFolder(ManifestEntry file, string folder)
    {
        var key = PathKey.Of(folder[..^1]);
        var claim = new Claim(folder, file);
        if (_claims.GetOrAdd(key, claim).Path == folder)
            return true;
        _refused.Add((key, claim));
        return false;
    }

    private static Diagnostic Describe(IReadOnlyList<Claim> claims)
    {
        var files = claims.Select(claim => claim.File).OfType<ManifestEntry>().ToList();
        // Two kinds of publication that want one path: their manifests are at fault, not the text that both are made for.
        var deliverables = files
            .Select(file => file.Deliverable)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var isOfTemplates = deliverables.Count > 1 && files.Select(file => file.Path).Distinct(StringComparer.Ordinal).Count() == 1;
        var names = claims.Select(claim => Name(claim, deliverables.Count > 1)).Distinct(StringComparer.Ordinal).ToList();
        var place = isOfTemplates ? SourceSpan.OfFile(ManifestOf(deliverables[^1])) : files.Select(Place).Order().LastOrDefault();
        return PublishingDiagnostics.UnsafePath.At(
            place,
            $"ces fichiers publiés tombent au même endroit : {string.Join(", ", names)}",
            isOfTemplates
                ? "changez le chemin d'une sortie dans l'un de ces livrables"
                : "renommez un des fichiers sources, ou changez le motif de chemin du livrable"
        );
    }

    private static string Name(Claim claim) => Name(claim, false);

    private static string Name(Claim claim, bool withDeliverable)
    {
        if (claim.File is not { } file)
            return claim.Path + " (le manifeste)";
        var from = file.Sources.Count > 0 ? VisibleText.Of(file.Sources[0]) : null;
        var by = file.Deliverable is { } deliverable && (withDeliverable || from is null) ? ManifestOf(deliverable) : null;
        return from is null && by is null ? claim.Path : $"{claim.Path} ({string.Join(", ", new[] { by, from }.OfType<string>())})";
    }

    private static string ManifestOf(string deliverable) => $"templates/{VisibleText.Of(deliverable)}/livrable.yaml";

    private static SourceSpan? Place(ManifestEntry file) => file.Sources.Count > 0 ? SourceSpan.OfFile(file.Sources[0]) : null;
}
