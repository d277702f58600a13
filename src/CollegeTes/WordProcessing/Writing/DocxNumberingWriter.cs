using System.Globalization;
using System.Xml;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>The lists of a document: two models, and a numbering for each list.</summary>
internal static class DocxNumberingWriter
{
    private const string W = DocxParts.W;

    public static void Write(XmlWriter xml, IReadOnlyList<(bool IsOrdered, int Start)> lists)
    {
        xml.WriteStartElement("w", "numbering", W);
        Model(xml, 0, isOrdered: false);
        Model(xml, 1, isOrdered: true);
        for (var i = 0; i < lists.Count; i++)
        {
            xml.WriteStartElement("num", W);
            Attribute(xml, "numId", i + 1);
            Value(xml, "abstractNumId", lists[i].IsOrdered ? "1" : "0");
            for (var level = 0; level < 9 && lists[i].IsOrdered; level++)
            {
                xml.WriteStartElement("lvlOverride", W);
                Attribute(xml, "ilvl", level);
                Value(xml, "startOverride", lists[i].Start.ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Model(XmlWriter xml, int id, bool isOrdered)
    {
        xml.WriteStartElement("abstractNum", W);
        Attribute(xml, "abstractNumId", id);
        Value(xml, "multiLevelType", "hybridMultilevel");
        for (var level = 0; level < 9; level++)
        {
            xml.WriteStartElement("lvl", W);
            Attribute(xml, "ilvl", level);
            Value(xml, "start", "1");
            Value(xml, "numFmt", isOrdered ? "decimal" : "bullet");
            Value(
                xml,
                "lvlText",
                isOrdered ? $"%{level + 1}."
                    : level % 2 == 0 ? "•"
                    : "–"
            );
            Value(xml, "lvlJc", "left");
            xml.WriteStartElement("pPr", W);
            xml.WriteStartElement("ind", W);
            Attribute(xml, "left", 425 * (level + 1));
            Attribute(xml, "hanging", 425);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, W);
        xml.WriteAttributeString("val", W, value);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, W, value.ToString(CultureInfo.InvariantCulture));
}
