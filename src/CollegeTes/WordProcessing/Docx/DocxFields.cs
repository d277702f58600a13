using System.Text;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>
/// Fields of Word (ECMA-376, 17.16): an instruction, then the result that was last computed. The result is what readers see;
/// an automatic table of contents is set aside, since pages have their own.
/// </summary>
internal sealed class DocxFields(ReadingLog log)
{
    private readonly Stack<Field> _open = new();
    private readonly StringBuilder _contents = new();

    /// <summary>True while what is read is an instruction and not text.</summary>
    public bool IsInstruction => _open.Any(f => !f.HasResult);

    /// <summary>Address of the link that the text at this point belongs to, or null.</summary>
    public string? Link => _open.Select(f => f.HasResult ? LinkOf(f.Instruction.ToString()) : null).FirstOrDefault(l => l is not null);

    private bool IsContents => _open.Any(f => f.HasResult && IsContentsInstruction(f.Instruction.ToString()));

    /// <summary>Reads the beginning, the middle or the end of a field.</summary>
    /// <returns>What a field shows that has no result: the box of a form, the choice of a list; null for others.</returns>
    public string? Mark(XmlNode mark)
    {
        switch (mark["w:fldCharType"])
        {
            case "begin":
                _open.Push(new Field { Form = DocxForm.Value(mark.Child("w:ffData")) });
                break;
            case "separate" when _open.Count > 0:
                _open.Peek().HasResult = true;
                break;
            case "end" when _open.Count > 0:
                var wasContents = IsContents;
                var field = _open.Pop();
                if (wasContents && !IsContents)
                    FinishContents();
                return field.HasText || wasContents ? null : field.Form ?? DocxForm.Displayed(field.Instruction.ToString(), log);
        }
        return null;
    }

    /// <summary>Says that the open fields show something.</summary>
    public void Show()
    {
        foreach (var field in _open)
            field.HasText = true;
    }

    public void Instruct(string text)
    {
        if (_open.TryPeek(out var field) && !field.HasResult)
            field.Instruction.Append(text);
    }

    /// <summary>Takes a text that belongs to a table of contents; false for any other.</summary>
    public bool Takes(string text)
    {
        if (!IsContents)
            return false;
        _contents.Append(text);
        return true;
    }

    /// <summary>At the end of a paragraph: a field that shows nothing and is not closed would swallow the rest of the document.</summary>
    public void EndParagraph()
    {
        if (IsContents)
        {
            _contents.Append(' ');
            return;
        }
        if (IsInstruction)
            _open.Clear();
    }

    public void Close()
    {
        FinishContents();
        _open.Clear();
    }

    /// <summary>The address of a HYPERLINK instruction; null for other fields.</summary>
    public static string? LinkOf(string instruction)
    {
        var words = instruction.Trim();
        if (!words.StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase))
            return null;
        var start = words.IndexOf('"', StringComparison.Ordinal);
        var end = start < 0 ? -1 : words.IndexOf('"', start + 1);
        if (end < 0)
            return words["HYPERLINK".Length..].Trim().Split(' ')[0] is { Length: > 0 } bare ? bare : null;
        var isAnchor = words[..start].Contains("\\l", StringComparison.Ordinal);
        return isAnchor ? "#" + words[(start + 1)..end] : words[(start + 1)..end];
    }

    public static bool IsContentsInstruction(string instruction)
    {
        var name = instruction.TrimStart().Split(' ', 2)[0].ToUpperInvariant();
        return name is "TOC" or "INDEX" or "TOA";
    }

    private void FinishContents()
    {
        if (_contents.Length > 0)
            log.Leave(ThingKind.Text, "sommaire automatique", CleanText.Of(_contents.ToString(), log));
        _contents.Clear();
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool HasResult { get; set; }

        /// <summary>True once its result has shown something.</summary>
        public bool HasText { get; set; }

        /// <summary>What a form holds; null when it is no form.</summary>
        public string? Form { get; init; }
    }
}
