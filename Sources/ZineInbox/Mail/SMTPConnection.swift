import CCurl
import Glibc
import Synchronization

/// One connection to a mail server, by libcurl. It is made when the first message goes out, and anew where it was lost.
///
/// Owned by one thread at a time.
final class SMTPConnection {
    private let mail: UnsafeMutablePointer<zine_mail>
    /// Messages that went over the connection as it stands.
    private var count = 0
    /// After so many a connection is closed and made anew; servers bound them.
    private let limit: Int

    /// - Parameter patience: seconds that the server may be silent.
    /// - Returns: `nil` where libcurl is not on this machine.
    init?(_ server: MailServer, password: String?, patience: Int, limit: Int) {
        let security =
            switch server.security {
            case .none: ZINE_MAIL_PLAIN
            case .startTLS: ZINE_MAIL_STARTTLS
            case .tls: ZINE_MAIL_TLS
            }
        // As curl itself has it: who trusts an authority of their own says so there.
        let authorities = getenv("SSL_CERT_FILE").map { String(cString: $0) }
        guard
            let mail = zine_mail_open(
                server.url, server.user, password, authorities, Int32(security), patience)
        else { return nil }
        self.mail = mail
        self.limit = max(1, limit)
        // A server that hangs up in the middle of an encrypted letter would end the program.
        signal(SIGPIPE, SIG_IGN)
    }

    deinit { zine_mail_close(mail) }

    func send(_ message: OutgoingMessage) throws(MailFailure) {
        count += 1
        let isLast = count >= limit
        zine_mail_send(
            mail, message.sender, message.recipient, message.bytes, message.bytes.count, isLast ? 1 : 0)
        if isLast || mail.pointee.code != 0 { count = 0 }
        if let failure { throw failure }
    }

    /// What became of the last message; `nil` where the server has it.
    ///
    /// A message is the server's from the moment that it answers for the dot that ends it (RFC 5321, 4.1.1.4). A connection
    /// lost before the last byte was handed over has delivered nothing; one lost after that may have.
    private var failure: MailFailure? {
        let mail = mail.pointee
        if mail.code == 0 { return nil }
        let answer = Self.text(mail.answer)
        let said = answer.isEmpty ? Self.text(mail.reason) : answer
        let status = mail.status
        if mail.is_out != 0 {
            // 354 is the answer to DATA: none came for the message itself.
            switch status {
            case 200..<300: return nil
            case 400..<500: return .temporary(code: status, text: said)
            case 500..<600: return .permanent(code: status, text: said, isReaders: Self.isReaders(said, isNamed: false))
            default: return .unknown(Self.text(mail.reason))
            }
        }
        if mail.was_outside != 0 {
            return .refused("the server is not on this machine, and smtp:// there is not encrypted")
        }
        switch Self.text(mail.verb) {
        case "RCPT":
            if (500..<600).contains(status) {
                return .permanent(code: status, text: said, isReaders: Self.isReaders(said, isNamed: true))
            }
            return .temporary(code: status, text: status >= 400 ? said : Self.text(mail.reason))
        case "MAIL", "DATA":
            // Whoever may not send, or not so much, may not send to anybody.
            if (500..<600).contains(status) { return .refused(said) }
            return .temporary(code: status >= 400 ? status : 0, text: status >= 400 ? said : Self.text(mail.reason))
        default: return Self.beforehand(mail.code, status, Self.text(mail.reason), answer)
        }
    }

    /// What went wrong before any message was spoken of.
    private static func beforehand(_ code: Int32, _ status: Int, _ reason: String, _ answer: String) -> MailFailure {
        let isSettled = [
            CURLE_LOGIN_DENIED, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE,
            CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT,
        ].contains { code == Int32(bitPattern: $0.rawValue) }
        let said = answer.isEmpty || status < 400 ? reason : "\(reason): \(answer)"
        return isSettled ? .refused(said) : .unreachable(said)
    }

    /// Whether a refusal is about the reader's address rather than about the message or the sender. Extended codes say it
    /// (RFC 3463): 5.1.x and 5.2.x are the mailbox's; without one a refused recipient is.
    private static func isReaders(_ answer: String, isNamed: Bool) -> Bool {
        let parts = answer.dropFirst(4).prefix { $0 != " " }.split(separator: ".")
        guard parts.count == 3, parts.allSatisfy({ UInt16($0) != nil }) else { return isNamed }
        return parts[1] == "1" || parts[1] == "2"
    }

    /// A C array of characters as text of one line.
    private static func text<Field>(_ field: Field) -> String {
        withUnsafeBytes(of: field) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
        }.split(separator: " ").joined(separator: " ")
    }
}

/// Takes messages one at a time to a server, for whoever sends a few now and then.
public final class SMTPTransport: MailTransport {
    private let server: MailServer
    private let password: String?
    private let patience: Int
    private let turn = Mutex(())

    /// - Parameter patience: seconds that the server may be silent.
    public init(_ server: MailServer, password: String?, patience: Int = 60) {
        self.server = server; self.password = password; self.patience = patience
    }

    public func send(_ message: OutgoingMessage) throws(MailFailure) {
        let failure = turn.withLock { _ -> MailFailure? in
            guard let connection = SMTPConnection(server, password: password, patience: patience, limit: 1) else {
                return .refused(Self.noLibrary)
            }
            do throws(MailFailure) { try connection.send(message) } catch { return error }
            return nil
        }
        if let failure { throw failure }
    }

    static let noLibrary = "libcurl is not on this machine; on Debian, apt-get install libcurl4"
}
