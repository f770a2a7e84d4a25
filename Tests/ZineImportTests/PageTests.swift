import Testing

@testable import ZineImport

/// What of a page is the article, and what the page says of it.
@Suite("Articles on pages")
struct PageTests {
    private let page = """
        <!DOCTYPE html><html lang="en-US"><head><title>A Queue Fell | Exemplar Blog</title>
        <link rel="canonical" href="https://blog.exemplar.test/queue/?utm_source=feed"><meta property="og:site_name" content="Exemplar Blog">
        <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Exemplar Blog", "datePublished": "2001-01-01"},
        {"@type": ["BlogPosting"], "datePublished": "2024-03-09T23:30:00-08:00", "dateModified": "2024-05-01", "inLanguage": "en-GB",
        "author": [{"@type": "Person", "name": "Robin Vale"}, "Kim Roe"], "license": "https://creativecommons.org/licenses/by-sa/4.0/deed.en",
        "publisher": {"name": "Exemplar"}}]}</script></head><body>
        <div class="cookie-banner">We use cookies to learn what you read.</div>
        <nav><a href="/">Home</a> <a href="/docs">Docs</a></nav>
        <main><h1>A Queue Fell <a class="anchor" href="#a">#</a></h1><div class="byline">By Robin Vale · <time datetime="2024-03-09">March 9</time></div>
        <div class="prose"><p>All times are in UTC. At nine the queue was found to be growing, and nobody had been paged for it by then.</p>
        <div class="newsletter-box"><h3>Get the latest posts in your inbox</h3><form><input type="email"><button>Subscribe</button></form></div>
        <h2>What happened</h2><p>The workers had stopped the day before, when a certificate that none of us knew of ran out in silence.</p></div>
        <section class="related"><h2>Related posts</h2><ul><li><a href="/a">Another outage</a></li></ul></section></main>
        <footer><p>© Exemplar <a href="mailto:press@exemplar.test">Contact</a></p></footer></body></html>
        """

