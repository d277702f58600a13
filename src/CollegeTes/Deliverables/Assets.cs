using System.Security.Cryptography;
using System.Text;
using CollegeTes.Model;

namespace CollegeTes.Deliverables;

/// <summary>
/// The shared files of the publication: style sheets, fonts, images, sounds. Their names carry a hash of their content, so
/// that a server may let browsers keep them for ever.
/// </summary>
internal sealed class Assets
{
    private readonly DeliverableSet _set;
    private readonly Addresses _addresses;
    private readonly List<Artifact> _artifacts = [];
    private readonly Lazy<HashSet<string>> _known;

    private Assets(DeliverableSet set, Addresses addresses)
    {
        _set = set;
        _addresses = addresses;
        _known = new(() => [.. set.Files.Paths.Where(p => p.EndsWith(".sbn", StringComparison.Ordinal)).SelectMany(p => CustomProperties.In(set.Files.Text(p)!))]);
    }

    /// <summary>Makes the style sheets and fonts of the deliverables that are made, and says where they are. Those that belong to one deliverable serve to draw and are not published.</summary>
    public static IReadOnlyList<Artifact> OfTemplates(DeliverableSet set, IEnumerable<DeliverableManifest> used, Addresses addresses)
    {
        var assets = new Assets(set, addresses);
        foreach (var font in set.Files.Paths.Where(p => p.EndsWith(".woff2", StringComparison.Ordinal)))
            assets.Add(font, "assets/polices/", set.Files.Find(font)!, "police");
        foreach (var manifest in used.Where(m => m.Outputs.Any(o => o.Medium is "html" or "pdf" or "epub" or "image")))
            assets.AddStyle(manifest);
        return assets._artifacts;
    }

    /// <summary>Where a media file of the workspace goes: its own name, below <c>assets/</c>, with the ending of what its bytes are.</summary>
    public static string PathOfMedia(MediaFile file, ReadOnlySpan<byte> digest)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return $"assets/medias/{Text.Slug.From(name[..dot])}.{Short(digest)}{MediaName.Extension(name, file.MimeType).ToLowerInvariant()}";
    }

    private void AddStyle(DeliverableManifest manifest)
    {
        var css = new StringBuilder(_set.Theme.ToCss());
        if (_set.Theme.Papers.TryGetValue(manifest.Name, out var size))
            css.Append(System.Globalization.CultureInfo.InvariantCulture, $"@page{{size:{size}}}\n");
        foreach (var shared in _set.Files.Paths.Where(p => p.StartsWith(DeliverableSet.Shared + "/", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal)))
            css.Append(_set.Files.Text(shared));
        foreach (var style in manifest.Styles)
            css.Append(_set.Files.Text(manifest.Name + "/" + style));
        var text = CustomProperties.Lighten(StyleSheet.Compact(css.ToString()), _known.Value);
        // Fonts are named in style sheets by their template path; here by where they are published.
        foreach (var font in _set.Files.Paths.Where(p => p.EndsWith(".woff2", StringComparison.Ordinal)))
            text = text.Replace("/" + font, "polices/" + _addresses.OfAsset(font)!.Split('/')[^1], StringComparison.Ordinal);
        // What only images show is not published: the image holds it.
        Add(manifest.Name + "/" + manifest.Name + ".css", "assets/", Encoding.UTF8.GetBytes(text), "css", manifest.Outputs.All(o => o.Medium == "image") ? manifest.Name : null);
    }

    private void Add(string templatePath, string folder, byte[] bytes, string medium, string? owner = null)
    {
        var name = templatePath[(templatePath.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var path = $"{folder}{name[..dot]}.{Short(SHA256.HashData(bytes))}{name[dot..]}";
        _addresses.AddAsset(templatePath, path);
        _artifacts.Add(new Artifact(path, bytes, medium, owner, []));
    }

    private static string Short(ReadOnlySpan<byte> digest) => Convert.ToHexStringLower(digest[..5]);
}
