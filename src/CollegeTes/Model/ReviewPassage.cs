using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>The least part of a subject that can be validated: a paragraph, a field, a figure, a quotation.</summary>
/// <param name="Object">What it is part of.</param>
/// <param name="Key">
/// What names it: the id of a figure, the criterion of an observation, the field or the section and the rank of a text. No two passages of
/// an object have the same.
/// </param>
/// <param name="Print">Eight hexadecimal digits, the same as long as it says the same: spaces and typography do not count.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ReviewPassage(ValidationObject Object, string Key, string Print, SourceSpan Place);
