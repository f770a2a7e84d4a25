import Foundation
import Testing
import ZineKit
import ZineRender
import ZineTestSupport

/// `zine publish`: readers meet the old site or the new one, whole, and nobody's files but ours are touched.
@Suite("Publishing")
struct PublishTests {
    /// Three issues, with what a site can have: notes, a timeline, a table, code, links to each other, an old address.
    private static func write(to folder: TemporaryFolder, issues: Int = 3) throws {
        try folder.write(
            "name: The Little Review\ntagline: Small, but it folds.\npublisher: Us\nwebsite: https://review.example/zine\n"
                + "contact: us@review.example\nsubscribe: { action: 'https://list.example/add', method: post, field: mail }\n",
            to: "Issues/publication.yaml")
        for number in 1...issues {
            try folder.write(
                "number: \(number)\ndate: 2020-0\(number)\ncontents: [articles/report.md, articles/essay.md]\n",
                to: "Issues/00\(number)/issue.yaml")
            try folder.write(report(number), to: "Issues/00\(number)/articles/report.md")
            try folder.write(
                "---\ntitle: An Essay\n---\n\nA café. See [the report](report.md#what-happened) and [the web](https://example.org).\n",
                to: "Issues/00\(number)/articles/essay.md")
        }
    }

    private static func report(_ number: Int, more: String = "") -> String {
        """
        ---
        title: Outage \(number)
        kind: report
        organization: Example
        source: https://example.org/outage
        timezone: UTC
        aliases: [old-name]
        ---

        ## What happened

        It broke.[^why] \(more)

        - 2020-01-02 14:18 UTC: The first alarm.
        - 2020-01-02 14:20 UTC: The second alarm.

        | What | Much |
        |---|---|
        | rows | 3 |

        ```sh
        ls -l
        ```

        [^why]: Nobody knows.
        """
    }

    private static let arguments = ["publish", "Issues", "--to", "Site", "--quiet"]

