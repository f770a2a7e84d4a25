import Glibc
import Testing
import ZineCore
import ZineDocument
import ZineReader

/// Public reports that others wrote, where someone has them: `ZINE_REPORTS` is their folder.
private let reports = getenv("ZINE_REPORTS").map { String(cString: $0) }
private let tableOfReports = "Tests/Fixtures/Timelines/reports.tsv"

/// What a reader counts in a report.
private struct Report: Sendable, CustomTestStringConvertible {
    var file: String
    var form: String
    var entries: Int
    var days: Int
    var isZoneStated: Bool
    var testDescription: String { file }

    init?(_ line: Substring) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 7, let entries = Int(cells[4]), let days = Int(cells[5]) else { return nil }
        (file, form) = (cells[0], cells[3])
        (self.entries, self.days, isZoneStated) = (entries, days, cells[6] == "yes")
    }

    static let all: [Report] = {
        guard let bytes = try? SourceFiles.fileSystem.read(tableOfReports, 1 << 20) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Report($0) }
    }()

    static var here: [Report] {
        all.filter { report in reports.map { SourceFiles.fileSystem.exists($0 + "/" + report.file) } ?? false }
    }

    /// The timelines as they are read, and what was said of them.
    func read() -> (items: [Timeline.Item], problems: [Diagnostic]) {
        let bytes = (try? SourceFiles.fileSystem.read((reports ?? "") + "/" + file, 1 << 20)) ?? []
        let result = rawArticle("---\ntitle: T\n---\n" + String(decoding: bytes, as: UTF8.self))
        return (Self.items(result.article?.blocks ?? []), result.problems)
    }

    private static func items(_ blocks: [Block]) -> [Timeline.Item] {
        blocks.flatMap { block -> [Timeline.Item] in
            if case .timeline(let timeline) = block.content { timeline.items } else { items(block.childBlocks) }
        }
    }
}

@Suite("Reports that others wrote", .enabled(if: reports != nil))
struct ReportTests {
    @Test("have the entries and days that a reader counts", arguments: Report.here)
    fileprivate func counts(_ report: Report) {
        let read = report.read()
        let days = read.items.count { if case .day = $0 { true } else { false } }
        let entries = read.items.count { if case .entry = $0 { true } else { false } }
        #expect(entries == report.entries)
        #expect(days == report.days)
        #expect(report.isZoneStated != read.problems.contains { $0.id == "missing-timezone" })
    }
}

@Suite("The table of reports")
struct ReportTableTests {
    @Test("has a row for each report, without its text")
    func table() {
        #expect(Report.all.count >= 30)
        #expect(Set(Report.all.map(\.file)).count == Report.all.count)
    }
}
