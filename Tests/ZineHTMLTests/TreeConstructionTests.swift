import Testing
import ZineHTML

/// Small pages in the manner of html5lib's tests of tree construction, with the trees that html5lib makes of them. What the
/// parser does otherwise, by an older standard or on purpose, is a test of its own.
@Suite("Trees of broken pages")
struct TreeConstructionTests {
    private typealias Case = (html: String, tree: String)

    /// A tree that does not begin with the page is that of its body.
    private func check(_ example: Case, _ location: SourceLocation = #_sourceLocation) throws {
        let tree = try HTMLTree(page: example.html)
        let whole =
            example.tree.hasPrefix("<html")
            ? example.tree : "<html><head></head><body>" + example.tree + "</body></html>"
        #expect(tree.dump == whole, "\(example.html)", sourceLocation: location)
    }

    @Test(
        "What a page leaves out is put in",
        arguments: [
            ("", ""),
            ("x", "x"),
            ("<title>t</title>x", "<html><head><title>t</title></head><body>x</body></html>"),
            ("<p>x", "<p>x</p>"),
            ("<body><p>x", "<p>x</p>"),
            ("<head><meta charset=utf-8>x", "<html><head><meta charset=utf-8></meta></head><body>x</body></html>"),
            ("<!-- a --><p>x<!-- b -->", "<p>x{ b }</p>"),
            (
                "<html lang=en><body class=a><p>x</html><body id=b>",
                "<html lang=en><head></head><body class=a id=b><p>x</p></body></html>"
            ),
            ("<br>", "<br></br>"),
            ("<li>x", "<li>x</li>"),
            ("x</html>y", "xy"),
            ("x</body><!-- c -->", "<html><head></head><body>x</body>{ c }</html>"),
        ] as [(String, String)])
    func implied(_ html: String, _ tree: String) throws { try check((html, tree)) }

    @Test(
        "Blocks end what cannot hold them",
        arguments: [
            ("<p>a<div>b</div>c", "<p>a</p><div>b</div>c"),
            ("<p>a<ul><li>b</ul>c", "<p>a</p><ul><li>b</li></ul>c"),
            ("<p>a<table><tr><td>b</table>c", "<p>a<table><tbody><tr><td>b</td></tr></tbody></table>c</p>"),
            ("<p>a<h1>b</h1>c", "<p>a</p><h1>b</h1>c"),
            ("<h1>a<h2>b", "<h1>a</h1><h2>b</h2>"),
            ("<h1>a</h2>b", "<h1>a</h1>b"),
            ("<p>a</div>b", "<p>ab</p>"),
            ("<div>a</p>b", "<div>a<p></p>b</div>"),
            ("<p><pre>\n\na</pre>", "<p></p><pre>\na</pre>"),
            ("<p>a<hr>b", "<p>a</p><hr></hr>b"),
            ("<p>a<section>b</p>c", "<p>a</p><section>b<p></p>c</section>"),
            ("<button><p>a</button>b", "<button><p>a</p></button>b"),
            ("<p><button>a<p>b</button>c", "<p><button>a<p>b</p></button>c</p>"),
            ("<address>a<p>b</address>c", "<address>a<p>b</p></address>c"),
            ("<form><p>a<form>b</form>c", "<form><p>ab</p></form>c"),
        ] as [(String, String)])
    func blocks(_ html: String, _ tree: String) throws { try check((html, tree)) }

    @Test(
        "Items and terms end one another",
        arguments: [
            ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>e"),
            ("<li>a<div><li>b", "<li>a<div></div></li><li>b</li>"),
            ("<li>a<p>b<li>c", "<li>a<p>b</p></li><li>c</li>"),
            ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>"),
            ("<dd>a<dt>b", "<dd>a</dd><dt>b</dt>"),
            ("<ol><li>a</ol></li>b", "<ol><li>a</li></ol>b"),
            (
                "<select><option>a<option>b<optgroup><option>c</select>d",
                "<select><option>a</option><option>b</option><optgroup><option>c</option></optgroup></select>d"
            ),
            ("<ruby>a<rp>(<rt>b<rp>)</ruby>", "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>"),
        ] as [(String, String)])
    func items(_ html: String, _ tree: String) throws { try check((html, tree)) }

