namespace CollegeTes.WordProcessing;

/// <summary>What a field of a document that is read holds.</summary>
internal static class FilledControl
{
    /// <summary>Says of pieces that they fill in a field.</summary>
    /// <param name="control">The field.</param>
    /// <param name="pieces">Of a paragraph.</param>
    /// <param name="start">The first of those of the field, which are the last of the paragraph.</param>
    /// <param name="isTicked">
    /// True for a box that says so: programs change what it says, or what it shows, and forget the other. Either counts.
    /// </param>
    public static void Mark(ContentControl control, List<Piece> pieces, int start, bool isTicked)
    {
        if (isTicked && pieces.Count > start && !pieces.Skip(start).Any(p => p.Text.Any(ContentControl.IsTick)))
            pieces[start] = pieces[start] with { Text = ContentControl.Ticked };
        for (var i = start; i < pieces.Count; i++)
            pieces[i] = pieces[i] with { Control = pieces[i].Control ?? control };
    }
}
