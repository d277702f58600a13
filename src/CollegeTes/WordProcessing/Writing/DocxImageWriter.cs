using System.Globalization;
using System.Xml;
using CollegeTes.Content.MediaFiles;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>An image in the text of a document.</summary>
internal sealed class DocxImageWriter(XmlWriter xml)
{
    private const string W = DocxParts.W;
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    // The text of an A4 page, in the units of drawings: a 914,400th of an inch.
    private const long DrawingWidth = 5_760_000;
    private const long DrawingHeight = 7_200_000;
    private const long UnitsPerPixel = 9_525;

    /// <param name="picture">The image.</param>
    /// <param name="id">Relationship of its file.</param>
    /// <param name="number">Tells it from the other images of the document.</param>
    /// <param name="info">Its size in pixels.</param>
    public void Write(DocumentPicture picture, string id, int number, ImageInfo info)
    {
        var (width, height) = Fit(info);
        xml.WriteStartElement("r", W);
        xml.WriteStartElement("drawing", W);
        xml.WriteStartElement("wp", "inline", Drawing);
        Size("wp", "extent", Drawing, width, height);
        Properties("wp", "docPr", Drawing, number, picture);
        xml.WriteStartElement("a", "graphic", A);
        xml.WriteStartElement("graphicData", A);
        xml.WriteAttributeString("uri", Pic);
        xml.WriteStartElement("pic", "pic", Pic);
        xml.WriteStartElement("nvPicPr", Pic);
        Properties("pic", "cNvPr", Pic, number, picture);
        xml.WriteElementString("cNvPicPr", Pic, "");
        xml.WriteEndElement();
        xml.WriteStartElement("blipFill", Pic);
        xml.WriteStartElement("blip", A);
        xml.WriteAttributeString("embed", R, id);
        xml.WriteEndElement();
        xml.WriteStartElement("stretch", A);
        xml.WriteElementString("fillRect", A, "");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("spPr", Pic);
        xml.WriteStartElement("xfrm", A);
        xml.WriteStartElement("off", A);
        xml.WriteAttributeString("x", "0");
        xml.WriteAttributeString("y", "0");
        xml.WriteEndElement();
        Size("a", "ext", A, width, height);
        xml.WriteEndElement();
        xml.WriteStartElement("prstGeom", A);
        xml.WriteAttributeString("prst", "rect");
        xml.WriteEndElement();
        for (var open = 7; open > 0; open--)
            xml.WriteEndElement();
    }

    private static (long Width, long Height) Fit(ImageInfo info)
    {
        var (width, height) = (Math.Max(info.Width, 1) * UnitsPerPixel, Math.Max(info.Height, 1) * UnitsPerPixel);
        if (width > DrawingWidth)
            (width, height) = (DrawingWidth, height * DrawingWidth / width);
        return height > DrawingHeight ? (width * DrawingHeight / height, DrawingHeight) : (width, height);
    }

    private void Properties(string prefix, string name, string space, int number, DocumentPicture picture)
    {
        xml.WriteStartElement(prefix, name, space);
        xml.WriteAttributeString("id", Number(number));
        xml.WriteAttributeString("name", "Image " + Number(number));
        xml.WriteAttributeString("descr", picture.Alternative);
        xml.WriteEndElement();
    }

    private void Size(string prefix, string name, string space, long width, long height)
    {
        xml.WriteStartElement(prefix, name, space);
        xml.WriteAttributeString("cx", width.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("cy", height.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
