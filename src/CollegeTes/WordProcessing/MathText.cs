using System.Text;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing;

/// <summary>Equations of Word (OMML) and of LibreOffice (MathML) on one line, as one would type them: (a+b)/2, x², √(y).</summary>
internal static class MathText
{
    public static string Write(XmlNode node)
    {
        if (node.IsText)
            return node.Text;
        return node.Name switch
        {
            "m:t" => node.InnerText(),
            "m:f" => Fraction(Part(node, "m:num"), Part(node, "m:den")),
            "m:sSup" => Part(node, "m:e") + Shifted(Part(node, "m:sup"), isRaised: true),
            "m:sSub" => Part(node, "m:e") + Shifted(Part(node, "m:sub"), isRaised: false),
            "m:sSubSup" => Part(node, "m:e") + Shifted(Part(node, "m:sub"), isRaised: false) + Shifted(Part(node, "m:sup"), isRaised: true),
            "m:sPre" => Shifted(Part(node, "m:sub"), isRaised: false) + Shifted(Part(node, "m:sup"), isRaised: true) + Part(node, "m:e"),
            "m:rad" => Root(Part(node, "m:e"), Part(node, "m:deg")),
            "m:nary" => (Character(node, "m:naryPr") ?? "∫")
                + Shifted(Part(node, "m:sub"), isRaised: false)
                + Shifted(Part(node, "m:sup"), isRaised: true)
                + " "
                + Part(node, "m:e"),
            "m:d" => Delimited(node),
            "m:func" => Part(node, "m:fName") + " " + Part(node, "m:e"),
            "m:limLow" or "m:limUpp" => Part(node, "m:e") + "(" + Part(node, "m:lim") + ")",
            "m:mr" => string.Join(" ", node.All("m:e").Select(All)) + " ; ",
            "m:eqArr" => string.Join(" ; ", node.All("m:e").Select(All)),
            "math:annotation" or "math:annotation-xml" => "",
            "math:mfrac" => Two(node, Fraction),
            "math:msup" or "math:mover" => Two(node, (a, b) => a + Shifted(b, isRaised: true)),
            "math:msub" or "math:munder" => Two(node, (a, b) => a + Shifted(b, isRaised: false)),
            "math:msubsup" or "math:munderover" => Three(node),
            "math:msqrt" => Root(All(node), ""),
            "math:mroot" => Two(node, Root),
            "math:mtr" => string.Join(" ", Elements(node).Select(Write)) + " ; ",
            "math:mtext" => " " + All(node) + " ",
            "math:mspace" => " ",
            "w:del" or "w:moveFrom" or "w:rPr" or "m:ctrlPr" => "",
            _ => All(node),
        };
    }

    private static string All(XmlNode node)
    {
        var text = new StringBuilder();
        foreach (var child in node.Children)
            text.Append(Write(child));
        return text.ToString();
    }

    private static string Part(XmlNode node, string name) => node.Child(name) is { } part ? All(part) : "";

    private static IEnumerable<XmlNode> Elements(XmlNode node) => node.Children.Where(c => !c.IsText);

    private static string Two(XmlNode node, Func<string, string, string> join) =>
        Elements(node).Select(Write).ToList() is [var first, var second] ? join(first, second) : All(node);

    private static string Three(XmlNode node) =>
        Elements(node).Select(Write).ToList() is [var e, var below, var above]
            ? e + Shifted(below, isRaised: false) + Shifted(above, isRaised: true)
            : All(node);

    private static string Fraction(string above, string below) => Grouped(above) + "/" + Grouped(below);

    private static string Root(string inside, string degree) =>
        (degree.Trim().Length == 0 ? "" : Shifted(degree, isRaised: true)) + "√" + Grouped(inside);

    // What is more than one number or one word needs its brackets on a line.
    private static string Grouped(string text) => text.Length > 0 && text.All(char.IsLetterOrDigit) ? text : "(" + text + ")";

    private static string Shifted(string text, bool isRaised)
    {
        if (text.Length == 0)
            return "";
        var shifted = CleanText.Shift(text, isRaised, new ReadingLog());
        return shifted != text ? shifted : (isRaised ? "^" : "_") + Grouped(text);
    }

    private static string? Character(XmlNode node, string properties) => node.Child(properties, "m:chr")?["m:val"];

    private static string Delimited(XmlNode node)
    {
        var properties = node.Child("m:dPr");
        var separator = properties?.Child("m:sepChr")?["m:val"] ?? "|";
        return (properties?.Child("m:begChr")?["m:val"] ?? "(")
            + string.Join(separator, node.All("m:e").Select(All))
            + (properties?.Child("m:endChr")?["m:val"] ?? ")");
    }
}
