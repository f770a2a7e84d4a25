import ZineCore

/// What came of making editions of an issue.
struct EditionFiles: Sendable {
    /// Named from the folder.
    var files: [(name: String, bytes: [UInt8])] = []
    /// What is to be told of them; with errors among it some were not made.
    var problems: [Diagnostic] = []
    /// The sheets of paper that the pages are printed on.
    var sheets = 0
    /// The pages in large print, and the sheets that they are printed on; `nil` where they were not made.
    var largePrint: (pages: Int, sheets: Int)?
    /// Members of `report.json` for editions that are made where an issue or somebody asks.
    var report = [JSON.Member("large_print", .null), JSON.Member("braille", .null)]

    /// Adds the files of another edition, and what is to be told of them.
    mutating func add(_ other: EditionFiles) {
        files += other.files
        problems += other.problems
    }

    /// Says in `report.json` what an edition has come to.
    mutating func report(_ key: String, _ value: JSON) {
        for index in report.indices where report[index].key == key { report[index].value = value }
    }
}

extension [Diagnostic] {
    /// Those of which an edition has told nothing yet: what one file of an issue lacks, another of the same text lacks as well.
    func new(to reported: [Diagnostic]) -> [Diagnostic] {
        filter { problem in !reported.contains { $0.id == problem.id && $0.span == problem.span } }
    }
}
