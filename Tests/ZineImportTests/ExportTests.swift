import Testing

@testable import ZineImport

/// Documents that programs export as HTML, after each maker's structure.
@Suite("Exported documents")
struct ExportTests {
    private func google(_ body: String) throws -> ImportedArticle {
        try article(
            "<html><head><style>ol.lst-kix_a{list-style:none}</style></head><body class='c9 doc-content'>\(body)</body></html>"
        )
    }

    @Test("Google Docs: the title is its style's, and chapters stay chapters")
    func googleTitle() throws {
        let found = try google(
            "<p class='c1 title'><span>Errors</span></p><p class='c1 subtitle'><span>In May</span></p><h1><span>Summary</span></h1><p><span>It fell.</span></p><h1>Cause</h1><p>Rust.</p>"
        )
        #expect(found.facts.title == "Errors")
        #expect(found.body() == "In May\n\n## Summary\n\nIt fell.\n\n## Cause\n\nRust.\n")
    }

    @Test("Google Docs: lists beside their list are below its last item, as deep as their class says")
    func googleLists() throws {
        let list = { (level: Int, text: String) in
            "<ul class='c2 lst-kix_9x1-\(level) start'><li><span>\(text)</span></li></ul>"
        }
        let found = try google(
            "<h1>T</h1><p>x</p>" + list(0, "a") + list(1, "b") + list(2, "c") + list(1, "d") + list(0, "e"))
        #expect(found.body() == "x\n\n- a\n  - b\n    - c\n  - d\n- e\n")
    }

    @Test("Google Docs: comments and their marks are no text, and notes begin with a letter")
    func googleComments() throws {
        let found = try google(
            "<h1>T</h1><p><span>It fell</span><sup><a href='#cmnt1' id=cmnt_ref1>[a]</a></sup><sup><a href='#ftnt1' id=ftnt_ref1>[1]</a></sup></p><hr><div><p><a href='#ftnt_ref1' id=ftnt1>[1]</a><span>&nbsp;Twice.</span></p></div><div><p><a href='#cmnt_ref1' id=cmnt1>[a]</a><span>Did it?</span></p></div>"
        )
        #expect(found.body() == "It fell[^1]\n\n[^1]: Twice.\n")
        #expect(found.remarks.contains(.leftOut(what: "a comment", words: "[a]Did it?")))
    }

