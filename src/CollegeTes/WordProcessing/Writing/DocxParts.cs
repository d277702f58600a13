namespace CollegeTes.WordProcessing.Writing;

/// <summary>The parts of a .docx that never change: styles with the names that Word knows, lists, relationships of the package.</summary>
internal static class DocxParts
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="hasProperties">True when it has properties of its own.</param>
    public static string PackageRelations(bool hasProperties) =>
        $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>{(
                hasProperties ? CustomRelation : ""
            )}</Relationships>
            """;

    /// <param name="hasProperties">True when it has properties of its own, and a part of XML.</param>
    public static string ContentTypes(bool hasProperties) =>
        $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{(
                hasProperties ? CustomTypes : ""
            )}</Types>
            """;

    private const string CustomRelation =
        """<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>""";

    private const string CustomTypes =
        """<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>"""
        + """<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>""";

    public const string Settings = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """;

    /// <summary>The number of the page, in the middle of the foot.</summary>
    public const string Footer = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:ftr xmlns:w="{W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
        """;

    /// <summary>Styles by the names under which Word, LibreOffice and screen readers know them.</summary>
    /// <param name="language">Language tag of the text: <c>fr-FR</c>.</param>
    /// <param name="hasFields">True for a document to fill in.</param>
    public static string Styles(string language, bool hasFields) =>
        $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>{Paragraph(
                "Normal",
                "Normal",
                null,
                "",
                "",
                isDefault: true
            )}<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>{Paragraph(
                "Title",
                "Title",
                "Normal",
                """<w:spacing w:before="0" w:after="120" w:line="240" w:lineRule="auto"/>""",
                """<w:b/><w:sz w:val="44"/>"""
            )}{Paragraph(
                "Subtitle",
                "Subtitle",
                "Normal",
                """<w:spacing w:after="240"/>""",
                """<w:color w:val="404040"/><w:sz w:val="26"/>"""
            )}{Headings()}{Paragraph(
                "Quote",
                "Quote",
                "Normal",
                """<w:spacing w:before="120"/><w:ind w:left="567" w:right="567"/>""",
                "<w:i/>"
            )}{Paragraph(
                "Caption",
                "caption",
                "Normal",
                """<w:keepNext/><w:spacing w:before="120" w:after="60"/>""",
                """<w:i/><w:color w:val="404040"/><w:sz w:val="20"/>"""
            )}{Paragraph(
                "ListParagraph",
                "List Paragraph",
                "Normal",
                """<w:spacing w:after="60"/>""",
                ""
            )}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B5394"/><w:u w:val="single"/></w:rPr></w:style>{(hasFields ? Hint : "")}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>{Border(
                "top"
            )}{Border("left")}{Border("bottom")}{Border("right")}{Border("insideH")}{Border(
                "insideV"
            )}</w:tblBorders></w:tblPr></w:style></w:styles>
            """;

    private const string Hint =
        """<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>""";

    private static string Headings() =>
        string.Concat(
            Enumerable
                .Range(1, 5)
                .Select(level =>
                    Paragraph(
                        $"Heading{level}",
                        $"heading {level}",
                        "Normal",
                        $"""<w:keepNext/><w:keepLines/><w:spacing w:before="{400 - (50 * level)}" w:after="80"/><w:outlineLvl w:val="{level - 1}"/>""",
                        $"""<w:b/><w:sz w:val="{34 - (3 * level)}"/>"""
                    )
                )
        );

    private static string Paragraph(string id, string name, string? basis, string paragraph, string run, bool isDefault = false) =>
        $"""<w:style w:type="paragraph"{(isDefault ? " w:default=\"1\"" : "")} w:styleId="{id}"><w:name w:val="{name}"/>{(basis is null ? "" : $"<w:basedOn w:val=\"{basis}\"/><w:next w:val=\"Normal\"/>")}<w:qFormat/>{(paragraph.Length > 0 ? $"<w:pPr>{paragraph}</w:pPr>" : "")}{(run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "")}</w:style>""";

    private static string Border(string side) => $"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>""";
}
