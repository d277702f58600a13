using System.Globalization;
using System.Text;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>What LibreOffice writes before the paragraphs of one level of a list, or before headings of one level.</summary>
/// <param name="levels">All levels of the same list style, from the first.</param>
/// <param name="level">From 0.</param>
internal sealed class OdtListLevel(IReadOnlyList<XmlNode?> levels, int level)
{
    private readonly XmlNode? _own = level < levels.Count ? levels[level] : null;

    /// <summary>True for a bullet, and for a level that nothing describes.</summary>
    public bool IsBullet => _own is null || _own.Name is "text:list-level-style-bullet" or "text:list-level-style-image";

    /// <summary>The number of its first paragraph.</summary>
    public int Start => int.TryParse(_own?["text:start-value"], NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;

    /// <summary>What is written for numbers.</summary>
    /// <param name="numbers">Of each level down to this one.</param>
    public string Label(IReadOnlyList<int> numbers)
    {
        if (_own is null || IsBullet)
            return "";
        // The newer form says where each number stands: « Axe %1% – ».
        if ((_own["style:num-list-format"] ?? _own["loext:num-list-format"]) is { } form)
            return Filled(form, numbers).Trim();
        var shown = int.TryParse(_own["text:display-levels"], NumberStyles.None, CultureInfo.InvariantCulture, out var many)
            ? Math.Clamp(many, 1, level + 1)
            : 1;
        var parts = Enumerable.Range(level + 1 - shown, shown).Select(l => Number(l, numbers)).Where(n => n.Length > 0);
        return (_own["style:num-prefix"] + string.Join(".", parts) + _own["style:num-suffix"]).Trim();
    }

    private string Filled(string form, IReadOnlyList<int> numbers)
    {
        var label = new StringBuilder();
        for (var at = 0; at < form.Length; at++)
        {
            var end = form[at] == '%' ? form.IndexOf('%', at + 1) : -1;
            if (
                end > 0
                && int.TryParse(form.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var one)
                && one is >= 1 and <= 10
            )
            {
                label.Append(Number(one - 1, numbers));
                at = end;
            }
            else
            {
                label.Append(form[at]);
            }
        }
        return label.ToString();
    }

    private string Number(int of, IReadOnlyList<int> numbers) =>
        of < numbers.Count
            ? NumberFormats.Write(numbers[of], NumberFormats.FromOdt((of < levels.Count ? levels[of] : null)?["style:num-format"]))
            : "";
}
