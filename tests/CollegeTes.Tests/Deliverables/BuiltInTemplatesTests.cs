using CollegeTes.Themes;

namespace CollegeTes.Tests.Deliverables;

/// <summary>The program carries every file of <c>templates/</c>: a workspace anywhere else needs none of its own.</summary>
public sealed class BuiltInTemplatesTests
{
    [Fact]
    public void The_program_carries_every_template_of_the_repository()
    {
        var folder = Path.Combine(Repository.Root, "templates");
        var expected = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, new TemplateFiles(null).Paths);
    }
}
