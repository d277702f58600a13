using System.Xml;
using XmlNode = CollegeTes.WordProcessing.Package.XmlNode;

namespace CollegeTes.WordProcessing.Forms;

/// <summary>A question as a document carries it with what it was made from; a format: later versions read it.</summary>
internal static class QuestionMarkup
{
    public static void Write(XmlWriter xml, FormQuestion question)
    {
        xml.WriteStartElement("question");
        xml.WriteAttributeString("cle", question.Key);
        if (question.Print.Length > 0)
            xml.WriteAttributeString("empreinte", question.Print);
        xml.WriteElementString("dit", question.Text);
        foreach (var part in question.Parts)
        {
            xml.WriteStartElement(
                part.IsBox ? "case"
                : part.IsField ? "champ"
                : "mots"
            );
            if (part.IsField)
                xml.WriteAttributeString("nom", part.Name);
            xml.WriteString(part.Text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    public static FormQuestion Read(XmlNode node) =>
        new(
            node["cle"] ?? "",
            node.Child("?:dit")?.InnerText() ?? "",
            [
                .. node
                    .Children.Where(c => c.Name is "?:case" or "?:champ" or "?:mots")
                    .Select(c => new FormPart(c["nom"] ?? "", c.Name == "?:case", c.InnerText())),
            ],
            node["empreinte"] ?? ""
        );
}
