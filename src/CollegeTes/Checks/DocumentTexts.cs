using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// What the author of one document wrote, whatever kind of document it is: fields that may hold references, fields that may
/// not, the sources and the text itself. One instance is filled again for each document, so that a large collection costs no memory.
/// </summary>
internal sealed class DocumentTexts
{
    public string Path { get; private set; } = "";

    public string Language { get; private set; } = "fr";

    /// <summary>Fields where references to sources and typed facts are resolved.</summary>
    public List<Located<string>> Rich { get; } = [];

    /// <summary>Fields that are shown as they are.</summary>
    public List<Located<string>> Plain { get; } = [];

    /// <summary>Exact words of other people.</summary>
    public List<Located<string>> Quoted { get; } = [];

    /// <summary>Keys that name a source.</summary>
    public List<Located<string>> CitedSources { get; } = [];

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public Model.Prose Prose { get; private set; } = Model.Prose.Empty;

    /// <summary>All documents. The same instance comes back each time: keep nothing of it.</summary>
    public static IEnumerable<DocumentTexts> Of(Library library)
    {
        var texts = new DocumentTexts();
        var language = library.Collection.Language;
        yield return texts.Fill(library.Collection);
        yield return texts.Fill(library.Framework, language);
        foreach (var territory in library.Territories)
        {
            yield return texts.Fill(territory, language);
            foreach (var experience in territory.Experiences)
                yield return texts.Fill(experience);
        }
        foreach (var booklet in library.Booklets)
            yield return texts.Fill(booklet, language);
        foreach (var podcast in library.Podcasts)
        {
            yield return texts.Fill(podcast);
            foreach (var episode in podcast.Episodes)
                yield return texts.Fill(episode, podcast.Language);
        }
    }

    private DocumentTexts Fill(Experience e)
    {
        Start(e.Path, e.Language, e.Sources, e.Body, e.Title);
        Figures = e.Figures;
        Rich.Add(e.Lede);
        if (e.Relation is { } relation)
            Rich.Add(relation.Text);
        Add(e.Means);
        foreach (var milestone in e.Milestones)
        {
            Plain.Add(milestone.Title);
            Add(milestone.Text);
        }
        foreach (var figure in e.Figures)
        {
            Plain.Add(figure.Label);
            Cite(figure.Source);
        }
        Add(e.Results);
        Add(e.Factors.Or([]));
        Add(e.Obstacles.Or([]));
        Add(e.Lessons.Or([]));
        foreach (var turn in e.Turns)
            Rich.Add(turn.Text);
        if (e.Transfer.Value is { } transfer)
        {
            Add(transfer.Needed);
            Add(transfer.Adaptable);
            Add(transfer.Limits);
        }
        foreach (var quotation in e.Quotations)
        {
            Quoted.Add(quotation.Text);
            Cite(quotation.Source);
        }
        foreach (var evidence in e.Observations.SelectMany(o => o.Evidence))
        {
            Rich.Add(evidence.Text);
            Cite(evidence.Source);
        }
        Add(e.CriticalView?.Text);
        return this;
    }

    private DocumentTexts Fill(Territory territory, string language)
    {
        Start(territory.Path, language, territory.Sources, territory.Description, territory.Name);
        Add(territory.Summary);
        Add(territory.PilotProject?.Text);
        foreach (var fact in territory.Facts)
            Rich.Add(fact.Text);
        return this;
    }

    private DocumentTexts Fill(ThematicBooklet booklet, string language)
    {
        Start(booklet.Path, language, booklet.Sources, booklet.Introduction, booklet.Title);
        Add(booklet.Summary);
        return this;
    }

    private DocumentTexts Fill(Collection collection)
    {
        Start(collection.Path, collection.Language, collection.Sources, collection.Presentation, collection.Title);
        Add(collection.Notice);
        return this;
    }

    private DocumentTexts Fill(Framework framework, string language)
    {
        Start(framework.Path, language, framework.Sources, Model.Prose.Empty, null);
        if (framework.Introduction is { } introduction)
            Rich.Add(new Located<string>(introduction, SourceSpan.OfFile(framework.Path)));
        return this;
    }

    private DocumentTexts Fill(Podcast podcast)
    {
        Start(podcast.Path, podcast.Language, [], Model.Prose.Empty, podcast.Title);
        if (podcast.Description is { } description)
            Plain.Add(description);
        return this;
    }

    private DocumentTexts Fill(Episode episode, string language)
    {
        Start(episode.Path, language, episode.Sources, episode.Body, episode.Title);
        foreach (var chapter in episode.Chapters)
            Plain.Add(chapter.Title);
        foreach (var person in episode.People)
            Cite(person.Source);
        return this;
    }

    private void Start(string path, string language, IReadOnlyList<Source> sources, Model.Prose prose, Located<string>? title)
    {
        Rich.Clear();
        Plain.Clear();
        Quoted.Clear();
        CitedSources.Clear();
        (Path, Language, Sources, Figures, Prose) = (path, language, sources, [], prose);
        if (title is { } located)
            Plain.Add(located);
    }

    private void Add(Documented<Means> means)
    {
        if (means.Value is not { } known)
            return;
        foreach (var person in known.People.Or([]))
            Rich.Add(person.Text);
        foreach (var expense in known.Expenses.Or([]))
        {
            Plain.Add(expense.Label);
            Cite(expense.Source);
        }
        foreach (var funding in known.Funding.Or([]))
        {
            Plain.Add(funding.Label);
            Cite(funding.Source);
        }
    }

    private void Add(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Rich.Add(statement.Text);
            Add(statement.How);
        }
    }

    private void Add(Located<string>? text)
    {
        if (text is { } located)
            Rich.Add(located);
    }

    private void Cite(Located<string>? source)
    {
        if (source is { } located)
            CitedSources.Add(located);
    }
}
