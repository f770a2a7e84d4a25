import Testing
import ZineCore
import ZineDocument
import ZineReader

/// The second issue as its editors wrote it, where the checkout has it beside it.
private let seed = "../shared/seed/002"
private let hasSeed = SourceFiles.fileSystem.exists(seed + "/issue.yaml")

@Suite("The second issue", .enabled(if: hasSeed))
struct SeedTests {
    let result = IssueReader().read(folder: seed)

    @Test("reads without a problem but the two times that its authors swapped")
    func clean() throws {
        #expect(result.diagnostics.map(\.id) == ["time-order"])
        let issue = try #require(result.issue)
        #expect(issue.contents.map(\.article.slug) == ["editors-note", "discord", "documentary", "etcetera"])
        #expect(issue.backCover?.article.art?.path == "art/humans-of-on-call.svg")
    }

    @Test("its report has a timeline of ten entries")
    func timeline() throws {
        let report = try #require(result.issue?.contents[1].article)
        let timelines = report.blocks.compactMap { block -> Timeline? in
            if case .timeline(let timeline) = block.content { timeline } else { nil }
        }
        #expect(timelines.count == 1)
        #expect(timelines.first?.items.count == 10)
    }
}
