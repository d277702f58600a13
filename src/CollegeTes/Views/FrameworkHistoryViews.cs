using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>How the framework lives: its hypotheses, its versions, its journal, what each changed.</summary>
internal static class FrameworkHistoryViews
{
    public static readonly ViewType<(Framework Framework, Hypothesis Hypothesis), RenderScope> Hypothesis = new(
        "hypothèse",
        "Ce que le programme met à l'épreuve, avec les cas qui vont dans son sens et ceux qui n'y vont pas.",
        new()
        {
            { "ancre", MemberType.Text, "ancre dans la page du cadre", (h, _) => Anchors.OfPart("hypothese-" + h.Hypothesis.Id) },
            {
                "texte",
                MemberType.Html,
                "l'hypothèse",
                (h, scope) => scope.Rich(h.Hypothesis.Text, FrameworkText.Context(h.Framework, scope.Library))
            },
            {
                "statut",
                MemberType.Text,
                "où elle en est, en mots de la langue de la page",
                (h, scope) => scope.Labels["hypothese." + Words.Of(h.Hypothesis.Status.Value)]
            },
            {
                "source",
                MemberType.WholeOrNothing,
                "numéro de la source qui la pose",
                (h, scope) =>
                    h.Hypothesis.Source is { } s
                    && FrameworkText.Context(h.Framework, scope.Library).NumberOf(s.Value) is > 0 and var number
                        ? number
                        : null
            },
            {
                "criteres",
                MemberType.ListOf(() => FrameworkViews.Criterion),
                "critères qui la mettent à l'épreuve",
                (h, scope) =>
                    FrameworkViews.Criterion.List(
                        h.Hypothesis.Criteria.Select(c =>
                                h.Framework.Find(c.Value)?.Criterion ?? Placement.FindCurrent(h.Framework, c.Value)
                            )
                            .OfType<Criterion>()
                            .Distinct(),
                        scope
                    )
            },
            {
                "pour",
                MemberType.ListOf(() => FrameworkCaseViews.Case),
                "cas publiés qui vont dans son sens",
                (h, scope) => FrameworkCaseViews.List(h.Hypothesis.For, scope)
            },
            {
                "contre",
                MemberType.ListOf(() => FrameworkCaseViews.Case),
                "cas publiés qui la contredisent ou la limitent",
                (h, scope) => FrameworkCaseViews.List(h.Hypothesis.Against, scope)
            },
        }
    );

    /// <summary>One change that the journal tells.</summary>
    private static readonly ViewType<(Framework Framework, JournalChange Change), RenderScope> Change = new(
        "changement du cadre",
        "Un changement que dit le journal du cadre.",
        new()
        {
            {
                "nature",
                MemberType.Text,
                "sorte de changement, en mots de la langue de la page",
                (c, scope) => scope.Labels["changement." + Words.Of(c.Change.Nature)]
            },
            { "criteres", MemberType.Texts, "titres des critères changés", (c, scope) => Titles(c.Change.Criteria, scope) },
            { "vers", MemberType.Texts, "titres de ce qu'ils sont devenus", (c, scope) => Titles(c.Change.To, scope) },
            {
                "motif",
                MemberType.HtmlOrNothing,
                "pourquoi",
                (c, scope) => scope.Rich(c.Change.Reason, FrameworkText.Context(c.Framework, scope.Library))
            },
            {
                "cas",
                MemberType.ListOf(() => FrameworkCaseViews.Case),
                "cas publiés qui y ont conduit",
                (c, scope) => FrameworkCaseViews.List(c.Change.From, scope)
            },
        }
    );

    public static readonly ViewType<(Framework Framework, JournalEntry Entry), RenderScope> Entry = new(
        "version du journal",
        "Ce que le journal du cadre dit d'une version.",
        new()
        {
            { "version", MemberType.Text, "numéro de version", (e, _) => e.Entry.Version.Value },
            { "date", MemberType.TextOrNothing, "date en français", (e, _) => e.Entry.Date?.ToFrench() },
            {
                "resume",
                MemberType.HtmlOrNothing,
                "ce que la version change",
                (e, scope) => scope.Rich(e.Entry.Summary, FrameworkText.Context(e.Framework, scope.Library))
            },
            { "decide_par", MemberType.TextOrNothing, "qui a décidé", (e, _) => e.Entry.DecidedBy },
            {
                "changements",
                MemberType.ListOf(() => Change),
                "les changements, un à un",
                (e, scope) => Change.List(e.Entry.Changes.Select(c => (e.Framework, c)), scope)
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers la page de cette version ; rien si elle n'est pas figée",
                (e, scope) => scope.To(scope.Addresses.OfPage(SubjectKind.FrameworkVersion, e.Entry.Version.Value))
            },
        }
    );

