using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>What Word writes, in the format's own terms, and what becomes of it.</summary>
public sealed class WordReadingTests
{
    [Fact]
    public void Tracked_changes_read_as_accepted_and_what_was_deleted_is_reported()
    {
        var read = Imports.Of(
            $"""
            <w:p>{R("Un ")}<w:ins w:id="1" w:author="A">{R(
                "grand "
            )}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">petit </w:delText></w:r></w:del>{R("pas.")}</w:p>
            <w:p><w:moveFrom w:id="3" w:author="A">{R("Déplacé.")}</w:moveFrom></w:p>
            <w:p><w:moveTo w:id="4" w:author="A">{R("Déplacé.")}</w:moveTo></w:p>
            """
        );
        Assert.Equal("Un grand pas.\n\nDéplacé.\n", Imports.Body(read));
        Assert.Contains("1 insertion, 1 suppression, 1 déplacement", Imports.Report(read), StringComparison.Ordinal);
        Assert.Contains("suppression suivie, acceptée : « petit »", Imports.Report(read), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_whose_end_was_deleted_joins_the_next()
    {
        var read = Imports.Of(
            $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr>{R("Une phrase ")}</w:p>{P("en deux.")}"
        );
        Assert.Equal("Une phrase en deux.\n", Imports.Body(read));
    }

    [Fact]
    public void Deleted_rows_and_cells_are_gone_and_merged_cells_keep_their_columns()
    {
        var read = Imports.Of(
            $"""
            <w:tbl><w:tr><w:tc>{P("Année")}</w:tc><w:tc>{P("Mètres")}</w:tc><w:tc>{P("Fermes")}</w:tc></w:tr>
            <w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc>{P("2018")}</w:tc><w:tc>{P("0")}</w:tc><w:tc>{P("0")}</w:tc></w:tr>
            <w:tr><w:tc>{P("2019")}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{P("a|b")}</w:tc></w:tr></w:tbl>
            """
        );
        Assert.Equal("| Année | Mètres | Fermes |\n| --- | --- | --- |\n| 2019 | a\\|b | |\n", Imports.Body(read));
        Assert.Contains("suppression suivie, acceptée : « 2018 0 0 »", Imports.Report(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_listed_beside_with_their_author_their_day_and_their_passage()
    {
        var package = new WordPackage(
            $"""<w:p>{R("Le ")}<w:commentRangeStart w:id="7"/>{R("coût")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>{R(" est connu.")}</w:p>"""
        ).Comments($"""<w:comment w:id="7" w:author="Anne" w:date="2026-03-02T10:00:00Z">{P("Lequel ?")}</w:comment>""");
        var read = Imports.Of(package.ToBytes());
        Assert.Equal("Le coût est connu.\n", Imports.Body(read));
        Assert.Contains("- Anne, 2026-03-02, sur « coût » : Lequel ?", Imports.Report(read), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_with_an_address_becomes_a_source_and_another_is_written_at_the_end()
    {
        var call = (int id) => $"""<w:r><w:footnoteReference w:id="{id}"/></w:r>""";
        var package = new WordPackage($"<w:p>{R("Le bocage recule")}{call(2)}{R(", dit-on")}{call(3)}{R(".")}</w:p>").Footnotes(
            $"""
            <w:footnote w:type="separator" w:id="0">{P("x")}</w:footnote><w:footnote w:id="2">{P(
                "Inventaire, https://example.org/a"
            )}</w:footnote><w:footnote w:id="3">{P("Parole d'éleveur.")}</w:footnote>
            """
        );
        var read = Imports.Of(package.ToBytes());
        Assert.Equal("Le bocage recule[@note-1], dit-on (note 1).\n\n## Notes\n\n1. Parole d'éleveur.\n", Imports.Body(read));
        Assert.Contains("""  - {id: note-1, titre: "Inventaire", url: "https://example.org/a"}""", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_nest_count_on_and_start_again()
    {
        var read = Imports.Of(Item("un", 2) + Item("a", 1, 1) + Item("deux", 2) + P("Entre.") + Item("trois", 2) + Item("point", 1));
        Assert.Equal("1. un\n   - a\n2. deux\n\nEntre.\n\n3. trois\n\n* point\n", Imports.Body(read));
    }

    [Fact]
    public void Controls_smart_tags_and_custom_xml_are_transparent_and_an_empty_control_is_reported()
    {
        var read = Imports.Of(
            $"""
            <w:sdt><w:sdtPr/><w:sdtContent>{P("Dans un contrôle.")}</w:sdtContent></w:sdt>
            <w:p><w:smartTag w:element="city"><w:smartTag w:element="x">{R("Nantes")}</w:smartTag></w:smartTag>{R(
                " et "
            )}<w:customXml w:element="x">{R("Redon")}</w:customXml>{R(".")}</w:p>
            <w:p>{R("Nom : ")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{R("Cliquez ici")}</w:sdtContent></w:sdt></w:p>
            <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{P(
                "Contexte 3"
            )}</w:sdtContent></w:sdt>
            """
        );
        Assert.Equal("Dans un contrôle.\n\nNantes et Redon.\n\nNom :\n", Imports.Body(read));
        Assert.Contains("champ de formulaire qui n'est pas rempli : « Cliquez ici »", Imports.Report(read), StringComparison.Ordinal);
        Assert.Contains("sommaire automatique : « Contexte 3 »", Imports.Report(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_come_from_relationships_and_from_fields_and_unsafe_ones_keep_their_words()
    {
        var field = (string code, string shown) =>
            $"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{R(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>""";
        var package = new WordPackage(
            $"""
            <w:p><w:hyperlink r:id="rA">{R("le site")}</w:hyperlink>{R(" ; ")}{field("HYPERLINK \"https://example.org/b\"", "un champ")}{R(
                " ; page "
            )}{field("PAGE", "4")}{R(" ; ")}
            <w:hyperlink r:id="rB">{R("piège")}</w:hyperlink>{R(
                " ; "
            )}<w:fldSimple w:instr=" HYPERLINK &quot;mailto:haies@example.org&quot; ">{R("écrire")}</w:fldSimple>{R(
                " ; "
            )}<w:hyperlink w:anchor="x">{R("plus bas")}</w:hyperlink></w:p>
            """
        )
            .Link("rA", "https://example.org/a_(1)?x=1&amp;y=2".Replace("&amp;", "&", StringComparison.Ordinal))
            .Link("rB", "javascript:alert(1)");
        var read = Imports.Of(package.ToBytes());
        Assert.Equal(
            "[le site](https://example.org/a\\_\\(1\\)?x=1&amp;y=2) ; [un champ](https://example.org/b) ; page 4 ; piège ; "
                + "[écrire](mailto:haies@example.org) ; plus bas\n",
            Imports.Body(read)
        );
        Assert.Contains(
            "lien qui n'est ni du Web ni un courriel : « javascript:alert(1) »",
            Imports.Report(read),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://[mal formé")]
    [InlineData("http://")]
    [InlineData("mailto:a@b@c:d:")]
    public void A_link_whose_address_is_no_address_keeps_its_words_and_is_told(string address)
    {
        var package = new WordPackage(
            $"""<w:p>{R("Voir ")}<w:hyperlink r:id="rA">{R("le site")}</w:hyperlink>{R(" et ")}<w:hyperlink r:id="rB">{R("l’autre")}</w:hyperlink>{R(".")}</w:p>"""
        )
            .Link("rA", address)
            .Link("rB", "https://example.org/b");
        var read = Imports.Of(package.ToBytes());
        Assert.Equal("Voir le site et [l’autre](https://example.org/b).\n", Imports.Body(read));
        Assert.Contains(
            $"lien gardé comme du texte, son adresse étant mal formée : « {address} »",
            Imports.Report(read),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("écart", Imports.Report(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_calls_raised_in_one_run_are_raised() =>
        Assert.Equal(
            "Le vent¹, ² et 10³.\n",
            Imports.Body(
                Imports.Of(
                    $"<w:p>{R("Le vent")}{R("1, 2", "<w:vertAlign w:val=\"superscript\"/>")}{R(" et 10")}{R("3", "<w:vertAlign w:val=\"superscript\"/>")}{R(".")}</w:p>"
                )
            )
        );

    [Fact]
    public void A_table_of_contents_in_fields_over_several_paragraphs_is_set_aside()
    {
        var mark = (string type) => $"""<w:r><w:fldChar w:fldCharType="{type}"/></w:r>""";
        var read = Imports.Of(
            $"""<w:p>{mark("begin")}<w:r><w:instrText>TOC \o "1-3"</w:instrText></w:r>{mark("separate")}{R("Contexte 1")}</w:p><w:p>{R("Résultats 2")}{mark("end")}</w:p>{P("Le texte.")}"""
        );
        Assert.Equal("Le texte.\n", Imports.Body(read));
        Assert.Contains("sommaire automatique : « Contexte 1 Résultats 2 »", Imports.Report(read), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        var read = Imports.Of(
            $"""
            <w:p>{R(
                "Autour. "
            )}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Zone"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{P(
                "Dans le cadre."
            )}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{P(
                "Dans le cadre."
            )}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
        );
        Assert.Equal("Autour.\n\nDans le cadre.\n", Imports.Body(read));
    }

    [Fact]
    public void Looks_are_kept_where_Markdown_can_say_them()
    {
        var read = Imports.Of(
            $"""
            <w:p>{R("Un mot ")}{R("en gras :", "<w:b/>")}{R("collé, ")}{R("un accent", "<w:rStyle w:val=\"lev\"/>")}{R(", ")}{R(
                "de l'italique ",
                "<w:i/>"
            )}{R("et m")}{R("2", "<w:vertAlign w:val=\"superscript\"/>")}{R(" ; non ", "<w:b w:val=\"0\"/>")}{R("barré", "<w:strike/>")}{R(
                " caché",
                "<w:vanish/>"
            )}</w:p>
            {P("Des mots d'autrui.", "Citation")}
            """
        );
        Assert.Equal(
            "Un mot **en gras** :collé, **un accent**, *de l'italique* et m² ; non ~~barré~~\n\n> *Des mots d'autrui.*\n",
            Imports.Body(read).Replace("**en gras** :", "**en gras** :", StringComparison.Ordinal)
        );
        Assert.Contains("texte masqué : « caché »", Imports.Report(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Running_heads_and_equations_are_told()
    {
        var package = new WordPackage($"<w:p>{R("Soit ")}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>{R(".")}</w:p>").Header(
            P("Document de travail")
        );
        var read = Imports.Of(package.ToBytes());
        Assert.Equal("Soit a+b.\n", Imports.Body(read));
        Assert.Contains("en-tête de page : « Document de travail »", Imports.Report(read), StringComparison.Ordinal);
        Assert.Contains("équation écrite comme du texte", Imports.Report(read), StringComparison.Ordinal);
    }
}
