import Foundation
import Testing
import ZineTestSupport

@testable import ZineDrawing

@Suite("Every edition of hostile drawings and words")
struct HostileEditionTests {
    /// Site, web edition, the book's pages and the e-mail, with the drawings as figures, in boxes and on covers.
    @Test("asks a browser for nothing")
    func editions() throws {
        guard (try? Tool.run("which", ["chromium"]))?.status == 0 else { return }
        let folder = try TemporaryFolder()
        var count = 0
        for (index, sample) in HostileDrawings.all(server: "http://127.0.0.1:PORT/asked").enumerated() {
            // What is refused makes no edition at all.
            guard (try? Drawing(sample.bytes)) != nil else { continue }
            try folder.write(sample.bytes, to: "drawings/\(index).svg")
            count += 1
        }
        let run = try Tool.run(
            "timeout",
            ["300", "python3", Project.root + "/Tests/Browser/hostile.py", Project.program, folder["drawings"]])
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.dropLast() == [], "\(run.output.prefix(2_000))")
        let shown = lines.last?.split(separator: " ").first.flatMap { Int($0) } ?? 0
        #expect(count >= 200 && shown == count, "\(lines.last ?? "") of \(count)")
    }
}