    public static readonly ViewType<FrameworkDifference, RenderScope> Difference = new(
        "différence entre deux versions",
        "Ce qui est arrivé à un critère entre deux versions du cadre.",
        new()
        {
            {
                "nature",
                MemberType.Text,
                "ce qui est arrivé, en mots de la langue de la page",
                (d, scope) => scope.Labels["difference." + Words.Of(d.Nature)]
            },
            { "avant", MemberType.Texts, "titres d'avant", (d, scope) => TitlesOf(d.Before, scope) },
            { "apres", MemberType.Texts, "titres d'après", (d, scope) => TitlesOf(d.After, scope) },
            {
                "parties",
                MemberType.Texts,
                "ce qui se lit autrement",
                (d, scope) => new TextList([.. d.Parts.Select(p => scope.Typeset(p))])
            },
        }
    );

    public static readonly ViewType<(Framework Framework, RetiredCriterion Retired), RenderScope> Retired = new(
        "critère retiré",
        "Un critère que le cadre a abandonné.",
        new()
        {
            { "titre", MemberType.Text, "titre qu'il avait", (r, scope) => TitleOf(r.Retired.Id.Value, scope) },
            { "version", MemberType.Text, "première version sans lui", (r, _) => r.Retired.RetiredIn.Value },
            { "remplace_par", MemberType.Texts, "titres de ce qui prend sa place", (r, scope) => Titles(r.Retired.ReplacedBy, scope) },
            {
                "motif",
                MemberType.HtmlOrNothing,
                "pourquoi",
                (r, scope) => scope.Rich(r.Retired.Reason, FrameworkText.Context(r.Framework, scope.Library))
            },
        }
    );

    public static readonly ViewType<FrameworkVersion, RenderScope> Version = new(
        "version du cadre",
        "Une version figée du cadre d'action.",
        new()
        {
            { "version", MemberType.Text, "numéro", (v, _) => v.Framework.Version },
            { "date", MemberType.TextOrNothing, "date en français", (v, _) => v.Framework.Date?.ToFrench() },
            {
                "en_vigueur",
                MemberType.Flag,
                "oui si c'est la version en vigueur",
                (v, scope) => v.Framework.Version == scope.Library.Framework.Version
            },
            { "page", MemberType.TextOrNothing, "lien vers sa page", (v, scope) => scope.To(scope.Addresses.OfPage(v)) },
            {
                "cadre",
                MemberType.ViewOf(() => FrameworkViews.Framework),
                "le cadre tel qu'il était",
                (v, scope) => FrameworkViews.Framework.Of(v.Framework, scope)
            },
        }
    );

    /// <summary>What a version changed from the one before, which its readers may know.</summary>
    public static IReadOnlyList<FrameworkDifference> ChangesOf(Framework framework, Library library) =>
        Before(framework, library) is { } before ? FrameworkComparison.Compare(before, framework) : [];

    /// <summary>The frozen version before one, or null.</summary>
    public static Framework? Before(Framework framework, Library library) =>
        library.Framework.Earlier.LastOrDefault(v => VersionNumber.Compare(v.Version, framework.Version) < 0);

    private static TextList TitlesOf(IReadOnlyList<Criterion> criteria, RenderScope scope) =>
        new([.. criteria.Select(c => scope.Typeset(c.Title.Value))]);

    private static TextList Titles(IReadOnlyList<Located<string>> ids, RenderScope scope) =>
        new([.. ids.Select(i => TitleOf(i.Value, scope))]);

    // In the words in force, else in the last that there were.
    private static string TitleOf(string id, RenderScope scope)
    {
        var framework = scope.Library.Framework;
        return scope.Typeset(
            framework.Earlier.Append(framework).Reverse().Select(v => v.Find(id)?.Criterion.Title.Value).FirstOrDefault(t => t is not null)
                ?? framework.Retired.FirstOrDefault(r => r.Id.Value == id)?.Title
                ?? id
        );
    }
}
