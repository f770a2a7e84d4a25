import Testing
import ZineHTML

@Suite("HTML as browsers understand it")
struct HTMLTreeTests {
    @Test(
        "tags that are left open, crossed or misplaced end where browsers end them",
        arguments: [
            ("<p>a<p>b", "<p>a</p><p>b</p>"), ("<b><i>a</b>b</i>", "<b><i>a</i></b><i>b</i>"),
            ("<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul>c"),
            ("<table>x<td>a", "x<table><tbody><tr><td>a</td></tr></tbody></table>"),
            ("a &amp; &lt;b&gt; &eacute;", "a & <b> é"), ("<Foo-Bar X=1>a", "<foo-bar x=1>a</foo-bar>"),
            ("a<!-- b -->c", "a{ b }c"), ("", ""), ("</p>", "<p></p>"), ("a < b", "a < b"),
        ])
    func broken(_ example: (html: String, tree: String)) throws {
        let tree = try HTMLTree(fragment: example.html)
        #expect(tree.dump == example.tree)
    }

    @Test("an element knows what its tags stand around, and whether one of them is missing")
    func places() throws {
        let text = "é<p>a<b>b</b></p><script>x"
        let tree = try HTMLTree(fragment: text)
        let elements = tree.nodes.filter(\.isElement)
        #expect(elements.map(\.name) == ["p", "b", "script"])
        let inner = elements.map { $0.inner.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } }
        #expect(inner == ["a<b>b</b>", "b", "x"])
        #expect(elements.map(\.isClosed) == [true, true, false])
        #expect(elements.map(\.start) == [2, 6, 18])
    }

    @Test("depth beyond measure is made shallow, and costs beyond measure are refused")
    func bounds() throws {
        let deep = String(repeating: "<div>", count: 300) + "word"
        let tree = try HTMLTree(fragment: deep)
        #expect(tree.nodes.count == HTMLTree.depthLimit + 1)
        #expect(tree.roots.map { tree.text(of: $0) } == ["word"])
        let fonts = (0..<20_000).map { "<font a=\($0)>" }.joined() + String(repeating: "<p>x", count: 20_000)
        let attributes = "<a " + (0..<100_000).map { "a\($0)=1 " }.joined() + ">"
        for hostile in [String(repeating: "<b>", count: 200_000), fonts, attributes] {
            #expect(throws: HTMLTree.Excess.self) { try HTMLTree(fragment: hostile) }
        }
    }

    @Test("text behind CDATA in a formula in a table is refused, and the next page is read")
    func assertion() throws {
        let wrong = "<table><math><mi><![CDATA[m]]>x"
        #expect(throws: HTMLTree.Excess.self) { try HTMLTree(fragment: wrong) }
        #expect(throws: HTMLTree.Excess.self) { try HTMLTree(page: wrong) }
        let tree = try HTMLTree(fragment: "<table><tr><td><math><mi>x</mi></math></table>")
        #expect(tree.roots.map { tree.text(of: $0) } == ["x"])
    }

    @Test("a page has its head and body")
    func page() throws {
        let tree = try HTMLTree(page: "<!DOCTYPE html><title>T</title><p>x")
        #expect(tree.dump == "<html><head><title>T</title></head><body><p>x</p></body></html>")
    }
}
