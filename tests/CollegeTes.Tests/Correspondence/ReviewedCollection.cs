using System.Globalization;
using CollegeTes.Cli;
using CollegeTes.Tests.WordProcessing;

namespace CollegeTes.Tests.Correspondence;

/// <summary>A copy of the real collection, where a write-up is put to those it speaks of: the collection itself holds none.</summary>
internal sealed class ReviewedCollection : IDisposable
{
    public const string Subject = "redon-agglomeration/plesse-politique-agricole";
    public const string Text = "content/territoires/redon-agglomeration/retours/plesse-politique-agricole.md";
    public const string Review = "content/territoires/redon-agglomeration/relectures/plesse-politique-agricole.yaml";
    public const string Sent = "a-envoyer/" + Subject + "/commune-de-plesse";
    private const string Day = "2026-11-30";

    private readonly TemporaryFolder _folder = new();

    public ReviewedCollection() => TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), _folder.Combine("content"));

    public string Root => _folder.Path;

    public string PathOf(string path) => _folder.Combine(path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text) => _folder.Write(path, text);

    public byte[] ReadBytes(string path) => File.ReadAllBytes(PathOf(path));

    /// <summary>Prepares what is sent; gives the document to fill in.</summary>
    public byte[] Prepare(params string[] more)
    {
        var (output, error, code) = Run(["relecture", "preparer", Subject, .. more]);
        Assert.True(code == 0, output + error);
        return ReadBytes(Sent + "/a-confirmer.docx");
    }

    /// <summary>Takes in a document that was filled in.</summary>
    public (string Output, string Error, int Code) Receive(byte[] document, params string[] more)
    {
        File.WriteAllBytes(PathOf("rendu.docx"), document);
        return Run(["relecture", "recevoir", "rendu.docx", .. more]);
    }

    /// <summary>The same, filled in as Word does.</summary>
    public (string Output, string Error, int Code) Receive(byte[] sent, Filling filling, params string[] more) =>
        Receive(FilledDocument.Fill(sent, filling, "word"), more);

    public (string Output, string Error, int Code) Run(params string[] arguments)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("fr");
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(output, error)
        {
            Folder = Root,
            HasColour = false,
            HasProgress = false,
        };
        var hasDay = arguments is ["relecture", "preparer" or "recevoir", ..];
        var code = Application.RunAsync(hasDay ? [.. arguments, "--clock", Day] : arguments, terminal).GetAwaiter().GetResult();
        return (output.ToString(), error.ToString(), code);
    }

    public void Dispose() => _folder.Dispose();
}
