using System.Globalization;
using CollegeTes.WordProcessing.Package;
using DocumentFormat.OpenXml.Packaging;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>The content of one paragraph: runs with their look, links, notes, images; text boxes apart.</summary>
internal sealed class DocxInlines(DocxContext shared, OpenXmlPart part, DocxFields fields, DocxHiddenText hidden, XmlNode? paragraph)
{
    /// <summary>In half points: less is a matter of taste, not of meaning.</summary>
    private const int SmallestShift = 4;

    private string? _link;
    private bool _isBroken;
    private bool _hasBaseline;

    public List<Piece> Pieces { get; } = [];

    /// <summary>How the words are laid out.</summary>
    public Layouts Layout { get; } = new();

    /// <summary>What the text boxes anchored in the paragraph hold: it comes after it.</summary>
    public List<Block> Boxes { get; } = [];

    public void Walk(XmlNode container)
    {
        _hasBaseline = container
            .Descendants()
            .Any(d => d.Name == "w:r" && Height(d.Child("w:rPr")) == 0 && d.All("w:t").Any(t => !string.IsNullOrWhiteSpace(t.InnerText())));
        Children(container);
        fields.EndParagraph();
    }

    private void Children(XmlNode container)
    {
        foreach (var node in container.Children)
            One(node);
    }

    private void One(XmlNode node)
    {
        switch (node.Name)
        {
            case "w:r":
                Run(node);
                break;
            case "w:ins":
                shared.Log.Inserted();
                Children(node);
                break;
            case "w:moveTo":
                shared.Log.Moved();
                Children(node);
                break;
            case "w:del":
                shared.Log.Deleted(string.Concat(DocxCensus.DeletedTexts(node)));
                break;
            case "w:moveFrom":
                break;
            case "w:smartTag" or "w:customXml" or "w:dir" or "w:bdo" or "w:sdtContent" or "w:rubyBase":
                Children(node);
                break;
            case "w:sdt":
                ContentControl(node);
                break;
            case "w:hyperlink":
                Hyperlink(node);
                break;
            case "w:fldSimple":
                SimpleField(node);
                break;
            case "mc:AlternateContent":
                Children(DocxAlternative.Choose(node));
                break;
            case "m:oMath" or "m:oMathPara":
                shared.Log.Remark("équation écrite comme du texte");
                Emit(MathText.Write(node).Trim(' ', ';'), null);
                break;
            case "w:commentRangeStart" when node["w:id"] is { } id:
                shared.OpenComments[id] = new();
                break;
            case "w:commentRangeEnd" when node["w:id"] is { } id && shared.OpenComments.Remove(id, out var passage):
                shared.Passages[id] = passage.ToString();
                break;
        }
    }

    private void ContentControl(XmlNode node)
    {
        if (node.Child("w:sdtPr", "w:showingPlcHdr") is { } hint && DocxStyles.IsOn(hint["w:val"]))
            shared.Log.Leave(ThingKind.Text, ReadingLog.EmptyField, string.Join(" ", DocxCensus.Texts(node)));
        else if (node.Child("w:sdtContent") is { } content)
            Filled(node.Child("w:sdtPr"), content);
    }

    private void Filled(XmlNode? properties, XmlNode content)
    {
        var start = Pieces.Count;
        Children(content);
        var box = properties?.Child("w14:checkbox");
        var control = new ContentControl(properties?.Child("w:tag")?["w:val"] ?? "", properties?.Child("w:alias")?["w:val"] ?? "")
        {
            IsBox = box is not null,
        };
        FilledControl.Mark(control, Pieces, start, box?.Child("w14:checked") is { } mark && DocxStyles.IsOn(mark["w14:val"]));
    }

    private void Hyperlink(XmlNode node)
    {
        var outer = _link;
        var anchor = node["w:anchor"];
        var address = DocxPackage.Address(part, node["r:id"], out var isMalformed);
        if (isMalformed)
            shared.Log.Leave(ThingKind.Link, "lien gardé comme du texte, son adresse étant mal formée", CleanText.Of(address!, shared.Log));
        else if (address is not null)
            _link = address + (anchor is null || address.Contains('#', StringComparison.Ordinal) ? "" : "#" + anchor);
        else if (anchor is not null)
            _link = "#" + anchor;
        Children(node);
        _link = outer;
    }

    private void SimpleField(XmlNode node)
    {
        var instruction = node["w:instr"] ?? "";
        if (DocxFields.IsContentsInstruction(instruction))
        {
            shared.Log.Leave(ThingKind.Text, "sommaire automatique", string.Join(" ", DocxCensus.Texts(node)));
            return;
        }
        var outer = _link;
        _link = DocxFields.LinkOf(instruction) ?? outer;
        Children(node);
        _link = outer;
    }

    private void Run(XmlNode run)
    {
        var properties = run.Child("w:rPr");
        if (hidden.Reason(properties, paragraph) is { } reason)
        {
            if (DocxCensus.Texts(run).Any(t => t.Length > 0))
                shared.Log.Leave(ThingKind.Text, reason, CleanText.Of(string.Concat(DocxCensus.Texts(run)), shared.Log));
            DocxDrawing.LeaveHidden(run, shared.Log);
            return;
        }
        Remarks(properties);
        foreach (var node in run.Children)
            InRun(node, properties);
    }

