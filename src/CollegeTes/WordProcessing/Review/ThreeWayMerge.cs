namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// Carries what somebody changed in a document onto what its sources say now. Three versions are compared line by line: the one that
/// was sent, the one that came back, the one that the sources give today. What only one of them changed is taken; what both changed
/// the same way is there already; where both changed the same words otherwise, a person decides.
/// </summary>
internal sealed class ThreeWayMerge
{
    private const double Alike = 0.6;

    private readonly IReadOnlyList<ReviewLine> _sent;
    private readonly LineComparison _returned;
    private readonly LineComparison _current;
    private readonly int[] _placeOf;
    private readonly HashSet<int> _isMoved = [];
    private readonly HashSet<int> _isMoveDone = [];
    private readonly HashSet<ReviewStep> _movesDone = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, int> _sentOf = [];
    private readonly List<ReviewStep> _steps = [];

    private ThreeWayMerge(IReadOnlyList<ReviewLine> sent, IReadOnlyList<ReviewLine> current, IReadOnlyList<ReviewLine> returned)
    {
        _sent = sent;
        _returned = new LineComparison(sent, returned);
        _current = new LineComparison(sent, current);
        _placeOf = [.. Enumerable.Range(0, sent.Count).Select(i => _current[i].Places is [var first, ..] ? first : -1)];
        for (var i = 0; i < sent.Count; i++)
        {
            foreach (var place in _current[i].Places)
                _sentOf[place] = i;
        }
        FollowMoves();
        FindMovesDone();
    }

    /// <summary>
    /// The lines of the sources beside what they should become, in the order of the sources; conflicts carry an obstacle.
    /// </summary>
    public IReadOnlyList<ReviewStep> Steps => _steps;

    /// <summary>The lines that are one in all three versions, where the sources have it still; what each made of it.</summary>
    public IReadOnlyList<(ReviewLine Sent, ReviewLine? Current, ReviewLine Returned)> Lines =>
        [
            .. from index in Enumerable.Range(0, _sent.Count)
            where _returned[index].New is not null
            select (_sent[index], _placeOf[index] < 0 ? null : _current[index].New ?? _current.Now[_placeOf[index]], _returned[index].New!),
        ];

    /// <param name="sent">The document as it was sent.</param>
    /// <param name="current">As the sources give it now.</param>
    /// <param name="returned">As it came back.</param>
    public static ThreeWayMerge Merge(IReadOnlyList<ReviewLine> sent, IReadOnlyList<ReviewLine> current, IReadOnlyList<ReviewLine> returned)
    {
        var merge = new ThreeWayMerge(sent, current, returned);
        merge.Run();
        return merge;
    }

    private void Run()
    {
        var added = Added();
        for (var place = 0; place <= _current.Now.Count; place++)
        {
            _steps.AddRange(added.GetValueOrDefault(place) ?? []);
            if (place == _current.Now.Count)
                return;
            var line = _current.Now[place];
            if (_sentOf.TryGetValue(place, out var index) && _placeOf[index] == place)
                _steps.Add(One(index, line));
            else
                _steps.Add(new ReviewStep(line, line, IsChanged: false));
        }
    }

    private ReviewStep One(int index, ReviewLine line)
    {
        var (returned, current) = (_returned[index], _current[index]);
        // A line that only changed place in the sources is there as it was.
        var now = current.New ?? line;
        if (returned is { IsChanged: false } || returned.New?.Key == now.Key || _isMoveDone.Contains(index))
            return new ReviewStep(line, line, IsChanged: false);
        if (now.Key == _sent[index].Key)
            return new ReviewStep(line, returned.New, IsChanged: true) { Obstacle = returned.Obstacle };
        if (returned.New is null)
            return Conflict(line, null, _sent[index], "le document relu supprime ce passage, que la source a changé depuis l'envoi");
        if (current.Places.Count <= 1 && returned.Obstacle is null && WordMerge.Merge(_sent[index], now, returned.New) is { } merged)
            return merged.Key == now.Key ? new ReviewStep(line, line, IsChanged: false) : new ReviewStep(line, merged, IsChanged: true);
        return Conflict(
            line,
            returned.New,
            _sent[index],
            "la source a changé ce passage depuis l'envoi, et le document relu le change autrement"
        );
    }

