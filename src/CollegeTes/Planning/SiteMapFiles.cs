using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>Which pages the site map lists, and the files it is cut into: one holds 50,000 addresses at most.</summary>
internal static class SiteMapFiles
{
    /// <summary>Most addresses of a file, by the protocol.</summary>
    public const int MostPages = 50_000;

    /// <summary>True for a page that every publication of the collection has.</summary>
    /// <param name="forms">Forms on demand that the collection asks every run for.</param>
    public static bool IsListed(PlannedArtifact artifact, IReadOnlyList<string> forms) =>
        artifact.Output.Medium == Medium.Html && (!artifact.Output.IsOnDemand || forms.Contains(artifact.Output.Form));

    /// <summary>How many files beside the index a publication of so many pages has: none when one file is enough.</summary>
    public static int PartsOf(int pages) => pages <= MostPages ? 0 : (pages + MostPages - 1) / MostPages;

    /// <summary>Path of a part, from 1, beside the index.</summary>
    public static string PathOf(string index, int part) => $"{index[..index.LastIndexOf('.')]}-{part}.xml";
}