    @Test("The article is there, and nothing beside it")
    func article() throws {
        let article = try PageImport().article(of: page, at: nil)
        #expect(
            article.body() == """
                All times are in UTC. At nine the queue was found to be growing, and nobody had been paged for it by then.

                ## What happened

                The workers had stopped the day before, when a certificate that none of us knew of ran out in silence.

                """)
    }

    @Test("What went is told with its first words, each once")
    func remarks() throws {
        let told = try PageImport().article(of: page, at: nil).remarks.compactMap { remark -> String? in
            if case .leftOut(_, let words) = remark { return words }
            return nil
        }
        for words in ["We use cookies", "Home Docs", "Get the latest", "Related posts", "© Exemplar", "By Robin"] {
            #expect(told.count { $0.hasPrefix(words) } == 1, "\(words) in \(told)")
        }
    }

    @Test(
        "A line that says only what the front matter says is none of the article's",
        arguments: [
            "<p class=date>2024-03-09</p>", "<p>March 9, 2024 — Robin Vale</p>", "<p><em>Robin Vale</em></p>",
            "<p>Posted on Saturday, 9 March 2024 by Robin Vale</p>",
            "<div><time datetime=2024-03-09>March 9</time> · 4 min read</div>",
            "<div>12 minutes to read</div>",
        ])
    func factLines(_ line: String) throws {
        let html = """
            <head><meta name=author content="Robin Vale"><meta name=date content=2024-03-09></head>
            <article><h1>T</h1>\(line)<p>On 9 March 2024 Robin Vale saw it fall.</p><p>2024-03-10</p></article>
            """
        #expect(
            try PageImport().article(of: html, at: nil).body()
                == "On 9 March 2024 Robin Vale saw it fall.\n\n2024-03-10\n")
    }

    @Test("Avatars, and what has buttons between the title and the text, are no text")
    func heads() throws {
        let html = """
            <article><h1>T</h1><h2>Sub</h2><div><div class=avatar><span>Sam Vale</span><small>Engineer</small></div></div>
            <div><div><a href="/@sam"><img src="https://a.example/sam.jpg" alt="Sam Vale"></a><p><a href="/@sam">Sam Vale</a></p><button>Follow</button></div><div><button>2</button><span>Listen</span></div></div>
            <p>Between two and three in the afternoon the checkout failed for some of those who came.</p><div><p>Short.</p><button>Run</button></div></article>
            """
        #expect(
            try PageImport().article(of: html, at: nil).body()
                == "## Sub\n\nBetween two and three in the afternoon the checkout failed for some of those who came.\n\nShort.\n"
        )
    }

    @Test("Facts are those of the article, not of the site")
    func facts() throws {
        let facts = try PageImport().article(of: page, at: nil).facts
        #expect(facts.title == "A Queue Fell")
        #expect(facts.organization == "Exemplar")
        #expect(facts.authors == ["Robin Vale", "Kim Roe"])
        #expect(facts.published == "2024-03-09")
        #expect(facts.modified == "2024-05-01")
        #expect(facts.language == "en-GB")
        #expect(facts.license == "CC-BY-SA-4.0")
        #expect(facts.source == "https://blog.exemplar.test/queue/")
        #expect(facts.timezone == "UTC")
        #expect(facts.contact == "press@exemplar.test")
    }

    @Test("What a page does not say is not made up")
    func nothingInvented() throws {
        let facts = try PageImport().article(
            of: "<h1>T</h1><p>On March 3, 2020 at 14:00 it fell.</p><p>Last updated 2021-01-01</p>", at: nil
        ).facts
        #expect(
            facts.published == nil && facts.license == nil && facts.language == nil && facts.source == nil
                && facts.authors.isEmpty)
    }

    @Test("A language that the words speak against is not believed")
    func language() throws {
        let text = String(repeating: "サービスは午前九時に停止しました。", count: 8)
        let article = try PageImport().article(
            of: "<html lang=en><article><h1>停止</h1><p>\(text)</p></article>", at: nil)
        #expect(article.facts.language == "ja")
        #expect(article.remarks.contains(.language(said: "en", found: "ja")))
    }

    @Test("The editor's own word for what is the article comes first")
    func selected() throws {
        var options = PageImport.Options()
        options.selector = Selector("div.side > p")
        let html =
            "<article><p>Main words, of which there are many more than beside it.</p></article><div class=side><p>Aside words.</p></div>"
        #expect(try PageImport(options: options).article(of: html, at: nil).body() == "Aside words.\n")
    }

    @Test(
        "Licences are told by the names that SPDX has",
        arguments: [
            ("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"), ("CC BY-NC-SA 3.0", "CC-BY-NC-SA-3.0"),
            ("https://www.apache.org/licenses/LICENSE-2.0.txt", "Apache-2.0"),
            ("Creative Commons Attribution-ShareAlike 4.0 International", "CC-BY-SA-4.0"), ("MIT License", "MIT"),
            ("https://opensource.org/licenses/MIT", "MIT"), ("MIT OR Apache-2.0", "MIT OR Apache-2.0"),
            ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
            ("https://www.mozilla.org/en-US/MPL/2.0/", "MPL-2.0"),
        ])
    func licenses(_ said: String, _ name: String) {
        #expect(Licenses.name(said) == name)
    }

    @Test(
        "No licence is made of words that only look like one",
        arguments: ["All rights reserved", "permitted", "limit", "Submit", "success by chance"])
    func noLicenses(_ said: String) {
        #expect(Licenses.name(said) == nil)
    }

    @Test(
        "Days are read as they are written, and not guessed",
        arguments: [
            ("2024-03-09T23:30:00-08:00", "2024-03-09"), ("March 9, 2024", "2024-03-09"),
            ("9 March 2024", "2024-03-09"), ("Sat, 09 Mar 2024 10:00:00 GMT", "2024-03-09"),
            ("9. März 2024", "2024-03-09"), ("2024年3月9日", "2024-03-09"), ("20240309", "2024-03-09"),
            ("9 de marzo de 2024", "2024-03-09"), ("3/9/2024", nil), ("2024-13-09", nil), ("March 2024", nil),
        ])
    func days(_ said: String, _ day: String?) {
        #expect(WrittenDays.day(said) == day)
    }

    @Test(
        "The largest picture that a page offers is taken, and no stand-in",
        arguments: [
            ("<img src=a.png srcset='b.png 320w, c.png 1280w, d.png 640w'>", "c.png"),
            ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src=e.png>", "e.png"),
            (
                "<picture><source type=image/avif srcset=f.avif><source srcset='g.png 1x, h.png 2x'><img src=i.png></picture>",
                "h.png"
            ),
            ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><noscript><img src=j.png></noscript>", "j.png"),
            ("<img data-src=k.png><noscript><img src=k.png></noscript>", "k.png"),
        ])
    func pictures(_ html: String, _ address: String) throws {
        let article = try PageImport().article(
            of: "<article><p>Words before the picture.</p><p>\(html)</p></article>", at: nil)
        #expect(article.pictures.map(\.address) == [address])
        #expect(article.body() == "Words before the picture.\n\n![](\(address))\n")
    }

    @Test("Pictures are named by what they are")
    func names() {
        let pictures = [
            ("https://a.example/i/queue_depth.png?w=3", ""),
            ("https://a.example/3f2a9c01d4e5.png", "Queue depth over a day, by region"), ("image1.png", ""),
            ("x/queue_depth.png", ""),
        ]
        let names = PictureNames.stems(pictures.map { WantedPicture(address: $0.0, alt: $0.1) }, article: "outage")
        #expect(names == ["queue_depth", "queue-depth-over-a-day-by", "outage-picture", "queue_depth-2"])
    }

    @Test("A front matter is YAML whatever its values hold")
    func frontMatter() {
        var facts = Facts()
        facts.title = "Queue: \"full\" #1"
        facts.authors = ["A, B", "C"]
        facts.published = "2024-03-09"
        facts.license = "MIT OR Apache-2.0"
        let text = FrontMatterText(facts: facts, kind: "report", retrieved: "2024-04-01 sha256:ab").text
        #expect(
            text == """
                ---
                title: "Queue: \\"full\\" #1"
                kind: report
                authors: ["A, B", "C"]
                published: 2024-03-09
                license: MIT OR Apache-2.0
                retrieved: 2024-04-01 sha256:ab
                ---


                """)
    }
}
