import Testing
import ZineTestSupport

/// What helps a reader of the site to find the way.
@Suite("The site")
struct SitePartsTests {
    private func site(sections: Int) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let body = (1...sections).map { "## Section \($0)\n\nText." }.joined(separator: "\n\n")
        try SmallIssue(body: body).write(to: folder)
        #expect(try Zine.run(["publish", "--to", "Site"], in: folder).status == 0)
        return folder
    }

    @Test("lists the sections of an article that has six and more")
    func sections() throws {
        let long = try site(sections: 6).text("Site/001/one/index.html")
        let list = try #require(long.firstRange(of: "<nav class=\"sections\""))
        for section in 1...6 {
            #expect(long[list.upperBound...].contains("<a href=\"#section-\(section)\">Section \(section)</a>"))
            #expect(long.contains("id=\"section-\(section)\""))
        }
        #expect(try !site(sections: 5).text("Site/001/one/index.html").contains("class=\"sections\""))
    }

    @Test("has the first letter of its name for an icon, on every page")
    func icon() throws {
        let folder = try site(sections: 1)
        #expect(try folder.text("Site/assets/icon.svg").contains(">T</text>"))
        for page in ["index.html", "001/index.html", "001/one/index.html", "search/index.html"] {
            let icon = try folder.text("Site/" + page).contains(/rel="icon" href="[.\/]*assets\/icon.svg"/)
            #expect(icon, "\(page)")
        }
    }
}
