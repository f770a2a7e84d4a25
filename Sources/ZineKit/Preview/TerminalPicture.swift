import ZineCore

/// The ways in which terminals are given pictures.
public enum TerminalPicture: Hashable, Sendable {
    /// Kitty's graphics protocol: PNG in pieces, in base 64.
    case kitty
    /// iTerm2's inline images: a whole PNG, in base 64.
    case iterm2
    /// DEC's; the picture is the sequence.
    case sixel

    /// The variables that `init(environment:)` looks at.
    public static let variables = ["TERM", "TERM_PROGRAM", "LC_TERMINAL", "KITTY_WINDOW_ID", "TMUX", "STY"]

    /// What is known of a terminal by its environment. In a multiplexer it is the multiplexer that has to be asked.
    public init?(environment: [String: String]) {
        guard environment["TMUX"] == nil, environment["STY"] == nil else { return nil }
        let term = environment["TERM"] ?? ""
        let program = environment["TERM_PROGRAM"] ?? environment["LC_TERMINAL"] ?? ""
        if environment["KITTY_WINDOW_ID"] != nil || term == "xterm-kitty" || program == "ghostty" {
            self = .kitty
        } else if program == "iTerm.app" || program == "iTerm2" || program == "WezTerm" {
            self = .iterm2
        } else {
            return nil
        }
    }

    /// Asks for a picture's acceptance and then for the terminal's attributes, which every terminal answers.
    public static let question = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[c"

    /// From what a terminal answered to the question.
    public init?(answer: [UInt8]) {
        let text = String(decoding: answer, as: UTF8.self)
        if text.contains("\u{1B}_Gi=31;OK") {
            self = .kitty
            return
        }
        guard let start = text.firstRange(of: "\u{1B}[?"), let end = text[start.upperBound...].firstIndex(of: "c"),
            text[start.upperBound..<end].split(separator: ";").dropFirst().contains("4")
        else { return nil }
        self = .sixel
    }

    /// Whether an answer holds the attributes, which come last.
    public static func isWhole(_ answer: [UInt8]) -> Bool {
        guard let start = answer.indices.first(where: { answer[$0...].starts(with: [0x1B, 0x5B, 0x3F]) }) else {
            return false
        }
        return answer[start...].contains(UInt8(ascii: "c"))
    }

    /// What is written to the terminal for a picture: a PNG, or for Sixel what is already its sequence.
    public func sequence(for picture: [UInt8]) -> [UInt8] {
        switch self {
        case .sixel: return picture
        case .iterm2:
            let head = "\u{1B}]1337;File=inline=1;size=\(picture.count):"
            return Array(head.utf8) + Base64.encode(picture) + [0x07]
        case .kitty:
            // At most 4,096 characters a piece; the last says that no more come.
            let text = Base64.encode(picture)
            var sequence: [UInt8] = []
            for start in stride(from: 0, to: text.count, by: 4_096) {
                let piece = text[start..<min(start + 4_096, text.count)]
                let more = piece.endIndex < text.count ? 1 : 0
                sequence += (start == 0 ? "\u{1B}_Ga=T,f=100,q=2,m=\(more);" : "\u{1B}_Gm=\(more);").utf8
                sequence += piece
                sequence += "\u{1B}\\".utf8
            }
            return sequence
        }
    }
}
