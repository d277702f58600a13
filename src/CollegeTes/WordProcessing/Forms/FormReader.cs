using CollegeTes.WordProcessing.Review;

namespace CollegeTes.WordProcessing.Forms;

/// <summary>What came back in a document that was sent to be filled in.</summary>
/// <param name="Answers">One for each question that was answered, in the order in which they were sent.</param>
/// <param name="Lost">Questions that the document no longer holds.</param>
/// <param name="Remarks">All that was written anywhere else: nothing of a returned document is passed over.</param>
internal sealed record FormReading(IReadOnlyList<FormAnswer> Answers, IReadOnlyList<FormQuestion> Lost, IReadOnlyList<FormRemark> Remarks);

/// <summary>
/// Reads a document that was filled in, whichever program saved it. A question is found again by the tags of its fields, then by its words,
/// then by words that are like them.
/// </summary>
internal sealed class FormReader
{
    // Words of a question that somebody corrected are still those of that question.
    private const double Alike = 0.6;

    private sealed record Unit(string Where, string Text, IReadOnlyList<Block> Blocks, string? Key);

    private readonly Dictionary<FormQuestion, Unit> _found = new(ReferenceEqualityComparer.Instance);
    private readonly List<FormRemark> _remarks = [];
    private readonly List<Unit> _units = [];
    private readonly List<(string Where, string Text)> _lines = [];

    private FormReader() { }

    /// <param name="document">What came back.</param>
    /// <param name="questions">What was asked.</param>
    /// <param name="sent">The lines of the document as it was sent.</param>
    public static FormReading Read(OfficeDocument document, IReadOnlyList<FormQuestion> questions, LineText sent)
    {
        var reader = new FormReader();
        reader.Cut(document.Blocks, questions);
        foreach (var match in new Func<FormQuestion, Unit, bool>[] { HasKey, HasWords, IsLike })
            reader.Match(questions, match);
        var answers = new List<FormAnswer>();
        foreach (var question in questions.Where(reader._found.ContainsKey))
        {
            var unit = reader._found[question];
            var (answer, beside) = FilledCell.Read(question, unit.Blocks);
            if (!answer.IsEmpty)
                answers.Add(answer);
            reader._remarks.AddRange(beside.Select(b => new FormRemark(WhereOf(question, unit), $"écrit à côté des cases : « {b} »")));
            if (unit.Text.Length > 0 && FormQuestions.Bare(unit.Text) != FormQuestions.Bare(question.Text))
                reader._remarks.Add(
                    new FormRemark(
                        unit.Where,
                        "la question elle-même a été changée : " + DocumentReview.Shown(OneLine(question.Text), OneLine(unit.Text))
                    )
                );
        }
        reader.Others(document, sent);
        return new FormReading(answers, [.. questions.Where(q => !reader._found.ContainsKey(q))], reader._remarks);
    }

    private static bool HasKey(FormQuestion question, Unit unit) => unit.Key == question.Key;

    private static bool HasWords(FormQuestion question, Unit unit) =>
        question.Text.Length > 0
            ? FormQuestions.Bare(unit.Text) == FormQuestions.Bare(question.Text)
            : unit.Text.Length == 0
                && Said(question) is { Length: > 0 } said
                && FormQuestions.Bare(BlockText.Of(unit.Blocks)).Contains(said, StringComparison.Ordinal);

    private static bool IsLike(FormQuestion question, Unit unit) =>
        question.Text.Length > 0
        && unit.Text.Length > 0
        && (
            FormQuestions.Bare(unit.Text).Contains(FormQuestions.Bare(question.Text), StringComparison.Ordinal)
            || ReviewStep.Likeness(question.Text, unit.Text) >= Alike
        );

    // The first words of a paragraph with fields, which no field changes.
    private static string Said(FormQuestion question) =>
        question.Parts.FirstOrDefault(p => !p.IsField) is { } words ? FormQuestions.Bare(words.Text) : "";

    private static string WhereOf(FormQuestion question, Unit unit) => question.Text.Length > 0 ? question.Title : unit.Where;

    private static string OneLine(string text) => text.Replace('\n', ' ');

    private void Match(IReadOnlyList<FormQuestion> questions, Func<FormQuestion, Unit, bool> isSame)
    {
        foreach (var question in questions.Where(q => !_found.ContainsKey(q)))
        {
            if (_units.Find(u => !_found.ContainsValue(u) && isSame(question, u)) is { } unit)
                _found.Add(question, unit);
        }
    }

    private void Cut(IReadOnlyList<Block> blocks, IReadOnlyList<FormQuestion> questions)
    {
        var (isInTables, heading) = (questions.Any(q => q.Text.Length > 0), "");
        foreach (var block in blocks)
        {
            if (block is Paragraph { Role: ParagraphRole.Heading } title)
                heading = title.Text;
            var where = heading.Length > 0 ? $"sous « {heading} »" : "en tête du document";
            if (block is DocumentTable table && isInTables)
            {
                foreach (var row in table.Rows.Where(r => r.Cells.Count > 0))
                    Add(row, where);
            }
            else if (block is Paragraph paragraph)
            {
                _units.Add(new Unit(where, "", [paragraph], FormQuestions.KeyOf([paragraph])));
            }
            else
            {
                _lines.Add((where, BlockText.Of(block)));
            }
        }
    }

    // The answers stand in the last cell.
    private void Add(TableRow row, string where)
    {
        var asked = row.Cells.FirstOrDefault(c => FormQuestions.KeyOf(c.Blocks) is not null) ?? row.Cells[^1];
        _units.Add(new Unit(where, FormQuestions.TextBeside(row, asked), asked.Blocks, FormQuestions.KeyOf(asked.Blocks)));
    }

    // Whatever is no question and was not sent: paragraphs, notes, remarks in the margin, heads of pages.
    private void Others(OfficeDocument document, LineText sent)
    {
        var known = sent.Lines.GroupBy(l => FormQuestions.Bare(l.Text)).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var unit in _units.Where(u => !_found.ContainsValue(u)))
            _lines.AddRange(
                unit.Blocks.Select(b => (unit.Where, BlockText.Of(b))).Concat(unit.Text.Length > 0 ? [(unit.Where, unit.Text)] : [])
            );
        foreach (var (where, text) in _lines)
        {
            var bare = FormQuestions.Bare(text);
            if (bare.Length == 0)
                continue;
            if (known.GetValueOrDefault(bare) is > 0 and var left)
                known[bare] = left - 1;
            else
                _remarks.Add(new FormRemark(where, $"écrit hors des cases : « {text} »"));
        }
        _remarks.AddRange(document.Notes.Select(n => new FormRemark("en note", $"« {BlockText.Of(n.Blocks)} »")));
        _remarks.AddRange(
            document.Comments.Select(c => new FormRemark(
                c.Passage.Length > 0 ? $"en marge, sur « {c.Passage} »" : "en marge",
                $"{(c.Author.Length > 0 ? c.Author + " : " : "")}« {c.Text} »"
            ))
        );
        _remarks.AddRange(
            document
                .Log.LeftOut.Where(l => l.What != ReadingLog.EmptyField && FormQuestions.Bare(l.Text).Any(char.IsLetter))
                .Select(l => new FormRemark(l.Where, $"{l.What} : « {l.Text} »"))
        );
    }
}
