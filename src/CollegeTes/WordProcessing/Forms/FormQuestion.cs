namespace CollegeTes.WordProcessing.Forms;

/// <summary>One question of a document to fill in: a row of a table, or a paragraph, with its fields.</summary>
/// <param name="Key">Names it, as the tags of its fields begin: <c>chiffre/installations</c>.</param>
/// <param name="Text">What stands beside its fields, in other cells, a line a paragraph; empty for a paragraph.</param>
/// <param name="Parts">Its fields and the words between them, in order.</param>
/// <param name="Print">What the thing said that it asks about, hashed; empty where nothing is tied to it.</param>
internal sealed record FormQuestion(string Key, string Text, IReadOnlyList<FormPart> Parts, string Print)
{
    /// <summary>What it is called in one line: the first of its text, else its own words.</summary>
    public string Title => Text.Length > 0 ? Text.Split('\n')[0] : Parts.FirstOrDefault(p => !p.IsField)?.Text ?? Key;

    /// <summary>Its fields alone.</summary>
    public IEnumerable<FormPart> Fields => Parts.Where(p => p.IsField);
}

/// <summary>A field of a question, or the words between two fields.</summary>
/// <param name="Name">Of a field; empty for words.</param>
/// <param name="Text">The words; of a field to type in, what it shows while it is empty.</param>
internal sealed record FormPart(string Name, bool IsBox, string Text)
{
    public bool IsField => Name.Length > 0;
}

/// <summary>What was answered to a question.</summary>
/// <param name="Ticked">Names of its boxes that are ticked.</param>
/// <param name="Typed">What was typed in its fields, by name; none is empty.</param>
internal sealed record FormAnswer(FormQuestion Question, IReadOnlyList<string> Ticked, IReadOnlyDictionary<string, string> Typed)
{
    public bool IsEmpty => Ticked.Count == 0 && Typed.Count == 0;
}

/// <summary>Something of a returned document that is in no field, and was not there when it was sent.</summary>
/// <param name="Where">French: the question or the heading it stands by.</param>
/// <param name="What">French, its words whole.</param>
internal sealed record FormRemark(string Where, string What);
