namespace CollegeTes.Model;

/// <summary>Licences by their SPDX identifier: the name readers know, and where the text is.</summary>
public static class KnownLicences
{
    private static readonly (string Id, string Name, string Url)[] Table =
    [
        ("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"),
        ("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.fr"),
        ("CC-BY-NC-4.0", "CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/deed.fr"),
        ("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr"),
        ("CC-BY-ND-4.0", "CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/deed.fr"),
        ("CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr"),
        ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.fr"),
        ("etalab-2.0", "Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
    ];

    /// <summary>Where a licence can be read; null when it is not a usual one.</summary>
    public static string? UrlOf(string id) => Array.Find(Table, l => l.Id == id).Url;

    /// <summary>The name that readers know; the identifier of a licence that has none here.</summary>
    public static string NameOf(string id) => Array.Find(Table, l => l.Id == id).Name ?? id;
}
