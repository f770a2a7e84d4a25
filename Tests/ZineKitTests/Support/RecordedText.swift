import Foundation

/// Text that is kept beside the tests for a reader to look over. `make accept` writes it anew.
struct RecordedText {
    /// The file's path.
    let file: String

    /// Whether this run writes what it finds rather than compare it.
    static let isWritten = ProcessInfo.processInfo.environment["ZINE_RECORD"] == "1"

    /// What differs between the file and a text, in words; `nil` where they are the same, as they are once it is written.
    func difference(from text: String) throws -> String? {
        if Self.isWritten { try text.write(toFile: file, atomically: true, encoding: .utf8) }
        let name = file.split(separator: "/").suffix(2).joined(separator: "/")
        guard let kept = try? String(contentsOfFile: file, encoding: .utf8) else {
            return "\(name) is not there; `make accept` writes it"
        }
        guard kept != text else { return nil }
        let lines = [kept, text].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        let first = zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let start = first ?? min(lines[0].count, lines[1].count)
        let page = lines[1].prefix(start + 1).last { $0.hasPrefix("page ") } ?? lines[0].first ?? ""
        let parts = zip(["-", "+"], lines).flatMap { sign, lines in
            lines.dropFirst(start).prefix(3).map { "\(sign) \($0)" }
        }
        return "\(name) differs from line \(start + 1), on “\(page)”:\n" + parts.joined(separator: "\n")
            + "\nIf that is as it should be, `make accept` keeps it and shows both."
    }
}
