using System.Globalization;
using System.Xml;

namespace CollegeTes.Packaging;

/// <summary>Writes what describes a package: what SCORM 1.2 demands of one that is catalogued, and what is known beside.</summary>
internal sealed class LomWriter(XmlWriter xml, string space, ScormFacts facts)
{
    private const string Lom = "LOMv1.0";
    private const string French = "LOMFRv1.0";

    // The language of words that belong to none (CAM 1.2, 2.2.2).
    private const string NoLanguage = "x-none";

    /// <param name="location">Where what it describes stands in the package.</param>
    public void Write(string location)
    {
        Open("lom");
        WriteGeneral();
        WriteLifeCycle();
        Open("metametadata");
        Text("metadatascheme", "ADL SCORM 1.2");
        Text("language", facts.Language);
        Close();
        Open("technical");
        Text("format", "text/html");
        Text("location", location);
        Close();
        WriteEducational();
        Open("rights");
        Word("cost", Lom, "no");
        Word("copyrightandotherrestrictions", Lom, "yes");
        Words("description", facts.Rights);
        Close();
        Open("classification");
        Word("purpose", Lom, "Educational Objective");
        Words("description", facts.Description ?? facts.Title);
        foreach (var keyword in Keywords())
            Words("keyword", keyword);
        Close();
        Close();
    }

    private void WriteGeneral()
    {
        Open("general");
        Words("title", facts.Title);
        Open("catalogentry");
        Text("catalog", "URI");
        Open("entry");
        String("urn:uuid:" + facts.Identifier[^36..], NoLanguage);
        Close();
        Close();
        Text("language", facts.Language);
        Words("description", facts.Description ?? facts.Title);
        foreach (var keyword in Keywords())
            Words("keyword", keyword);
        Word("structure", Lom, "Atomic");
        Word("aggregationlevel", Lom, "2");
        Close();
    }

    private void WriteLifeCycle()
    {
        Open("lifecycle");
        Words("version", facts.Date is { } date ? Iso(date) : "1.0");
        Word("status", Lom, "Final");
        Open("contribute");
        Word("role", Lom, "Publisher");
        Open("centity");
        Text("vcard", $"BEGIN:VCARD\nVERSION:3.0\nN:{Escaped(facts.Publisher)}\nFN:{Escaped(facts.Publisher)}\nEND:VCARD");
        Close();
        if (facts.Date is { } changed)
        {
            Open("date");
            Text("datetime", Iso(changed));
            Close();
        }
        Close();
        Close();
    }

    private void WriteEducational()
    {
        Open("educational");
        Word("interactivitytype", Lom, "Active");
        Word("learningresourcetype", Lom, "Self Assessment");
        Word("learningresourcetype", Lom, "Questionnaire");
        Word("intendedenduserrole", Lom, "Learner");
        Word("context", French, "formation continue");
        if (facts.Duration is { } duration)
        {
            Open("typicallearningtime");
            Text("datetime", duration);
            Close();
        }
        Text("language", facts.Language);
        Close();
    }

    // At least one is demanded.
    private IEnumerable<string> Keywords() => facts.Keywords.Count > 0 ? facts.Keywords : [facts.Title];

    private void Open(string name) => xml.WriteStartElement(name, space);

    private void Close() => xml.WriteEndElement();

    private void Text(string name, string text) => xml.WriteElementString(name, space, text);

    private void Words(string name, string? words)
    {
        if (string.IsNullOrEmpty(words))
            return;
        Open(name);
        String(words, facts.Language);
        Close();
    }

    // A word of a closed list, with the list it is of.
    private void Word(string name, string list, string word)
    {
        Open(name);
        Open("source");
        String(list, NoLanguage);
        Close();
        Open("value");
        String(word, NoLanguage);
        Close();
        Close();
    }

    private void String(string text, string language)
    {
        Open("langstring");
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(text);
        Close();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Of a value of a vCard (RFC 2426, 5).
    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal);
}
