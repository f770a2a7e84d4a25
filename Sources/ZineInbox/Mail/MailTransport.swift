/// A message and whom it goes to.
public struct OutgoingMessage: Sendable {
    /// Where delivery reports go: an address in ASCII.
    public var sender: String
    public var recipient: String
    /// RFC 5322, in ASCII, with lines that end in CR LF.
    public var bytes: [UInt8]

    public init(sender: String, recipient: String, bytes: [UInt8]) {
        self.sender = sender; self.recipient = recipient; self.bytes = bytes
    }
}

/// Why a server has a message not, or perhaps not.
public enum MailFailure: Error, Hashable, Sendable {
    /// It may be taken later: 4xx, or the connection was lost before the message was whole.
    case temporary(code: Int, text: String)
    /// It will not be taken: 5xx.
    case permanent(code: Int, text: String, isReaders: Bool)
    /// No server was reached, or none that would listen. Nothing was said of this message.
    case unreachable(String)
    /// The server will take no message as things stand: its certificate, the name or the password.
    case refused(String)
    /// All of the message went out, and no answer came back: it may have arrived.
    case unknown(String)

    /// What is known, in a clause.
    public var reason: String {
        switch self {
        case .temporary(let code, let text), .permanent(let code, let text, _):
            code == 0 || text.hasPrefix("\(code)") ? text : "\(code) \(text)"
        case .unreachable(let text), .refused(let text), .unknown(let text): text
        }
    }
}

/// What takes messages to a server.
public protocol MailTransport: Sendable {
    /// - Returns: once a server has answered for the message: it has it.
    func send(_ message: OutgoingMessage) throws(MailFailure)
}
