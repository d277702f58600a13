using System.Globalization;
using System.Text;
using System.Xml;

namespace CollegeTes.Packaging;

/// <summary>
/// The manifest of a package (SCORM 1.2, Content Aggregation Model): one thing to play, the files that it needs, and its metadata in the
/// binding of that version (IMS 1.2.1), with the words of LOM and, where it has its own, of LOMFR (NF Z 76-040).
/// </summary>
internal static class ScormManifest
{
    private const string Content = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private const string Metadata = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
    private const string Sharable = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <param name="start">The page that is played.</param>
    /// <param name="files">All that the page needs, itself first.</param>
    public static byte[] Write(ScormFacts facts, string start, IEnumerable<string> files)
    {
        using var stream = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("manifest", Content);
            xml.WriteAttributeString("identifier", facts.Identifier);
            xml.WriteAttributeString("version", "1.0");
            xml.WriteAttributeString("xmlns", "adlcp", null, Sharable);
            xml.WriteAttributeString(
                "xsi",
                "schemaLocation",
                Instance,
                $"{Content} imscp_rootv1p1p2.xsd {Metadata} imsmd_rootv1p2p1.xsd {Sharable} adlcp_rootv1p2.xsd"
            );
            xml.WriteStartElement("metadata", Content);
            xml.WriteElementString("schema", Content, "ADL SCORM");
            xml.WriteElementString("schemaversion", Content, "1.2");
            new LomWriter(xml, Metadata, facts).Write(start);
            xml.WriteEndElement();
            WriteOrganization(xml, facts);
            xml.WriteStartElement("resources", Content);
            xml.WriteStartElement("resource", Content);
            xml.WriteAttributeString("identifier", "ressource");
            xml.WriteAttributeString("type", "webcontent");
            xml.WriteAttributeString("scormtype", Sharable, "sco");
            xml.WriteAttributeString("href", start);
            foreach (var file in files)
            {
                xml.WriteStartElement("file", Content);
                xml.WriteAttributeString("href", file);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private static void WriteOrganization(XmlWriter xml, ScormFacts facts)
    {
        xml.WriteStartElement("organizations", Content);
        xml.WriteAttributeString("default", "parcours");
        xml.WriteStartElement("organization", Content);
        xml.WriteAttributeString("identifier", "parcours");
        xml.WriteElementString("title", Content, Cut(facts.Title));
        xml.WriteStartElement("item", Content);
        xml.WriteAttributeString("identifier", "element");
        xml.WriteAttributeString("identifierref", "ressource");
        xml.WriteElementString("title", Content, Cut(facts.Title));
        if (facts.MasteryScore is { } score)
            xml.WriteElementString("masteryscore", Sharable, score.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // The schema gives a title 200 characters.
    private static string Cut(string title) => title.Length <= 200 ? title : title[..199] + "…";
}
