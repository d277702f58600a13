using System.Diagnostics;
using System.Text.Json;

namespace CollegeTes.BrowserTests;

/// <summary>The Nu HTML checker over all pages: no error, no warning.</summary>
public sealed class MarkupTests(Publication publication)
{
    [Fact]
    public async Task The_checker_of_the_W3C_finds_nothing()
    {
        var checker = Path.Combine(Publication.Repository, "tests/outils/node_modules/vnu-jar/build/dist/vnu.jar");
        Tests.Tools.Require(File.Exists(checker) ? checker : null, "vnu.jar (npm ci dans tests/outils)");
        Tests.Tools.RequireProgram("java");
        var start = new ProcessStartInfo(
            "java",
            ["-Xss4m", "-jar", checker, "--format", "json", .. publication.Pages.Select(p => Path.Combine(publication.Folder, p))]
        )
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var answer = JsonDocument.Parse(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Tests.Findings.None(
            answer
                .RootElement.GetProperty("messages")
                .EnumerateArray()
                .Where(m => !IsAllowed(m))
                .Select(m =>
                    $"{Text(m, "url").Split('/')[^1]}:{(m.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 0)} "
                    + $"{Text(m, "type")}: {Text(m, "message")} {Text(m, "extract")}"
                )
        );
    }

    // RGAA 1.9.1 wants the role; see Axe.
    private static bool IsAllowed(JsonElement message) =>
        Text(message, "message").Contains("“role”", StringComparison.Ordinal)
        && Text(message, "message").Contains("“figure”", StringComparison.Ordinal)
        && Text(message, "message").Contains("figcaption", StringComparison.Ordinal);

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