    @Test("makes a site in which every link and anchor leads somewhere")
    func links() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        let run = try Zine.run(["publish", "Issues", "--to", "Site"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let site = try PublishedSite(folder["Site"], at: "https://review.example/zine/")
        #expect(site.pages.count == 3 * 4 + 4)
        for page in site.pages { #expect(site.brokenLinks(on: page) == [], "\(page)") }
        for name in ["sitemap.xml", "feed.xml", "feed.json", "404.html", "001/booklet.pdf", "001/issue.epub"] {
            #expect(site.files.contains(name), "\(name)")
        }
    }

    @Test("asks no other host for a byte")
    func hosts() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        let site = try PublishedSite(folder["Site"], at: "https://review.example/zine/")
        for page in site.pages {
            let text = try folder.text("Site/" + page)
            for source in PublishedSite.attributes(["src"], of: text) { #expect(!source.contains("//"), "\(page)") }
            #expect(text.contains("default-src 'none'") || page.contains("old-name"), "\(page)")
            #expect(!text.contains(" style=\"") && !text.contains("<style"), "\(page)")
        }
        for sheet in site.files where sheet.hasSuffix(".css") {
            let text = try folder.text("Site/" + sheet)
            #expect(!text.contains("//") && !text.contains("@import"), "\(sheet)")
        }
    }

    @Test("for the second time writes nothing, and for a change what the change asks for")
    func again() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        let before = try folder.state(of: "Site")
        Thread.sleep(forTimeInterval: 0.02)
        let second = try Zine.run(["publish", "Issues", "--to", "Site"], in: folder)
        #expect(second.output.contains("0 made anew; 0 files written, 0 removed"), "\(second.output)")
        #expect(try folder.state(of: "Site") == before)

        try folder.write(Self.report(1, more: "Quite unexpectedly."), to: "Issues/001/articles/report.md")
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        let after = try folder.state(of: "Site")
        for (path, state) in after where !path.hasPrefix("001/") && before[path] != state {
            let isShared = path.hasPrefix("search/") || path.hasPrefix("feed") || path.hasPrefix(".zine")
            #expect(isShared, "\(path) was written")
        }
        #expect(after["001/essay/index.html"] == before["001/essay/index.html"])
        #expect(try folder.text("Site/001/report/index.html").contains("Quite unexpectedly"))
        #expect(try folder.text("Site/search/words/all.txt").contains("unexpectedly 0\n"))
    }

    @Test("comes to the same site step by step as in one go")
    func steps() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder, issues: 2)
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        try Self.write(to: folder, issues: 4)
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        #expect(try Zine.run(["publish", "Issues", "--to", "Fresh", "--quiet"], in: folder).status == 0)
        let grown = try folder.state(of: "Site").mapValues(\.bytes)
        #expect(try folder.state(of: "Fresh").mapValues(\.bytes) == grown)
    }

    @Test("offers the very files that a build makes of each issue, whichever issues were made before it")
    func downloads() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        try folder.write("---\ntitle: Ещё\n---\n\nЖурнал, 5 € ≤ 7 €.\n", to: "Issues/002/articles/essay.md")
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        #expect(try Zine.run(["build", "--editions", "print,pages,epub", "--quiet"], in: folder).status == 0)
        for issue in ["001", "002", "003"] {
            for name in ["booklet.pdf", "pages.pdf", "issue.epub"] {
                let built = try folder.read("Output/\(issue)/\(name)")
                #expect(try folder.read("Site/\(issue)/\(name)") == built, "\(issue)/\(name)")
            }
        }
    }

    @Test("removes what has vanished if it made it, and nothing else")
    func removal() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        try folder.write("mine", to: "Site/CNAME")
        try folder.write("mine", to: "Site/003/notes.txt")
        try folder.remove("Issues/003")
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        let files = try folder.files(in: "Site")
        #expect(files.contains("CNAME") && files.contains("003/notes.txt"))
        #expect(files.filter { $0.hasPrefix("003/") } == ["003/notes.txt"])
        #expect(try !folder.text("Site/search/words/all.txt").contains(" 512"))
    }

    @Test("keeps what others put into an issue's folder while another issue changes: files, links, empty folders")
    func strangers() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        for issue in ["001", "002"] {
            try folder.write("mine", to: "Site/\(issue)/own/notes.txt")
            try FileManager.default.createSymbolicLink(
                atPath: folder["Site/\(issue)/link"], withDestinationPath: "own/notes.txt")
            try FileManager.default.createDirectory(
                atPath: folder["Site/\(issue)/empty/inside"], withIntermediateDirectories: true)
        }
        let before = try folder.state(of: "Site")
        try folder.write(Self.report(1, more: "And on."), to: "Issues/001/articles/report.md")
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        for issue in ["001", "002"] {
            #expect(try folder.text("Site/\(issue)/own/notes.txt") == "mine")
            let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder["Site/\(issue)/link"])
            #expect(link == "own/notes.txt")
            #expect(folder.exists("Site/\(issue)/empty/inside"))
        }
        let after = try folder.state(of: "Site")
        #expect(after["001/report/index.html"] != before["001/report/index.html"])
        for (path, state) in before where path.hasPrefix("002/") { #expect(after[path] == state, "\(path)") }
        #expect(!folder.exists(".Site.zine-new"))
    }

    @Test("leaves a stranger's file alone that is in the way, and says so")
    func foreign() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        try folder.write("mine", to: "Site/index.html")
        let run = try Zine.run(Self.arguments, in: folder)
        #expect(run.status == 1 && run.errors.contains("was not made by zine"), "\(run.errors)")
        #expect(run.errors.hasPrefix("Site/index.html:1:1: error:"), "\(run.errors)")
        #expect(run.errors.contains("[file-in-the-way]\n  hint: "), "\(run.errors)")
        #expect(try folder.files(in: "Site") == ["index.html"])
        #expect(try folder.text("Site/index.html") == "mine")
    }

    @Test("says in which line a template of the magazine's own is wrong, and leaves the site as it is")
    func badTemplate() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        for (text, line) in [
            ("One\n{{#a}}\nTwo", 2), ("One\n{{{name}}}", 2), ("\n\n{{> site/none}}", 3), ("{{> site/foot}}", 1),
        ] {
            try folder.write(text, to: "Issues/templates/site/foot.mustache")
            let run = try Zine.run(Self.arguments, in: folder)
            #expect(run.status == 1)
            #expect(
                run.errors.hasPrefix("Issues/templates/site/foot.mustache:\(line):1: error:"), "\(run.errors)")
            #expect(run.errors.contains("[bad-template]\n  hint: "), "\(run.errors)")
            #expect(!folder.exists("Site"))
        }
    }

    @Test("names no path of the machine in what it keeps beside the site")
    func ledger() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        let ledger = try folder.text("Site/.zine-site")
        #expect(ledger.contains("from 001/issue.yaml") && !ledger.contains("from /"))
        // What is named otherwise is found all the same: nothing is made anew.
        let again = try Zine.run(Self.arguments.filter { $0 != "--quiet" }, in: folder)
        #expect(again.output.contains("0 made anew; 0 files written"), "\(again.output)")
    }

    @Test("leaves the site as it is when an issue has errors")
    func errors() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        let before = try folder.state(of: "Site")
        try folder.write("number: two\ncontents: [articles/none.md]\n", to: "Issues/002/issue.yaml")
        #expect(try Zine.run(Self.arguments, in: folder).status == 1)
        #expect(try folder.state(of: "Site") == before)
    }

    @Test("killed at any moment leaves the old site or the new one")
    func killed() throws {
        let folder = try TemporaryFolder()
        var versions: [[String: [UInt8]]] = []
        var span = 0.0
        for more in ["", "And on."] {
            try Self.write(to: folder, issues: 2)
            try folder.write(Self.report(1, more: more), to: "Issues/001/articles/report.md")
            let start = Date()
            #expect(try Zine.run(["publish", "Issues", "--to", "Whole", "--quiet"], in: folder).status == 0)
            span = Date().timeIntervalSince(start)
            versions.append(try folder.state(of: "Whole").mapValues(\.bytes))
            if versions.count == 1 { try folder.copy(folder["Whole"], to: "Site") }
        }
        // From its beginning to beyond its end, as long as it takes on this machine today.
        for delay in (1...14).map({ span * Double($0) / 12 }) {
            let run = try Zine.shell(
                "exec timeout -s KILL \(delay) \"$ZINE\" publish Issues --to Site --quiet", in: folder)
            let state = try folder.state(of: "Site").mapValues(\.bytes)
            #expect(versions.contains(state), "neither after \(delay) s")
            if run.status == 0 { break }
        }
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        #expect(try folder.state(of: "Site").mapValues(\.bytes) == versions[1])
        #expect(try folder.files(in: "").allSatisfy { !$0.contains("zine-new") })
    }

    @Test("keeps old addresses, and takes a sub-path from --base-url")
    func addresses() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder)
        #expect(try Zine.run(Self.arguments + ["--base-url", "https://else.example/a/b"], in: folder).status == 0)
        #expect(try folder.text("Site/002/old-name/index.html").contains("url=../report/"))
        let page = try folder.text("Site/002/report/index.html")
        #expect(page.contains("<link rel=\"canonical\" href=\"https://else.example/a/b/002/report/\">"))
        #expect(page.contains("Originally printed at"))
        #expect(try folder.text("Site/404.html").contains("href=\"/a/b/assets/style.css\""))
        #expect(try folder.text("Site/sitemap.xml").contains("<loc>https://else.example/a/b/001/essay/</loc>"))
    }

    @Test("takes a publication's own templates and style, and names the one that is wrong")
    func templates() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder, issues: 1)
        try folder.write("<footer>Ours alone: {{publisher}}</footer>", to: "Issues/templates/site/foot.mustache")
        try folder.write("body { outline: 3px dotted }", to: "Issues/templates/own.css")
        #expect(try Zine.run(Self.arguments, in: folder).status == 0)
        #expect(try folder.text("Site/001/report/index.html").contains("<footer>Ours alone: Us</footer>"))
        #expect(try folder.text("Site/assets/style.css").hasSuffix("body{outline:3px dotted}\n"))
        try folder.write("{{{title}}}", to: "Issues/templates/site/foot.mustache")
        let run = try Zine.run(Self.arguments, in: folder)
        #expect(run.status != 0 && run.errors.contains("site/foot"), "\(run.errors)")
    }

    @Test("says which colours of a theme cannot be read, and where")
    func contrast() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder, issues: 1)
        try folder.write("light:\n  quiet: '#888'\n", to: "Issues/pale.yaml")
        let file = try folder.text("Issues/publication.yaml")
        try folder.write(file + "theme: pale\n", to: "Issues/publication.yaml")
        let run = try Zine.run(Self.arguments, in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("pale.yaml:2:") && run.errors.contains("[low-contrast]"), "\(run.errors)")
    }

    /// The faces that a report's page asks for: text, emphasis and bold type, labels and code, and signs in the text.
    private static let reportFaces = [
        "text-400-", "text-400-italic-", "text-600-", "label-500-", "code-400-", "text-400-signs-",
    ]

    @Test(
        "weighs no article over 100 kB with style, script and faces: 2,500 words as they are, 10,000 as they travel",
        arguments: [(2_500, false), (10_000, true)])
    func weight(words: Int, isPacked: Bool) throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder, issues: 1)
        let report = try folder.text("Issues/001/articles/report.md")
        try folder.write(report + Self.prose(words), to: "Issues/001/articles/report.md")
        #expect(try Zine.run(Self.arguments + ["--no-downloads"], in: folder).status == 0)
        func size(_ path: String) throws -> Int {
            let bytes = try folder.read("Site/" + path)
            // What gzip adds to the packed bytes is 18.
            return isPacked ? (Deflate.raw(bytes)?.count ?? 1 << 20) + 18 : bytes.count
        }
        let files = try folder.files(in: "Site/assets/fonts")
        let faces = try Self.reportFaces.map { face in
            let found = files.filter { $0.hasPrefix(face) && $0.dropFirst(face.count).utf8.count == 14 }
            #expect(found.count == 1, "\(face)")
            return try folder.read("Site/assets/fonts/" + (found.first ?? "")).count
        }
        let page = try folder.text("Site/001/report/index.html")
        // The sheet of rare things comes with a form to sign up, which this publication has, and is not counted.
        let sheets = page.matches(of: /assets\/[a-z0-9-]+\.css/).map { String($0.0) }.filter { $0 != "assets/rare.css" }
        let rest = try (["001/report/index.html", "assets/margin.js"] + sheets).map { try size($0) }
        #expect((faces + rest).reduce(0, +) <= 100_000, "faces \(faces), page, style and script \(rest)")
    }

    /// Sections of paragraphs whose words do not repeat as a packer would like.
    private static func prose(_ count: Int) -> String {
        var random = SeededRandom(seed: 5)
        let letters = Array("eeeetttaaaooiinnsshhrrddllcumwfgypbvk")
        let words = (0..<4_000).map { _ in String((0...random.below(9)).map { _ in random.pick(letters) }) }
        return (0..<count / 100).map { index in
            let text = (0..<100).map { _ in
                let word = words[min(random.below(4_000), random.below(4_000))]
                return random.below(60) == 0 ? "*\(word)*" : random.below(90) == 0 ? "`\(word)`" : word
            }
            return (index % 8 == 0 ? "\n## \(words[index])\n" : "") + "\n" + text.joined(separator: " ") + ".\n"
        }.joined()
    }

    @Test("lets nothing of a hostile article run")
    func hostile() throws {
        let folder = try TemporaryFolder()
        try Self.write(to: folder, issues: 1)
        try folder.write(
            """
            ---
            title: "</title><script>alert(1)</script>"
            summary: "<img src=x onerror=alert(1)>"
            source: "javascript:alert(1)"
            ---

            <script>alert(2)</script> <b onclick="alert(3)">bold</b> <iframe src="https://evil.example"></iframe>

            [a](javascript:alert(4)) [b](data:text/html,x) [c](vbscript:x) ![d](https://evil.example/p.png)

            <svg onload=alert(5)></svg> <a href="file:///etc/passwd">f</a> <style>@import "//evil.example"</style>
            """, to: "Issues/001/articles/essay.md")
        let run = try Zine.run(["publish", "Issues", "--to", "Site", "--no-downloads"], in: folder)
        guard run.status == 0 else { return #expect(run.status == 1) }
        let site = try PublishedSite(folder["Site"], at: "https://review.example/zine/")
        for page in site.pages {
            let text = try folder.text("Site/" + page)
            let scripts = text.components(separatedBy: "<script").dropFirst()
            #expect(scripts.allSatisfy { $0.hasPrefix(" type=\"application/ld+json\"") || $0.hasPrefix(" src=\"") })
            for bad in [
                "<iframe", "<img src=x", "href=\"javascript", "href=\"data", "href=\"vbscript", "href=\"file", "<style",
            ] {
                #expect(!text.contains(bad), "\(page): \(bad)")
            }
            for source in PublishedSite.attributes(["src"], of: text) { #expect(!source.contains("evil"), "\(page)") }
        }
    }
}
