namespace CollegeTes.Tests;

/// <summary>Tools that a developer may lack and that CI may not.</summary>
internal static class Tools
{
    /// <summary>Skips the test, or fails it under CI, when something is missing.</summary>
    public static void Require(string? found, string name)
    {
        if (!string.IsNullOrEmpty(found))
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"{name} manque, ce que CI=true ne permet pas");
        Assert.Skip($"{name} manque");
    }
}
