import Testing
import ZineTestSupport

@testable import ZineKit

@Suite("The search's index")
struct SearchTests {
    /// What an index says: for every word its numbers.
    private typealias Words = [String: Set<Int>]

    private static func read(_ bytes: [UInt8]) -> Words {
        var words: Words = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ")
            words[String(parts[0])] = Set(parts.dropFirst().compactMap { Int($0) })
        }
        return words
    }

    @Test("changes for what changed as if it had been made anew", arguments: 0..<30)
    func merging(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let letters = ["ab", "abc", "b", "ba", "c", "ca", "cb", "z"]
        var words: Words = [:]
        var text: [UInt8] = []
        for _ in 0..<5 {
            let dropped = random.below(4)
            let added = (0..<random.below(9)).map { _ in (random.pick(letters), 4 * random.below(9) + dropped) }
            words = words.mapValues { $0.filter { $0 % 4 != dropped } }
            for (word, number) in added { words[word, default: []].insert(number) }
            var lines = SearchLines()
            lines.add(added.flatMap { Array("\($0) \($1)\n".utf8) })
            text = lines.merged(into: text) { $0 % 4 != dropped }
            words = words.filter { !$0.value.isEmpty }
            #expect(Self.read(text) == words)
            let names = String(decoding: text, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != " " } }
            #expect(names == names.sorted())
        }
    }

    @Test("is one file for few issues and many for many, and says the same")
    func division() throws {
        let folder = try TemporaryFolder()
        let words = { (issue: Int) in ["all", "word\(issue)", "журнал", "槊雑", "x\(issue % 7)y"] }
        var whole: Words = [:]
        for count in [40, 60, 61, 45] {
            var stage = try SiteStage(folder: folder["Site"])
            var index = SearchIndex(issues: count, overflow: stage.overflow)
            let old = Set(stage.ledger.issues.values.map(\.number))
            whole = [:]
            for issue in 0..<count {
                let number = SearchIndex.number(issue: issue, article: issue % 3)
                for word in words(issue) { whole[word, default: []].insert(number) }
                if !old.contains(issue) { try index.add(words(issue), article: number) }
            }
            try index.write(to: &stage) { $0 < count && old.contains($0) }
            try stage.commit(try Self.issues(count))
            let files = try folder.files(in: "Site/search/words")
            #expect(
                files
                    == (count > 48
                        ? ["436-443.txt", "al.txt", "u34e.txt", "wo.txt"] + (0..<7).map { "x\($0).txt" } : ["all.txt"]))
            let read = try files.map { Self.read(try folder.read("Site/search/words/" + $0)) }
            #expect(read.reduce(into: [:]) { $0.merge($1) { $0.union($1) } } == whole)
        }
        #expect(!folder.exists(".Site.zine-new-words"))
    }

    private static func issues(_ count: Int) throws -> [String: SiteLedger.Issue] {
        var issues: [String: SiteLedger.Issue] = [:]
        for number in 0..<count {
            let ledger = SiteLedger(
                "zine site 3\nissue key \(number) 16 \(number)\t\(number)\t2020-01\t\ten\t\t0\t0\n")
            issues.merge(ledger.issues) { $1 }
        }
        #expect(issues.count == count)
        return issues
    }
}
