import Testing
import ZineDocument

@testable import ZineWeb

@Suite("Blocks and inlines as HTML")
struct ConverterTests {
    @Test("headings keep their order below the article's title and can be linked to")
    func headings() {
        #expect(body(heading(2, "Summary", id: "summary")) == "\n<h3 id=\"test/summary\">Summary</h3>\n")
        #expect(body(heading(6, "Deep", id: "deep")).contains("<h6"))
        #expect(body(heading(2, " ", id: "x")) == "\n<div id=\"test/x\"> </div>\n")
    }

    @Test(
        "every inline has its element",
        arguments: [
            (emphasis("a"), "<em>a</em>"), (strong("a"), "<strong>a</strong>"), (code("a<b"), "<code>a&lt;b</code>"),
            (inline(.strikethrough([text("a")])), "<del>a</del>"), (inline(.keyboard([text("a")])), "<kbd>a</kbd>"),
            (inline(.subscript([text("2")])), "<sub>2</sub>"), (inline(.superscript([text("2")])), "<sup>2</sup>"),
            (inline(.abbreviation(expansion: "A \"B\"", [text("AB")])), "<abbr title=\"A &quot;B&quot;\">AB</abbr>"),
            (inline(.abbreviation(expansion: nil, [text("AB")])), "<abbr>AB</abbr>"),
            (inline(.foreign(language: "fr-CA", [text("a")])), "<span lang=\"fr-CA\">a</span>"),
            (inline(.foreign(language: "he", [text("a")])), "<span lang=\"he\" dir=\"rtl\">a</span>"),
            (inline(.foreign(language: "no tag", [text("a")])), "a"),
            (inline(.lineBreak), "<br>\n"), (inline(.softBreak), "\n"),
            (
                link("https://a.example/?b&c", "x"),
                "<a href=\"https://a.example/?b&amp;c\" rel=\"external noopener\">x</a>"
            ),
            (link("b.pdf", "x"), "x"), (link("javascript:x", "x"), "x"),
            (
                link("https://a.example", ""),
                "<a href=\"https://a.example\" rel=\"external noopener\">https://a.example</a>"
            ),
        ])
    func inlines(inline: Inline, html: String) {
        #expect(body(paragraph(inline)) == "\n<p>\(html)</p>\n")
    }

    @Test("a link inside a link keeps its words")
    func nestedLinks() {
        let inner = link("https://inner.example", "inner")
        let html = body(
            paragraph(inline(.link(destination: "https://outer.example", title: "t", [text("outer "), inner]))))
        #expect(html.contains("title=\"t\" rel=\"external noopener\">outer inner</a>"))
        #expect(!html.contains("inner.example"))
    }

