namespace CollegeTes.Reporting;

/// <summary>The forms a report takes (<c>--report KIND</c>).</summary>
public enum ReportKind
{
    /// <summary>For people: places, excerpts, remedies, counts.</summary>
    Text,

    /// <summary>One JSON object with French keys.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning and editors.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions: annotations in the log.</summary>
    Github,

    /// <summary>Code Quality report of GitLab.</summary>
    Gitlab,

    /// <summary>JUnit XML, which every continuous integration reads.</summary>
    Junit,

    /// <summary>For people: what each page weighs, the heaviest first.</summary>
    Poids,

    /// <summary>For people: the criteria of the RGAA, and what was seen of each on the pages.</summary>
    Rgaa,
}
