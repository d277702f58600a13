using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Capsules;

/// <summary>The words that tes adds to those of the write-up, by the key of their label.</summary>
public delegate string CapsuleWords(string key);

/// <summary>
/// The scenes of a write-up: title, place, figures, steps, quotation, lesson, call. What its author wrote in capsule.yaml comes first; what
/// is
/// missing is derived, and what is derived always holds.
/// </summary>
public sealed class Derivation(Experience experience, Library library, string deliverable, CapsuleWords words)
{
    /// <summary>Most figures and steps of a scene: more could not be read from afar.</summary>
    public const int MostFigures = 3;

    /// <inheritdoc cref="MostFigures"/>
    public const int MostMilestones = 4;

    /// <summary>Longest texts that the scenes hold, in characters.</summary>
    public const int LongestTitle = 90;

    /// <inheritdoc cref="LongestTitle"/>
    public const int LongestText = 220;

    /// <inheritdoc cref="LongestTitle"/>
    public const int LongestLabel = 70;

    private readonly ProseContext _prose = ProseContext.ForTextsOf(experience, library);

    /// <summary>All scenes, in their order.</summary>
    /// <param name="milestones">How many steps are derived at most.</param>
    /// <param name="figures">How many figures are derived at most.</param>
    /// <param name="quotation">Whether a quotation is derived.</param>
    public IReadOnlyList<Scene> Scenes(int milestones = MostMilestones, int figures = MostFigures, bool quotation = true)
    {
        var edits = experience.Capsule?.Scenes ?? [];
        var scenes =
            edits.Count > 0
                ? edits.Where(e => !e.IsOmitted).Select(e => Make(e.Kind, e, milestones, figures))
                : Enum.GetValues<SceneKind>()
                    .Where(k => quotation || k != SceneKind.Quotation)
                    .Select(k => Make(k, null, milestones, figures));
        return [.. scenes.OfType<Scene>()];
    }

    /// <summary>The figures that are shown when none is named: not those that the scene of the place just said.</summary>
    public IReadOnlyList<Figure> Figures(int most = MostFigures) =>
        [.. experience.Figures.Where(f => f.Value.HasValue && f.Label.Value.Length <= LongestLabel && !IsOfPlace(f)).Take(most)];

    /// <summary>Ranks, from 0, of the steps that are shown when none is named: the key ones, from the first to the last.</summary>
    public IReadOnlyList<int> Milestones(int most = MostMilestones)
    {
        var dated = Enumerable
            .Range(0, experience.Milestones.Count)
            .Where(i => experience.Milestones[i] is { Date.HasValue: true, Title.Value.Length: <= LongestLabel })
            .ToList();
        var keys = dated.Where(i => experience.Milestones[i].IsKey).ToList();
        if (keys.Count < 2)
            keys = dated;
        return keys.Count <= most ? keys : [.. Enumerable.Range(0, most).Select(i => keys[i * (keys.Count - 1) / (most - 1)])];
    }

    /// <summary>
    /// Rank, from 0, of the quotation that is shown when none is named: the first that holds and that its consent lets on a video; -1 when
    /// there is none.
    /// </summary>
    public int Quotation()
    {
        for (var i = 0; i < experience.Quotations.Count; i++)
        {
            var quotation = experience.Quotations[i];
            if (quotation.MayStandOut && quotation.Shown.Length <= LongestText && IsAllowed(quotation))
                return i;
        }
        return -1;
    }

    /// <summary>
    /// What is retained, as written but for its full stop, and whether it is the authors' own reading: the first lesson that a source says
    /// and that holds, else the first that holds; null when there is none.
    /// </summary>
    public (string Text, bool IsInference)? Lesson()
    {
        foreach (var lesson in experience.Lessons.Or([]).OrderBy(l => l.IsInference))
        {
            var text = lesson.Text.Read().Value;
            if (Plain(text) is { Length: <= LongestText } plain)
                return (plain[^1] is '.' or '!' or '?' or '…' or '»' ? text : text + ".", lesson.IsInference);
        }
        return null;
    }

    /// <summary>The first sentence of the lede, and the second where the first is too short to stand alone.</summary>
    public string Opening()
    {
        var sentences = CaptionText.Sentences(experience.Lede.Value).ToList();
        return sentences is [var one, var two, ..] && Plain(one).Length <= 80 && Plain(one).Length + Plain(two).Length <= 200
            ? one + " " + two
            : sentences.FirstOrDefault() ?? "";
    }

    /// <summary>True when a quotation may be shown: published, or allowed for this deliverable.</summary>
    public bool IsAllowed(Quotation quotation) =>
        quotation.Consent is not { } id
        || Territory?.Consents.Where(c => c.Id.Value == id.Value).ToList() is { Count: > 0 } given
            && given.TrueForAll(c => c.Covers(deliverable));

    /// <summary>One scene as it is asked for; null when the write-up has nothing to show in it.</summary>
    public Scene? MakeScene(SceneEdit edit) => Make(edit.Kind, edit, MostMilestones, MostFigures);

    /// <summary>A text as it is shown: figures written, sources left out, typography applied.</summary>
    public string Plain(string text) => RichText.PlainText(text, _prose);

    // As many inhabitants as the territory has, or as many communes.
    private bool IsOfPlace(Figure figure) =>
        Territory is { } territory
        && figure.Value.Value.Value is var value
        && (
            territory.Population is { } population && population.Value == value
            || territory.MunicipalityCount == value && figure.Label.Value.StartsWith("commune", StringComparison.OrdinalIgnoreCase)
        );

    private Territory? Territory => library.Find(SubjectKind.Territory, experience.TerritorySlug);