    @Test("LibreOffice: the title that no style names, lists below an item, and no running foot")
    func libreOffice() throws {
        let found = try article(
            """
            <html><head><title>Errors in May</title><meta name="generator" content="LibreOffice 7.4"/><meta name="author" content="Sam Vale"/><meta name="date" content="2024-05-04"/></head><body lang="en-US">
            <p align="center"><font face="Arial, sans-serif"><font size="6"><b>Errors
            in May</b></font></font></p><p align="center">Sam
            Vale</p><p align="center">2024-05-04</p><h1 class="western"><a name="summary"></a>Summary</h1><p>Words of the summary, of which there are some.</p>
            <ol><li><p>One</p><li><p>Two</p></ol><ul><ul><li><p>inner</p></ul></ul><h1 class="western">Cause</h1><p>Rust.</p>
            <div title="footer"><p align="center"><span><sdfield type=PAGE subtype=RANDOM format=PAGE>1</sdfield></span></p></div></body></html>
            """)
        #expect(found.facts.title == "Errors in May" && found.facts.published == "2024-05-04")
        #expect(
            found.body()
                == "## Summary\n\nWords of the summary, of which there are some.\n\n1. One\n2. Two\n   - inner\n\n## Cause\n\nRust.\n"
        )
    }

    @Test("LibreOffice's XHTML: classes say what is code, strong, raised, a quote, a number, a note")
    func libreOfficeXHTML() throws {
        let found = try article(
            """
            <?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="DCTERMS.title" content="Errors in May"/><meta name="DCTERMS.source" content="http://xml.openoffice.org/odf2xhtml"/>
            <meta name="DCTERMS.issued" content="2026-11-30T19:18:58Z"/><style>
            .P3 { margin-left:0.5in; margin-right:0.5in;}
            .Preformatted_20_Text { font-family:'Courier New'; }
            .T1 { font-weight:bold; }
            .T2 { vertical-align:sub; font-size:58%;}
            </style></head><body><p class="Title">Errors in May</p><h1 class="Heading_20_1">Summary</h1><p class="Standard"><span class="T1">Four</span> of H<span class="T2">2</span>O failed.<span class="Footnote_20_anchor" title="Footnote: At the edge."><a href="#ftn1" id="body_ftn1">1</a></span></p>
            <p class="P3">We were warned.</p><ol><li><p class="P4"><span class="Numbering_20_Symbols" style="display:block;float:left;min-width:0cm;">1.</span>One</p></li></ol><h1>Cause</h1><p class="Preformatted_20_Text">ls</p><p class="Preformatted_20_Text">rm x</p>
            <p class="Footnote"><span class="footnodeNumber"><a class="Footnote_20_Symbol" id="ftn1" href="#body_ftn1">1</a></span>At the edge.</p></body></html>
            """)
        #expect(found.facts.title == "Errors in May" && found.facts.published == nil)
        #expect(
            found.body()
                == "## Summary\n\n**Four** of H<sub>2</sub>O failed.[^1]\n\n> We were warned.\n\n1. One\n\n## Cause\n\n```\nls\nrm x\n```\n\n[^1]: At the edge.\n"
        )
    }

    @Test("Notion: the page's title, callouts without their sign, folded parts, and cards as a link and its words")
    func notion() throws {
        let found = try article(
            """
            <html><head><title>Errors in May</title></head><body><article class="page sans"><header><h1 class="page-title">Errors in May</h1></header><div class="page-body">
            <h1 id="h1">Summary</h1><p>Words.</p><figure class="callout"><div><span class="icon">💡</span></div><div><p>No data was lost.</p></div></figure>
            <ul class="toggle"><li><details open=""><summary>More</summary><p>Hidden.</p></details></li></ul>
            <figure><a href="https://a.example/x" class="bookmark source"><div class="bookmark-info"><div><div>The other report</div><div>What happened</div></div><div><img src="https://a.example/favicon.ico" class="icon"/>https://a.example/x</div></div><img src="https://a.example/og.png"/></a></figure>
            <h1 id="h2">Cause</h1><p>Rust.</p></div></article></body></html>
            """)
        #expect(found.facts.title == "Errors in May")
        #expect(
            found.body() == """
                ## Summary

                Words.

                > [!NOTE]
                > No data was lost.

                <details>
                <summary>More</summary>

                Hidden.

                </details>

                [The other report](https://a.example/x)

                What happened

                ## Cause

                Rust.

                """)
        #expect(found.pictures.isEmpty)
    }

    @Test("Confluence: the title without its space, who made it and changed it when, and what it folds")
    func confluence() throws {
        let found = try article(
            """
            <html><head><title>Payments : Errors</title></head><body><div id="page"><div id="main-header"><ol id="breadcrumbs"><li><a href="index.html">Payments</a></li></ol>
            <h1 id="title-heading" class="pagetitle"><span id="title-text">Payments : Errors</span></h1></div>
            <div id="content"><div class="page-metadata">Created by <span class='author'> Sam Vale</span>, last modified on May 09, 2024</div>
            <div id="main-content" class="wiki-content group"><h1 id="Errors-Summary">Summary</h1><p>It fell at noon, and was back at one.</p><h1 id="Errors-More">More</h1>
            <div class="expand-container"><div class="expand-control"><span class="expand-control-text">Log</span></div><div class="expand-content"><p>Hidden.</p></div></div></div></div></div></body></html>
            """)
        #expect(found.facts.title == "Errors" && found.facts.authors == ["Sam Vale"])
        #expect(found.facts.modified == "2024-05-09" && found.facts.published == nil)
        #expect(
            found.body()
                == "## Summary\n\nIt fell at noon, and was back at one.\n\n## More\n\n<details>\n<summary>Log</summary>\n\nHidden.\n\n</details>\n"
        )
    }
}
