import Testing
import ZineDocument

@testable import ZineWeb

@Suite("Feeds")
struct FeedTests {
    @Test("content is whole, links are absolute and ids last")
    func atom() throws {
        let feed = try Site(SiteTests.issues).text("feed.xml")
        #expect(feed.contains("<id>tag:review.example,2031-05:007/report</id>"))
        #expect(
            feed.contains(
                "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://review.example/zine/feed.xml\"/>"))
        #expect(feed.contains("<updated>2031-07-14T00:00:00Z</updated>"))
        let content = feed.split(separator: "<content type=\"html\">").dropFirst().map {
            String($0.prefix { $0 != "<" })
        }
        #expect(content.count == 10)
        for link in content.joined().split(separator: " href=&quot;").dropFirst() {
            #expect(link.hasPrefix("http") || link.hasPrefix("mailto:"), "\(link.prefix(60))")
        }
        for link in content.joined().split(separator: " src=&quot;").dropFirst() {
            #expect(link.hasPrefix("https://review.example/zine/00"), "\(link.prefix(60))")
        }
    }

    @Test("feeds and structured data say in words what a text is to its original, and by which right it is here")
    func provenance() throws {
        var told = article()
        told.provenance = .retold
        told.organization = "Ox"
        told.published = PartialDate(year: 2020, month: 3, day: 20)
        told.source = "https://a.example/report"
        told.license = "CC BY 4.0"
        let site = try Site([issue([told])])
        let line = "Retold by the editors · Original: Ox, March 20, 2020"
        let atom = site.text("feed.xml")
        #expect(atom.contains(line))
        #expect(
            atom.contains("The original is at: &lt;a href=&quot;https://a.example/report&quot;&gt;a.example/report"))
        #expect(atom.contains("License: CC BY 4.0"))
        #expect(site.text("feed.json").contains(line))
        #expect(site.text("001/test/index.html").contains("\"creditText\":\"\(line)\""))
    }

    @Test("without an address there are no feeds, and no more than the newest articles are in one")
    func limits() throws {
        var issue = SampleIssue.issue
        issue.publication.website = nil
        #expect(try Site([issue], baseURL: nil).files["feed.xml"] == nil)
        let many = ZineWebTests.issue((0..<40).map { article(slug: "a\($0)") })
        #expect(try Site([many]).text("feed.xml").components(of: "<entry") == Feed.limit)
    }

    private static let site = Result {
        var author = RandomAuthor(seed: 3, payloads: HostileTests.payloads)
        return try Site([SampleIssue.issue, issue([author.article()])])
    }

    @Test("the Atom feed is valid against RFC 4287's grammar", .enabled(if: Tools.validator != nil))
    func grammar() throws {
        let path = try #require(Tools.validator)
        let feed = try Self.site.get().text("feed.xml")
        func check(_ feed: String) throws -> Int32 {
            try Tools.withFile(".xml", Array(feed.utf8)) { file in
                let schema = Assets.root + "/Scripts/schemas/atom.rnc"
                let main = "com.thaiopensource.relaxng.util.Driver"
                return try Tools.run("java", ["-cp", path, main, "-c", schema, file]).status
            }
        }
        #expect(try check(feed) == 0)
        let start = try #require(feed.range(of: "<updated>"))
        let end = try #require(feed.range(of: "</updated>"))
        #expect(try check(String(feed[..<start.lowerBound] + feed[end.upperBound...])) == 1)
    }

    @Test("the JSON feed is valid against its schema", .enabled(if: Tools.python != nil))
    func schema() throws {
        let python = try #require(Tools.python)
        let script = """
            import fastjsonschema, json, sys
            validate = fastjsonschema.compile(json.load(open(sys.argv[1], encoding='utf-8')))
            feed = json.load(open(sys.argv[2], encoding='utf-8'))
            validate(feed)
            del feed['items'][0]['id']
            try: validate(feed)
            except fastjsonschema.JsonSchemaValueException: sys.exit(0)
            sys.exit('the schema lets anything pass')
            """
        let said = try Tools.withFile(".json", Array(try Self.site.get().text("feed.json").utf8)) { feed in
            try Tools.run(python, ["-c", script, Assets.root + "/Scripts/schemas/json-feed.json", feed])
        }
        #expect(said.status == 0, "\(said.said)")
    }

    @Test("every word of an article is in its entry, in order", arguments: 0..<20)
    func words(seed: Int) throws {
        var author = RandomAuthor(seed: UInt64(seed), payloads: ["plain"])
        let article = author.article()
        let feed = try Site([issue([article])]).text("feed.xml")
        let entry = PageWords.unescaped(feed.split(separator: "<content type=\"html\">").last.map(String.init) ?? "")
        let words = Array(PageWords.of(article).dropFirst(PageWords.split(PageWords.plain(article.title)).count))
        #expect(PageWords.firstMissing(words, in: PageWords.shown(entry)) == nil)
    }

    @Test("Python reads both feeds back", .enabled(if: Tools.hasPython))
    func python() throws {
        let site = try Self.site.get()
        let script = """
            import json, sys, xml.etree.ElementTree as tree
            atom = '{http://www.w3.org/2005/Atom}'
            feed = tree.parse(sys.argv[1]).getroot()
            assert feed.tag == atom + 'feed'
            for name in ['id', 'title', 'updated', 'author']: assert feed.findall(atom + name), name
            entries = feed.findall(atom + 'entry')
            for entry in entries:
                for name in ['id', 'title', 'updated', 'content', 'link']: assert entry.findall(atom + name), name
            assert len({e.find(atom + 'id').text for e in entries}) == len(entries)
            other = json.load(open(sys.argv[2], encoding='utf-8'))
            assert other['version'] == 'https://jsonfeed.org/version/1.1' and other['title'] and other['feed_url']
            assert [i['id'] for i in other['items']] == [e.find(atom + 'id').text for e in entries]
            assert [i['content_html'] for i in other['items']] == [e.find(atom + 'content').text or '' for e in entries]
            """
        let said = try Tools.withFile(".xml", Array(site.text("feed.xml").utf8)) { atom in
            try Tools.withFile(".json", Array(site.text("feed.json").utf8)) { json in
                try Tools.run("python3", ["-c", script, atom, json])
            }
        }
        #expect(said.status == 0, "\(said.said)")
    }
}
