using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// Every word of a document is in the write-up or in the report. All documents that tests import are read by another reader too (see
/// <see cref="Imports"/>); here are those that the tests keep, those with a trap each, and what an office suite reads in them.
/// </summary>
public sealed class LostWordsTests
{
    private const string Raised = "<w:vertAlign w:val=\"superscript\"/>";
    private const string Lowered = "<w:vertAlign w:val=\"subscript\"/>";

    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "cases");

    /// <summary>Documents that stand among the cases.</summary>
    public static TheoryData<string> Kept =>
        [
            .. Directory
                .EnumerateFiles(Cases, "*", SearchOption.AllDirectories)
                .Where(f => f.EndsWith(".docx", StringComparison.Ordinal) || f.EndsWith(".odt", StringComparison.Ordinal))
                .Where(f => !f.Contains("importer-refus", StringComparison.Ordinal))
                .Select(f => Path.GetRelativePath(Cases, f))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What Word can hold, and a piece of the text that must come of it.</summary>
    public static TheoryData<string, string, string> Word =>
        new()
        {
            { "box that is checked", Box("<w:checkBox><w:sizeAuto/><w:default w:val=\"0\"/><w:checked/></w:checkBox>") + P("x"), "☑ Oui" },
            { "box that is not", Box("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>"), "☐ Oui" },
            { "box that is by default", Box("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>"), "☑ Oui" },
            {
                "list of choices",
                Box(
                    "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"haie\"/><w:listEntry w:val=\"talus\"/></w:ddList>",
                    "FORMDROPDOWN"
                ),
                "talus Oui"
            },
            {
                "list by default",
                Box("<w:ddList><w:listEntry w:val=\"haie\"/><w:listEntry w:val=\"talus\"/></w:ddList>", "FORMDROPDOWN"),
                "haie Oui"
            },
            {
                "text of a form",
                $"<w:p>{Mark("begin", "<w:ffData><w:textInput/></w:ffData>")}<w:r><w:instrText>FORMTEXT</w:instrText></w:r>{Mark("separate")}{R("réponse")}{Mark("end")}</w:p>",
                "réponse"
            },
            {
                "content control with a box",
                $"<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked "
                    + $"w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>{R("☒")}</w:sdtContent></w:sdt>{R(" Oui")}</w:p>",
                "☒ Oui"
            },
            {
                "content control around a cell",
                $"<w:tbl><w:tr><w:sdt><w:sdtPr/><w:sdtContent><w:tc>{P("dedans")}</w:tc></w:sdtContent></w:sdt><w:tc>{P("x")}</w:tc></w:tr></w:tbl>",
                "dedans"
            },
            {
                "fields without a result",
                $"<w:p>{Field("MACROBUTTON Rien Cliquez là")}{R(" ; ")}{Field("SYMBOL 97 \\f \"Symbol\" \\s 12")}{R(" ; ")}{Field("EQ \\f(1;2)")}</w:p>",
                "Cliquez là ; α ; 1/2"
            },
            {
                "WordArt",
                "<w:p><w:r><w:pict><v:shape type=\"#_x0000_t136\"><v:textpath string=\"Fête des haies\"/></v:shape></w:pict></w:r></w:p>",
                "Fête des haies"
            },
            {
                "text of a slide",
                "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:sp><a:txBody><a:p><a:r><a:t>Depuis "
                    + "</a:t></a:r><a:r><a:t>une "
                    + "diapositive</a:t></a:r></a:p></a:txBody></a:sp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
                "Depuis une diapositive"
            },
            {
                "shape with words in a group",
                $"<w:p><w:r><w:drawing><wp:inline><wpg:wgp><wps:wsp><wps:txbx><w:txbxContent>{P("légende")}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp></wp:inline></w:drawing></w:r></w:p>",
                "légende"
            },
            {
                "headings with words",
                P("Mobilité", "Titre1", Numbered(7)) + P("Énergie", "Titre1", Numbered(7)),
                "## Axe I – Mobilité\n\n## Axe II – Énergie"
            },
            {
                "headings with numbers",
                P("Mobilité", "Titre1", Numbered(8)) + P("Le vélo", "Titre2", Numbered(8, 1)) + P("Énergie", "Titre1", Numbered(8)),
                "## 1. Mobilité\n\n### 1.1 Le vélo\n\n## 2. Énergie"
            },
            { "items with letters", Item("haies", 9) + Item("talus", 9), "- a) haies\n- b) talus" },
            { "items with Roman numbers", Item("haies", 10) + Item("talus", 10), "- i. haies\n- ii. talus" },
            { "items with numbers", Item("haies", 8) + Item("talus", 8), "1. haies\n2. talus" },
            { "articles", Item("Objet", 11), "Article 1er : Objet" },
            {
                "drop cap",
                $"<w:p><w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"3\"/></w:pPr>{R("L", "<w:sz w:val=\"90\"/>")}</w:p>" + P("es haies."),
                "Les haies."
            },
            {
                "sign of Symbol",
                $"<w:p>{R("10 ")}<w:r><w:sym w:font=\"Symbol\" w:char=\"F06D\"/></w:r>{R("m, ")}<w:r><w:sym w:font=\"Symbol\" "
                    + $"w:char=\"00B3\"/></w:r>{R(" 3, ")}<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>",
                "10 μm, ≥ 3, ☑"
            },
            {
                "private characters in Symbol",
                $"<w:p>{R("\uF061 et \uF0B3", "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>")}</w:p>",
                "α et ≥"
            },
            { "page break in a paragraph", $"<w:p>{R("avant")}<w:r><w:br w:type=\"page\"/></w:r>{R("après")}</w:p>", "avant\\\naprès" },
            { "column break in a paragraph", $"<w:p>{R("avant")}<w:r><w:br w:type=\"column\"/></w:r>{R("après")}</w:p>", "avant\\\naprès" },
            {
                "page break at the edges",
                $"<w:p><w:r><w:br w:type=\"page\"/></w:r>{R("seul")}<w:r><w:br w:type=\"page\"/></w:r></w:p>",
                "\n\nseul\n"
            },
            {
                "power of ten",
                $"<w:p>{R("10")}{R("-3", Raised)}{R(", 10")}{R("−6", Raised)}{R(", 10")}{R("+2", Raised)}{R(", x")}{R("(2)", Lowered)}</w:p>",
                "10⁻³, 10⁻⁶, 10⁺², x₍₂₎"
            },
            { "raised by a style", $"<w:p>{R("m")}{R("2", "<w:rStyle w:val=\"Exposant\"/>")}</w:p>", "m²" },
            {
                "raised by its place",
                $"<w:p>{R("m")}{R("2", "<w:position w:val=\"6\"/>")}{R(" CO")}{R("2", "<w:position w:val=\"-6\"/>")}</w:p>",
                "m² CO₂"
            },
            { "all on one place", $"<w:p>{R("2024", "<w:position w:val=\"6\"/>")}</w:p>", "2024" },
            { "letters raised", $"<w:p>{R("x")}{R("n", Raised)}{R(" 1")}{R("er", Raised)}</w:p>", "xn 1er" },
            {
                "fraction",
                "<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>",
                "1/2"
            },
            {
                "fraction of sums",
                "<w:p><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2c</m:t></m:r></m:den></m:f></m:oMath></w:p>",
                "(a+b)/2c"
            },
            {
                "power and root",
                "<w:p><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>-2</m:t></m:r></m:sup></m:sSup><m:r><m:t>=</m:t></m:r><m:rad><m:deg/><m:e><m:r><m:t>y</m:t></m:r></m:e></m:rad></m:oMath></w:p>",
                "x⁻²=√y"
            },
            {
                "sum",
                "<w:p><m:oMath><m:nary><m:naryPr><m:chr "
                    + "m:val=\"∑\"/></m:naryPr><m:sub><m:r><m:t>i</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>ai</m:t></m:r></m:e></m:nary></m:oMath></w:p>",
                "∑\\_i^n ai"
            },
            { "break after the last line", $"<w:p>{R("fin")}<w:r><w:br/></w:r></w:p>", "\n\nfin\n" },
            { "breaks and spaces after it", $"<w:p>{R("fin")}<w:r><w:br/></w:r>{R("  ")}<w:r><w:br/></w:r></w:p>", "\n\nfin\n" },
            { "a backslash before it", $"<w:p>{R("fin\\")}<w:r><w:br/></w:r></w:p>", "\n\nfin\\\\\n" },
            { "break before the first line", $"<w:p><w:r><w:br/></w:r>{R("début")}</w:p>", "\n\ndébut\n" },
            {
                "break at the end of an item",
                $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{R("fin")}<w:r><w:br/></w:r></w:p>",
                "- fin\n"
            },
            {
                "break at the end of bold words",
                $"<w:p>{R("Le mot ")}<w:r><w:rPr><w:b/></w:rPr><w:t>fin</w:t><w:br/></w:r></w:p>",
                "Le mot **fin**\n"
            },
            { "break and an image that is refused", $"<w:p>{R("fin")}<w:r><w:br/></w:r><w:r><w:object/></w:r></w:p>", "\n\nfin\n" },
        };

    [Theory]
    [MemberData(nameof(Word))]
    public void What_Word_holds_is_in_the_text(string what, string body, string expected)
    {
        var read = Imports.Of(WithTraps(body));
        Assert.True(Imports.Body(read).Contains(expected, StringComparison.Ordinal), $"{what} :\n{Imports.Body(read)}");
        Assert.True(
            expected.Contains("\\\\", StringComparison.Ordinal) || !Imports.Body(read).Contains("\\\n\n", StringComparison.Ordinal),
            what
        );
    }

    /// <summary>What LibreOffice can hold, and a piece of the text that must come of it.</summary>
    public static TheoryData<string, string, string> LibreOffice =>
        new()
        {
            {
                "form",
                OdtPackage.P(
                    "<draw:control draw:control=\"c1\"/> ; <draw:control draw:control=\"c2\"/> ; <draw:control draw:control=\"c3\"/> ; "
                        + "<draw:control draw:control=\"c4\"/>"
                ),
                "☑ Oui ; ☐ Non ; réponse ; talus"
            },
            {
                "form that comes from Word",
                OdtPackage.P(
                    "<field:fieldmark field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\"><field:param "
                        + "field:name=\"vnd.oasis.opendocument.field.Checkbox_Checked\" field:value=\"true\"/></field:fieldmark> Oui"
                ),
                "☑ Oui"
            },
            {
                "shape with words",
                OdtPackage.P("<draw:custom-shape><text:p>Fête des haies</text:p></draw:custom-shape>"),
                "Fête des haies"
            },
            { "rectangle with words at the page", "<draw:rect><text:p>Fête des haies</text:p></draw:rect>", "Fête des haies" },
            {
                "headings with words",
                "<text:h text:outline-level=\"1\">Mobilité</text:h><text:h text:outline-level=\"1\">Énergie</text:h>",
                "## Axe I – Mobilité\n\n## Axe II – Énergie"
            },
            {
                "heading that is not counted",
                "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">Annexe</text:h><text:h "
                    + "text:outline-level=\"1\">Mobilité</text:h>",
                "## Annexe\n\n## Axe I – Mobilité"
            },
            {
                "items with letters",
                "<text:list "
                    + "text:style-name=\"La\"><text:list-item><text:p>haies</text:p></text:list-item><text:list-item><text:p>talus</text:p></text:list-item></text:list>",
                "- a) haies\n- b) talus"
            },
            {
                "items with numbers",
                "<text:list "
                    + "text:style-name=\"L1\"><text:list-item><text:p>haies</text:p></text:list-item><text:list-item><text:p>talus</text:p></text:list-item></text:list>",
                "1. haies\n2. talus"
            },
            {
                "levels together",
                "<text:list "
                    + "text:style-name=\"L1\"><text:list-item><text:p>haies</text:p><text:list><text:list-item><text:p>talus</text:p></text:list-item></text:list></text:list-item></text:list>",
                "1. haies\n   - 1\\.1. talus"
            },
            {
                "raised by its place",
                OdtPackage.P("10<text:span text:style-name=\"Haut\">-3</text:span> CO<text:span text:style-name=\"Bas\">2</text:span>"),
                "10⁻³ CO₂"
            },
            { "private characters in Symbol", OdtPackage.P("<text:span text:style-name=\"Signes\">\uF061</text:span>"), "α" },
            { "equation", OdtPackage.P("<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>"), "1/2" },
            {
                "equation in place",
                OdtPackage.P(
                    "<draw:frame><draw:object><math:math><math:msup><math:mi>x</math:mi><math:mn>2</math:mn></math:msup></math:math></draw:object></draw:frame>"
                ),
                "x²"
            },
            { "break after the last line", OdtPackage.P("fin<text:line-break/>"), "\n\nfin\n" },
            {
                "condition that shows",
                OdtPackage.P("<text:hidden-text text:is-hidden=\"false\" text:string-value=\"visible\">visible</text:hidden-text>"),
                "visible"
            },
        };

    [Theory]
    [MemberData(nameof(LibreOffice))]
    public void What_LibreOffice_holds_is_in_the_text(string what, string body, string expected)
    {
        var read = Imports.Of(OdtWithTraps(body), "essai.odt");
        Assert.True(Imports.Body(read).Contains(expected, StringComparison.Ordinal), $"{what} :\n{Imports.Body(read)}");
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void No_word_of_a_document_that_the_tests_keep_is_lost(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Cases, file));
        Assert.True(DocumentWords.Of(bytes).Count > 0, "the other reader reads nothing");
        Imports.Of(bytes, Path.GetFileName(file));
    }

    [Fact]
    public void The_other_reader_does_find_a_lost_word()
    {
        var read = Imports.Of(P("Deux haies."));
        Assert.Equal(["talus"], DocumentWords.MissingFrom(read, ["Deux haies.", "talus"]));
    }

    [Fact]
    public void Images_and_words_of_the_margins_are_reported()
    {
        var drawing =
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"i\" descr=\"Logo du syndicat\"/><pic:pic><pic:blipFill><a:blip "
            + "r:embed=\"rI\"/></pic:blipFill></pic:pic></wp:inline></w:drawing></w:r></w:p>";
        var report = Imports.Report(Imports.Of(new WordPackage(P("x")).Header(P("Syndicat bocager") + drawing).ToBytes()));
        Assert.Contains("en-tête de page : « Syndicat bocager »", report, StringComparison.Ordinal);
        Assert.Contains("image de l'en-tête de page : « Logo du syndicat »", report, StringComparison.Ordinal);
        report = Imports.Report(
            Imports.Of(
                new OdtPackage(OdtPackage.P("x"))
                {
                    Masters =
                        $"<style:master-page "
                        + $"style:name=\"a\"><style:header>{OdtPackage.P("Syndicat bocager " + OdtPackage.Image())}</style:header></style:master-page>",
                }.ToBytes(),
                "essai.odt"
            )
        );
        Assert.Contains("en-tête de page : « Syndicat bocager", report, StringComparison.Ordinal);
        Assert.Contains("image de l'en-tête de page : « Une image »", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_office_suite_reads_is_in_the_write_up_or_in_the_report()
    {
        var suite = Tools.RequireProgram("soffice", "libreoffice-writer");
        using var folder = new TemporaryFolder();
        var documents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Kept.Select(k => k.Data))
            documents.Add($"garde-{documents.Count}{Path.GetExtension(file)}", File.ReadAllBytes(Path.Combine(Cases, file)));
        // All the traps in one document of each kind: the suite takes seconds to start. It writes « 1st » where the machine is English.
        documents.Add(
            "pieges-de-word.docx",
            WithTraps(string.Concat(Word.Where(w => w.Data.Item1 != "articles").Select(w => w.Data.Item2)))
        );
        documents.Add("pieges-de-libreoffice.odt", OdtWithTraps(string.Concat(LibreOffice.Select(l => l.Data.Item2))));
        foreach (var (name, bytes) in documents)
            File.WriteAllBytes(folder.Combine(name), bytes);
        await Tools.RunAsync(
            suite,
            [
                $"-env:UserInstallation={new Uri(folder.Combine("profil")).AbsoluteUri}",
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                folder.Combine("textes"),
                .. documents.Keys.Select(k => folder.Combine(k)),
            ]
        );
        foreach (var (name, bytes) in documents)
        {
            var text = folder.Combine(Path.Combine("textes", Path.ChangeExtension(name, ".txt")));
            var read = Imports.Of(bytes, name);
            var words = File.ReadAllText(text)
                .Split([' ', '\n', '\t', '\r', '\u00A0', '\u202F', '-', '\'', '’', '/', '—', '–'], StringSplitOptions.RemoveEmptyEntries);
            Assert.True(words.Length > 20, name);
            // The suite sets the number of a note against the word that calls it.
            var missing = DocumentWords.MissingFrom(
                read,
                words.Select(w =>
                    w.TrimEnd(',', '.').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is { Length: > 0 } bare ? bare : w
                )
            );
            Assert.True(missing.Count == 0, $"{name} : {string.Join(", ", missing)}\n{read.Text}");
        }
    }

    private static byte[] WithTraps(string body) =>
        new WordPackage(P("Avant.") + body + P("Après."))
        {
            MoreStyles =
                """<w:style w:type="character" w:styleId="Exposant"><w:name w:val="Exposant"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>""",
            MoreNumbering = $"""
                {Numbering(7, Level(0, "upperRoman", "Axe %1 –"))}{Numbering(
                    8,
                    Level(0, "decimal", "%1.") + Level(1, "decimal", "%1.%2")
                )}{Numbering(9, Level(0, "lowerLetter", "%1)"))}
                {Numbering(10, Level(0, "lowerRoman", "%1."))}{Numbering(11, Level(0, "ordinal", "Article %1 :"))}
                """,
        }.ToBytes();

    private static byte[] OdtWithTraps(string body)
    {
        var package = new OdtPackage(
            (
                body.Contains("draw:control", StringComparison.Ordinal)
                    ? """
                    <office:forms><form:form><form:checkbox xml:id="c1" form:label="Oui" form:current-state="checked"/><form:checkbox xml:id="c2" form:label="Non"/><form:text xml:id="c3" form:current-value="réponse"/>
                    <form:listbox xml:id="c4"><form:option form:label="haie"/><form:option form:label="talus" form:current-selected="true"/></form:listbox></form:form></office:forms>
                    """
                    : ""
            )
                + OdtPackage.P("Avant.")
                + body
                + OdtPackage.P("Après.")
        )
        {
            Automatic = """
                <style:style style:name="Haut" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>
                <style:style style:name="Bas" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
                <style:style style:name="Signes" style:family="text"><style:text-properties style:font-name="Symbol"/></style:style>
                <text:list-style style:name="La"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/></text:list-style>
                <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/></text:list-style>
                """,
            Styles =
                """<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" loext:num-list-format="Axe %1% –" style:num-format="I"/></text:outline-style>""",
        };
        const string Half =
            """<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation encoding="StarMath 5.0">1 over 2</annotation></semantics></math>""";
        return (body.Contains("Object 1", StringComparison.Ordinal) ? package.Entry("Object 1/content.xml", Half) : package).ToBytes();
    }

    private static string Mark(string type, string data = "") => $"<w:r><w:fldChar w:fldCharType=\"{type}\">{data}</w:fldChar></w:r>";

    private static string Field(string instruction) =>
        Mark("begin") + $"<w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r>" + Mark("end");

    private static string Box(string data, string name = "FORMCHECKBOX") =>
        $"<w:p>{Mark("begin", $"<w:ffData><w:name w:val=\"a\"/>{data}</w:ffData>")}<w:r><w:instrText>{name}</w:instrText></w:r>{Mark("end")}{R(" Oui")}</w:p>";

    private static string Numbered(int list, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    private static string Numbering(int id, string levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{levels}</w:abstractNum><w:num w:numId=\"{id}\"><w:abstractNumId "
        + $"w:val=\"{id}\"/></w:num>";

    private static string Level(int level, string format, string text) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";
}
