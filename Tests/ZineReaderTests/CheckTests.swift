import Testing
import ZineCore
import ZineReader

@Suite("What an editor should know")
struct CheckTests {
    /// Places and ids of what is said of an issue of two articles, the second with headings `one` and `two`.
    private func problems(_ body: String, frontMatter: String = "title: T\n") -> [String] {
        let files = [
            "publication.yaml": publicationYAML,
            "002/issue.yaml": "number: 2\ndate: 2031-05\ncontents: [articles/a.md, articles/b.md]\n",
            "002/articles/a.md": "---\n\(frontMatter)---\n\(body)\n",
            "002/articles/b.md": "---\ntitle: B\n---\n## One\n\nText.\n\n## Two\n\nText.\n",
        ]
        let reading = IssueReader(files: .memory(files.mapValues { Array($0.utf8) })).read(folder: "002")
        let broken = reading.diagnostics.filter { $0.id == "broken-link" }
        return places(broken + (reading.issue.map(IssueCheck.problems) ?? []))
    }

    @Test(
        "links that lead nowhere",
        arguments: [
            ("See [there](b.md#two).", []), ("See [there](b.md).", []), ("See [there](../articles/b.md#one).", []),
            ("## Here\n\nSee [there](#here).", []), ("See [there](#here).", ["4:5 broken-link"]),
            ("See [there](c.md).", ["4:5 broken-link"]), ("See [there](b.md#three).", ["4:5 broken-link"]),
            ("> * See [there](#here).", ["4:9 broken-link"]),
            ("| a |\n| - |\n| [b](#c) |", ["6:3 broken-link"]),
            ("A note.[^1]\n\n[^1]: See [there](#here).", ["6:11 broken-link"]),
        ])
    func broken(body: String, expected: [String]) { #expect(problems(body) == expected) }

    @Test(
        "links that look like slips",
        arguments: [
            "https://https://example.org", "http://localhost:8080/a", "http://10.0.0.7/", "https://wiki.internal/x",
            "https://example.org/a?utm_source=b", "https://example.org/a).", "http://intranet/x", "http://172.20.1.1/",
        ])
    func suspicious(address: String) {
        #expect(problems("See [it](<\(address)>).") == ["4:5 suspicious-link"])
    }

    @Test(
        "links that are as they should be",
        arguments: [
            "https://example.org", "https://example.org/a_(b)", "http://172.32.1.1/", "https://example.org/?q=a.b",
            "mailto:a@example.org", "https://www.example.org:8080/#x", "https://[2001:db8::1]/",
        ])
    func sound(address: String) { #expect(problems("See [it](<\(address)>).") == []) }

    @Test("a link whose words show another host")
    func disguise() {
        #expect(problems("[https://a.example](https://b.example)") == ["4:1 suspicious-link"])
        #expect(problems("[https://www.a.example/…](https://a.example/long)") == [])
    }

    @Test("a link that a paragraph has already")
    func doubled() {
        #expect(problems("[a](https://a.example) [b](https://a.example)") == ["4:24 doubled-link"])
        #expect(problems("[a](https://a.example)\n\n[b](https://a.example)") == [])
    }

    @Test("a report without its provenance")
    func provenance() {
        let ids = ["1:1 missing-attribution", "1:1 missing-source", "1:1 missing-date", "1:1 missing-license"]
        #expect(problems("Text.", frontMatter: "title: T\nkind: report\n") == ids)
        #expect(problems("Text.", frontMatter: "title: T\n") == [])
        #expect(problems("Text.", frontMatter: "title: T\nsource: https://a.example\n").count == 3)
        let whole = """
            title: T
            kind: report
            organization: O
            source: https://a.example
            published: 2031-01
            license: CC0

            """
        #expect(problems("Text.", frontMatter: whole) == [])
    }
}