    private Scene? Make(SceneKind kind, SceneEdit? edit, int milestones, int figures)
    {
        var scene = kind switch
        {
            SceneKind.Title => new Scene
            {
                Kind = kind,
                Title = Plain(experience.Title.Value),
                Text = Plain(Opening()),
            },
            SceneKind.Place => Place(),
            SceneKind.Figures => FigureScene(edit, figures),
            SceneKind.Milestones => MilestoneScene(edit, milestones),
            SceneKind.Quotation => QuotationScene(edit),
            SceneKind.Lesson => Lesson() is not null || edit?.Text is not null
                ? new Scene
                {
                    Kind = kind,
                    // What the authors deduce is shown as such.
                    Title = words(edit?.Text is null && Lesson() is (_, true) ? "capsule.lecture" : "capsule.retenir"),
                    Text = Plain(edit?.Text?.Value ?? Lesson()!.Value.Text),
                    ShowsItsText = true,
                }
                : null,
            _ => new Scene
            {
                Kind = kind,
                Title = words("capsule.lire"),
                Text = FrenchTypography.Apply($"{words("capsule.dans")} « {library.Collection.Title.Value} »."),
                ShowsItsText = true,
            },
        };
        if (scene is null || edit is null)
            return scene;
        // What an author writes for figures or steps is said beside them, not instead of them.
        var isBeside = edit.Text is not null && kind is (SceneKind.Figures or SceneKind.Milestones);
        return scene with
        {
            Title = edit.Title is { } title ? Plain(title.Value) : scene.Title,
            Text = edit.Text is { } text && kind != SceneKind.Quotation ? Plain(text.Value) : scene.Text,
            ShowsItsText = scene.ShowsItsText && !isBeside,
            Seconds = edit.Seconds?.Value,
            Start = edit.Start?.Value,
            Place = edit.Place,
        };
    }

    private Scene? Place()
    {
        if (Territory is not { } territory)
            return null;
        var facts = new List<string>();
        if (territory.Population is { } population)
            facts.Add(FrenchFormat.WithUnit(population.Value, words("capsule.habitants")));
        if (territory.MunicipalityCount is > 1 and var count)
            facts.Add(FrenchFormat.WithUnit(count, words("capsule.communes")));
        var name = FrenchTypography.Apply(territory.Name.Value);
        return new Scene
        {
            Kind = SceneKind.Place,
            Title = name,
            Text = FrenchTypography.Apply(facts.Count == 0 ? name + "." : $"{name} : {FrenchFormat.List(facts)}."),
        };
    }

    private Scene? FigureScene(SceneEdit? edit, int most)
    {
        var shown = edit is { Figures.Count: > 0 }
            ? edit.Figures.Select(id => experience.FindFigure(id.Value)).OfType<Figure>().ToList()
            : Figures(most);
        return shown.Count == 0
            ? null
            : new Scene
            {
                Kind = SceneKind.Figures,
                Title = words("capsule.chiffres"),
                Items = [.. shown.Select(f => ItemOf(f))],
                ShowsItsText = true,
            };
    }

    private Scene? MilestoneScene(SceneEdit? edit, int most)
    {
        var ranks = edit is { Milestones.Count: > 0 }
            ? edit.Milestones.Select(m => m.Value - 1).Where(i => i >= 0 && i < experience.Milestones.Count).ToList()
            : Milestones(most);
        return ranks.Count < 2 && edit is null || ranks.Count == 0
            ? null
            : new Scene
            {
                Kind = SceneKind.Milestones,
                Title = words("capsule.etapes"),
                Items = [.. ranks.Select(i => experience.Milestones[i]).Select(ItemOf)],
                ShowsItsText = true,
            };
    }

    private SceneItem ItemOf(Figure figure)
    {
        var label = FrenchTypography.Apply(figure.Label.Value, experience.Language);
        var qualifier = FigureText.Qualifier(figure) is { Length: > 0 } words ? words : null;
        return new SceneItem(FigureText.Value(figure), label, $"{FigureText.InProse(figure, "", out _)} {label}.", qualifier);
    }

    private SceneItem ItemOf(Milestone milestone)
    {
        var title = FrenchTypography.Apply(milestone.Title.Value, experience.Language);
        if (!milestone.Date.HasValue)
            return new SceneItem(words("date-inconnue"), title, title + ".");
        var date = milestone.Date.Value.Value;
        var spoken = date.ToFrench();
        return new SceneItem(
            date.ToFrench(shortMonth: true),
            title,
            FrenchTypography.Apply($"{char.ToUpperInvariant(spoken[0])}{spoken[1..]} : {FrenchFormat.Uncapitalized(title)}.")
        );
    }

    private Scene? QuotationScene(SceneEdit? edit)
    {
        var rank = edit?.Quotation is { } wanted ? wanted.Value - 1 : Quotation();
        if (rank < 0 || rank >= experience.Quotations.Count)
            return null;
        var quotation = experience.Quotations[rank];
        if (!quotation.MayStandOut || !IsAllowed(quotation))
            return null;
        var source = quotation.Source is { } id ? experience.Sources.FirstOrDefault(s => s.Id.Value == id.Value) : null;
        return new Scene
        {
            Kind = SceneKind.Quotation,
            Text = $"«\u00A0{FrenchTypography.Apply(quotation.Shown, experience.Language)}\u00A0»",
            Author = FrenchTypography.Apply(quotation.Author),
            Role = quotation.Role is { } role ? FrenchTypography.Apply(role, experience.Language) : null,
            Source = source is null ? null : FrenchTypography.Apply(source.Publisher ?? source.Title, experience.Language),
            ShowsItsText = true,
        };
    }
}
