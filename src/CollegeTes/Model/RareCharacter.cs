using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>A character of a text that a font may not have.</summary>
/// <param name="Character">The character.</param>
/// <param name="Place">Where it stands first.</param>
/// <param name="Count">How often it stands in the text.</param>
public readonly record struct RareCharacter(Rune Character, SourceSpan Place, int Count);
