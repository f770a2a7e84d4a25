import Testing

@testable import ZineImport

/// Links within a page.
@Suite("Places that links lead to")
struct PlaceTests {
    private func article(_ html: String) throws -> ImportedArticle {
        try PageImport().article(of: "<article>\(html)</article>", at: nil)
    }

    @Test(
        "A place keeps its name where a link leads to it, whatever it is",
        arguments: [
            ("<p><a href='#x'>a</a></p><h2 id=x>Cause</h2>", "[a](#x)\n\n## Cause {#x}\n"),
            ("<p><a href='#x'>a</a></p><section id=x><h2>Cause</h2></section>", "[a](#x)\n\n## Cause {#x}\n"),
            ("<p><a href='#x'>a</a></p><p id=x>b</p>", "[a](#x)\n\n<a id=\"x\"></a>b\n"),
            ("<p><a href='#x'>a</a></p><p>b <a name=x></a>c</p>", "[a](#x)\n\nb <a id=\"x\"></a>c\n"),
            ("<p><a href='#x'>a</a></p><ul><li id=x>b</li></ul>", "[a](#x)\n\n- <a id=\"x\"></a>b\n"),
            ("<p><a href='#x'>a</a></p><div id=x><pre>b</pre></div>", "[a](#x)\n\n<a id=\"x\"></a>\n\n```\nb\n```\n"),
            (
                "<p><a href='#x'>a</a></p><table><tr><th>h<tr id=x><td>c</table>",
                "[a](#x)\n\n| h |\n| --- |\n| <a id=\"x\"></a>c |\n"
            ),
            (
                "<p><a href='#x'>a</a></p><figure id=x><img src=p.png alt=p><figcaption>C</figcaption></figure>",
                "[a](#x)\n\n![p](p.png)\n*<a id=\"x\"></a>C*\n"
            ),
            ("<p>a</p><p id=x>b</p>", "a\n\nb\n"),
        ])
    func places(_ html: String, _ expected: String) throws {
        #expect(try article(html).body() == expected)
    }

    @Test("A link that names a heading by its words finds it where the site gave it no name")
    func words() throws {
        let html = "<p><a href='#how-s-it-going'>a</a></p><h2>How’s it going?</h2>"
        #expect(try article(html).body() == "[a](#how-s-it-going)\n\n## How’s it going? {#how-s-it-going}\n")
    }

    @Test("A link to what is not on the page becomes words, and that is told")
    func lost() throws {
        let found = try article("<p>See <a href='#gone'>there</a>.</p>")
        #expect(found.body() == "See there.\n")
        #expect(found.remarks.contains(.lostPlace("gone")))
    }
}
