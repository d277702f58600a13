using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// What the author of one document wrote, whatever kind of document it is: fields that may hold references, fields that may
/// not, the sources and the text itself. One instance is filled again for each document, so that a large collection costs no memory.
/// </summary>
internal sealed class DocumentTexts
{
    private readonly List<Located<string>> _rich = [];
    private readonly List<Located<string>> _plain = [];
    private readonly List<Located<string>> _quoted = [];
    private readonly List<Located<string>> _cited = [];
    private object? _unread;

    public string Path { get; private set; } = "";

    public string Language { get; private set; } = "fr";

    /// <summary>Fields where references to sources and typed facts are resolved.</summary>
    public List<Located<string>> Rich => Read()._rich;

    /// <summary>Fields that are shown as they are.</summary>
    public List<Located<string>> Plain => Read()._plain;

    /// <summary>Exact words of other people.</summary>
    public List<Located<string>> Quoted => Read()._quoted;

    /// <summary>Keys that name a source.</summary>
    public List<Located<string>> CitedSources => Read()._cited;

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public Model.Prose Prose { get; private set; } = Model.Prose.Empty;

    /// <summary>All documents. The same instance comes back each time: keep nothing of it.</summary>
    public static IEnumerable<DocumentTexts> Of(Library library)
    {
        var texts = new DocumentTexts();
        var framework = library.Framework;
        yield return texts.Start(framework, framework.Path, library.Collection.Language, framework.Sources, Model.Prose.Empty);
        foreach (var subject in library.Subjects)
            yield return texts.Start(subject, subject.Path, subject.LanguageIn(library), subject.Sources, subject.Text);
    }

    // The fields are gathered for the checks that ask for them only.
    private DocumentTexts Start(object document, string path, string language, IReadOnlyList<Source> sources, Model.Prose prose)
    {
        (_unread, Path, Language, Sources, Prose) = (document, path, language, sources, prose);
        Figures = document is Experience experience ? experience.Figures : [];
        return this;
    }

    private DocumentTexts Read()
    {
        if (_unread is not { } subject)
            return this;
        _unread = null;
        _rich.Clear();
        _plain.Clear();
        _quoted.Clear();
        _cited.Clear();
        switch (subject)
        {
            case Experience experience:
                Fill(experience);
                break;
            case Territory territory:
                Fill(territory);
                break;
            case ThematicBooklet booklet:
                _plain.Add(booklet.Title);
                Add(booklet.Summary);
                break;
            case Collection collection:
                _plain.Add(collection.Title);
                Add(collection.Notice);
                break;
            case Framework { Introduction: { } introduction } framework:
                _rich.Add(new Located<string>(introduction, SourceSpan.OfFile(framework.Path)));
                break;
            case Podcast podcast:
                _plain.Add(podcast.Title);
                if (podcast.Description is { } description)
                    _plain.Add(description);
                break;
            case Episode episode:
                _plain.Add(episode.Title);
                Fill(episode.Chapters, episode.People);
                break;
            case Film film:
                _plain.Add(film.Title);
                if (film.Lede is { } lede)
                    _plain.Add(lede);
                Fill(film.Chapters, film.People);
                break;
            case Subject other:
                _plain.Add(other.Title);
                break;
        }
        return this;
    }

    private void Fill(Experience e)
    {
        _plain.Add(e.Title);
        _rich.Add(e.Lede);
        Add(e.Relation?.Text);
        Add(e.Means);
        foreach (var milestone in e.Milestones)
        {
            _plain.Add(milestone.Title);
            Add(milestone.Text?.Read());
        }
        foreach (var figure in e.Figures)
        {
            _plain.Add(figure.Label);
            Cite(figure.Source);
        }
        Add(e.Results);
        Add(e.Factors.Or([]));
        Add(e.Obstacles.Or([]));
        Add(e.Lessons.Or([]));
        foreach (var turn in e.Turns)
            _rich.Add(turn.Text);
        if (e.Transfer.Value is { } transfer)
        {
            Add(transfer.Needed);
            Add(transfer.Adaptable);
            Add(transfer.Limits);
        }
        foreach (var quotation in e.Quotations)
        {
            _quoted.Add(quotation.Text);
            Cite(quotation.Source);
        }
        foreach (var observation in e.Observations)
        {
            foreach (var evidence in observation.Evidence)
            {
                _rich.Add(evidence.Text.Read());
                Cite(evidence.Source);
            }
        }
        Add(e.CriticalView?.Text);
        foreach (var scene in e.Capsule?.Scenes ?? [])
        {
            Add(scene.Title);
            Add(scene.Text);
        }
    }

    private void Fill(Territory territory)
    {
        _plain.Add(territory.Name);
        Add(territory.Summary);
        Add(territory.PilotProject?.Text);
        foreach (var fact in territory.Facts)
            _rich.Add(fact.Text);
    }

    private void Fill(IReadOnlyList<Chapter> chapters, IReadOnlyList<Person> people)
    {
        foreach (var chapter in chapters)
            _plain.Add(chapter.Title);
        foreach (var person in people)
            Cite(person.Source);
    }

    private void Add(Documented<Means> means)
    {
        if (means.Value is not { } known)
            return;
        foreach (var person in known.People.Or([]))
            _rich.Add(person.Text);
        foreach (var expense in known.Expenses.Or([]))
        {
            _plain.Add(expense.Label);
            Cite(expense.Source);
        }
        foreach (var funding in known.Funding.Or([]))
        {
            _plain.Add(funding.Label);
            Cite(funding.Source);
        }
    }

    private void Add(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            _rich.Add(statement.Text.Read());
            Add(statement.How);
        }
    }

    private void Add(Located<string>? text)
    {
        if (text is { } located)
            _rich.Add(located);
    }

    private void Cite(Located<string>? source)
    {
        if (source is { } located)
            _cited.Add(located);
    }
}
