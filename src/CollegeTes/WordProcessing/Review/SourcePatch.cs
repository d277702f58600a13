using CollegeTes.Model;

namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// Carries a review into the sources: words that changed, paragraphs that were added or taken out, only where their place is
/// certain and nothing that readers do not see is lost. Everything else is left to a person, with the reason.
/// </summary>
public sealed class SourcePatch
{
    private const double Alike = 0.6;

    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly List<SourceEdits> _sources;
    private readonly List<ReviewStep> _steps;
    private readonly BlockFinder _finder;
    private readonly BlockPatch _blocks;
    private readonly Dictionary<ReviewLine, (ReviewStep Step, bool IsSame)> _origins = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ReviewStep, string?> _done = new(ReferenceEqualityComparer.Instance);
    private readonly List<LeftChange> _left = [];

    private SourcePatch(
        DocumentReview review,
        IReadOnlyDictionary<string, string> texts,
        IReadOnlyDictionary<string, IReadOnlyList<Figure>> figures
    )
    {
        _texts = texts;
        _sources =
        [
            .. texts.Select(t => new SourceEdits(
                new SourceText(t.Key, t.Value.ReplaceLineEndings("\n"), figures.GetValueOrDefault(t.Key) ?? [])
            )),
        ];
        _steps = [.. review.Steps];
        _finder = new BlockFinder(_sources);
        _blocks = new BlockPatch(_finder);
        FindOrigins();
    }

    /// <summary>Passages carried into the sources.</summary>
    public int Applied { get; private set; }

    /// <summary>What is left to do by hand, in the order of the document.</summary>
    public IReadOnlyList<LeftChange> Left => _left;

    /// <param name="review">What changed.</param>
    /// <param name="texts">The sources, by workspace path, as they are on disk.</param>
    /// <param name="figures">Their typed facts, by workspace path.</param>
    public static SourcePatch Of(
        DocumentReview review,
        IReadOnlyDictionary<string, string> texts,
        IReadOnlyDictionary<string, IReadOnlyList<Figure>> figures
    )
    {
        var patch = new SourcePatch(review, texts, figures);
        patch.ChangeWords();
        patch.AddBlocks();
        patch.DeleteBlocks();
        foreach (var step in patch._steps.Where(s => s.IsChanged && patch._done[s] is not null))
            patch._left.Add(new LeftChange(step.Where, DocumentReview.Shown(step), patch._done[step]!));
        return patch;
    }

    /// <summary>The sources that change, whole.</summary>
    public IReadOnlyDictionary<string, string> Files() =>
        _sources
            .Where(s => s.Any)
            .ToDictionary(
                s => s.Source.Path,
                s => _texts[s.Source.Path].Contains("\r\n", StringComparison.Ordinal) ? s.Apply().ReplaceLineEndings("\r\n") : s.Apply(),
                StringComparer.Ordinal
            );

    private void ChangeWords()
    {
        var words = new WordPatch(_sources);
        foreach (var step in _steps.Where(s => s.IsChanged))
        {
            if (step.Obstacle is not null)
            {
                _done[step] = step.Obstacle;
            }
            else if (step is { Old: { } old, New: { } now })
            {
                _done[step] = words.Apply(old, now, out var isApplied);
                Applied += isApplied ? 1 : 0;
            }
            else if (step is { IsDeleted: true, Old: { IsCell: true } cell } && words.FigureOf(cell, null) is { } figure)
            {
                _done[step] = figure;
            }
        }
    }

    private void AddBlocks()
    {
        for (var start = 0; start < _steps.Count; start++)
        {
            if (!_steps[start].IsAdded && !_steps[start].IsDeleted)
                continue;
            var end = start;
            while (end < _steps.Count && (_steps[end].IsAdded || _steps[end].IsDeleted))
                end++;
            var run = _steps[start..end];
            if (run.Exists(s => s.IsAdded))
            {
                Add(
                    [.. run.Where(s => s.IsAdded)],
                    [.. run.Where(s => s.IsDeleted).Select(s => s.Old!)],
                    _steps[..start].FindLast(s => s.Old is not null)?.Old,
                    _steps[end..].Find(s => s.Old is not null)?.Old
                );
            }
            start = end - 1;
        }
    }

    private void Add(List<ReviewStep> added, List<ReviewLine> deleted, ReviewLine? before, ReviewLine? after)
    {
        var reason = added
            .Where(a => _origins.ContainsKey(a.New!))
            .Select(a => _origins[a.New!])
            .Select(o =>
                !o.IsSame
                    ? "ce passage a été déplacé et récrit : déplacez-le dans la source, ses renvois avec lui"
                    : _blocks.Obstacle(o.Step.Old!, Shown(o.Step.Old!), out _)
            )
            .FirstOrDefault(r => r is not null);
        reason ??= _blocks.Insert(
            [.. added.Select(a => a.New!)],
            l => _origins.GetValueOrDefault(l) is (var step, true) ? _finder.One(step.Old) : null,
            before,
            after,
            deleted
        );
        foreach (var step in added)
            _done[step] = reason
                ?? (
                    step.New!.IsRich && !_origins.ContainsKey(step.New)
                        ? "ses mots sont ajoutés, sans leurs liens ni leur mise en forme"
                        : null
                );
        Applied += reason is null ? added.Count : 0;
    }

    private void DeleteBlocks()
    {
        foreach (var step in _steps.Where(s => s.IsDeleted && !_done.ContainsKey(s)))
        {
            // What came back elsewhere is taken out only when it was put there.
            var twin = _steps.Find(s => s.IsAdded && _origins.GetValueOrDefault(s.New!).Step == step);
            _done[step] = twin is not null ? _done[twin] : null;
            _done[step] ??= _blocks.Delete(step.Old!, Shown(step.Old!));
            Applied += _done[step] is null ? 1 : 0;
        }
    }

    private int Shown(ReviewLine line) => _steps.Count(s => s.Old?.Text == line.Text);

    // The deleted passage that an added one was, when it changed place.
    private void FindOrigins()
    {
        foreach (var line in _steps.Where(s => s.IsAdded).Select(s => s.New!))
        {
            foreach (var step in _steps.Where(s => s.IsDeleted))
            {
                if (ReviewStep.Likeness(step.Old!.Text, line.Text) is >= Alike and var likeness)
                {
                    _origins.TryAdd(line, (step, likeness >= 1));
                    break;
                }
            }
        }
    }
}
