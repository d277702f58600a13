using System.Globalization;
using System.Xml;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>
/// Content controls of Word (ISO/IEC 29500-1, 17.5.2; [MS-DOCX], 2.6.1.8): boxes to tick, words to type. They may be filled in and not
/// taken away; the words of a group of them are fixed. Those for words are of rich text: of those for plain text LibreOffice makes a
/// field of its own, which forgets that it is empty and where its lines end.
/// </summary>
internal sealed class ContentControlWriter(XmlWriter xml)
{
    private const string W = DocxParts.W;
    private const string Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string BoxFont = "MS Gothic";

    // Numbers of controls tell them apart in their document; those below are of no program.
    private int _number = 1000;

    /// <summary>Says on the root of a part that boxes are of a later version than the format.</summary>
    public static void Declare(XmlWriter xml)
    {
        xml.WriteAttributeString("xmlns", "w14", null, Word2010);
        xml.WriteAttributeString("Ignorable", Compatibility, "w14");
    }

    /// <summary>Blocks whose fields alone may be changed.</summary>
    public void Group(Action write)
    {
        xml.WriteStartElement("sdt", W);
        xml.WriteStartElement("sdtPr", W);
        Value("id", Number(++_number));
        Value("lock", "contentLocked");
        xml.WriteElementString("group", W, null);
        xml.WriteEndElement();
        xml.WriteStartElement("sdtContent", W);
        write();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A field inside a paragraph.</summary>
    public void Write(ContentControl control, string text)
    {
        xml.WriteStartElement("sdt", W);
        xml.WriteStartElement("sdtPr", W);
        if (control.Name.Length > 0)
            Value("alias", control.Name);
        if (control.Tag.Length > 0)
            Value("tag", control.Tag);
        Value("id", Number(++_number));
        Value("lock", "sdtLocked");
        if (control.IsBox)
            Box(text == ContentControl.Ticked);
        else if (text.Length == 0)
            xml.WriteElementString("showingPlcHdr", W, null);
        xml.WriteEndElement();
        xml.WriteStartElement("sdtContent", W);
        xml.WriteStartElement("r", W);
        if (control.IsBox)
            BoxFonts();
        else if (text.Length == 0)
            Hint();
        Text(text.Length == 0 ? control.Hint : text);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Box(bool isTicked)
    {
        xml.WriteStartElement("checkbox", Word2010);
        State("checked", isTicked ? "1" : "0", font: null);
        State("checkedState", "2612", BoxFont);
        State("uncheckedState", "2610", BoxFont);
        xml.WriteEndElement();
    }

    private void State(string name, string value, string? font)
    {
        xml.WriteStartElement(name, Word2010);
        xml.WriteAttributeString("val", Word2010, value);
        if (font is not null)
            xml.WriteAttributeString("font", Word2010, font);
        xml.WriteEndElement();
    }

    private void BoxFonts()
    {
        xml.WriteStartElement("rPr", W);
        xml.WriteStartElement("rFonts", W);
        foreach (var script in new[] { "ascii", "hAnsi", "eastAsia" })
            xml.WriteAttributeString(script, W, BoxFont);
        xml.WriteAttributeString("hint", W, "eastAsia");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Hint()
    {
        xml.WriteStartElement("rPr", W);
        Value("rStyle", "PlaceholderText");
        xml.WriteEndElement();
    }

    // A field of several lines holds them as breaks.
    private void Text(string text)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
                xml.WriteElementString("br", W, null);
            xml.WriteStartElement("t", W);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(line);
            xml.WriteEndElement();
        }
    }

    private void Value(string name, string value)
    {
        xml.WriteStartElement(name, W);
        xml.WriteAttributeString("val", W, value);
        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
