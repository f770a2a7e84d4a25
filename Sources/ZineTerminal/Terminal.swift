import CLinux
import Glibc
package import ZineCore
import ZineKit

/// Standard output and standard error: results on the one, everything else on the other.
package enum Terminal {
    /// Lines of results; a pipe gets them to the byte.
    package static func print(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        write((isatty(1) == 1 ? lines.map { visible(String($0)) }.joined(separator: "\n") : text) + "\n", to: 1)
    }

    /// A line about what went wrong.
    package static func complain(_ text: String) { write(visible(text) + "\n", to: 2) }

    /// Whether a person sees the stream, and has not asked for plain text.
    package static func hasColor(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && getenv("NO_COLOR").map { String(cString: $0).isEmpty } ?? true
            && getenv("TERM").map { String(cString: $0) } != "dumb"
    }

    package static var showsProgress: Bool { isatty(2) == 1 }

    package static func report(_ problems: [Diagnostic], format: DiagnosticFormat) {
        let colored = hasColor(2)
        let text =
            switch format {
            case .text: JoinedDiagnostics.groups(problems).map { line($0, colored: colored) }.joined()
            case .json: problems.map { $0.json.compactText + "\n" }.joined()
            case .sarif: problems.sarif(version: Version.current).text + "\n"
            }
        write(text, to: 2)
    }

    private static func line(_ group: [Diagnostic], colored: Bool) -> String {
        let problem = group[0]
        let words = JoinedDiagnostics.line(group)
        let place = "\(problem.span.file):\(problem.span.start.line):\(problem.span.start.column)"
        let paint = { (text: String, code: String) in colored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
        let code =
            switch problem.severity {
            case .error: "1;31"
            case .warning: "1;33"
            case .note: "1;36"
            }
        let severity = paint(problem.severity.rawValue, code)
        var text = "\(paint(visible(place), "1")): \(severity): \(visible(words.message)) [\(words.name)]\n"
        if let hint = words.hint { text += "  hint: \(visible(hint))\n" }
        return text
    }

    /// Messages quote what authors typed: nothing of it may steer the terminal, or turn the line around.
    private static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { view.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(view)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// A question; the answer stands behind it.
    package static func prompt(_ text: String) { write(text, to: 1) }

    /// A line that the next one overwrites; nothing in a pipe.
    package static func progress(_ text: String) {
        guard showsProgress else { return }
        write("\r\u{1B}[K" + text, to: 2)
    }

    package static func endProgress() {
        guard showsProgress else { return }
        write("\r\u{1B}[K", to: 2)
    }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    /// The streams that were open when the program began. What is closed is kept from being a file of ours later, and what
    /// is written to it fails.
    private static let open: [Bool] = (Int32(0)...2).map { descriptor in
        guard fcntl(descriptor, F_GETFD) < 0 else { return true }
        let plug = Glibc.open(descriptor == 0 ? "/dev/null" : "/dev/full", O_RDWR)
        if plug >= 0, plug != descriptor { close(plug) }
        return false
    }

    /// To be called before any file is opened. What a library prints is looked after as well: a help that nobody got is
    /// a failure.
    package static func prepare() {
        _ = open
        // By itself the C library parts memory for eight threads to a core; what one of them leaves the others cannot have,
        // but with fewer than there are threads at work they wait for one another.
        mallopt(M_ARENA_MAX, Int32(ThreadPool.otherCores + 3))
        // What is given back to the system comes back empty, page by page, and a run that ends soon will want it again. Not so
        // what only a text without end needs: as that grows, none of it fits where it was before.
        mallopt(M_MMAP_THRESHOLD, 2 << 20)
        mallopt(M_TRIM_THRESHOLD, 1 << 30)
        atexit { if fflush(nil) != 0 { _exit(70) } }
    }

    /// Bytes as they are.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var bytes = bytes[...]
        while !bytes.isEmpty, open[Int(descriptor)] {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return fail(descriptor) }
            bytes = bytes.dropFirst(count)
        }
        if !bytes.isEmpty { fail(descriptor) }
    }

    /// What was to be said is lost, and whoever called has to know.
    private static func fail(_ descriptor: Int32) {
        let reason = open[Int(descriptor)] ? String(cString: strerror(errno)) : "it is closed"
        if descriptor == 1, open[2] {
            let words = Array("zine: error: cannot write to standard output: \(reason)\n".utf8)
            _ = words.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
        }
        exit(70)
    }
}
