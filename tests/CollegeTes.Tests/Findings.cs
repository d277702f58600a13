namespace CollegeTes.Tests;

/// <summary>Assertions that show everything they found, where the usual ones cut it short.</summary>
internal static class Findings
{
    /// <summary>Fails with the whole list unless it is empty.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var list = findings.Distinct(StringComparer.Ordinal).ToList();
        if (list.Count > 0)
            Assert.Fail(string.Join('\n', list));
    }
}