    @Test("lists are tight or loose, start where they start, and tasks say whether they are done")
    func lists() {
        #expect(body(bullets([[paragraph("a")]])) == "\n<ul>\n<li>a</li>\n</ul>\n")
        #expect(
            body(bullets([[paragraph("a")]], start: 3, tight: false)).contains(
                "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>"))
        #expect(body(bullets([[paragraph("a")]], start: Int.max)).contains("start=\"999999999\""))
        #expect(body(bullets([[paragraph("a")]], start: 1)).contains("<ol>"))
        #expect(body(bullets([[paragraph("a"), paragraph("b")]])).contains("<li>a\n<div>b</div>\n</li>"))
        var lettered = List(start: 2, isTight: true, items: [List.Item(blocks: [paragraph("a")], at: nowhere)])
        (lettered.numerals, lettered.isBracketed) = (.lowerAlpha, true)
        #expect(body(block(.list(lettered))).contains("<ol class=\"bracketed\" type=\"a\" start=\"2\">"))
        let task = List.Item(blocks: [paragraph("a")], isDone: true, at: nowhere)
        let tasks = body(block(.list(List(start: nil, isTight: true, items: [task]))))
        #expect(
            tasks.contains(
                "<ul class=\"tasks\">\n<li><span class=\"box\" role=\"img\" aria-label=\"Done\">☑</span> a</li>"))
    }

    @Test("quotes, alerts, pull quotes and details are told apart by more than looks")
    func boxes() {
        #expect(body(block(.quote([paragraph("a")]))) == "\n<blockquote>\n<p>a</p>\n</blockquote>\n")
        let alert = body(block(.alert(Alert(kind: .caution, blocks: [paragraph("a")]))))
        #expect(alert.contains("<aside class=\"alert caution\" role=\"note\" aria-label=\"Caution\">"))
        #expect(body(block(.pullQuote([paragraph("a")]))).contains("role=\"doc-pullquote\""))
        #expect(body(block(.details(summary: [], [paragraph("a")]))).contains("<summary>Details</summary>"))
        #expect(body(block(.thematicBreak)) == "\n<hr>\n")
        #expect(body(block(.pageBreak)).contains("class=\"page-break\""))
    }

    @Test("a paragraph with a sidehead says so, and wants the sheet that sets it")
    func sideheads() {
        let words = [Inline(.strong([text("T")]), at: nowhere), Inline(.lineBreak, at: nowhere), text("a")]
        #expect(body(block(.paragraph(words))).contains("<p class=\"sidehead\"><strong>T</strong><br>"))
        #expect(article(blocks: [block(.paragraph(words))]).needsRareSheet)
        #expect(!article(blocks: [block(.paragraph(Array(words.dropFirst())))]).needsRareSheet)
    }

    @Test("an entry of a timeline has its two columns and nothing beside them, whatever else it is called")
    func entries() {
        let timeline = Timeline(items: [entry("10:34", [paragraph("a")], id: "t-10-34")])
        var own = article(blocks: [block(.timeline(timeline))])
        own.anchorAliases = ["2018-03-26-1034": "t-10-34"]
        var conversion = Conversion()
        conversion.addresses.add(own, at: .onOnePage(slug: own.slug))
        let html = ArticleConverter.convert(own, with: &conversion).body.source
        #expect(html.contains("<div class=\"moment\"><span id=\"test/2018-03-26-1034\"></span><a"))
    }

    @Test("terms, meanings, captions and titles have their elements")
    func definitions() {
        let list = DefinitionList(entries: [
            .init(
                terms: [[text("T")], [emphasis("U")]],
                definitions: [[paragraph("a"), paragraph("b")], [paragraph("c")]], at: nowhere)
        ])
        #expect(
            body(block(.definitions(list)))
                == "\n<dl>\n<dt>T</dt>\n<dt><em>U</em></dt>\n<dd>a\n<div>b</div>\n</dd>\n<dd>c</dd>\n</dl>\n")
        // Messages are no terms: what is said stands below its speaker.
        let chat = DefinitionList(
            .dialogue, entries: [.init(terms: [[emphasis("U")]], definitions: [[paragraph("a")]], at: nowhere)])
        #expect(
            body(block(.definitions(chat)))
                == "\n<div class=\"dialogue\">\n<div>\n<p class=\"speaker\"><em>U</em></p>\n<p>a</p>\n</div>\n</div>\n")
        let table = Table(alignments: [.natural], head: [], rows: [[cell(text("a"))]], caption: [emphasis("C")])
        #expect(body(block(.table(table))).contains("<table>\n<caption><em>C</em></caption>\n"))
        let alert = body(block(.alert(Alert(kind: .tip, title: [text("T")], blocks: [paragraph("a")]))))
        #expect(alert.contains("aria-label=\"Tip\">\n<p class=\"alert-name\">T</p>\n"))
    }

    @Test("programs scroll by keyboard under a name of their own; logs turn over")
    func codeBlocks() {
        let programs = body(codeBlock("a <b>\n", language: "swift"), codeBlock("c", language: "sh"))
        #expect(
            programs.contains(
                "<pre tabindex=\"0\" role=\"region\" aria-label=\"Code 1, swift\"><code>a &lt;b&gt;\n</code></pre>"))
        #expect(programs.contains("aria-label=\"Code 2, sh\""))
        #expect(body(codeBlock("a")) == "\n<pre class=\"log\"><code>a</code></pre>\n")
    }

    @Test("a listing with a title is a figure with a caption")
    func titledListing() {
        let listing = block(.code(CodeBlock(language: nil, text: "a", title: "b/c <d>")))
        #expect(
            body(listing)
                == "\n<figure class=\"listing\">\n<figcaption>b/c &lt;d&gt;</figcaption>\n"
                + "<pre class=\"log\"><code>a</code></pre>\n</figure>\n")
    }

    @Test("tables scroll inside themselves, name their columns and forgive missing alignments")
    func tables() {
        let table = Table(
            alignments: [.right], head: [cell(text("A")), cell(text(" "))], rows: [[cell(text("1")), cell(text("2"))]])
        let html = body(block(.table(table)))
        #expect(html.contains("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\">"))
        #expect(html.contains("<th class=\"right\" scope=\"col\">A</th>\n<td> </td>"))
        #expect(html.contains("<td class=\"right\">1</td>\n<td>2</td>"))
        #expect(!body(block(.table(Table(alignments: [], head: [], rows: [])))).contains("thead"))
    }

    @Test("figures have their alternative text, caption, credit and place")
    func figures() {
        let figure = Figure(picture: picture("art/a.svg", "A \"b\"", credit: "C"), caption: [text("D")])
        #expect(
            body(block(.figure(figure)))
                == "\n<figure>\n<img class=\"picture line-art\" src=\"assets/art/a.svg\" alt=\"A &quot;b&quot;\" loading=\"lazy\">\n"
                + "<figcaption>D <small class=\"credit\">C</small></figcaption>\n</figure>\n")
        let bare = Figure(picture: picture("art/a.png", ""), caption: [])
        #expect(body(block(.figure(bare))).contains("src=\"assets/art/a.png\" alt=\"\" loading"))
        #expect(!body(block(.figure(bare))).contains("figcaption"))
    }

    @Test("a picture leads where the link around it leads, and has a name where it has no words")
    func linkedFigures() {
        let link = [Inline(.link(destination: "https://example.org/big", title: nil, []), at: nowhere)]
        let named = body(block(.figure(Figure(picture: picture("art/a.png", "A"), caption: [text("D")], link: link))))
        #expect(named.contains("<a href=\"https://example.org/big\" rel=\"external noopener\"><img"))
        #expect(named.contains("</a>\n<figcaption>D</figcaption>"))
        let mute = body(block(.figure(Figure(picture: picture("art/a.png", ""), caption: [], link: link))))
        #expect(mute.contains("aria-label=\"https://example.org/big\"><img"))
    }

    @Test("the sizes of pictures are told, so that nothing jumps")
    func sizes() {
        var conversion = Conversion()
        conversion.pictures = PicturePlaces(folder: "p", sizes: ["art/a.png": PictureSize(width: 640, height: 480)])
        let html = ArticleConverter.figure(picture("art/a.png", ""), of: article(), with: &conversion)
        #expect(html.source.contains("width=\"640\" height=\"480\""))
    }

    @Test("EPUB's syntax closes what HTML leaves open")
    func xhtml() {
        var conversion = Conversion()
        conversion.syntax = .xhtml
        let article = article(blocks: [
            block(.thematicBreak), paragraph(inline(.lineBreak), inline(.image(picture("a.png", "")))),
        ])
        let html = ArticleConverter.convert(article, with: &conversion).body.source
        #expect(html.contains("<hr/>") && html.contains("<br/>") && html.contains("alt=\"\"/>"))
    }

    @Test("a box is an aside by the name of its title, and text of a style of the theme's own has its class")
    func groups() {
        let box = block(.group(Group(isBox: true, title: [text("How & why")], blocks: [paragraph("a")])))
        #expect(
            body(box)
                == "\n<aside class=\"sidebar\" role=\"note\" aria-label=\"How &amp; why\">\n"
                + "<p class=\"sidebar-title\">How &amp; why</p>\n<p>a</p>\n</aside>\n")
        let bare = block(.group(Group(isBox: true, style: "lyric", blocks: [paragraph("a")])))
        #expect(body(bare).contains("<aside class=\"sidebar own own-lyric\" role=\"note\" aria-label=\"Note\">"))
        let styled = block(.group(Group(style: "lyric", blocks: [paragraph("a")])))
        #expect(body(styled) == "\n<div class=\"own own-lyric\">\n<p>a</p>\n</div>\n")
    }
}