    @Test(
        "Emphasis that crosses is taken apart",
        arguments: [
            ("<b>1<i>2</b>3</i>4", "<b>1<i>2</i></b><i>3</i>4"),
            ("<b>1<p>2</b>3</p>", "<b>1</b><p><b>2</b>3</p>"),
            ("<a>1<div>2</a>3</div>4", "<a>1</a><div><a>2</a>3</div>4"),
            ("<a href=x>1<a href=y>2", "<a href=x>1</a><a href=y>2</a>"),
            ("<p>1<b>2<p>3", "<p>1<b>2</b></p><p><b>3</b></p>"),
            ("<b><b><b><b>x</b></b></b></b><p>y", "<b><b><b><b>x</b></b></b></b><p>y</p>"),
            ("<b>1<p>2<i>3</b>4</i>5", "<b>1</b><p><b>2<i>3</i></b><i>4</i>5</p>"),
            ("<i>1<b>2<p>3</i>4", "<i>1<b>2</b></i><b><p><i>3</i>4</p></b>"),
            ("<nobr>1<nobr>2", "<nobr>1</nobr><nobr>2</nobr>"),
            ("<b>1<table><tr><td>2</b>3</table>4", "<b>1<table><tbody><tr><td>23</td></tr></tbody></table>4</b>"),
            ("<font color=a>1<p>2</font>3", "<font color=a>1</font><p><font color=a>2</font>3</p>"),
            ("<b>1</b></b>2", "<b>1</b>2"),
            ("<em><strong>1</em>2</strong>", "<em><strong>1</strong></em><strong>2</strong>"),
            ("<p><b><div>1</b>2</p>3", "<p><b></b></p><div><b>1</b>2<p></p>3</div>"),
            ("<code>1<ul><li>2</code>3</ul>4", "<code>1</code><ul><code></code><li><code>2</code>3</li></ul>4"),
        ] as [(String, String)])
    func adopted(_ html: String, _ tree: String) throws { try check((html, tree)) }

    @Test(
        "What is no part of a table stands before it",
        arguments: [
            ("<table>x<tr><td>a</table>", "x<table><tbody><tr><td>a</td></tr></tbody></table>"),
            (
                "<table><td>a<td>b<tr><td>c</table>",
                "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>"
            ),
            ("<table><tr><p>x<td>a</table>", "<p>x</p><table><tbody><tr><td>a</td></tr></tbody></table>"),
            (
                "<table><tr><td>a<table><tr><td>b</table>c</table>d",
                "<table><tbody><tr><td>a<table><tbody><tr><td>b</td></tr></tbody></table>c</td></tr></tbody></table>d"
            ),
            (
                "<table><caption>a<p>b<tr><td>c</table>",
                "<table><caption>a<p>b</p></caption><tbody><tr><td>c</td></tr></tbody></table>"
            ),
            ("<table><th>a<td>b</table>", "<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>"),
            (
                "<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>",
                "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot></table>"
            ),
            (
                "<table><colgroup><col><col span=2><tr><td>a</table>",
                "<table><colgroup><col></col><col span=2></col></colgroup><tbody><tr><td>a</td></tr></tbody></table>"
            ),
            ("<table><a>1<tr><td>2</table>", "<a>1</a><table><tbody><tr><td>2</td></tr></tbody></table>"),
            (
                "<table> <!-- c --> <tr> <td>a</td> </tr> </table>",
                "<table> { c } <tbody><tr> <td>a</td> </tr> </tbody></table>"
            ),
            ("<table><tr><td><b>1<td>2</table>", "<table><tbody><tr><td><b>1</b></td><td>2</td></tr></tbody></table>"),
            (
                "<table><input type=hidden><tr><td>a</table>",
                "<table><input type=hidden></input><tbody><tr><td>a</td></tr></tbody></table>"
            ),
            ("<table><tr><td>a</p>b</table>", "<table><tbody><tr><td>a<p></p>b</td></tr></tbody></table>"),
            ("<td>a", "a"),
            ("<tr><td>a", "a"),
            ("<table><li>a<tr><td>b</table>", "<li>a</li><table><tbody><tr><td>b</td></tr></tbody></table>"),
            (
                "<table><tbody><script>1</script><tr><td>a</table>",
                "<table><tbody><script>1</script><tr><td>a</td></tr></tbody></table>"
            ),
            (
                "<table><form><tr><td><input></form></table>x",
                "<table><form></form><tbody><tr><td><input></input></td></tr></tbody></table>x"
            ),
        ] as [(String, String)])
    func tables(_ html: String, _ tree: String) throws { try check((html, tree)) }