    private void InRun(XmlNode node, XmlNode? properties)
    {
        switch (node.Name)
        {
            case "w:t":
                var text = node.InnerText();
                Emit(Shift(properties) is { } isRaised ? CleanText.Shift(text, isRaised, shared.Log) : text, properties);
                break;
            case "w:tab" or "w:ptab":
                Layout.Add(Layouts.Tabulation);
                Emit(" ", properties);
                break;
            case "w:noBreakHyphen":
                Emit("\u2011", properties);
                break;
            case "w:softHyphen":
                shared.Log.Remark("trait d'union conditionnel retiré");
                break;
            case "w:br" when node["w:type"] is null or "textWrapping":
            case "w:cr":
                if (!fields.IsInstruction && !fields.Takes(" "))
                    Pieces.Add(new Piece("") { IsBreak = true });
                break;
            case "w:br":
                // A page ends, the paragraph does not: its words stay apart.
                _isBroken = true;
                Layout.Add(Layouts.PageBreak);
                break;
            case "w:sym":
                if (int.TryParse(node["w:char"], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
                    Emit(CleanText.Symbol(code, node["w:font"], shared.Log), properties);
                break;
            case "w:fldChar":
                if (fields.Mark(node) is { } shown)
                    Emit(shown, properties);
                break;
            case "w:instrText":
                fields.Instruct(node.InnerText());
                break;
            case "w:footnoteReference" when node["w:id"] is { } id:
                Pieces.Add(new Piece("") { Note = shared.CallNote("w:footnote", id) });
                break;
            case "w:endnoteReference" when node["w:id"] is { } id:
                Pieces.Add(new Piece("") { Note = shared.CallNote("w:endnote", id) });
                break;
            case "w:ruby":
                Children(node);
                foreach (var reading in node.All("w:rt"))
                    shared.Log.Leave(ThingKind.Text, "annotation au-dessus du texte", string.Concat(DocxCensus.Texts(reading)));
                break;
            case "mc:AlternateContent":
                foreach (var child in DocxAlternative.Choose(node).Children)
                    InRun(child, properties);
                break;
            case "w:drawing" or "w:pict" or "w:object":
                var drawing = new DocxDrawing(shared, part).Read(node);
                Pieces.AddRange(drawing.Pictures.Select(p => new Piece("") { Picture = p, Link = _link ?? fields.Link }));
                Boxes.AddRange(drawing.Boxes);
                break;
        }
    }

    private void Emit(string text, XmlNode? properties)
    {
        if (text.Length == 0 || fields.IsInstruction)
            return;
        var font = shared.Styles.Property("w:rFonts", properties, paragraph) is { } fonts ? fonts["w:ascii"] ?? fonts["w:hAnsi"] : null;
        var clean = CleanText.Of(text, shared.Log, font);
        if (clean.Length == 0 || fields.Takes(clean))
            return;
        if (SymbolFonts.IsOfSymbols(font) && text.Any(char.IsAsciiLetterOrDigit))
            shared.Log.Remark("texte d'une police de symboles, gardé en lettres");
        if (_isBroken && Pieces.Exists(p => p.Text.Length > 0))
            Pieces.Add(new Piece("") { IsBreak = true, IsOfPage = true });
        _isBroken = false;
        fields.Show();
        shared.Read(clean);
        DocxLayouts.Read(shared.Styles, properties, paragraph, clean, Layout);
        Pieces.Add(
            new Piece(clean)
            {
                Bold = shared.Styles.Has("w:b", properties, paragraph),
                Italic = shared.Styles.Has("w:i", properties, paragraph),
                Marks = DocxMarks.Of(shared.Styles, properties, paragraph, clean, _link is not null || fields.Link is not null),
                Link = _link ?? fields.Link,
            }
        );
    }

    // Raised or lowered by its look, or by its place on the line when the rest of the paragraph stands on it.
    private bool? Shift(XmlNode? properties)
    {
        if (shared.Styles.Property("w:vertAlign", properties, paragraph)?["w:val"] is ("superscript" or "subscript") and var shift)
            return shift == "superscript";
        var height = Height(properties);
        return Math.Abs(height) >= SmallestShift && _hasBaseline ? height > 0 : null;
    }

    private static int Height(XmlNode? properties) =>
        int.TryParse(properties?.Child("w:position")?["w:val"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var height)
            ? height
            : 0;

    // Looks that Markdown has no word for: the text stays, the look goes, and it is said.
    private void Remarks(XmlNode? properties)
    {
        if (properties is null)
            return;
        if (properties.Child("w:u") is { } underline && underline["w:val"] is not ("none" or null) && _link is null && fields.Link is null)
            shared.Log.Remark("soulignement retiré");
        if (properties.Child("w:highlight") is not null)
            shared.Log.Remark("surlignage retiré");
    }
}
