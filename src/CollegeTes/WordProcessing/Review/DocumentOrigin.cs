using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using CollegeTes.WordProcessing.Forms;
using CollegeTes.WordProcessing.Package;
using XmlNode = CollegeTes.WordProcessing.Package.XmlNode;

namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// What a Word version was made from: its subject, and what it said when it was sent. A document carries it, so that what comes back
/// is compared with what was sent and not with what the sources have become. It holds nothing that the document does not show.
/// </summary>
/// <param name="Subject">Deliverable and subject: <c>fiche val-clair/haies</c>.</param>
internal sealed record DocumentOrigin(string Subject, LineText Sent)
{
    /// <summary>The namespace of the part that holds it.</summary>
    public const string Namespace = "urn:tes:origine:1";

    // Versions that were sent before lines said where they break have no such mark, and nothing is said of their breaks.
    private const string Form = "2";

    /// <summary>True when its lines say how often they break.</summary>
    public bool CountsBreaks { get; init; } = true;

    /// <summary>The demand that it was sent with, of a document to fill in; or null.</summary>
    public string? Request { get; init; }

    /// <summary>What each object to validate said then: <c>texte:0123abcd chiffres:…</c>.</summary>
    public string Objects { get; init; } = "";

    /// <summary>What it asks, of a document to fill in.</summary>
    public IReadOnlyList<FormQuestion> Questions { get; init; } = [];

    // The short names of roles are a format: documents that were sent must be read by later versions.
    private static readonly (ParagraphRole Role, string Name)[] Roles =
    [
        (ParagraphRole.Body, "p"),
        (ParagraphRole.Title, "titre"),
        (ParagraphRole.Subtitle, "sous-titre"),
        (ParagraphRole.Heading, "h"),
        (ParagraphRole.Quote, "citation"),
        (ParagraphRole.Caption, "legende"),
    ];

    /// <summary>As XML, on one line; the same text for the same origin.</summary>
    public string Write() => Write(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(null)))));

    /// <summary>Reads what <see cref="Write()"/> gave, even when a program has written its XML another way.</summary>
    /// <returns>Null when it is something else, or when a part of it was lost on the way.</returns>
    public static DocumentOrigin? Read(byte[] xml)
    {
        try
        {
            return
                new XmlPartReader().Read(new MemoryStream(xml), "origine") is { Name: "?:origine" } root
                && root["sujet"] is { } subject
                && Make(root, subject) is var origin
                && origin.Write() == origin.Write(root["empreinte"])
                ? origin
                : null;
        }
        catch (DocumentRefusedException)
        {
            return null;
        }
    }

    private static DocumentOrigin Make(XmlNode root, string subject)
    {
        var counts = root["forme"] == Form;
        var lines = root.All("?:l").Select(l => Line(l, counts));
        return new DocumentOrigin(subject, new LineText([.. lines], [.. root.All("?:image").Select(Picture)]))
        {
            CountsBreaks = counts,
            Request = root["demande"],
            Objects = root["objets"] ?? "",
            Questions = [.. root.All("?:question").Select(QuestionMarkup.Read)],
        };
    }

    private string Write(string? digest)
    {
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }
            )
        )
        {
            xml.WriteStartElement("origine", Namespace);
            xml.WriteAttributeString("sujet", Subject);
            if (CountsBreaks)
                xml.WriteAttributeString("forme", Form);
            if (Request is not null)
                xml.WriteAttributeString("demande", Request);
            if (Objects.Length > 0)
                xml.WriteAttributeString("objets", Objects);
            if (digest is not null)
                xml.WriteAttributeString("empreinte", digest);
            foreach (var line in Sent.Lines)
                Write(xml, line);
            foreach (var picture in Sent.Pictures)
            {
                xml.WriteStartElement("image");
                xml.WriteAttributeString("octets", picture.Digest);
                xml.WriteAttributeString("sous", picture.Where);
                xml.WriteString(picture.Alternative);
                xml.WriteEndElement();
            }
            foreach (var question in Questions)
                QuestionMarkup.Write(xml, question);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Write(XmlWriter xml, ReviewLine line)
    {
        xml.WriteStartElement("l");
        xml.WriteAttributeString("role", Roles.First(r => r.Role == line.Role).Name);
        if (line.Level > 0)
            xml.WriteAttributeString("niveau", Number(line.Level));
        if (line.Mark is { } mark)
            xml.WriteAttributeString("liste", (mark.IsOrdered ? "1" : "-") + Number(mark.Level));
        if (line.IsCell)
            xml.WriteAttributeString("cellule", line.OpensRow ? "premiere" : "suite");
        if (line.IsBoxed)
            xml.WriteAttributeString("cadre", "oui");
        if (line.Breaks > 0)
            xml.WriteAttributeString("retours", Number(line.Breaks.Value));
        xml.WriteAttributeString("sous", line.Where);
        foreach (var run in line.Runs)
        {
            xml.WriteStartElement(run.IsReferenceMark ? "a" : "t");
            if (run.Look.Length > 0)
                xml.WriteAttributeString("look", run.Look);
            // A space alone is kept by all that read XML only where it is said to count.
            if (string.IsNullOrWhiteSpace(run.Text))
                xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(run.Text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static ReviewLine Line(XmlNode node, bool countsBreaks) =>
        new(
            [.. node.Children.Where(c => !c.IsText).Select(c => new LineRun(c.InnerText(), c["look"] ?? "", c.Name == "?:a"))],
            node["sous"] ?? ""
        )
        {
            Role = Roles.FirstOrDefault(r => r.Name == node["role"]).Role,
            Level = Number(node["niveau"]),
            Mark = node["liste"] is { Length: > 1 } mark ? new ListMark(Number(mark[1..]), mark[0] == '1', 0, 0) : null,
            IsCell = node["cellule"] is not null,
            OpensRow = node["cellule"] == "premiere",
            IsBoxed = node["cadre"] is not null,
            Breaks = countsBreaks ? Number(node["retours"]) : null,
        };

    private static LinePicture Picture(XmlNode node) => new(node["octets"] ?? "", node.InnerText(), node["sous"] ?? "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
