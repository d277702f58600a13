using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>Content that a document gives several times, for readers of several ages (ECMA-376, part 3).</summary>
internal static class DocxAlternative
{
    /// <summary>The branch of an alternative that we can read: the first choice that needs nothing unknown, else the fallback.</summary>
    public static XmlNode Choose(XmlNode alternative)
    {
        foreach (var choice in alternative.All("mc:Choice"))
        {
            if (
                (choice["Requires"] ?? "")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .All(r => r is "wps" or "wpg" or "w14" or "w15" or "wp14" or "a14")
            )
                return choice;
        }
        return alternative.Child("mc:Fallback") ?? alternative.All("mc:Choice").FirstOrDefault() ?? new XmlNode("mc:Fallback");
    }
}
