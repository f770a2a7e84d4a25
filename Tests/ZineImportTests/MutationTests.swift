import Foundation
import Testing

@testable import ZineImport

/// Pages as nobody wrote them.
@Suite("Broken pages")
struct MutationTests {
    /// After what generators, exports and status pages write: notes, listings, lists, tables, boxes, pictures, facts.
    private static let pages = [
        """
        <!DOCTYPE html><html lang="en-US"><head><title>A Queue Fell | Exemplar</title><link rel="canonical" href="https://a.example/q/?utm_source=f">
        <script type="application/ld+json">{"@graph": [{"@type": "BlogPosting", "datePublished": "2024-03-09T23:30:00-08:00", "author": [{"name": "Robin"}]}]}</script></head>
        <body><nav><a href="/">Home</a></nav><main><h1>A Queue Fell <a class="anchor" href="#a">#</a></h1><div class="byline">By Robin · <time datetime="2024-03-09">March 9</time></div>
        <p>At <b>nine</b> the <i>queue</i><sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> grew, see <a href="#c">below</a>.</p>
        <ul><li><input type=checkbox checked> done<ul><li>more</li></ul></li></ul><ol start=3><li value=7><p>a</p><p>b</p></li></ol>
        <table><caption>C</caption><tr><th>A<th style="text-align:right">B<tr><td rowspan=2 colspan=3>x<td>1<tr><td>2</table>
        <pre><code class="language-go">a := 1\n\n\tb</code></pre><div class="admonition warning"><p class="admonition-title">Warning</p><p>Hot</p></div>
        <figure id="c"><picture><source srcset="g.png 1x, h.png 2x"><img src="i.png" alt="Depth"></picture><figcaption>Depth</figcaption></figure>
        <dl><dt>t<dd>d</dl><details><summary>s</summary><p>x</p></details><blockquote><p>q</p></blockquote><h2 id=d>Cause</h2><p>H<sub>2</sub>O &amp; <code>a|b</code></p>
        <div class="footnote"><hr><ol><li id="fn:1"><p>Because.&#160;<a class="footnote-backref" href="#fnref:1">&#8617;</a></p></li></ol></div></main></body></html>
        """,
        """
        <html><head><style>.c1{font-weight:700}.c3{font-family:"Courier New"}ol.lst-kix_a{list-style:none}</style></head><body class="c9 doc-content">
        <p class="c5 title"><span>Report</span></p><h1><span>Cause</span></h1><p><span class="c1">Bold</span><span class="c3">code</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>
        <ul class="lst-kix_a-0"><li><span>a</span></li></ul><ul class="lst-kix_a-1"><li><span>b</span></li></ul><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> N.</p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Q?</p></div></body></html>
        """,
        """
        <html lang=en><body><h1 class="incident-name">API errors</h1><div class="incident-updates-container">
        <div class="row update-row"><div class="update-title">Postmortem</div><div class="update-body"><h2>Why</h2><p>Rust.</p></div><div class="update-timestamp">Posted <span data-datetime-unix="1709978400"></span>Mar <var>12</var>, 2024 - <var>11:00</var> UTC</div></div>
        <div class="row update-row"><div class="update-title">Resolved</div><div class="update-body">Well.</div><div class="update-timestamp">Mar <var>09</var>, 2024 - <var>11:00</var> UTC</div></div></div></body></html>
        """,
        """
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>E</title><entry><title>Second</title><link href="https://a.example/2"/><id>urn:2</id>
        <published>2024-03-09T10:00:00Z</published><content type="html">&lt;p&gt;It fell &lt;b&gt;again&lt;/b&gt;.&lt;/p&gt;</content></entry></feed>
        """,
        """
        {"page": {"name": "E", "url": "https://s.example"}, "incident": {"id": "abcd12", "name": "Errors", "postmortem_body": "## Cause\\n\\nA \\u00e9.", "incident_updates": [
        {"status": "resolved", "body": "Well.", "created_at": "2024-03-09T11:00:00Z"}, {"status": "investigating", "body": "<b>We</b> look.", "created_at": "2024-03-09T10:00:00Z"}]}}
        """,
        "---\ntitle: \"A queue fell\"\ndate: 2024-03-09\nauthors:\n  - name: Robin\n---\n\n# A queue fell\n\n{{< figure src=\"a.png\" >}}\n\n```go\nx\n```\n\n![d](img/d.png \"t\")\n",
    ]

    private static let blocks = [
        "<", ">", "</", "\"", "'", "<table><td>", "<a href='#a'>", "&#x", "&#0;", "<p>", "<!--", "<svg><text>",
        "<select>", "</p></div>", "<li>",
        "<h1>", "<img src=", "\0", "\u{10FFFD}", "{", "}", "[", "\\u", "<math>", "<template>", "id=c ",
        "<tr><td colspan=99999999999>", "<ul>",
    ]

    /// `ZINE_MUTATIONS` is how many; the same pages for the same number, whichever came before.
    @Test("Pages cut and mixed at any place end in an article or an error, not in a trap")
    func mutated() throws {
        let count = ProcessInfo.processInfo.environment["ZINE_MUTATIONS"].flatMap { Int($0) } ?? 600
        for number in 0..<count {
            var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 42
            let next = { (limit: Int) -> Int in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(state >> 33) % max(limit, 1)
            }
            var copy = Array(Self.pages[number % Self.pages.count].utf8)
            for _ in 0..<(1 + next(8)) where !copy.isEmpty {
                let place = next(copy.count)
                switch next(5) {
                case 0: copy.remove(at: place)
                case 1: copy.insert(contentsOf: Array(Self.blocks[next(Self.blocks.count)].utf8), at: place)
                case 2: copy.removeSubrange(place..<min(copy.count, place + next(200)))
                case 3: copy.insert(contentsOf: copy[place..<min(copy.count, place + next(120))], at: next(copy.count))
                default: copy[place] = UInt8(next(256))
                }
            }
            let text = PageText.decoded(copy).text
            let names = ["page.html", "feed.xml", "incident.json", "a.md"]
            let article = try? SourceImport().article(
                of: text, named: names[next(names.count)], at: "https://a.example/")
            #expect(article?.body() != "\u{0}", "mutation \(number)")
        }
    }
}
