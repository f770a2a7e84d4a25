import Testing

@testable import ZineImport

/// Documents that programs export as HTML, after each maker's structure.
@Suite("Exported documents")
struct ExportTests {
    private func article(_ text: String) throws -> ImportedArticle {
        try SourceImport().article(of: text, named: "page.html", at: nil)
    }

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