    private static ReviewStep Conflict(ReviewLine? line, ReviewLine? returned, ReviewLine sent, string why) =>
        new(line, returned, IsChanged: true) { Obstacle = why, Sent = sent };

    // What came back and was not in what was sent, by the place in the sources that it goes before.
    private Dictionary<int, List<ReviewStep>> Added()
    {
        var added = new Dictionary<int, List<ReviewStep>>();
        var known = _current.Steps.Where(s => s.IsAdded).Select(s => s.New!).ToList();
        var next = 0;
        foreach (var step in _returned.Steps)
        {
            if (step.Old is null && !_movesDone.Contains(step) && Step(step.New!) is { } own)
                Before(next, own);
            if (step.Old is null)
                continue;
            if (_placeOf[next] < 0 && step is { New: not null, IsChanged: true })
                Before(next, Conflict(null, step.New, step.Old, "la source n'a plus ce passage, que le document relu change"));
            next++;
        }
        return added;

        ReviewStep? Step(ReviewLine line)
        {
            if (known.Find(k => k.Key == line.Key) is { } same)
            {
                known.Remove(same);
                return null;
            }
            if (known.Find(k => ReviewStep.Likeness(k.Text, line.Text) >= Alike) is { } like)
                return Conflict(like, line, line, "ce passage a été ajouté à la source, puis changé");
            return new ReviewStep(null, line, IsChanged: true);
        }

        void Before(int sent, ReviewStep step)
        {
            var place = Enumerable
                .Range(sent, _sent.Count - sent)
                .Select(i => _placeOf[i])
                .Where(p => p >= 0 && !_isMoved.Contains(p))
                .FirstOrDefault(_current.Now.Count);
            if (!added.TryGetValue(place, out var list))
                added[place] = list = [];
            list.Add(step);
        }
    }

    // A line that changed place in the sources and kept its words is still that line.
    private void FollowMoves()
    {
        foreach (var step in _current.Steps.Where(s => s.IsAdded))
        {
            var place = step.Places[0];
            for (var i = 0; i < _sent.Count; i++)
            {
                if (_placeOf[i] >= 0 || _sent[i].Key != step.New!.Key)
                    continue;
                (_placeOf[i], _sentOf[place]) = (place, i);
                _isMoved.Add(place);
                break;
            }
        }
    }

    // Two lines that changed places are one that went up or one that went down, as a comparison likes: what tells that a move was
    // made already is that the line stands beside the same neighbour, those that moved along with it left out.
    private void FindMovesDone()
    {
        var gone = _returned.Steps.Where(s => s.IsDeleted).Select(s => s.Old!.Key).ToHashSet(StringComparer.Ordinal);
        var moved = _returned.Steps.Where(s => s.IsAdded).Select(s => s.New!.Key).Where(gone.Contains).ToHashSet(StringComparer.Ordinal);
        foreach (var step in _returned.Steps.Where(s => s.IsAdded))
        {
            for (var i = 0; i < _sent.Count; i++)
            {
                if (!_returned[i].IsDeleted || _isMoveDone.Contains(i) || _sent[i].Key != step.New!.Key || _placeOf[i] < 0)
                    continue;
                var (now, then) = (_placeOf[i], step.Places[0]);
                if (
                    Beside(_current.Now, now, -1) == Beside(_returned.Now, then, -1)
                    || Beside(_current.Now, now, 1) == Beside(_returned.Now, then, 1)
                )
                {
                    _isMoveDone.Add(i);
                    _movesDone.Add(step);
                }
                break;
            }
        }

        string Beside(IReadOnlyList<ReviewLine> lines, int at, int way)
        {
            do at += way;
            while (at >= 0 && at < lines.Count && moved.Contains(lines[at].Key));
            return at >= 0 && at < lines.Count ? lines[at].Key : "";
        }
    }
}
