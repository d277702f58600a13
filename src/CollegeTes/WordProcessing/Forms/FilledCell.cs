using System.Text;

namespace CollegeTes.WordProcessing.Forms;

/// <summary>
/// Reads what was put in the fields of one question. A field whose tag is there says itself what it is; most programs drop tags, and some
/// make plain text of fields: the words between them, which were there when the document was sent, then tell them apart.
/// </summary>
internal sealed class FilledCell
{
    // What stands in a box, ticked or not.
    private const string Marks = "☐□❏❑☒☑✓✔✗✘⊠⊗■▣";

    private readonly FormQuestion _question;
    private readonly Dictionary<string, bool> _boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private readonly List<string> _beside = [];

    private FilledCell(FormQuestion question) => _question = question;

    /// <summary>What was answered, and what was written beside the fields.</summary>
    public static (FormAnswer Answer, IReadOnlyList<string> Beside) Read(FormQuestion question, IEnumerable<Block> blocks)
    {
        var cell = new FilledCell(question);
        cell.Fill(cell.TakeTagged(blocks));
        return (
            new FormAnswer(
                question,
                [.. question.Fields.Where(f => f.IsBox && cell._boxes.GetValueOrDefault(f.Name)).Select(f => f.Name)],
                cell._typed
            ),
            cell._beside
        );
    }

    // What stands outside the fields that are tagged, on one line a paragraph.
    private string TakeTagged(IEnumerable<Block> blocks)
    {
        var left = new StringBuilder();
        foreach (var block in blocks)
        {
            foreach (var piece in block is Paragraph paragraph ? paragraph.Pieces : [new Piece(BlockText.Of(block))])
            {
                var text = piece.IsBreak ? "\n" : piece.Text;
                if (piece.Control is { Tag: { } tag } && IsMine(tag) && FindField(FormQuestions.NameOf(tag)) is { } field)
                    Put(field, text);
                else
                    left.Append(text);
            }
            left.Append('\n');
        }
        return Spaces(left.ToString());
    }

    private bool IsMine(string tag) => tag.StartsWith(_question.Key + "/", StringComparison.Ordinal);

    private FormPart? FindField(string name) => _question.Fields.FirstOrDefault(f => f.Name == name);

    private void Put(FormPart field, string text)
    {
        if (field.IsBox)
            _boxes[field.Name] = _boxes.GetValueOrDefault(field.Name) || text.Any(ContentControl.IsTick);
        else
            _typed[field.Name] = _typed.GetValueOrDefault(field.Name, "") + text;
    }

    private void Fill(string text)
    {
        var open = new List<FormPart>();
        var at = 0;
        foreach (var part in _question.Parts)
        {
            if (part.IsField)
            {
                open.Add(part);
                continue;
            }
            var words = Spaces(part.Text);
            var found = Find(text, words, at, open.LastOrDefault()?.IsBox == true);
            if (found < 0)
                continue;
            Gap(open, text[at..found]);
            open.Clear();
            at = found + words.Length;
        }
        Gap(open, text[at..]);
        foreach (var (name, typed) in _typed.ToList())
        {
            if (FormQuestions.Bare(typed).Length == 0 || IsHint(FindField(name)!, typed))
                _typed.Remove(name);
            else
                _typed[name] = Spaces(typed).Trim();
        }
    }

    // Words that follow a box are those that stand by a mark, where somebody typed the same words too.
    private static int Find(string text, string words, int start, bool isByBox)
    {
        var first = text.IndexOf(words, start, StringComparison.OrdinalIgnoreCase);
        for (var at = first; isByBox && at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var before = text.AsSpan(start, at - start).TrimEnd();
            if (before.Length > 0 && Marks.Contains(before[^1], StringComparison.Ordinal))
                return at;
        }
        return first;
    }

    // The fields between two words that were sent: marks for the boxes, the rest is what was typed.
    private void Gap(IReadOnlyList<FormPart> fields, string text)
    {
        FormPart? typing = null;
        var rest = new StringBuilder();
        foreach (var field in fields)
        {
            if (!field.IsBox)
            {
                Close();
                typing = _typed.ContainsKey(field.Name) ? null : field;
                continue;
            }
            if (_boxes.ContainsKey(field.Name))
                continue;
            var mark = text.AsSpan().IndexOfAny(Marks);
            if (mark < 0)
            {
                _boxes[field.Name] = typing is null && text.Trim() is [var only] && ContentControl.IsTick(only);
                if (_boxes[field.Name])
                    text = "";
                continue;
            }
            rest.Append(text.AsSpan(0, mark));
            Close();
            _boxes[field.Name] = ContentControl.IsTick(text[mark]);
            text = text[(mark + 1)..];
            // An x typed beside a box ticks it.
            if (
                !_boxes[field.Name]
                && field == fields.LastOrDefault(f => f.IsBox)
                && text.Trim() is [var beside]
                && ContentControl.IsTick(beside)
            )
                (_boxes[field.Name], text) = (true, "");
        }
        rest.Append(text);
        Close();

        void Close()
        {
            var said = rest.ToString().Trim();
            rest.Clear();
            if (typing is not null)
                Put(typing, said);
            else if (FormQuestions.Bare(said).Length > 0 && !fields.Any(f => IsHint(f, said)))
                _beside.Add(said);
            typing = null;
        }
    }

    private static bool IsHint(FormPart field, string text) =>
        FormQuestions.Bare(field.Text) is { Length: > 0 } hint && FormQuestions.Bare(text) == hint;

    // Spaces of all sorts are one; the ends of lines stay.
    private static string Spaces(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n')
                output.Append(c);
            else if (!char.IsWhiteSpace(c))
                output.Append(c is '’' ? '\'' : c);
            else if (output.Length > 0 && output[^1] is not (' ' or '\n'))
                output.Append(' ');
        }
        return output.ToString();
    }
}