    @Test(
        "Raw text is raw, references are read where they may be",
        arguments: [
            ("<script><p>a</script>b", "<html><head><script><p>a</script></head><body>b</body></html>"),
            ("<style>a{b:'<c>'}</style>d", "<html><head><style>a{b:'<c>'}</style></head><body>d</body></html>"),
            ("<textarea><p>a&amp;b</textarea>c", "<textarea><p>a&b</textarea>c"),
            ("<title><b>a&lt;</title>b", "<html><head><title><b>a<</title></head><body>b</body></html>"),
            ("<xmp><p>a&amp;</xmp>b", "<xmp><p>a&amp;</xmp>b"),
            ("<plaintext><p>a", "<plaintext><p>a</plaintext>"),
            ("<noscript><p>a</noscript>b", "<html><head><noscript></noscript></head><body><p>ab</p></body></html>"),
            ("<iframe><p>a</iframe>b", "<iframe><p>a</iframe>b"),
            (
                "<script><!-- <script> --></script>b",
                "<html><head><script><!-- <script> --></script></head><body>b</body></html>"
            ),
            ("a&ampb &notit; &notin; &#65; &#x41 &#0; &#128; &#xD800;", "a&b ¬it; ∉ A A \u{FFFD} € \u{FFFD}"),
            ("<a href='?a=1&copy=2&lt;x'>b", "<a href=?a=1&copy=2<x>b</a>"),
            ("<p title=a&amp;b class='x y' ID=Z id=q>c", "<p class=x y id=Z title=a&b>c</p>"),
            ("<textarea>\na</textarea>", "<textarea>a</textarea>"),
            ("&unknown; & &# &#x;", "&unknown; & &# &#x;"),
            ("<p a=1 a=2 B=c>x", "<p a=1 b=c>x</p>"),
        ] as [(String, String)])
    func raw(_ html: String, _ tree: String) throws { try check((html, tree)) }

    @Test(
        "Tags that are none are comments or text",
        arguments: [
            ("a<!doctype html>b", "ab"),
            ("a<?php x ?>b", "a{?php x ?}b"),
            ("a</>b", "ab"),
            ("a</ b>c", "a{ b}c"),
            ("a<!x>b", "a{x}b"),
            ("a<!-- b --!>c", "a{ b }c"),
            ("a<!-->b", "a{}b"),
            ("a<!--b", "a{b}"),
            ("<a/b>c", "<a b=>c</a>"),
            ("<p/>a", "<p>a</p>"),
            ("<br/>a</br>b", "<br></br>a<br></br>b"),
            ("a<3b", "a<3b"),
            ("<div<p>a", "<div<p>a</div<p>"),
            ("<p =x>a", "<p =x=>a</p>"),
            ("a<", "a<"),
            ("a</", "a</"),
            ("<![CDATA[x]]>y", "y"),
        ] as [(String, String)])
    func bogus(_ html: String, _ tree: String) throws { try check((html, tree)) }

    @Test(
        "Drawings and formulas keep their own names, and HTML breaks out of them",
        arguments: [
            (
                "<svg viewBox='0 0 1 1'><path d=a /><text>b</text></svg>c",
                "<svg viewbox=0 0 1 1><path d=a></path><text>b</text></svg>c"
            ),
            ("<svg><p>a", "<svg></svg><p>a</p>"),
            (
                "<svg><foreignObject><p>a</p></foreignObject></svg>b",
                "<svg><foreignobject><p>a</p></foreignobject></svg>b"
            ),
            ("<svg><title>a</title></svg>b", "<svg><title>a</title></svg>b"),
            ("<math><mi>a</mi><mo>b</math>c", "<math><mi>a</mi><mo>b</mo></math>c"),
            ("<svg><![CDATA[a<b]]></svg>c", "<svg>a<b</svg>c"),
            ("<svg/><p>a", "<svg></svg><p>a</p>"),
            ("<p><svg><desc><p>a</desc></svg>b", "<p><svg><desc><p>ab</p></desc></svg></p>"),
            (
                "<math><annotation-xml encoding=text/html><p>a</annotation-xml></math>b",
                "<math><annotation-xml encoding=text/html><p>ab</p></annotation-xml></math>"
            ),
            (
                "<table><tr><td><svg><g><td>a",
                "<table><tbody><tr><td><svg><g><td>a</td></g></svg></td></tr></tbody></table>"
            ),
        ] as [(String, String)])
    func foreign(_ html: String, _ tree: String) throws { try check((html, tree)) }
}
