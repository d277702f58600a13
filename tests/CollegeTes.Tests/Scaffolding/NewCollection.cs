using System.Globalization;
using CollegeTes.Cli;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>A collection made by <c>tes init</c>, and what commands say there.</summary>
internal sealed class NewCollection : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NewCollection()
    {
        Assert.Equal(0, Run("init", "--titre", "Récits d'essai", "--organisation", "L'atelier des transitions").Code);
    }

    public string Root => _folder.Path;

    public string Read(string path) => File.ReadAllText(_folder.Combine(path));

    public void Write(string path, string text) => _folder.Write(path, text);

    /// <summary>The content files of kinds that <c>tes new</c> writes.</summary>
    public IEnumerable<string> Files(string pattern) =>
        Directory
            .EnumerateFiles(_folder.Combine("content"), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'));

    public (string Output, string Error, int Code) Run(params string[] arguments) => Answer(null, arguments);

    /// <summary>The same with a person at the keyboard, when there are answers.</summary>
    public (string Output, string Error, int Code) Answer(string? answers, params string[] arguments)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("fr");
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(output, error)
        {
            Folder = Root,
            HasColour = false,
            HasProgress = false,
            CanAsk = answers is not null,
            Input = new StringReader(answers ?? ""),
        };
        var code = Application.RunAsync(arguments, terminal).GetAwaiter().GetResult();
        return (output.ToString(), error.ToString(), code);
    }

    public void Dispose() => _folder.Dispose();
}
