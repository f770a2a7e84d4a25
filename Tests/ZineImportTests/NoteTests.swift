import Testing

@testable import ZineImport

/// Notes in the forms that generators give them.
@Suite("Notes on pages")
struct NoteTests {
    @Test(
        "Each form of a note is a note again, without the way back",
        arguments: [
            // Python-Markdown
            "<p>So<sup id='fnref:1'><a class=footnote-ref href='#fn:1'>1</a></sup>.</p><div class=footnote><hr><ol><li id='fn:1'><p>Because.&#160;<a class=footnote-backref href='#fnref:1'>&#8617;</a></p></li></ol></div>",
            // goldmark, GitHub
            "<p>So<sup id='fnref-1'><a href='#fn-1' class=footnote-ref role=doc-noteref>1</a></sup>.</p><section class=footnotes role=doc-endnotes><hr><ol><li id='fn-1'><p>Because. <a href='#fnref-1' class=footnote-backref role=doc-backlink>↩︎</a></p></li></ol></section>",
            // pandoc
            "<p>So<a href='#fn1' class=footnote-ref id=fnref1 role=doc-noteref><sup>1</sup></a>.</p><section id=footnotes class='footnotes footnotes-end-of-document' role=doc-endnotes><hr><ol><li id=fn1><p>Because.<a href='#fnref1' class=footnote-back role=doc-backlink>↩︎</a></p></li></ol></section>",
            // Sphinx
            "<p>So<a class='footnote-reference brackets' href='#id2' id=id1 role=doc-noteref><span class=fn-bracket>[</span>1<span class=fn-bracket>]</span></a>.</p><hr class=footnotes><aside class='footnote-list brackets'><aside class='footnote brackets' id=id2 role=doc-footnote><span class=label><span class=fn-bracket>[</span><a role=doc-backlink href='#id1'>1</a><span class=fn-bracket>]</span></span><p>Because.</p></aside></aside>",
            // Google Docs
            "<p>So<sup><a href='#ftnt1' id=ftnt_ref1>[1]</a></sup>.</p><hr><div><p><a href='#ftnt_ref1' id=ftnt1>[1]</a><span> Because.</span></p></div>",
            // LibreOffice
            "<p>So<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a>.</p><div id=sdfootnote1><p class=sdfootnote><a class=sdfootnotesym name=sdfootnote1sym href='#sdfootnote1anc'>1</a>Because.</p></div>",
            // LibreOffice, of notes that were links when it read them
            "<p>So<a name=fnref1></a><a href='#fn1'>[1]</a>.</p><ol><li><p><a name=fn1></a>Because. <a href='#fnref1'>↩︎</a></p></li></ol>",
            // Tufte
            "<p>So<label for=sn-1 class='margin-toggle sidenote-number'></label><input type=checkbox id=sn-1 class=margin-toggle><span class=sidenote>Because.</span>.</p>",
            // by hand
            "<p>So<sup><a href='#n1' id=r1>1</a></sup>.</p><h2>Notes</h2><p id=n1><sup>1</sup> Because. <a href='#r1'>↑</a></p>",
            "<p>So<sup class=footnote title='Because.'>1</sup>.</p>",
        ])
    func forms(_ html: String) throws {
        let text = try PageImport().article(of: "<article><h1>T</h1>\(html)</article>", at: nil).body()
        let expected =
            html.contains("<h2>Notes") ? "So[^1].\n\n## Notes\n\n[^1]: Because.\n" : "So[^1].\n\n[^1]: Because.\n"
        #expect(text == expected)
    }

    @Test("A note of two marks is one note, and one of two paragraphs has both")
    func repeated() throws {
        let html =
            "<p>a<sup><a href='#fn:x' id='fnref:x'>1</a></sup> b<sup><a href='#fn:x' id='fnref2:x'>1</a></sup></p><div class=footnote><ol><li id='fn:x'><p>One.</p><p>Two. <a class=footnote-backref href='#fnref:x'>↩</a><a class=footnote-backref href='#fnref2:x'>↩</a></p></li></ol></div>"
        #expect(
            try PageImport().article(of: "<article>\(html)</article>", at: nil).body()
                == "a[^1] b[^1]\n\n[^1]: One.\n\n    Two.\n")
    }

    @Test("A raised link to another place is no note")
    func noNotes() throws {
        let html =
            "<p>See<sup><a href='https://a.example/#x'>2</a></sup> and <a href='#top'>1</a></p><h2 id=top>Top</h2><p>x</p>"
        #expect(try !PageImport().article(of: "<article>\(html)</article>", at: nil).body().contains("[^"))
    }
}
