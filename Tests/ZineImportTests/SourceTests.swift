import Testing

@testable import ZineImport

/// Sources that are no page of an article's.
@Suite("Feeds, JSON, status pages, exports, other Markdown")
struct SourceTests {
    @Test("An entry of an Atom feed, by its number or the newest")
    func atom() throws {
        let feed = """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Exemplar</title>
            <entry><title>Second</title><link href="https://a.example/2"/><id>urn:2</id><published>2024-03-09T10:00:00Z</published><author><name>Robin</name></author>
            <content type="html">&lt;p&gt;It fell &lt;b&gt;again&lt;/b&gt;.&lt;/p&gt;</content></entry>
            <entry><title>First</title><link href="https://a.example/1"/><id>urn:1</id><updated>2024-01-01T10:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <i>fell</i>.</p></div></content></entry></feed>
            """
        let newest = try article(feed)
        #expect(newest.body() == "It fell **again**.\n")
        #expect(
            newest.facts.title == "Second" && newest.facts.published == "2024-03-09"
                && newest.facts.authors == ["Robin"] && newest.facts.source == "https://a.example/2")
        let first = try article(feed, at: "https://a.example/feed#urn:1")
        #expect(first.body() == "It *fell*.\n")
        #expect(first.facts.published == "2024-01-01" && first.facts.modified == nil)
    }

    @Test("An item of an RSS feed has its whole text, not its description")
    func rss() throws {
        let feed = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Exemplar</title><language>de</language><link>https://a.example</link>
            <item><title>Ausfall</title><link>https://a.example/1</link><pubDate>Sat, 09 Mar 2024 10:00:00 GMT</pubDate><description>kurz</description>
            <content:encoded><![CDATA[<p>Es fiel <em>aus</em> & kam wieder.</p>]]></content:encoded></item></channel></rss>
            """
        let found = try article(feed)
        #expect(found.body() == "Es fiel *aus* & kam wieder.\n")
        #expect(
            found.facts.language == "de" && found.facts.published == "2024-03-09"
                && found.facts.organization == "Exemplar")
    }

    @Test("An incident's JSON: the report, then the updates from the earliest on")
    func incident() throws {
        let json = """
            {"page": {"name": "Exemplar", "url": "https://status.example"}, "incident": {"id": "abcd12", "name": "API errors", "postmortem_body": "## Cause\\n\\nA certificate.",
            "postmortem_published_at": "2024-03-12T09:00:00Z", "incident_updates": [
            {"status": "resolved", "body": "All is well.", "created_at": "2024-03-09T11:00:00Z"}, {"status": "investigating", "body": "We look.", "created_at": "2024-03-09T10:00:00Z"}]}}
            """
        let found = try article(json, named: "incident.json")
        #expect(
            found.body()
                == "## Cause\n\nA certificate.\n\n## Updates\n\n- 2024-03-09\n  - 10:00 UTC **Investigating:** We look.\n  - 11:00 UTC **Resolved:** All is well.\n"
        )
        #expect(
            found.facts.title == "API errors" && found.facts.published == "2024-03-12"
                && found.facts.source == "https://status.example/incidents/abcd12")
    }

    @Test("A status page's own page: updates that stand newest first are put in order")
    func statusPage() throws {
        let html = """
            <html lang=en><head><title>Exemplar Status - API errors</title></head><body><div class="page-title"><h1 class="incident-name">API errors</h1></div>
            <div class="incident-updates-container">
            <div class="row update-row"><div class="update-title">Resolved</div><div class="update-body"><span>All is well.</span></div><div class="update-timestamp">Posted <span>2 years</span> ago. Mar <var>09</var>, 2024 - <var>11:00</var> UTC</div></div>
            <div class="row update-row"><div class="update-title">Investigating</div><div class="update-body"><span>We look.</span></div><div class="update-timestamp">Posted <span>2 years</span> ago. Mar <var>09</var>, 2024 - <var>10:00</var> UTC</div></div>
            </div><footer>Powered by nobody</footer></body></html>
            """
        let found = try article(html)
        #expect(
            found.body()
                == "- Mar 09, 2024 10:00 UTC **Investigating:** We look.\n- Mar 09, 2024 11:00 UTC **Resolved:** All is well.\n"
        )
        #expect(found.facts.title == "API errors")
    }

    @Test("A report that stands above the updates, as one of them, comes first and is dated by its own time")
    func statusReport() throws {
        let row = { (title: String, body: String, day: String) in
            "<div class='row update-row'><div class=update-title>\(title)</div><div class=update-container><div class=update-body>\(body)</div><div class=update-timestamp>Posted <span class=ago></span>Mar <var>\(day)</var>, 2024 - <var>11:00</var> UTC</div></div></div>"
        }
        let html = """
            <html lang=en><body><h1 class="incident-name">API errors</h1><div class="incident-updates-container">
            \(row("Postmortem", "<div><h2>Cause</h2><p>A certificate.<sup><a href='#n1' id=r1>1</a></sup></p><p id=n1>Old. <a href='#r1'>↑</a></p></div>", "12"))
            \(row("Resolved", "All is well.", "09"))</div></body></html>
            """
        let found = try article(html)
        #expect(
            found.body()
                == "## Cause\n\nA certificate.[^1]\n\n## Updates\n\n- Mar 09, 2024 11:00 UTC **Resolved:** All is well.\n\n[^1]: Old.\n"
        )
        #expect(found.facts.published == "2024-03-12")
    }

    @Test("Google Cloud's JSON: what was said when, from the earliest on")
    func cloudIncident() throws {
        let json = """
            [{"id": "Xy12abCD", "number": "123", "begin": "2024-03-09T10:00:00+00:00", "end": "2024-03-09T11:30:00+00:00", "external_desc": "API errors", "uri": "incidents/Xy12abCD",
            "updates": [{"when": "2024-03-09T11:30:00+00:00", "status": "AVAILABLE", "text": "All is well."}, {"when": "2024-03-09T10:05:00+00:00", "status": "SERVICE_DISRUPTION", "text": "We look."}],
            "most_recent_update": {"when": "2024-03-09T11:30:00+00:00", "text": "All is well."}}]
            """
        let found = try article(json, named: "incidents.json")
        #expect(found.facts.title == "API errors" && found.facts.published == "2024-03-09")
        #expect(
            found.body()
                == "- 2024-03-09\n  - 10:05 UTC **Service disruption:** We look.\n  - 11:30 UTC **Available:** All is well.\n"
        )
    }

    @Test("What an incident's page has around its updates is told")
    func incidentFurniture() throws {
        let found = try article(
            """
            <html lang=en><body><div class="masthead"><a href="/">Exemplar</a></div><h1 class="incident-name">API errors</h1><div class="incident-updates-container">
            <div class="row update-row"><div class="update-title">Resolved</div><div class="update-body">All is well.</div><div class="update-timestamp">Mar <var>09</var>, 2024 - <var>11:00</var> UTC</div></div></div>
            <div class="components-affected">This incident affected: API.</div></body></html>
            """)
        #expect(found.body() == "- Mar 09, 2024 11:00 UTC **Resolved:** All is well.\n")
        let told = found.remarks.compactMap { if case .leftOut(_, let words) = $0 { words } else { nil } }
        #expect(told == ["Exemplar", "This incident affected: API."])
    }

    @Test("A forge's answer is an article with its author and its day")
    func forge() throws {
        let json =
            #"{"title": "Outage", "body": "It fell.\r\n\r\n- a\r\n- b", "html_url": "https://github.com/o/r/issues/1", "user": {"login": "robin"}, "created_at": "2024-03-09T10:00:00Z"}"#
        let found = try article(json, named: "1")
        #expect(
            found.facts.title == "Outage" && found.facts.authors == ["robin"] && found.facts.published == "2024-03-09"
                && found.facts.source == "https://github.com/o/r/issues/1")
        #expect(found.body().hasPrefix("It fell."))
    }

    @Test(
        "Addresses that browsers show are read where their text is",
        arguments: [
            ("https://github.com/o/r/blob/main/docs/a.md", "https://raw.githubusercontent.com/o/r/main/docs/a.md"),
            ("https://github.com/o/r/issues/12#issuecomment-1", "https://api.github.com/repos/o/r/issues/12"),
            ("https://github.com/o/r/releases/tag/v1.0", "https://api.github.com/repos/o/r/releases/tags/v1.0"),
            ("https://gitlab.com/g/s/p/-/blob/main/a.md", "https://gitlab.com/g/s/p/-/raw/main/a.md"),
            ("https://gitlab.com/g/p/-/issues/7", "https://gitlab.com/api/v4/projects/g%2Fp/issues/7"),
            ("https://a.example/x?utm_source=b", "https://a.example/x?utm_source=b"),
        ])
    func forms(_ shown: String, _ fetched: String) {
        #expect(KnownAddresses.form(of: shown).fetched == fetched)
    }

    @Test(
        "Front matter of other programs becomes ours",
        arguments: [
            "---\ntitle: \"A queue fell\"\ndate: 2024-03-09 10:00:00 +0100\nauthor: Robin\nlang: en\ntags: [a, b]\n---\n\nText.\n",
            "+++\ntitle = \"A queue fell\"\ndate = 2024-03-09T10:00:00Z\nauthors = [\"Robin\"]\nlanguage = \"en\"\n[extra]\ntitle = \"other\"\n+++\n\nText.\n",
            "---\ntitle: A queue fell # so it is\ndate: 2024-03-09\nauthors:\n  - name: Robin\n    url: https://a.example\nlocale: en\n---\n\nimport Tabs from '@theme/Tabs';\n\n# A queue fell\n\nText.\n",
            "{\n\"title\": \"A queue fell\",\n\"date\": \"2024-03-09\",\n\"author\": \"Robin\", \"lang\": \"en\"\n}\n\nText.\n",
            "Title: A queue fell\nDate: 2024-03-09 10:00\nAuthor: Robin\nLang: en\n\nText.\n",
        ])
    func frontMatter(_ text: String) throws {
        let found = try article(text, named: "a.md")
        #expect(
            found.facts.title == "A queue fell" && found.facts.published == "2024-03-09"
                && found.facts.authors == ["Robin"] && found.facts.language == "en")
        #expect(found.body() == "Text.\n")
    }

    @Test("Markdown's pictures are found, its first heading is its title, and templates' listings are listings")
    func markdown() throws {
        let text =
            "# Queue\n\n# One\n\n![d](img/d.png \"t\")\n\n{{< highlight go >}}\n# no heading\n{{< /highlight >}}\n\n## Two\n"
        let found = try article(text, named: "a.md", at: "https://a.example/x/a.md")
        #expect(found.facts.title == "Queue")
        #expect(
            found.body(paths: ["https://a.example/x/img/d.png": "../art/d.png"])
                == "## One\n\n![d](../art/d.png \"t\")\n\n```go\n# no heading\n```\n\n### Two\n")
        #expect(found.pictures.map(\.address) == ["https://a.example/x/img/d.png"])
    }

    @Test("Google Docs says by style sheets what others say by elements")
    func googleDocs() throws {
        let html = """
            <html><head><style>.c1{font-weight:700}.c2{font-style:italic}.c3{font-family:"Courier New"}ol.lst-kix_a{list-style:none}</style></head><body class="c9 doc-content">
            <p class="c5 title"><span>Report</span></p><h1><span>Cause</span></h1><p><span class="c1">Bold</span><span> and </span><span class="c2">slanted</span><span>, </span><span class="c3">code</span>
            <a href="https://www.google.com/url?q=https://a.example/x&amp;sa=D&amp;ust=1">link</a></p><ul class="lst-kix_a-0"><li><span>a</span></li></ul></body></html>
            """
        #expect(
            try article(html).body().contains("**Bold** and *slanted*, `code` [link](https://a.example/x)\n\n- a\n"))
    }

    @Test("Confluence's macros are listings, alerts and tasks")
    func confluence() throws {
        let html = """
            <body><div id="main-content" class="wiki-content group"><p>Words of the page.</p><div class="confluence-information-macro confluence-information-macro-warning"><div class="confluence-information-macro-body"><p>Hot</p></div></div>
            <div class="code panel pdl"><div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: bash; gutter: false">ls -l</pre></div></div>
            <ul class="inline-task-list"><li class="checked"><span>done</span></li><li><span>open</span></li></ul></div></body>
            """
        #expect(
            try article(html).body()
                == "Words of the page.\n\n> [!WARNING]\n> Hot\n\n```bash\nls -l\n```\n\n- [x] done\n- [ ] open\n")
    }

    @Test("A paragraph that is one line of code stays one where the program has listings")
    func lineOfCode() throws {
        let html = """
            <html><head><meta name="generator" content="LibreOffice 7.4"/></head><body lang="en-US"><h1>Report</h1><p>It said in all of the logs:</p>
            <p><code class="western">no
            space left</code></p><pre class="western">df -h</pre></body></html>
            """
        #expect(try article(html).body() == "It said in all of the logs:\n\n`no space left`\n\n```\ndf -h\n```\n")
    }

    @Test("A forge's issue, saved as a page: its title, its owner, who opened it and when")
    func savedIssue() throws {
        let html = """
            <html lang="en"><head><title>Errors in May · Issue #12 · exemplar/reviews</title><meta property="og:site_name" content="GitHub"><link rel="canonical" href="https://github.com/exemplar/reviews/issues/12"></head>
            <body><main><div class="gh-header"><h1 class="gh-header-title"><bdi class="js-issue-title">Errors in May</bdi> <span>#12</span></h1><div><a class="author" href="/sam">sam</a> opened this issue <relative-time datetime="2024-05-04T09:00:00Z">May 4, 2024</relative-time></div></div>
            <div class="js-discussion"><table><tr><td class="comment-body markdown-body"><p>Between two and three in the afternoon the checkout failed for some.</p></td></tr></table></div></main></body></html>
            """
        let facts = try article(html).facts
        #expect(facts.title == "Errors in May" && facts.organization == "exemplar")
        #expect(facts.authors == ["sam"] && facts.published == "2024-05-04")
    }

    @Test("LibreOffice sets code in Courier and quotes by margins")
    func libreOffice() throws {
        let html = """
            <html><head><meta name="generator" content="LibreOffice 7.4"/></head><body lang="en-US"><h1>Report</h1><p>Some <font face="Courier New, monospace">code</font> here in a paragraph.</p>
            <p><font face="Liberation Mono, monospace">line one</font></p><p><font face="Liberation Mono, monospace">line two</font></p>
            <p style="margin-left: 0.5in; margin-right: 0.5in">Quoted.</p></body></html>
            """
        #expect(
            try article(html).body()
                == "Some `code` here in a paragraph.\n\n```\nline one\nline two\n```\n\n> Quoted.\n")
    }
}
