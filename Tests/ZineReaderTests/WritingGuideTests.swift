import Testing
import ZineDocument
import ZineReader

private let page = "Documentation/timelines.md"

/// The page about timelines: every example of it, and every way to write a time that its tables have.
@Suite("The page about timelines")
struct WritingGuideTests {
    private struct Example {
        var entries: Int
        var text: String
    }

    private static let lines: [Substring] = {
        let bytes = (try? SourceFiles.fileSystem.read(page, 1 << 20)) ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }()

    /// Blocks that say how many entries they have.
    private static var examples: [Example] {
        var example: Example?
        var found: [Example] = []
        for line in lines {
            if line.hasPrefix("```markdown entries=") {
                example = Example(entries: Int(line.dropFirst("```markdown entries=".count)) ?? 0, text: "")
            } else if line == "```", let whole = example {
                found.append(whole)
                example = nil
            } else {
                example?.text += line + "\n"
            }
        }
        return found
    }

    /// What stands in code in the first cells of the tables below a heading.
    private static func forms(below heading: String) -> [String] {
        guard let start = lines.firstIndex(of: Substring("## " + heading)) else { return [] }
        let chapter = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        return chapter.filter { $0.hasPrefix("| `") }.flatMap { line in
            let cell = line.dropFirst(2).prefix { $0 != "|" }
            return cell.matches(of: /`([^`]+)`/).map { String($0.1) }
        }
    }

    /// How many entries the timeline has that a text is from end to end.
    private func entries(_ text: String) -> Int {
        let blocks = article(text, frontMatter: "title: T\ntimezone: UTC\n").article?.blocks ?? []
        guard blocks.count == 1, case .timeline(let timeline) = blocks[0].content else { return 0 }
        return timeline.items.count { if case .entry = $0 { true } else { false } }
    }

    @Test("has examples that are timelines, each from end to end")
    func examples() {
        #expect(Self.examples.count > 7)
        for example in Self.examples { #expect(entries(example.text) == example.entries, "\(example.text)") }
    }

    @Test("lists times, dates and zones that begin an entry", arguments: ["Times", "Dates", "Zones"])
    func forms(heading: String) {
        let forms = Self.forms(below: heading)
        #expect(forms.count > 4)
        for form in forms { #expect(entries("- \(form): A node joins.\n- \(form): It falls.\n") == 2, "\(form)") }
    }
}
