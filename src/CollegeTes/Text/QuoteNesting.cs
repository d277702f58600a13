namespace CollegeTes.Text;

/// <summary>The quotations that are open at a point of a block, innermost last; at most <see cref="Deepest"/> of them.</summary>
internal struct QuoteNesting
{
    public const int Deepest = 8;

    private uint _straight;

    /// <summary>How many are open.</summary>
    public int Depth { get; private set; }

    /// <summary>True when the innermost was opened by a straight quote.</summary>
    public readonly bool TopIsStraight => Depth > 0 && ((_straight >> (Depth - 1)) & 1) != 0;

    public void Open(bool straight)
    {
        if (Depth == Deepest)
            return;
        _straight = straight ? _straight | (1u << Depth) : _straight & ~(1u << Depth);
        Depth++;
    }

    /// <summary>Closes the innermost.</summary>
    public void Close() => Depth = Math.Max(0, Depth - 1);

    /// <summary>Closes the innermost guillemet and whatever straight quote was left open in it.</summary>
    public void CloseGuillemet()
    {
        while (TopIsStraight)
            Depth--;
        Close();
    }
}
