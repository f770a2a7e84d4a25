import Glibc
import ZineKit
import ZineTerminal

/// A terminal that shows pictures, and how it wants them.
struct TerminalScreen {
    private let language: TerminalPicture
    /// In pixels; zero where the terminal does not say.
    private let height: Int

    /// The terminal on standard output; `nil` where that is none, or shows text alone.
    static func find() -> TerminalScreen? {
        guard isatty(1) == 1, isatty(0) == 1 else { return nil }
        var environment: [String: String] = [:]
        for name in TerminalPicture.variables {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
        // These would show the question.
        guard !["", "dumb", "linux"].contains(environment["TERM"] ?? "") else { return nil }
        let known = TerminalPicture(environment: environment)
        guard let language = known ?? TerminalPicture(answer: ask(TerminalPicture.question)) else { return nil }
        var size = winsize()
        let status = ioctl(1, UInt(TIOCGWINSZ), &size)
        return TerminalScreen(language: language, height: status == 0 ? Int(size.ws_ypixel) : 0)
    }

    var format: PreviewFormat { language == .sixel ? .sixel : .png }

    /// Pixels to the inch with which so many inches leave a few lines of the screen for text.
    func resolution(inches: Double) -> Double { min(300, max(40, Double(height == 0 ? 900 : height) * 0.85 / inches)) }

    func show(_ picture: [UInt8]) { Terminal.write(language.sequence(for: picture) + Array("\n".utf8), to: 1) }

    /// What the terminal answers within a fifth of a second, up to the end of its attributes.
    private static func ask(_ question: String) -> [UInt8] {
        var saved = termios()
        guard tcgetattr(0, &saved) == 0 else { return [] }
        var raw = saved
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        guard tcsetattr(0, TCSANOW, &raw) == 0 else { return [] }
        defer { tcsetattr(0, TCSANOW, &saved) }
        Terminal.write(Array(question.utf8), to: 1)
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 256)
        while answer.count < 4_096, !TerminalPicture.isWhole(answer) {
            var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 200) > 0 else { break }
            let count = read(0, &chunk, chunk.count)
            guard count > 0 else { break }
            answer += chunk[..<count]
        }
        return answer
    }
}
