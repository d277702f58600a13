using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// What the author of one document wrote, whatever kind of document it is: the texts of its fields by what their declarations
/// say they are, the sources
/// and the text itself. One instance is filled again for each document, so that a large collection costs no memory.
/// </summary>
internal sealed class DocumentTexts
{
    private readonly IReadOnlyDictionary<string, WrittenTexts> _written;
    private readonly List<WrittenText> _all = [];
    private readonly Dictionary<TextRole, List<Located<string>>> _byRole = [];
    private IEnumerable<string>? _unread;

    private DocumentTexts(IReadOnlyDictionary<string, WrittenTexts> written) => _written = written;

    /// <summary>What it is; null for what has no page, such as the framework.</summary>
    public Subject? Subject { get; private set; }

    /// <summary>Workspace path of its file.</summary>
    public string Path { get; private set; } = "";

    /// <summary>That of its pages.</summary>
    public string Language { get; private set; } = "fr";

    /// <summary>Fields where references to sources and typed facts are resolved.</summary>
    public List<Located<string>> Rich => Of(TextRole.Rich);

    /// <summary>Fields that are shown as they are.</summary>
    public List<Located<string>> Plain => Of(TextRole.Plain);

    /// <summary>Exact words of other people.</summary>
    public List<Located<string>> Quoted => Of(TextRole.Quoted);

    /// <summary>Names and titles as others write them.</summary>
    public List<Located<string>> Verbatim => Of(TextRole.Verbatim);

    /// <summary>All fields that readers see: typed facts are resolved in each.</summary>
    public IEnumerable<Located<string>> Shown => [.. Rich, .. Plain, .. Quoted, .. Verbatim];

    /// <summary>Keys that name a source.</summary>
    public List<Located<string>> CitedSources => Of(TextRole.Cited);

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public Model.Prose Prose { get; private set; } = Model.Prose.Empty;

    /// <summary>All documents. The same instance comes back each time: keep nothing of it.</summary>
    public static IEnumerable<DocumentTexts> Of(Workspace workspace)
    {
        var texts = new DocumentTexts(workspace.Texts);
        var library = workspace.Library;
        foreach (var subject in library.Subjects.Where(s => !s.SubjectKind.SharesFile))
        {
            yield return texts.Start(
                subject,
                subject.Path,
                subject.WrittenIn,
                subject.LanguageIn(library),
                subject.Sources,
                subject.Figures,
                subject.Text
            );
        }
        var (language, framework) = (library.Collection.Language, library.Framework);
        yield return texts.Start(null, framework.Path, [framework.Path], language, framework.Sources, [], Model.Prose.Empty);
        foreach (var shared in new[] { ContentKind.Partners.Place, ContentKind.Accessibility.Place })
            yield return texts.Start(null, shared, [shared], language, [], [], Model.Prose.Empty);
    }

    // The fields are gathered for the checks that ask for them only.
    private DocumentTexts Start(
        Subject? subject,
        string path,
        IEnumerable<string> files,
        string language,
        IReadOnlyList<Source> sources,
        IReadOnlyList<Figure> figures,
        Model.Prose prose
    )
    {
        (Subject, Path, _unread, Language, Sources, Figures, Prose) = (subject, path, files, language, sources, figures, prose);
        return this;
    }

    private List<Located<string>> Of(TextRole role)
    {
        if (_unread is { } paths)
        {
            _unread = null;
            Read(paths);
        }
        return ListOf(role);
    }

    private void Read(IEnumerable<string> paths)
    {
        _all.Clear();
        foreach (var list in _byRole.Values)
            list.Clear();
        foreach (var path in paths)
        {
            if (_written.TryGetValue(path, out var texts))
                texts.ReadInto(_all);
        }
        foreach (var text in _all)
            ListOf(text.Role).Add(text.Text);
    }

    private List<Located<string>> ListOf(TextRole role)
    {
        if (!_byRole.TryGetValue(role, out var list))
            _byRole.Add(role, list = []);
        return list;
    }
}
