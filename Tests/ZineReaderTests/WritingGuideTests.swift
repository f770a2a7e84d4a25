import Testing
import ZineDocument
import ZineReader

private let guide = "Documentation/writing.md"

/// The examples of the guide's chapter on timelines.
private func examples() -> [String] {
    let bytes = (try? SourceFiles.fileSystem.read(guide, 1 << 20)) ?? []
    var isInChapter = false
    var example: [Substring]?
    var found: [String] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("## "), example == nil { isInChapter = line == "## Timelines" }
        guard isInChapter else { continue }
        if line == "```markdown" {
            example = []
        } else if line == "```", let lines = example {
            found.append(lines.joined(separator: "\n"))
            example = nil
        } else {
            example?.append(line)
        }
    }
    return found
}

@Suite("The guide to writing")
struct WritingGuideTests {
    @Test("its examples are timelines, each from end to end")
    func timelines() {
        let counts = examples().map { example -> Int in
            let blocks = article(example, frontMatter: "title: T\ntimezone: UTC\n").article?.blocks ?? []
            guard blocks.count == 1, case .timeline(let timeline) = blocks[0].content else { return 0 }
            return timeline.items.count { if case .entry = $0 { true } else { false } }
        }
        #expect(counts == [5, 3, 3, 3, 2, 3, 3, 3, 2])
    }
}
