using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// The names that a reference may use, and the remedy when it uses another. Looking for a near name is costly, so each is looked for once
/// and not for ever.
/// </summary>
internal sealed class KnownNames(IEnumerable<string> names)
{
    private const int MostSearches = 200;
    private const int MostListed = 12;

    private readonly HashSet<string> _names = new(names, StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _near = new(StringComparer.Ordinal);

    public bool Contains(string name) => _names.Contains(name);

    /// <summary>« Vouliez-vous écrire… », else the whole list when it is short, else the given advice.</summary>
    public string Remedy(string typed, string otherwise)
    {
        if (Near(typed) is { } near)
            return $"Vouliez-vous écrire « {near} » ?";
        return _names.Count is 0 or > MostListed ? otherwise : $"Noms connus : {string.Join(", ", _names.Order(StringComparer.Ordinal))}.";
    }

    private string? Near(string typed)
    {
        if (!_near.TryGetValue(typed, out var near) && _near.Count < MostSearches)
            _near[typed] = near = Nearest.Name(typed, _names);
        return near;
    }
}
