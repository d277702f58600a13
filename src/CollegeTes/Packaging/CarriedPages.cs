using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Markup;
using CollegeTes.Planning;
using CollegeTes.Prose;

namespace CollegeTes.Packaging;

/// <summary>
/// Pages taken out of the publication to be read apart: what they show comes with them, they still lead to each other, and a link to
/// anything else goes to its public address, or is text.
/// </summary>
/// <param name="placeOf">Where a file of the archive stands in it, by its path in the publication; null for what it does not hold.</param>
/// <param name="online">The public address of a page of the publication, by its path; null when it has none.</param>
/// <param name="read">The bytes of a file that pages show, by its path; null when there is none.</param>
internal sealed partial class CarriedPages(Func<string, string?> placeOf, Func<string, string?> online, Func<string, byte[]?> read)
{
    private readonly SortedDictionary<string, byte[]> _shared = new(StringComparer.Ordinal);

    /// <summary>What the pages show, by its place in the archive: the path that it has in the publication.</summary>
    public IReadOnlyDictionary<string, byte[]> Shared => _shared;

    /// <summary>A page as it is in the archive.</summary>
    /// <param name="page">The page, as it is in the publication.</param>
    /// <param name="path">Its path there.</param>
    /// <param name="place">Its path in the archive.</param>
    public string Take(string page, string path, string place) => PageAddresses.Rewrite(page, address =>
        {
            var end = address.AsSpan().IndexOfAny('#', '?');
            var bare = end < 0 ? address : address[..end];
            if (LinkTarget.Resolve(path, bare) is not { } target)
                return null;
            var known = placeOf(target) ?? (Share(target) ? target : null);
            return (known is null ? online(target) : Addresses.Relative(place, known)) is { } found
                ? found + (end < 0 ? "" : address[end..])
                : null;
        });

    private bool Share(string path)
    {
        if (_shared.ContainsKey(path))
            return true;
        if (read(path) is not { } bytes)
            return false;
        _shared.Add(path, bytes);
        if (path.EndsWith(".css", StringComparison.Ordinal))
        {
            foreach (Match match in Named().Matches(Encoding.UTF8.GetString(bytes)))
            {
                if (LinkTarget.Resolve(path, match.Groups[1].Value) is { } named && !Share(named))
                    throw new InvalidDataException($"{named} n'est pas dans la publication");
            }
        }
        return true;
    }

    // A file that a style sheet names: a font.
    [GeneratedRegex("""url\(["']?(?!data:|[a-z]+://)([^"')#?]+)["']?\)""")]
    private static partial Regex Named();
}
