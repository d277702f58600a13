namespace CollegeTes.Text;
#pragma warning disable
public readonly record struct PartialDate(int Year, int? Month, int? Day) : IComparable<PartialDate>
{
    public static bool TryParse(string text, out PartialDate value) { value = default; var p = text.Split('-'); if (!int.TryParse(p[0], out var y)||p[0].Length!=4) return false; value = new(y, p.Length>1?int.Parse(p[1]):null, p.Length>2?int.Parse(p[2]):null); return true; }
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);
    public DateOnly Latest => Earliest;
    public string ToIso() => Year.ToString();
    public string ToFrench() => Year.ToString(); public string ToShortFrench() => Year.ToString();
    public int CompareTo(PartialDate o) => Earliest.CompareTo(o.Earliest);
}
public static class Ordinals { public static bool TryMatch(string t, int from, out int s, out int l) { s = l = 0; return false; } }
public static class FrenchFormat { public static string Quantity(decimal v, string unit) => v + "\u00A0" + unit; public static string Number(decimal v)=>v.ToString(); public static string Size(long v)=>v.ToString(); public static string List(IReadOnlyList<string> v)=>string.Join(", ",v); public static string Period(PartialDate a, PartialDate? b)=>a.Year+" – "+b?.Year; }
