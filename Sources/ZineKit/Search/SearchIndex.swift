import Glibc
import ZineReader

/// The archive's index: for every word the articles that have it, in text files that a page fetches only as many of as a
/// question needs. A line is a word and the numbers of its articles.
///
/// Made anew for changed issues alone, out of what the live site has for all others; what is new waits in files beside
/// the site once it is more than a few megabytes, so that memory stays bounded however long the archive is.
struct SearchIndex {
    /// The most articles that an issue can have in the index.
    static let articlesPerIssue = 256
    /// Up to so many issues one file holds all words; beyond, one for each two first letters.
    static let undividedUpTo = 48
    private static let roomInMemory = 4 << 20
    static let folder = "search/words"

    let isDivided: Bool
    private let overflow: String
    private var waiting: [String: [UInt8]] = [:]
    private var size = 0

    /// - Parameter overflow: a folder for what does not fit into memory; it is made when it is needed.
    init(issues: Int, overflow: String) {
        isDivided = issues > Self.undividedUpTo
        self.overflow = overflow
    }

    static func number(issue: Int, article: Int) -> Int { issue * articlesPerIssue + article }

    /// The file that a word stands in: `all`, or one for its first two letters; for one letter of thirty-two where a
    /// script has thousands.
    private func file(of word: ArraySlice<UInt8>) -> String {
        guard isDivided else { return "all" }
        let start = word.prefix(2)
        if start.count == 2, start.allSatisfy({ $0 < 0x80 }) { return String(decoding: start, as: UTF8.self) }
        let letters = String(decoding: word.prefix(8), as: UTF8.self).unicodeScalars.prefix(2).map(\.value)
        guard let first = letters.first else { return "all" }
        guard first < 0x3000, letters.count == 2 else { return "u" + String(first >> 5, radix: 16) }
        return String(first, radix: 16) + "-" + String(letters[1], radix: 16)
    }

    mutating func add(_ words: [String], article: Int) throws(PublishError) {
        let number = Array(" \(article)\n".utf8)
        for word in words { try add(Array(word.utf8)[...], number) }
    }

    private mutating func add(_ word: ArraySlice<UInt8>, _ numbers: [UInt8]) throws(PublishError) {
        waiting[file(of: word), default: []] += word + numbers
        size += word.count + numbers.count
        if size > Self.roomInMemory { try shelve() }
    }

    private mutating func shelve() throws(PublishError) {
        let isMade = FileTree.makeFolder(overflow)
        for (name, lines) in waiting {
            guard isMade, FileTree.append(lines, to: overflow + "/" + name) else {
                throw .output(OutputError(path: overflow + "/" + name, reason: String(cString: strerror(errno))))
            }
        }
        waiting = [:]
        size = 0
    }

    /// Writes all files of the index.
    ///
    /// - Parameter isKept: whether an issue of this number has not changed since the live index was made.
    mutating func write(to stage: inout SiteStage, isKept: (Int) -> Bool) throws(PublishError) {
        defer { FileTree.remove(overflow) }
        let keeps = { (number: Int) in isKept(number / Self.articlesPerIssue) }
        let old = stage.ours(in: Self.folder)
        let wasDivided = old != [Self.folder + "/all.txt"]
        if wasDivided != isDivided { for path in old { try divide(stage.read(path), keeps) } }
        var names = Set(waiting.keys).union(FileTree.names(in: overflow))
        if wasDivided == isDivided { names.formUnion(old.map { Path.stem(of: $0) }) }
        for name in names.sorted() {
            let path = Self.folder + "/" + name + ".txt"
            var lines = SearchLines()
            lines.add(OutputFolder.read(overflow + "/" + name, limit: .max) ?? [])
            lines.add(waiting[name] ?? [])
            let text = lines.merged(into: wasDivided == isDivided ? stage.read(path) : [], keeping: keeps)
            if !text.isEmpty { try stage.put(text, at: path) }
        }
        waiting = [:]
    }

    /// Sorts the lines of an index of the other kind into this one's files.
    private mutating func divide(_ text: [UInt8], _ isKept: (Int) -> Bool) throws(PublishError) {
        for line in SearchLines().merged(into: text, keeping: isKept).split(separator: 0x0A) {
            let end = line.firstIndex(of: 0x20) ?? line.endIndex
            try add(line[..<end], Array(line[end...]) + [0x0A])
        }
    }
}
