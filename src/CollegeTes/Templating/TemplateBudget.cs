using System.Collections;
using System.Numerics;
using Scriban.Syntax;

namespace CollegeTes.Templating;

/// <summary>
/// What one artifact may cost its template. Each value that an expression gives is looked at, so that what doubles again and again is
/// stopped
/// at its second size too many; and all that is allocated counts, kept or not, so that many small values are stopped like a large one.
/// </summary>
internal sealed class TemplateBudget
{
    /// <summary>Longest text that a template may hold, in characters: twenty times the largest page of the real collection.</summary>
    public const int LongestText = 8 * 1024 * 1024;

    private const int MostItems = 2_000_000;
    private const int LargestNumber = 4096;
    private const string Text = "un texte trop long";
    private const long Base = 256L * 1024 * 1024;

    // A page of many thousand rows is written with many small values.
    private const int PerByteWritten = 64;

    private long _start;

    /// <summary>An artifact begins.</summary>
    public void Begin() => _start = GC.GetAllocatedBytesForCurrentThread();

    /// <summary>Refuses a value that is too large, or whatever comes when the artifact has cost too much.</summary>
    /// <param name="written">Bytes of the artifact so far.</param>
    /// <exception cref="ScriptRuntimeException">It does.</exception>
    public void Check(object? value, ScriptNode? node, long written)
    {
        var excess = value switch
        {
            string { Length: > LongestText } => Text,
            ICollection { Count: > MostItems } => "une liste trop longue",
            BigInteger number when number.GetBitLength() > LargestNumber => "un nombre trop grand",
            _ => null,
        };
        if (excess is null && GC.GetAllocatedBytesForCurrentThread() - _start > Base + (written * PerByteWritten))
            excess = "trop de valeurs pour un seul document";
        if (excess is not null)
            throw Excess(node, excess);
    }

    /// <summary>Refuses a text before it is put together.</summary>
    /// <exception cref="ScriptRuntimeException">It would be too long.</exception>
    public static void CheckLength(long length, ScriptNode? node)
    {
        if (length > LongestText)
            throw Excess(node, Text);
    }

    private static ScriptRuntimeException Excess(ScriptNode? node, string what) =>
        new(node?.Span ?? default, $"ce gabarit fait ici {what}");
}
