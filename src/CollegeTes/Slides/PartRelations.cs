using System.Xml.Linq;

namespace CollegeTes.Slides;

/// <summary>What a part of a package leads to (ISO/IEC 29500-2).</summary>
internal sealed class PartRelations
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Type, string Target, bool IsExternal)> _all = [];

    /// <summary>The name of a relationship; the same for the same target.</summary>
    /// <param name="type">Of the office formats (<c>slide</c>), or a whole address.</param>
    /// <param name="target">From the part.</param>
    /// <param name="isExternal">True for an address outside of the package.</param>
    public string Relate(string type, string target, bool isExternal = false)
    {
        var relation = (type.Contains(':', StringComparison.Ordinal) ? type : Office + type, target, isExternal);
        var known = _all.IndexOf(relation);
        if (known < 0)
        {
            known = _all.Count;
            _all.Add(relation);
        }
        return $"rId{PresentationMarkup.Number(known + 1)}";
    }

    /// <summary>The part that holds them.</summary>
    public XElement ToPart() =>
        new(
            Package + "Relationships",
            _all.Select(
                (r, i) =>
                    new XElement(
                        Package + "Relationship",
                        new XAttribute("Id", $"rId{PresentationMarkup.Number(i + 1)}"),
                        new XAttribute("Type", r.Type),
                        new XAttribute("Target", r.Target),
                        r.IsExternal ? new XAttribute("TargetMode", "External") : null
                    )
            )
        );
}
