using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>Remarks in the margin of a .docx, with the words they bear on.</summary>
internal static class DocxComments
{
    public static List<Comment> Read(XmlNode? part, DocxContext shared)
    {
        var comments = new List<Comment>();
        foreach (var node in part?.All("w:comment") ?? [])
        {
            var text = CleanText.Of(string.Join(" ", node.All("w:p").Select(p => string.Concat(DocxCensus.Texts(p)))), shared.Log).Trim();
            var id = node["w:id"] ?? "";
            if (!shared.Passages.TryGetValue(id, out var passage) && shared.OpenComments.TryGetValue(id, out var open))
                passage = open.ToString();
            comments.Add(
                new Comment(
                    CleanText.Of(node["w:author"] ?? "", shared.Log),
                    (node["w:date"] ?? "").Split('T')[0],
                    text,
                    (passage ?? "").Trim()
                )
            );
        }
        return comments;
    }
}
