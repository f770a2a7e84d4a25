import Foundation
import Testing
import ZineCore
import ZineTestSupport

/// Every block in its neighbourhoods, every script, covers and openers: pages that somebody has looked at, kept as text
/// beside their articles. A change of layout shows in them, and `make accept` shows it as pictures.
@Suite("Pages that were looked at")
struct ReviewedPageTests {
    @Test("are as they were", arguments: ReviewedSample.names)
    func pages(name: String) throws {
        let sample = try ReviewedSample(name)
        var problems: [Diagnostic] = []
        let dump = try #require(try sample.dump(threads: 3, &problems), "\(problems.map(\.message))")
        let difference = try RecordedText(file: "\(ReviewedSample.folder)/\(name).txt").difference(from: dump)
        #expect(difference == nil, "\(difference ?? "")")
        let alone = try sample.dump(threads: 0, &problems)
        #expect(alone == dump, "one core makes other pages")
    }

    @Test("have nothing told of them but what they name", arguments: ReviewedSample.names)
    func told(name: String) throws {
        let sample = try ReviewedSample(name)
        let told = try sample.told()
        let unexpected = told.filter { line in !sample.expected.contains { line.hasPrefix($0 + ":") } }
        #expect(unexpected.isEmpty, "\(unexpected.sorted())")
        let untold = sample.expected.filter { id in !told.contains { $0.hasPrefix(id + ":") } }
        #expect(untold.isEmpty, "\(untold.sorted())")
    }

    @Test("are kept of every sample, and of nothing else")
    func files() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: ReviewedSample.folder)
        let kept = names.filter { $0.hasSuffix(".txt") && $0 != "spelling.txt" }.map { String($0.dropLast(4)) }
        if RecordedText.isWritten {
            for name in kept where !ReviewedSample.names.contains(name) {
                try FileManager.default.removeItem(atPath: "\(ReviewedSample.folder)/\(name).txt")
            }
        } else {
            #expect(kept.sorted() == ReviewedSample.names)
        }
        let ofNothing = names.filter { $0.hasSuffix(".yaml") && $0 != "publication.yaml" }.filter { file in
            !ReviewedSample.names.contains { file.split(separator: ".").first.map(String.init) == $0 }
        }
        #expect(ofNothing.isEmpty, "\(ofNothing)")
    }
}
